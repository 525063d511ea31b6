// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPushButton;

namespace clinic::ui {

/// Asks why a record is to be discarded, and whether it really is: nothing is chosen at first, and keeping it is the
/// default.
class DiscardDialog : public QDialog
{
    Q_OBJECT
public:
    DiscardDialog(const Record &record, QWidget *parent);

    /// Empty until one is chosen.
    std::optional<DiscardReason> reason() const;

private:
    QComboBox *m_reasons;
    QPushButton *m_discard;
};

/// Asks for the id of the profile that a record turned out to be.
class SamePersonDialog : public QDialog
{
    Q_OBJECT
public:
    SamePersonDialog(const Record &record, QWidget *parent);

    /// A UUID in lower case; empty until a whole one is typed.
    QString profileId() const;

private:
    QLineEdit *m_id;
    QLabel *m_note;
    QPushButton *m_confirm;
};

/// A question with two answers, of which the second keeps everything as it is: it is the default, and Esc means it.
/// Shown by open(); `accepted()` is emitted for the first answer. Deletes itself.
QMessageBox *askFirst(QWidget *parent, const QString &question, const QString &explanation, const QString &yes,
                      const QString &keep);

/// Something to be read and closed. Deletes itself.
void tell(QWidget *parent, const QString &headline, const QString &explanation = {});

} // namespace clinic::ui
