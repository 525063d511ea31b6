// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// What stands in the window while it is locked: the field for the PIN (or the passphrase), and nothing of a patient.
///
/// Enter emits entered() and disables the page until refuse() or begin() is called.
class LockPage : public QWidget
{
    Q_OBJECT
public:
    /// What opens it.
    enum class Key {
        PinOrPassphrase,
        PassphraseUntilPin, ///< no PIN was chosen yet
        OnlyPassphrase,     ///< too many wrong PINs
        Enter,              ///< in training, before a PIN was chosen
    };

    explicit LockPage(QWidget *parent = nullptr);

    /// An empty field.
    void begin();
    void expect(Key key);
    /// Says why it does not open. The next try is possible after `wait`, which is counted down.
    void refuse(const QString &why, std::chrono::milliseconds wait = {});
    /// Says something else below the field.
    void tell(const QString &words);
    /// Whether a PIN is to be chosen once it is open.
    bool wantsPin() const;

Q_SIGNALS:
    void entered(const QString &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void dress();
    void submit();
    void setBusy(bool busy);
    void countDown();

    Key m_key = Key::PinOrPassphrase;
    std::chrono::seconds m_wait{0};
    QTimer m_second;
    QLabel *m_icon, *m_label, *m_hint, *m_note;
    QLineEdit *m_secret;
    QPushButton *m_unlock;
    QCheckBox *m_choosePin;
};

} // namespace clinic::ui
