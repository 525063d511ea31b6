// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

class NewPassphrase;
class TitledField;

/// Adds a passphrase that opens the outbox, or changes one: accepted() comes once it is on the disk.
class PassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Add, Change };
    PassphraseDialog(IntakeClient &client, Purpose purpose, QWidget *parent);

    void reject() override;

private:
    void build();
    void submit();
    void add();
    void change();
    void answered(const std::optional<Fault<VaultFault>> &fault);
    void refuseProof(const QString &why);
    void setBusy(bool busy);

    IntakeClient &m_client;
    QLineEdit *m_label = nullptr; ///< what people call it; null where one is changed
    QLineEdit *m_old = nullptr;   ///< the one that is changed, or what shows that one may be added
    TitledField *m_oldField = nullptr;
    NewPassphrase *m_new;
    QPushButton *m_ok = nullptr;
    bool m_isBusy = false;
};

} // namespace clinic::ui
