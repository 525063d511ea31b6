// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

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
    void addFile(QVBoxLayout *column, const QString &file);
    void addButtons(QVBoxLayout *column);
    void chooseFile();
    void submit();

    QPlainTextEdit *m_text;
    QLineEdit *m_file;
    QLabel *m_note;
    QPushButton *m_save;
    QString m_agreed; ///< a file that may be written over
};

} // namespace clinic::ui
