// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/unlocking.h"
#include "core/intake/intake_client.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

/// Asks for a PIN for the privacy lock, typed twice, and sets it: accepted() comes once it is kept.
class PinDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose {
        Choose,        ///< the first one
        ChooseAndLock, ///< the first one, as the window is about to be locked
        Change,        ///< with the old one, or the passphrase
    };
    PinDialog(IntakeClient &client, Purpose purpose, QWidget *parent);

Q_SIGNALS:
    /// ChooseAndLock: it is to be locked without a PIN. The dialog closes.
    void withoutPin();

private:
    void build();
    void addButtons(QVBoxLayout *column);
    QLineEdit *addSecret(QVBoxLayout *column, const QString &label, const QString &name);
    void submit();
    void answered(const tl::expected<UnlockAnswer, Fault<StorageFault>> &answer);
    void complain(const QString &why, QLineEdit *where);

    IntakeClient &m_client;
    Purpose m_purpose;
    QLineEdit *m_proof = nullptr; ///< only to change it
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace clinic::ui
