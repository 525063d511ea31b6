// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// Asks who is at work.
class InitialsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit InitialsDialog(QWidget *parent);

    /// As checkInitials() gives them; empty as long as there are none.
    QString initials() const;

private:
    QLineEdit *m_edit;
    QPushButton *m_ok;
};

} // namespace clinic::ui
