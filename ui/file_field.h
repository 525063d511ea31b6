// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// Where a dialog reads from or writes to: a path that may be typed, and a button that opens the system's own dialog.
class FileField : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose {
        Open,
        Save,    ///< over another file only where the person has agreed
        SaveNew, ///< whoever saves refuses to write over another file
    };

    /// `filter` as QFileDialog takes it. The parts are named `name` + "File" and `name` + "Choose".
    FileField(Purpose purpose, const QString &suggested, QString filter, const QString &name, QWidget *parent);

    QLineEdit *editor() const { return m_editor; }
    QString file() const;
    /// Why it cannot be used, in words; empty where nothing is known against it.
    QString complaint() const;

private:
    void choose();

    Purpose m_purpose;
    QString m_filter;
    QLineEdit *m_editor;
    QString m_agreed; ///< a file that may be written over
};

} // namespace clinic::ui
