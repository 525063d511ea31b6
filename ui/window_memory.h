// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSplitter;
class QWidget;

namespace clinic::ui {

/// Where the window was and how it was divided, in a group of its own of the person's settings file.
class WindowMemory
{
public:
    explicit WindowMemory(const QString &file);

    /// False where nothing is remembered.
    bool restore(QWidget &window, QSplitter &splitter) const;
    bool isListHidden() const;
    /// At once: whoever hid it from the counter finds it hidden whatever happens.
    void keepListHidden(bool hidden) const;
    /// Whether the assistant has offered to enter the connection.
    bool isSetUpOffered() const;
    void keepSetUpOffered() const;
    void keep(const QWidget &window, const QSplitter &splitter) const;

private:
    QString m_file;
};

} // namespace clinic::ui
