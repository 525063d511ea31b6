// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QClipboard>
#include <QObject>

#include <set>

namespace clinic::ui {

/// What was copied in the program's own windows, by a button or by the keys of an editor: it may be a patient's.
class Copied : public QObject
{
    Q_OBJECT
public:
    explicit Copied(QObject *parent = nullptr);

    /// Takes it from the clipboard; what another program has put there stays.
    void forget();

private:
    bool isOurs(QClipboard::Mode mode) const;

    /// Not every platform tells whose it is: what changed while one of our windows had the keyboard counts as ours.
    std::set<QClipboard::Mode> m_ours;
};

} // namespace clinic::ui
