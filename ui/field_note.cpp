// SPDX-License-Identifier: Apache-2.0
#include "ui/field_note.h"

#include "core/text/words.h"

#include <QCoreApplication>

namespace clinic::ui {
namespace {

struct FieldNote
{
    Q_DECLARE_TR_FUNCTIONS(FieldNote)
};

QString understood(Field field, const CheckedDraft &checked, const NoteContext &context)
{
    const QLocale &locale = context.locale;
    switch (field) {
    case Field::DateOfBirth:
        return checked.dateOfBirth() ? text::understood(*checked.dateOfBirth(), context.today, locale) : QString();
    case Field::Phone:
        return checked.phone() ? text::understood(*checked.phone(), locale) : QString();
    case Field::Height:
        return checked.height() ? text::understood(*checked.height(), locale) : QString();
    case Field::Weight:
        return checked.weight() ? text::understood(*checked.weight(), locale) : QString();
    case Field::FirstName:
    case Field::LastName:
    case Field::Sex:
    case Field::Email:
    case Field::PreferredLanguage:
    case Field::ProfileGroup:
        return {};
    }
    return {};
}

Note noteOf(const Issue &issue, const QString &typed, const CheckedDraft &checked, const NoteContext &context)
{
    Note note;
    note.kind = issue.isError() ? Note::Kind::Error : Note::Kind::Warning;
    note.text = text::sentence(issue, context.locale);
    note.detail = understood(issue.field, checked, context);
    if (std::holds_alternative<issue::OnlyOneName>(issue.kind)) {
        //: Beside "Last name missing. Only one name?"
        note.mend = FieldNote::tr("Yes, register");
        //: The name of the key
        note.mendKey = FieldNote::tr("Enter");
    } else if (const auto mends = text::mends(issue, typed, context.locale); !mends.empty()) {
        note.mend = mends.front().label;
        //: The name of the key
        note.mendKey = FieldNote::tr("F2");
    }
    return note;
}

Note hint(Field field, const NoteContext &context)
{
    Note note;
    note.text = text::hint(field);
    if (field == Field::Sex && !context.sexInstruction.isEmpty()) {
        // The clinic's own line stands first: it is for the person at the desk.
        note.detail = note.text;
        note.text = context.sexInstruction;
    }
    return note;
}

} // namespace

std::optional<Issue> issueIn(Field field, const CheckedDraft &checked, Progress progress, bool asksForOneName)
{
    auto issues = checked.issuesOf(field);
    if (!asksForOneName)
        std::erase_if(issues, [](const Issue &one) { return std::holds_alternative<issue::OnlyOneName>(one.kind); });
    return issueToShow(issues, progress);
}

Note noteFor(Field field, const QString &text, const CheckedDraft &checked, Progress progress,
             const NoteContext &context)
{
    if (const auto issue = issueIn(field, checked, progress, context.asksForOneName))
        return noteOf(*issue, text, checked, context);
    if (const QString line = understood(field, checked, context); !line.isEmpty()) {
        Note note;
        note.kind = Note::Kind::Understood;
        note.text = line;
        return note;
    }
    const bool isChoice = field == Field::Sex || field == Field::PreferredLanguage;
    return text.isEmpty() || isChoice ? hint(field, context) : Note{};
}

} // namespace clinic::ui
