// SPDX-License-Identifier: Apache-2.0
#include "ui/copied.h"

#include <QGuiApplication>

namespace clinic::ui {

Copied::Copied(QObject *parent) : QObject(parent)
{
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, [this](QClipboard::Mode mode) {
        if (QGuiApplication::focusWindow())
            m_ours.insert(mode);
        else
            m_ours.erase(mode);
    });
}

bool Copied::isOurs(QClipboard::Mode mode) const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    switch (mode) {
    case QClipboard::Clipboard:
        return clipboard->ownsClipboard() || m_ours.contains(mode);
    case QClipboard::Selection:
        return clipboard->supportsSelection() && (clipboard->ownsSelection() || m_ours.contains(mode));
    case QClipboard::FindBuffer:
        return clipboard->supportsFindBuffer() && (clipboard->ownsFindBuffer() || m_ours.contains(mode));
    }
    return false;
}

void Copied::forget()
{
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection, QClipboard::FindBuffer}) {
        if (isOurs(mode))
            QGuiApplication::clipboard()->clear(mode);
    }
    m_ours.clear();
}

} // namespace clinic::ui
