// SPDX-License-Identifier: Apache-2.0
#include "core/text/mrz_words.h"

#include <QCoreApplication>

namespace clinic::text {

namespace {

/// One sentence per kind of remark; std::visit with it refuses to compile when a kind has none.
struct MrzWords
{
    Q_DECLARE_TR_FUNCTIONS(MrzWords)

public:
    const QLocale &locale;

    QString operator()(const mrz::LineMissing &one) const
    {
        return tr("Line %1 of %2 is missing").arg(one.line).arg(one.lines);
    }
    QString operator()(const mrz::LineLength &one) const
    {
        const int astray = one.found - one.expected;
        return astray < 0 ? tr("Line %1: %n character(s) missing", nullptr, -astray).arg(one.line)
                          : tr("Line %1: %n character(s) too many", nullptr, astray).arg(one.line);
    }
    QString operator()(const mrz::CharacterMisread &one) const
    {
        //: %2 is a part of the document, e.g. "date of birth"
        return tr("Line %1, %2: a character was misread").arg(one.line).arg(nameOf(one.field));
    }
    QString operator()(const mrz::CheckDigitWrong &one) const
    {
        //: %2 is a part of the document, e.g. "date of birth"
        return tr("Line %1, %2: misread, the check digit does not match").arg(one.line).arg(nameOf(one.field));
    }
    QString operator()(const mrz::CompositeWrong &) const
    {
        return tr("A character was misread: the last check digit does not match");
    }
    QString operator()(const mrz::NoSuchDate &) const { return tr("The document's date of birth does not exist"); }
    QString operator()(const mrz::LetterForDigit &one) const
    {
        //: %1 is a letter, %2 a digit, %3 a part of the document, e.g. "date of birth"
        return tr("The letter %1 was taken as the digit %2, as the check digit proves (%3)")
            .arg(QString(one.letter), QString(one.digit), nameOf(one.field));
    }
    QString operator()(const mrz::SexNotStated &) const { return tr("The document does not state the sex"); }
    QString operator()(const mrz::BirthPartlyKnown &one) const;
    QString operator()(const mrz::BirthNotKnown &) const { return tr("The document does not state the date of birth"); }
    QString operator()(const mrz::NameMayBeCut &) const
    {
        return tr("The document had no room for more letters: a name may be cut short");
    }
    QString operator()(const mrz::SingleName &) const
    {
        return tr("The document has one name only; it was entered as the first name");
    }
    QString operator()(const mrz::WrongKeyboard &one) const;

private:
    static QString nameOf(MrzField field);
};

QString MrzWords::nameOf(MrzField field)
{
    switch (field) {
    case MrzField::Names:
        return tr("names");
    case MrzField::DocumentNumber:
        return tr("document number");
    case MrzField::DateOfBirth:
        return tr("date of birth");
    case MrzField::Sex:
        return tr("sex");
    case MrzField::DateOfExpiry:
        return tr("date of expiry");
    case MrzField::OptionalData:
        return tr("additional data");
    }
    return {};
}

QString MrzWords::operator()(const mrz::BirthPartlyKnown &one) const
{
    const QString year = QString::number(one.year);
    if (!one.month)
        return tr("The document states only the year of birth: %1").arg(year);
    //: %1 is a month, %2 a year
    return tr("The document states only the month of birth: %1 %2").arg(locale.standaloneMonthName(*one.month), year);
}

QString MrzWords::operator()(const mrz::WrongKeyboard &one) const
{
    switch (one.keyboard) {
    case ReaderKeyboard::UsOnGerman:
        return tr("The reader is set to an English keyboard, this computer to a German one. The text was understood; "
                  "please have the reader changed");
    case ReaderKeyboard::UsOnNordic:
        return tr("The reader is set to an English keyboard, this computer to a Nordic one. The text was understood; "
                  "please have the reader changed");
    case ReaderKeyboard::UsOnOther:
        return tr("The reader is set to an English keyboard, this computer to another one. Please check Y and Z, and "
                  "have the reader changed");
    case ReaderKeyboard::GermanOnUs:
        return tr("The reader is set to a German keyboard, this computer to an English one. The text was understood; "
                  "please have the reader changed");
    case ReaderKeyboard::NordicOnUs:
        return tr("The reader is set to a Nordic keyboard, this computer to an English one. The text was understood; "
                  "please have the reader changed");
    case ReaderKeyboard::OtherOnUs:
        return tr("The reader is set to another keyboard than this computer, which has an English one. Please check Y "
                  "and Z, and have the reader changed");
    case ReaderKeyboard::OneIsGerman:
        return tr("Reader and computer are not set to the same keyboard: Y and Z were exchanged. The text was "
                  "understood; please have the reader changed");
    }
    return {};
}

} // namespace

QString understood(const MrzReading &reading)
{
    if (!reading.isClean())
        return MrzWords::tr("The document could be read only in part. Please read it again, or complete the form");
    switch (reading.format) {
    case MrzFormat::Td1:
    case MrzFormat::Td2:
        return MrzWords::tr("Read from the identity card. Please confirm the names");
    case MrzFormat::Td3:
        return MrzWords::tr("Read from the passport. Please confirm the names");
    case MrzFormat::MrvA:
    case MrzFormat::MrvB:
        return MrzWords::tr("Read from the visa. Please confirm the names");
    }
    return {};
}

QString sentence(const MrzRemark &remark, const QLocale &locale)
{
    return std::visit(MrzWords{locale}, remark);
}

QString spellingQuestion()
{
    return MrzWords::tr("How is the name spelt?");
}

} // namespace clinic::text
