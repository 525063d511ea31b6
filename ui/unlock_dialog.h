// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// Asks for the passphrase that opens the outbox; for a new outbox, twice, with why it matters.
///
/// Ok emits passphraseGiven() and disables the dialog until wrong() is called or the dialog is closed: any number of
/// tries, none of which can lose anything.
class UnlockDialog : public QDialog
{
    Q_OBJECT
public:
    /// `folder` is Empty (choose one) or Ready (enter it).
    UnlockDialog(Intake::Folder folder, const QString &dataDir, QWidget *parent);

    /// The outbox did not open: says why, and waits for the next try.
    void wrong(const QString &why);

Q_SIGNALS:
    void passphraseGiven(const QString &passphrase);

private:
    void build(const QString &dataDir);
    QLineEdit *makeEdit(const QString &name);
    void submit();
    void setBusy(bool busy);

    bool m_isNew;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr; ///< null where one is entered, not chosen
    QLabel *m_note = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace clinic::ui
