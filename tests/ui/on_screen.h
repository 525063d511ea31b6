// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QString>
#include <QWidget>
#include <QWindow>

#include <set>

namespace clinic::test {

/// Everything that a screen reader finds below `item`, shown or hidden.
inline void readOut(QAccessibleInterface *item, QString &said, std::set<QAccessible::Id> &seen)
{
    if (!item || !item->isValid() || !seen.insert(QAccessible::uniqueId(item)).second)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        said += item->text(kind) + u'\n';
    if (QAccessibleTextInterface *text = item->textInterface())
        said += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < item->childCount(); ++i)
        readOut(item->child(i), said, seen);
}

/// Everything that the program shows or could be made to say: the tree of assistive technology from the program's root
/// down, the titles of all windows, and the clipboard.
inline QString everythingSaid()
{
    QString said;
    std::set<QAccessible::Id> seen;
    readOut(QAccessible::queryAccessibleInterface(qApp), said, seen);
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        said += window->title() + u'\n';
        readOut(window->accessibleRoot(), said, seen);
    }
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible())
            said += widget->windowTitle() + widget->toolTip() + u'\n';
    }
    return said + QGuiApplication::clipboard()->text();
}

} // namespace clinic::test
