// SPDX-License-Identifier: Apache-2.0
#include "core/domain/issue.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// One overload per alternative: a new kind of issue does not compile until it has its code here.
struct CodeOf
{
    QLatin1StringView operator()(const issue::Missing &) const { return "missing"_L1; }
    QLatin1StringView operator()(const issue::OnlyOneName &) const { return "only_one_name"_L1; }
    QLatin1StringView operator()(const issue::NoLetter &) const { return "no_letter"_L1; }
    QLatin1StringView operator()(const issue::ForeignScript &) const { return "foreign_script"_L1; }
    QLatin1StringView operator()(const issue::InvisibleCharacter &) const { return "invisible_character"_L1; }
    QLatin1StringView operator()(const issue::CharacterNotAllowed &) const { return "character_not_allowed"_L1; }
    QLatin1StringView operator()(const issue::TooLong &) const { return "too_long"_L1; }
    QLatin1StringView operator()(const issue::DigitInName &) const { return "digit_in_name"_L1; }
    QLatin1StringView operator()(const issue::DateNotUnderstood &) const { return "date_not_understood"_L1; }
    QLatin1StringView operator()(const issue::DateDoesNotExist &) const { return "date_does_not_exist"_L1; }
    QLatin1StringView operator()(const issue::DateInFuture &) const { return "date_in_future"_L1; }
    QLatin1StringView operator()(const issue::DateIsToday &) const { return "date_is_today"_L1; }
    QLatin1StringView operator()(const issue::DateTooLongAgo &) const { return "date_too_long_ago"_L1; }
    QLatin1StringView operator()(const issue::UnusuallyOld &) const { return "unusually_old"_L1; }
    QLatin1StringView operator()(const issue::IdentityCodeMalformed &) const { return "identity_code_malformed"_L1; }
    QLatin1StringView operator()(const issue::IdentityCodeCheckCharacter &) const
    {
        return "identity_code_check_character"_L1;
    }
    QLatin1StringView operator()(const issue::IdentityCodeNumber &) const { return "identity_code_number"_L1; }
    QLatin1StringView operator()(const issue::IdentityCodeTemporary &) const { return "identity_code_temporary"_L1; }
    QLatin1StringView operator()(const issue::EmailIncomplete &) const { return "email_incomplete"_L1; }
    QLatin1StringView operator()(const issue::EmailMalformed &) const { return "email_malformed"_L1; }
    QLatin1StringView operator()(const issue::EmailDomainSlip &) const { return "email_domain_slip"_L1; }
    QLatin1StringView operator()(const issue::PhoneTooShort &) const { return "phone_too_short"_L1; }
    QLatin1StringView operator()(const issue::PhoneTooLong &) const { return "phone_too_long"_L1; }
    QLatin1StringView operator()(const issue::PhoneNotANumber &) const { return "phone_not_a_number"_L1; }
    QLatin1StringView operator()(const issue::PhoneCountryUnknown &) const { return "phone_country_unknown"_L1; }
    QLatin1StringView operator()(const issue::PhoneUnusual &) const { return "phone_unusual"_L1; }
    QLatin1StringView operator()(const issue::MeasureNotUnderstood &) const { return "measure_not_understood"_L1; }
    QLatin1StringView operator()(const issue::MeasureOutOfRange &) const { return "measure_out_of_range"_L1; }
    QLatin1StringView operator()(const issue::MeasureUnusual &) const { return "measure_unusual"_L1; }
    QLatin1StringView operator()(const issue::UnknownChoice &) const { return "unknown_choice"_L1; }
    QLatin1StringView operator()(const issue::ProfileGroupMalformed &) const { return "profile_group_malformed"_L1; }
    QLatin1StringView operator()(const issue::RefusedByServer &) const { return "refused_by_server"_L1; }
};

} // namespace

Severity Issue::severity() const
{
    return std::visit([](const auto &one) { return one.severity; }, kind);
}

QLatin1StringView Issue::code() const
{
    return std::visit(CodeOf{}, kind);
}

} // namespace clinic
