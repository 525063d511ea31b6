// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/intake_client.h"

#include <QDateTime>
#include <QObject>

#include <functional>

class QWidget;

namespace clinic::ui {

/// Who is at work. Where the clinic wants initials in the history, a person is asked for them once per shift: before
/// the first thing that they do after the program's start, again after a number of hours, and when they say so.
class Shift : public QObject
{
    Q_OBJECT
public:
    /// The question is asked over `window`.
    Shift(IntakeClient &client, QWidget *window);

    void configure(const Configuration &configuration);
    /// Calls `then` once it is known who is at work: at once where nobody has to be asked. `otherwise` where the person
    /// does not say: nothing is done then, and nothing lost.
    void ensure(
        const std::function<void()> &then, const std::function<void()> &otherwise = [] {});
    /// Somebody else takes over.
    void change();

    bool isWanted() const { return m_isWanted; }
    /// Empty: not known, or not wanted.
    const QString &initials() const { return m_initials; }

Q_SIGNALS:
    void changed();

private:
    bool isOver() const;
    void ask(const std::function<void()> &then, const std::function<void()> &otherwise);
    void begin(const QString &initials);

    IntakeClient &m_client;
    QWidget *m_window;
    bool m_isWanted = false;
    std::chrono::hours m_length{8};
    QString m_initials;
    QDateTime m_since;
};

} // namespace clinic::ui
