// SPDX-License-Identifier: Apache-2.0
#include "ui/shift.h"

#include "ui/initials_dialog.h"

namespace clinic::ui {

Shift::Shift(IntakeClient &client, QWidget *window) : QObject(window), m_client(client), m_window(window) {}

void Shift::configure(const Configuration &configuration)
{
    m_isWanted = configuration.askInitials;
    m_length = configuration.initialsHours;
    if (!m_isWanted && !m_initials.isEmpty())
        begin({});
    Q_EMIT changed();
}

/// Also where the clock was set back: nobody knows how long ago it was then.
bool Shift::isOver() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_initials.isEmpty() || now < m_since ||
           now >= m_since.addMSecs(std::chrono::milliseconds(m_length).count());
}

void Shift::ensure(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    if (m_isWanted && isOver())
        ask(then, otherwise);
    else
        then();
}

void Shift::change()
{
    ask([] {}, [] {});
}

void Shift::ask(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    auto *dialog = new InitialsDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        begin(dialog->initials());
        then();
    });
    connect(dialog, &QDialog::rejected, this, otherwise);
    dialog->open();
}

void Shift::begin(const QString &initials)
{
    m_initials = initials;
    m_since = QDateTime::currentDateTimeUtc();
    // In order: what follows is done under these.
    m_client.ask(
        this, [initials](Intake &intake) { intake.setInitials(initials); }, [] {});
    Q_EMIT changed();
}

} // namespace clinic::ui
