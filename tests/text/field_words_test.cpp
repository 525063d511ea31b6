// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;

class FieldWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldHasItsLabel_data();
    void fieldHasItsLabel();
    void choicesHaveTheirLabels();
    void languageMenuShowsEachInItsOwn();
    void onlyOptionalFieldsAreMarked();
    void hintsStandWhereTheyHelp();
};

void FieldWordsTest::fieldHasItsLabel_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first name") << Field::FirstName << u"First name"_s;
    QTest::newRow("last name") << Field::LastName << u"Last name"_s;
    QTest::newRow("date of birth") << Field::DateOfBirth << u"Date of birth"_s;
    QTest::newRow("sex") << Field::Sex << u"Sex"_s;
    QTest::newRow("phone") << Field::Phone << u"Phone"_s;
    QTest::newRow("e-mail") << Field::Email << u"E-mail"_s;
    QTest::newRow("height with its unit") << Field::Height << u"Height (cm)"_s;
    QTest::newRow("weight with its unit") << Field::Weight << u"Weight (kg)"_s;
    QTest::newRow("the patient's language, not the program's") << Field::PreferredLanguage << u"Patient's language"_s;
    QTest::newRow("profile group") << Field::ProfileGroup << u"Profile group"_s;
}

void FieldWordsTest::fieldHasItsLabel()
{
    QFETCH(Field, field);
    QTEST(text::label(field), "expected");
}

void FieldWordsTest::choicesHaveTheirLabels()
{
    QCOMPARE(text::label(Sex::Female), u"Female"_s);
    QCOMPARE(text::label(Sex::Male), u"Male"_s);
    QCOMPARE(text::label(Language::English), u"English"_s);
    QCOMPARE(text::label(Language::German), u"German"_s);
    QCOMPARE(text::label(Language::Finnish), u"Finnish"_s);
}

void FieldWordsTest::languageMenuShowsEachInItsOwn()
{
    QCOMPARE(text::nativeLabel(Language::English), u"English"_s);
    QCOMPARE(text::nativeLabel(Language::German), u"Deutsch"_s);
    QCOMPARE(text::nativeLabel(Language::Finnish), u"Suomi"_s);
}

void FieldWordsTest::onlyOptionalFieldsAreMarked()
{
    QStringList marked;
    for (const Field field : allFields) {
        if (text::isOptional(field))
            marked << QString(apiName(field));
    }
    QCOMPARE(marked, QStringList({u"phone"_s, u"email"_s, u"height"_s, u"weight"_s}));
}

void FieldWordsTest::hintsStandWhereTheyHelp()
{
    QCOMPARE(text::hint(Field::Sex), u"The service accepts only these two"_s);
    QCOMPARE(text::hint(Field::Email), u"If left empty, the service makes up a placeholder address"_s);
    QCOMPARE(text::hint(Field::PreferredLanguage), u"Messages to the patient use this language"_s);
    QCOMPARE(text::hint(Field::FirstName), QString());
    QCOMPARE(text::hint(Field::Phone), QString());
}

QTEST_GUILESS_MAIN(FieldWordsTest)
#include "field_words_test.moc"
