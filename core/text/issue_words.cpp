// SPDX-License-Identifier: Apache-2.0
#include "core/text/display_names.h"
#include "core/text/measure_words.h"
#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

/// One sentence per kind of issue; std::visit with it refuses to compile when a kind has none.
struct IssueWords
{
    Q_DECLARE_TR_FUNCTIONS(IssueWords)

public:
    Field field;
    const QLocale &locale;

    QString operator()(const issue::Missing &) const;
    QString operator()(const issue::OnlyOneName &) const { return tr("Last name missing. Only one name?"); }
    QString operator()(const issue::NoLetter &) const { return tr("At least one letter is needed"); }
    QString operator()(const issue::ForeignScript &one) const;
    QString operator()(const issue::InvisibleCharacter &) const
    {
        return tr("Contains an invisible character, please type it anew");
    }
    QString operator()(const issue::CharacterNotAllowed &one) const
    {
        return tr("This character is not accepted: %1").arg(QString::fromUcs4(&one.character, 1));
    }
    QString operator()(const issue::TooLong &one) const { return tr("At most %n character(s)", nullptr, one.limit); }
    QString operator()(const issue::DigitInName &) const { return tr("Contains a digit. Is that right?"); }

    QString operator()(const issue::DateNotUnderstood &) const { return tr("Date not understood, e.g. 22.3.1985"); }
    QString operator()(const issue::DateDoesNotExist &) const { return tr("This date does not exist"); }
    QString operator()(const issue::DateInFuture &) const { return tr("Date of birth must be in the past"); }
    QString operator()(const issue::DateIsToday &) const
    {
        return tr("Born today: the service accepts dates up to yesterday");
    }
    QString operator()(const issue::DateTooLongAgo &one) const
    {
        return tr("More than %n year(s) ago, please check the year", nullptr, one.limitYears);
    }
    QString operator()(const issue::UnusuallyOld &one) const
    {
        return tr("%n year(s) old. Is the year right?", nullptr, one.years);
    }

    QString operator()(const issue::IdentityCodeMalformed &) const
    {
        return tr("Not a Finnish personal identity code, e.g. %1").arg("131052-308T"_L1);
    }
    QString operator()(const issue::IdentityCodeCheckCharacter &) const
    {
        return tr("Check character does not match, please compare with the document");
    }
    QString operator()(const issue::IdentityCodeNumber &) const
    {
        return tr("No personal identity code has this number");
    }
    QString operator()(const issue::IdentityCodeTemporary &) const
    {
        return tr("Temporary personal identity code. Please compare with the document");
    }

    QString operator()(const issue::EmailIncomplete &) const { return tr("E-mail address incomplete"); }
    QString operator()(const issue::EmailMalformed &) const
    {
        return tr("Not an e-mail address, e.g. %1").arg("maria.schmidt@example.com"_L1);
    }
    QString operator()(const issue::EmailDomainSlip &one) const { return tr("Do you mean %1?").arg(one.domain); }

    QString operator()(const issue::PhoneTooShort &one) const
    {
        return one.example.isEmpty() ? tr("Number too short") : tr("Number too short, e.g. %1").arg(one.example);
    }
    QString operator()(const issue::PhoneTooLong &one) const
    {
        return one.example.isEmpty() ? tr("Number too long") : tr("Number too long, e.g. %1").arg(one.example);
    }
    QString operator()(const issue::PhoneNotANumber &one) const
    {
        return one.example.isEmpty() ? tr("Not a phone number") : tr("Not a phone number, e.g. %1").arg(one.example);
    }
    QString operator()(const issue::PhoneCountryUnknown &one) const
    {
        return one.example.isEmpty() ? tr("Country unknown, please begin with + and the country code")
                                     : tr("Country code unknown, e.g. %1").arg(one.example);
    }
    QString operator()(const issue::PhoneUnusual &) const { return tr("Unusual number. Is it right?"); }

    QString operator()(const issue::MeasureNotUnderstood &) const;
    QString operator()(const issue::MeasureOutOfRange &one) const;
    QString operator()(const issue::MeasureUnusual &) const
    {
        return field == Field::Height ? tr("Unusual height. Is it right?") : tr("Unusual weight. Is it right?");
    }

    QString operator()(const issue::UnknownChoice &) const;
    QString operator()(const issue::ProfileGroupMalformed &) const
    {
        return tr("Not a profile group: enter its UUID or its short name, e.g. %1").arg("acme-clinic"_L1);
    }
    QString operator()(const issue::RefusedByServer &one) const { return tr("The server says: %1").arg(one.words); }
};

QString IssueWords::operator()(const issue::Missing &) const
{
    switch (field) {
    case Field::FirstName:
        return tr("Enter the first name");
    case Field::LastName:
        return tr("Enter the last name");
    case Field::DateOfBirth:
        return tr("Enter the date of birth");
    case Field::Sex:
        return tr("Select female or male");
    case Field::Phone:
        return tr("Enter the phone number");
    case Field::Email:
        return tr("Enter the e-mail address");
    case Field::Height:
        return tr("Enter the height");
    case Field::Weight:
        return tr("Enter the weight");
    case Field::PreferredLanguage:
        return tr("Select the patient's language");
    case Field::ProfileGroup:
        return tr("Enter the profile group");
    }
    return {};
}

QString IssueWords::operator()(const issue::ForeignScript &one) const
{
    const QString name = scriptName(one.script, locale);
    return name.isEmpty() ? tr("Latin letters only") : tr("Latin letters only; found: %1").arg(name);
}

QString IssueWords::operator()(const issue::MeasureNotUnderstood &) const
{
    if (field == Field::Height)
        return tr("Height not understood, e.g. %1").arg(centimetres(1680, locale));
    return tr("Weight not understood, e.g. %1").arg(kilograms(655, locale));
}

QString IssueWords::operator()(const issue::MeasureOutOfRange &one) const
{
    const QString lowest = tenthsToNumber(one.lowestTenths, locale);
    const QString highest = tenthsToNumber(one.highestTenths, locale);
    return (field == Field::Height ? tr("Height must be %1–%2 cm") : tr("Weight must be %1–%2 kg"))
        .arg(lowest, highest);
}

QString IssueWords::operator()(const issue::UnknownChoice &) const
{
    if (field == Field::Sex)
        return tr("Select female or male");
    if (field == Field::PreferredLanguage)
        return tr("Select English, German or Finnish");
    return tr("Not one of the choices");
}

struct MendWords
{
    Q_DECLARE_TR_FUNCTIONS(MendWords)
};

/// The mends of the kinds of issue that have any; most have none.
struct MendsOf
{
    Field field;
    QStringView typed;
    const QLocale &locale;

    std::vector<Mend> operator()(const issue::EmailDomainSlip &slip) const
    {
        return {{MendWords::tr("Use %1").arg(slip.domain), slip.address}};
    }
    std::vector<Mend> operator()(const issue::MeasureOutOfRange &measure) const
    {
        if (!measure.likelyTenths)
            return {};
        const int tenths = *measure.likelyTenths;
        const QString value = field == Field::Height ? centimetres(tenths, locale) : kilograms(tenths, locale);
        //: The likely value, e.g. "65 kg?"
        return {{MendWords::tr("%1?").arg(value), tenthsToNumber(tenths, locale)}};
    }
    std::vector<Mend> operator()(const issue::ForeignScript &foreign) const
    {
        std::vector<Mend> mends;
        for (const QString &form : foreign.latin.forms)
            mends.push_back({label(form, foreign.latin.basis), form});
        return mends;
    }
    std::vector<Mend> operator()(const issue::RefusedByServer &) const
    {
        if (field != Field::FirstName && field != Field::LastName)
            return {};
        std::vector<Mend> mends;
        for (const QString &form : plainForms(typed))
            mends.push_back({MendWords::tr("Use %1").arg(form), form});
        return mends;
    }
    template <typename Other>
    std::vector<Mend> operator()(const Other &) const
    {
        return {};
    }

private:
    static QString label(const QString &form, LatinBasis basis)
    {
        switch (basis) {
        case LatinBasis::Passport:
            return MendWords::tr("Use %1").arg(form);
        case LatinBasis::Guess:
            //: A name in Latin letters, of which the program is not sure
            return MendWords::tr("Perhaps %1?").arg(form);
        }
        return {};
    }
};

} // namespace

QString sentence(const Issue &issue, const QLocale &locale)
{
    return std::visit(IssueWords{issue.field, locale}, issue.kind);
}

std::vector<Mend> mends(const Issue &issue, QStringView typed, const QLocale &locale)
{
    return std::visit(MendsOf{issue.field, typed, locale}, issue.kind);
}

} // namespace clinic::text
