// SPDX-License-Identifier: Apache-2.0
#include "ui/discretion.h"

namespace clinic::ui {
namespace {

/// From when on a kind of issue may be shown. One overload per kind: a new kind does not compile without a decision.
struct Earliest
{
    // No further key mends these.
    Progress operator()(const issue::ForeignScript &) const { return Progress::Typing; }
    Progress operator()(const issue::InvisibleCharacter &) const { return Progress::Typing; }
    Progress operator()(const issue::CharacterNotAllowed &) const { return Progress::Typing; }
    Progress operator()(const issue::TooLong &) const { return Progress::Typing; }
    Progress operator()(const issue::DigitInName &) const { return Progress::Typing; }
    Progress operator()(const issue::PhoneTooLong &) const { return Progress::Typing; }
    Progress operator()(const issue::IdentityCodeCheckCharacter &) const { return Progress::Typing; }
    Progress operator()(const issue::IdentityCodeNumber &) const { return Progress::Typing; }
    Progress operator()(const issue::IdentityCodeTemporary &) const { return Progress::Typing; }
    Progress operator()(const issue::UnknownChoice &) const { return Progress::Typing; }
    Progress operator()(const issue::RefusedByServer &) const { return Progress::Typing; }

    // Typing on may.
    Progress operator()(const issue::Missing &) const { return Progress::Left; }
    Progress operator()(const issue::NoLetter &) const { return Progress::Left; }
    Progress operator()(const issue::DateNotUnderstood &) const { return Progress::Left; }
    Progress operator()(const issue::DateDoesNotExist &) const { return Progress::Left; }
    Progress operator()(const issue::DateInFuture &) const { return Progress::Left; }
    Progress operator()(const issue::DateIsToday &) const { return Progress::Left; }
    Progress operator()(const issue::DateTooLongAgo &) const { return Progress::Left; } // the 198 of 1985
    Progress operator()(const issue::UnusuallyOld &) const { return Progress::Left; }
    Progress operator()(const issue::IdentityCodeMalformed &) const { return Progress::Left; }
    Progress operator()(const issue::EmailIncomplete &) const { return Progress::Left; }
    Progress operator()(const issue::EmailMalformed &) const { return Progress::Left; }  // the "a@b." of "a@b.de"
    Progress operator()(const issue::EmailDomainSlip &) const { return Progress::Left; } // the .co of .com
    Progress operator()(const issue::PhoneTooShort &) const { return Progress::Left; }
    Progress operator()(const issue::PhoneNotANumber &) const { return Progress::Left; }
    Progress operator()(const issue::PhoneCountryUnknown &) const { return Progress::Left; }
    Progress operator()(const issue::PhoneUnusual &) const { return Progress::Left; }
    Progress operator()(const issue::MeasureNotUnderstood &) const { return Progress::Left; }
    Progress operator()(const issue::MeasureOutOfRange &) const { return Progress::Left; } // the 3400 of "3400 g"
    Progress operator()(const issue::MeasureUnusual &) const { return Progress::Left; }
    Progress operator()(const issue::ProfileGroupMalformed &) const { return Progress::Left; }

    // A question that is asked once, when everything else is right.
    Progress operator()(const issue::OnlyOneName &) const { return Progress::Submitted; }
};

} // namespace

bool isTimely(const IssueKind &kind, Progress progress)
{
    return progress >= std::visit(Earliest{}, kind);
}

std::optional<Issue> issueToShow(const std::vector<Issue> &ofField, Progress progress)
{
    std::optional<Issue> warning;
    for (const Issue &issue : ofField) {
        if (!isTimely(issue.kind, progress))
            continue;
        if (issue.isError())
            return issue;
        if (!warning)
            warning = issue;
    }
    return warning;
}

} // namespace clinic::ui
