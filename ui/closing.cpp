// SPDX-License-Identifier: Apache-2.0
#include "ui/closing.h"

#include "ui/decision_dialogs.h"

#include <QMessageBox>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace clinic::ui {

namespace {
constexpr auto grace = 3s; // for what is in flight
}

Closing::Closing(IntakeClient &client, std::function<bool()> isDirty, QWidget *window)
    : QObject(window), m_client(client), m_isDirty(std::move(isDirty)), m_window(window)
{
}

int Closing::unsent() const
{
    if (!m_client.isOpen())
        return 0;
    const QueueStatus &status = m_client.status();
    return status.count(StateName::Queued) + status.count(StateName::Sending) + status.count(StateName::Unconfirmed);
}

void Closing::request()
{
    if (m_isBegun)
        return;
    const int waiting = unsent();
    if (m_isDirty() || waiting > 0)
        ask(m_isDirty(), waiting);
    else
        begin();
}

void Closing::ask(bool isDirty, int unsent)
{
    const QString safe = unsent == 0 ? QString()
                                     : tr("%n registration(s) are not sent yet. They are safe on this computer and "
                                          "will be sent when the program is opened again.",
                                          nullptr, unsent);
    QMessageBox *box = isDirty ? askToDiscard(safe) : askFirst(m_window, tr("Quit now?"), safe, tr("Quit"), tr("Stay"));
    connect(box, &QMessageBox::accepted, this, [this, isDirty] {
        if (!isDirty && m_isDirty())
            request(); // a registration came back into the form while the question was open
        else
            begin();
    });
    box->open();
}

QMessageBox *Closing::askToDiscard(const QString &explanation)
{
    return askFirst(m_window, tr("Quit and discard what was typed?"), explanation, tr("Discard and quit"), tr("Keep"));
}

void Closing::leave()
{
    if (!m_isDirty()) {
        begin();
        return;
    }
    QMessageBox *box = askToDiscard({});
    connect(box, &QMessageBox::accepted, this, &Closing::begin);
    connect(box, &QMessageBox::rejected, this, &Closing::stayed);
    box->open();
}

void Closing::begin()
{
    if (m_isBegun)
        return;
    m_isBegun = true;
    Q_EMIT begun();
    m_window->hide();
    if (m_client.isOpen())
        m_client.stop(grace, this, [this] { Q_EMIT finished(); });
    else
        Q_EMIT finished();
}

} // namespace clinic::ui
