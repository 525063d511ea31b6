// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"
#include "core/domain/measure.h"
#include "core/domain/phone.h"

#include <QDate>
#include <QString>

#include <optional>

namespace clinic {

class CheckedDraft;

/// A patient's details, each of them checked. Made by check() from what was typed, or read back from what was sealed;
/// there is no other way to one.
class Profile
{
public:
    QString firstName;
    std::optional<QString> lastName;
    QDate dateOfBirth;
    Sex sex;
    std::optional<PhoneNumber> phone;
    std::optional<QString> email;
    std::optional<Height> height;
    std::optional<Weight> weight;
    std::optional<Language> language;

    bool operator==(const Profile &) const = default;

private:
    friend class CheckedDraft;
    friend struct ProfileCodec;
    Profile(QString first, QDate birth, Sex itsSex) : firstName(std::move(first)), dateOfBirth(birth), sex(itsSex) {}
};

} // namespace clinic
