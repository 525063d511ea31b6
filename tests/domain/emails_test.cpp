// SPDX-License-Identifier: Apache-2.0
#include "core/domain/email.h"
#include "core/domain/email_slip.h"
#include "tests/domain/issue_codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class EmailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void slips_data();
    void slips();
    void realDomainsNeverWarn_data();
    void realDomainsNeverWarn();
    void slipNamesTheWholeAddress();
    void lengthLimit();
    void longTextsAreJudgedAtOnce();
    void emptyIsNeitherValueNorIssue();
};

void EmailsTest::accepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const auto same = [](const char *row, const QString &address) { QTest::newRow(row) << address << address; };

    same("usual", u"maria.schmidt@example.com"_s);
    same("plus", u"maria+clinic@example.com"_s);
    same("every sign that HTML takes", u".!#$%&'*+/=?^_`{|}~-@example.com"_s);
    same("full stops anywhere, as HTML has it", u".maria..schmidt.@example.com"_s);
    same("one letter", u"m@example.com"_s);
    same("digits", u"0401234567@example.fi"_s);
    same("hyphen in the domain", u"maria@my-clinic.example"_s);
    same("subdomains", u"maria@mail.klinik.berlin.example"_s);
    same("label of 63", u"m@"_s + QString(63, u'a') + u".example"_s);
    same("host without a full stop", u"user@localhost"_s);
    same("case is kept", u"Maria.Schmidt@Example.COM"_s);
    same("already in IDNA form", u"info@xn--mller-kva.example"_s);
    QTest::newRow("trimmed") << u"  maria@example.com\n"_s << u"maria@example.com"_s;
    QTest::newRow("German domain") << u"info@müller.example"_s << u"info@xn--mller-kva.example"_s;
    QTest::newRow("German domain, decomposed") << u"info@mu\u0308ller.example"_s << u"info@xn--mller-kva.example"_s;
    QTest::newRow("German domain in capitals") << u"info@MÜLLER.example"_s << u"info@xn--mller-kva.example"_s;
    QTest::newRow("sharp s is not ss") << u"info@straße.example"_s << u"info@xn--strae-oqa.example"_s;
    QTest::newRow("Finnish domain") << u"info@lääkäri.example"_s << u"info@xn--lkri-loaab.example"_s;
}

void EmailsTest::accepted()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const Checked<QString> checked = checkEmail(typed);
    QCOMPARE(test::codesOf(checked.issues), QString());
    QCOMPARE(checked.value, std::optional(address));
}

void EmailsTest::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &typed, const char *code) {
        QTest::newRow(name) << typed << QString::fromLatin1(code);
    };

    row("no @ yet", u"maria"_s, "email_incomplete");
    row("nothing after the @", u"maria@"_s, "email_incomplete");
    row("nothing before the @", u"@example.com"_s, "email_incomplete");
    row("only the @", u"@"_s, "email_incomplete");
    row("top-level domain not typed yet", u"maria@example."_s, "email_incomplete");
    row("two @", u"maria@schmidt@example.com"_s, "email_malformed");
    row("space inside", u"maria schmidt@example.com"_s, "email_malformed");
    row("space after the @", u"maria@ example.com"_s, "email_malformed");
    row("comma for a full stop", u"maria@example,com"_s, "email_malformed");
    row("two addresses", u"a@example.com; b@example.com"_s, "email_malformed");
    row("with a name", u"Maria <maria@example.com>"_s, "email_malformed");
    row("quoted local part, which HTML does not take", u"\"maria\"@example.com"_s, "email_malformed");
    row("umlaut in the local part", u"müller@example.com"_s, "email_malformed");
    row("Cyrillic in the local part", u"м@example.com"_s, "email_malformed");
    row("zero-width space in the local part", u"maria\u200B@example.com"_s, "email_malformed");
    row("full stop at the domain's start", u"maria@.example.com"_s, "email_malformed");
    row("two full stops in the domain", u"maria@example..com"_s, "email_malformed");
    row("hyphen at a label's start", u"maria@-example.com"_s, "email_malformed");
    row("hyphen at a label's end", u"maria@example-.com"_s, "email_malformed");
    row("underscore in the domain", u"maria@my_clinic.example"_s, "email_malformed");
    row("label of 64", u"m@"_s + QString(64, u'a') + u".example"_s, "email_malformed");
    row("label of 64 after IDNA", u"m@"_s + QString(60, u'a') + u"ü.example"_s, "email_malformed");
    row("address literal", u"maria@[127.0.0.1]"_s, "email_malformed");
    row("lone surrogate in the domain", u"m@a"_s + QChar(0xD800) + u".example"_s, "email_malformed");
    row("emoji with a sign beside it", u"m@a_\U0001F600.example"_s, "email_malformed");
}

void EmailsTest::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const Checked<QString> checked = checkEmail(typed);
    QCOMPARE(test::codesOf(checked.issues), code);
    QCOMPARE(checked.value, std::nullopt);
}

void EmailsTest::slips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *typed, const char *meant) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(meant);
    };

    row("gmial.com", "gmail.com");
    row("gmal.com", "gmail.com");
    row("gmaill.com", "gmail.com");
    row("gnail.com", "gmail.com");
    row("gmail.co", "gmail.com");
    row("gmail.con", "gmail.com");
    row("gmail.cm", "gmail.com");
    row("gmail.comm", "gmail.com");
    row("gmail.de", "gmail.com");
    row("gmail", "gmail.com");
    row("gmailcom", "gmail.com");
    row("gmial.con", "gmail.com");
    row("GMIAL.com", "gmail.com");
    row("googelmail.com", "googlemail.com");
    row("googlemail.de", "googlemail.com");
    row("hotmial.com", "hotmail.com");
    row("hotmail.con", "hotmail.com");
    row("hotmal.com", "hotmail.com");
    row("outlok.com", "outlook.com");
    row("outloook.com", "outlook.com");
    row("yahooo.com", "yahoo.com");
    row("yaho.com", "yahoo.com");
    row("yahoo.co", "yahoo.com");
    row("icoud.com", "icloud.com");
    row("iclould.com", "icloud.com");
    row("web.d", "web.de");
    row("wbe.de", "web.de");
    row("web", "web.de");
    row("gmx.ed", "gmx.de");
    row("gxm.de", "gmx.de");
    row("gmx", "gmx.de");
    row("gmx.ent", "gmx.net");
    row("t-online.d", "t-online.de");
    row("tonline.de", "t-online.de");
    row("t-onlin.de", "t-online.de");
    row("frenet.de", "freenet.de");
    row("luuku.com", "luukku.com");
    row("elisa.if", "elisa.fi");
    row("soumi24.fi", "suomi24.fi");
    row("saunalhti.fi", "saunalahti.fi");
    row("kolumbs.fi", "kolumbus.fi");
    row("wehlo.com", "welho.com");
    row("hotmial.co.uk", "hotmail.co.uk");
}

void EmailsTest::slips()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(likelyMailDomain(typed), std::optional(meant));
}

void EmailsTest::realDomainsNeverWarn_data()
{
    QTest::addColumn<QString>("domain");
    for (const char *const domain : {
             "gmail.com",      "googlemail.com", "web.de",         "gmx.de",      "gmx.net",       "gmx.at",
             "gmx.ch",         "gmx.com",        "gmx.eu",         "t-online.de", "mail.com",      "mail.de",
             "email.com",      "email.de",       "ymail.com",      "yahoo.de",    "yahoo.com",     "yahoo.fr",
             "yahoo.co.uk",    "yahoo.ca",       "hotmail.de",     "hotmail.fi",  "hotmail.co.uk", "hotmail.se",
             "outlook.com",    "outlook.de",     "outlook.fi",     "live.com",    "live.de",       "live.se",
             "icloud.com",     "me.com",         "aol.com",        "aol.de",      "posteo.de",     "posteo.net",
             "luukku.com",     "elisa.fi",       "suomi24.fi",     "welho.com",   "iki.fi",        "hus.fi",
             "helsinki.fi",    "charite.de",     "nhs.net",        "nhs.uk",      "example.com",   "example.org",
             "we.de",          "wet.de",         "max.de",         "localhost",   "klinik.berlin", "msn.com",
             "btinternet.com", "proton.me",      "protonmail.com",
         }) {
        QTest::newRow(domain) << QString::fromLatin1(domain);
    }
}

void EmailsTest::realDomainsNeverWarn()
{
    QFETCH(QString, domain);
    QCOMPARE(likelyMailDomain(domain), std::nullopt);
}

void EmailsTest::slipNamesTheWholeAddress()
{
    const Checked<QString> checked = checkEmail(u" Maria.Schmidt@gmial.com"_s);
    const issue::EmailDomainSlip slip{u"gmail.com"_s, u"Maria.Schmidt@gmail.com"_s};
    QCOMPARE(checked.issues, std::vector<IssueKind>{slip});
    QCOMPARE(checked.value, std::optional(u"Maria.Schmidt@gmial.com"_s));
    QVERIFY(checkEmail(slip.address).issues.empty());
}

void EmailsTest::lengthLimit()
{
    const QString domain = u"@"_s + QString(60, u'b') + u"."_s + QString(60, u'c') + u".example"_s;
    const qsizetype room = maxEmailLength - domain.size();
    QVERIFY(checkEmail(QString(room, u'a') + domain).value);
    QCOMPARE(checkEmail(QString(room + 1, u'a') + domain).issues, std::vector<IssueKind>{issue::TooLong{254}});
    // Longer in its IDNA form than as it was typed.
    QCOMPARE(checkEmail(QString(235, u'a') + u"@müller.example"_s).issues, std::vector<IssueKind>{issue::TooLong{254}});
}

void EmailsTest::longTextsAreJudgedAtOnce()
{
    QCOMPARE(test::codesOf(checkEmail(u"a@"_s + u"a."_s.repeated(100'000) + u"!"_s).issues), u"too_long"_s);
    QCOMPARE(test::codesOf(checkEmail(u"a@"_s + QString(200, u'-') + u"!"_s).issues), u"email_malformed"_s);
}

void EmailsTest::emptyIsNeitherValueNorIssue()
{
    for (const QString &typed : {QString(), u"  "_s}) {
        const Checked<QString> checked = checkEmail(typed);
        QVERIFY(!checked.value);
        QVERIFY(checked.issues.empty());
    }
}

QTEST_GUILESS_MAIN(EmailsTest)
#include "emails_test.moc"
