// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/fault.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

/// Asks for the passphrase that opens the outbox, and says why it is asked for.
///
/// Ok emits passphraseGiven() and disables the dialog until wrong() is called or the dialog is closed: any number of
/// tries, none of which can lose anything. Where the keychain did not open it, it can be asked again.
class UnlockDialog : public QDialog
{
    Q_OBJECT
public:
    /// `why` the keychain did not open it, or PassphraseNeeded where this user has not entrusted it to theirs.
    UnlockDialog(VaultFault why, const QString &dataDir, QWidget *parent);

    /// The outbox did not open: says why, and waits for the next try.
    void wrong(const QString &why);
    /// Whether the keychain is to open it from now on.
    bool remembers() const;

Q_SIGNALS:
    void passphraseGiven(const QString &passphrase);
    void keychainRequested();

private:
    void build(VaultFault why, const QString &dataDir);
    void addChoice(QVBoxLayout *column, VaultFault why);
    void addButtons(QVBoxLayout *column, VaultFault why);
    void submit();
    void askKeychain();
    void setBusy(bool busy);
    void say(const QString &words);

    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_remember = nullptr; ///< null where a keychain slot is there already
    QLabel *m_note = nullptr;
    QPushButton *m_ok = nullptr;
    QPushButton *m_again = nullptr; ///< null where the keychain need not be asked again
};

} // namespace clinic::ui
