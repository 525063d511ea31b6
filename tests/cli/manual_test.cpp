// SPDX-License-Identifier: Apache-2.0
#include "app/cli/option_names.h"
#include "core/domain/record.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

/// The manual page names everything that the program knows.
class ManualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isNamed_data();
    void isNamed();
    void everyExitCodeIsExplained();

private:
    QString m_page;
};

void ManualTest::initTestCase()
{
    QFile file(QStringLiteral(MANUAL_PAGE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Without roff's escapes and fonts: "\-\-ca\-file" is what a reader sees as --ca-file.
    m_page = QString::fromUtf8(file.readAll()).remove(QRegularExpression(u"\\\\f[BIR]"_s)).remove(u'\\');
}

void ManualTest::isNamed_data()
{
    QTest::addColumn<QString>("name");

    const auto row = [](const QString &name) { QTest::newRow(qPrintable(name)) << name; };
    for (const Setting setting : allSettings) {
        if (const QString name = ConfigurationSources::environmentName(setting); !name.isEmpty())
            row(name);
    }
    row(u"CLINIC_INTAKE_PASSPHRASE"_s);
    row(u"CLINIC_INTAKE_TRANSFER_PASSPHRASE"_s);
    row(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s);
    row(u"CLINIC_INTAKE_INITIALS"_s);
    for (const cli::FieldOption &option : cli::fieldOptions)
        row(QString::fromLatin1(option.name));
    for (const cli::SettingOption &option : cli::settingOptions) {
        if (option.setting != Setting::ProfileGroups) // the same name as a field's
            row(QString::fromLatin1(option.name));
    }
    for (const QString &option : {u"--json"_s,
                                  u"--passphrase-file"_s,
                                  u"--id"_s,
                                  u"--offline"_s,
                                  u"--rejects"_s,
                                  u"--again"_s,
                                  u"--state"_s,
                                  u"--history"_s,
                                  u"--wait"_s,
                                  u"--timeout"_s,
                                  u"--registered-as"_s,
                                  u"--send-again"_s,
                                  u"--second-removed"_s,
                                  u"--reason"_s,
                                  u"--transfer-passphrase-file"_s,
                                  u"--new-passphrase-file"_s,
                                  u"--label"_s,
                                  u"--initials"_s,
                                  u"--from"_s,
                                  u"--key-file"_s,
                                  u"--to"_s,
                                  u"--csv"_s,
                                  u"--with-patient-data"_s,
                                  u"--output"_s,
                                  u"--help"_s,
                                  u"--version"_s})
        row(option);
    for (const StateName state : allStates)
        row(toString(state));
    for (const DiscardReason reason : allDiscardReasons)
        row(toString(reason));
    for (const Field field : allFields)
        row(apiName(field));
    for (const QString &verb :
         {u"add"_s, u"import"_s, u"list"_s, u"sync"_s, u"edit"_s, u"resolve"_s, u"discard"_s, u"erase"_s, u"audit"_s,
          u"support"_s, u"check"_s, u"key"_s, u"setup"_s, u"slots"_s, u"hand-over"_s, u"take-over"_s})
        row(".SS "_L1 + verb);
}

void ManualTest::isNamed()
{
    QFETCH(QString, name);
    const QRegularExpression word(u"(?<![\\w-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(name)));
    QVERIFY2(word.match(m_page).hasMatch(), qPrintable(name + u" is not in the manual page"_s));
}

void ManualTest::everyExitCodeIsExplained()
{
    const QString section = m_page.section(u".SH EXIT STATUS"_s, 1).section(u".SH "_s, 0, 0);
    for (int code = 0; code <= 5; ++code)
        QVERIFY(section.contains(u".TP\n.B %1\n"_s.arg(code)));
}

QTEST_GUILESS_MAIN(ManualTest)

#include "manual_test.moc"
