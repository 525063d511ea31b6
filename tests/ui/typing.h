// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/desk.h"
#include "ui/outbox_model.h"
#include "ui/outbox_view.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QStringList>

namespace clinic::test {

/// Types the least that can be registered, and registers it.
inline void registerPatient(const QString &firstName, const QString &lastName)
{
    type(firstName);
    press(Qt::Key_Return);
    type(lastName);
    press(Qt::Key_Return);
    type(QStringLiteral("22.3.1985"));
    press(Qt::Key_Return);
    type(QStringLiteral("f"));
    press(Qt::Key_Return, Qt::ControlModifier);
}

/// The list as it reads: headings and names.
inline QStringList rowsOf(const Desk &desk)
{
    QStringList rows;
    const auto *model = desk.find<ui::OutboxView>(QStringLiteral("outbox"))->model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows += model->index(row, 0).data(ui::OutboxModel::NameRole).toString();
    return rows;
}

/// Goes to the list, where the first record is selected.
inline bool goToList(const Desk &desk)
{
    press(Qt::Key_F6);
    return QTest::qWaitFor([&desk] { return desk.find(QStringLiteral("outbox"))->hasFocus(); });
}

/// The question that is open; null where none is.
inline QMessageBox *question(const Desk &desk)
{
    return desk.find<QMessageBox>(QStringLiteral("question"));
}

/// Answers the question by clicking that button, and comes back to the window.
inline bool answerQuestion(Desk &desk, const QString &button)
{
    if (!QTest::qWaitFor([&desk] { return question(desk) != nullptr; }))
        return false;
    question(desk)->findChild<QAbstractButton *>(button)->click();
    return QTest::qWaitFor([&desk] { return question(desk) == nullptr; }) && desk.comeBack();
}

} // namespace clinic::test
