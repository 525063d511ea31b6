// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class FileField;

/// Whether registrations go to another computer, or come from one.
enum class MovingDirection { HandOver, TakeOver };

/// Asks for the file that carries registrations from one computer to another, and for its passphrase: chosen, and so
/// typed twice, where it is made.
///
/// Ok emits confirmed() and the dialog stays, without an answer to Esc, until wrong() is called or it is accepted: what
/// was begun cannot be broken off.
class MovingDialog : public QDialog
{
    Q_OBJECT
public:
    MovingDialog(MovingDirection direction, const QString &file, QWidget *parent);

    /// What did not work, and what is to be given anew.
    enum class Mistake { File, Passphrase };

    /// It did not work: says why, and waits for the next try.
    void wrong(const QString &why, Mistake mistake);
    void reject() override;

Q_SIGNALS:
    void confirmed(const QString &file, const QString &passphrase);

private:
    QLineEdit *addPassphrase(QVBoxLayout *column, const QString &label, const QString &name);
    void addButtons(QVBoxLayout *column);
    void submit();
    void complain(const QString &why, QLineEdit *where);
    void setBusy(bool busy);

    MovingDirection m_direction;
    FileField *m_file = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr; ///< null where the passphrase is entered, not chosen
    QLabel *m_note = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_ok = nullptr, *m_cancel = nullptr;
    bool m_isBusy = false;
};

} // namespace clinic::ui
