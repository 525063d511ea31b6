// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::text {

namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

} // namespace

QString label(Field field)
{
    switch (field) {
    case Field::FirstName:
        return FieldWords::tr("First name");
    case Field::LastName:
        return FieldWords::tr("Last name");
    case Field::DateOfBirth:
        return FieldWords::tr("Date of birth");
    case Field::Sex:
        return FieldWords::tr("Sex");
    case Field::Phone:
        return FieldWords::tr("Phone");
    case Field::Email:
        return FieldWords::tr("E-mail");
    case Field::Height:
        return FieldWords::tr("Height (cm)");
    case Field::Weight:
        return FieldWords::tr("Weight (kg)");
    case Field::PreferredLanguage:
        return FieldWords::tr("Patient's language");
    case Field::ProfileGroup:
        return FieldWords::tr("Profile group");
    }
    return {};
}

QString label(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return FieldWords::tr("Male");
    case Sex::Female:
        return FieldWords::tr("Female");
    }
    return {};
}

QString label(Language language)
{
    switch (language) {
    case Language::English:
        return FieldWords::tr("English");
    case Language::German:
        return FieldWords::tr("German");
    case Language::Finnish:
        return FieldWords::tr("Finnish");
    }
    return {};
}

QString nativeLabel(Language language)
{
    switch (language) {
    case Language::English:
        return u"English"_s;
    case Language::German:
        return u"Deutsch"_s;
    case Language::Finnish:
        return u"Suomi"_s;
    }
    return {};
}

bool isOptional(Field field)
{
    switch (field) {
    case Field::Phone:
    case Field::Email:
    case Field::Height:
    case Field::Weight:
        return true;
    case Field::FirstName:
    case Field::LastName:
    case Field::DateOfBirth:
    case Field::Sex:
    case Field::PreferredLanguage:
    case Field::ProfileGroup:
        return false;
    }
    return false;
}

QString hint(Field field)
{
    switch (field) {
    case Field::Email:
        return FieldWords::tr("If left empty, the service makes up a placeholder address");
    case Field::Sex:
        return FieldWords::tr("The service accepts only these two");
    case Field::PreferredLanguage:
        return FieldWords::tr("Messages to the patient use this language");
    case Field::FirstName:
    case Field::LastName:
    case Field::DateOfBirth:
    case Field::Phone:
    case Field::Height:
    case Field::Weight:
    case Field::ProfileGroup:
        return {};
    }
    return {};
}

} // namespace clinic::text
