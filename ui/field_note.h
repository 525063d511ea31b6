// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/draft.h"
#include "ui/discretion.h"
#include "ui/note_line.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace clinic::ui {

/// What the words of a note depend on, beside the field.
struct NoteContext
{
    QDate today;
    QLocale locale;
    QString sexInstruction;      ///< the clinic's own line below the choice of sex, or empty
    bool asksForOneName = false; ///< "Only one name?" waits for its answer
};

/// What stands below a field that holds `text`: its issue once it is timely, else what was understood, else a hint.
Note noteFor(Field field, const QString &text, const CheckedDraft &checked, Progress progress,
             const NoteContext &context);

/// The issue that noteFor() tells, if it tells one.
std::optional<Issue> issueIn(Field field, const CheckedDraft &checked, Progress progress, bool asksForOneName);

} // namespace clinic::ui
