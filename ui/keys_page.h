// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace clinic::ui {

/// What opens the outbox: its passphrases, and the keychains of the computer's users. Every change is made at once,
/// not with the dialog's Ok.
class KeysPage : public QWidget
{
    Q_OBJECT
public:
    KeysPage(IntakeClient &client, QWidget *parent);

    /// Reads the list.
    void load();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showSlots(const Keyed<std::vector<KeySlot>> &all);
    const KeySlot *current() const;
    bool isLastPassphrase(const KeySlot &slot) const;
    bool hasOwnKeychain() const;
    void add();
    void change();
    void toggleKeychain();
    void askToRemove();
    void remove(const KeySlot &slot);
    void changed(const Keyed<void> &result, const QString &done, const QString &failed);
    void setBusy(bool busy);
    void say(const QString &words, bool isWrong);
    void updateButtons();

    IntakeClient &m_client;
    std::vector<KeySlot> m_slots;
    QLabel *m_words;
    QTreeWidget *m_list;
    QPushButton *m_add, *m_change, *m_keychain, *m_remove;
    QLabel *m_note;
    bool m_isBusy = false;
};

} // namespace clinic::ui
