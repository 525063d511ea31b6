// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class FileField;

/// Asks which part of the history is to be exported, whether with patients' details, and where to. Stays, busy, until
/// it is done or wrong() says why not.
class AuditDialog : public QDialog
{
    Q_OBJECT
public:
    /// `file` is suggested; what ends in .json becomes JSON, all else CSV.
    AuditDialog(const QString &file, QWidget *parent);

    void wrong(const QString &why);

Q_SIGNALS:
    void confirmed(const clinic::AuditRequest &request, const QString &file);

private:
    void addButtons(QVBoxLayout *column);
    void submit();
    void setBusy(bool busy);
    AuditRequest request() const;

    QComboBox *m_period;
    QCheckBox *m_withPatientData;
    QLabel *m_warning;
    FileField *m_file;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_ok;
    bool m_isBusy = false;
};

} // namespace clinic::ui
