// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class FileField;

/// Shows the report for support, all of it, before anybody sends it, and asks where to save it. Stays until it is saved
/// or wrong() says why not.
class SupportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `file` is suggested.
    SupportDialog(const QString &file, QWidget *parent);

    void setReport(const QString &text);
    void wrong(const QString &why);

Q_SIGNALS:
    void confirmed(const QString &file);

private:
    void addButtons(QVBoxLayout *column);
    void submit();

    QPlainTextEdit *m_text;
    FileField *m_file;
    QLabel *m_note;
    QPushButton *m_save;
};

} // namespace clinic::ui
