// SPDX-License-Identifier: Apache-2.0
#include "ui/status_banner.h"

#include "core/text/words.h"

namespace clinic::ui {

StatusBanner::StatusBanner(IntakeClient &client, QWidget *parent) : BannerBar(parent), m_client(client)
{
    connect(&client, &IntakeClient::statusChanged, this, &StatusBanner::refresh);
    connect(&client, &IntakeClient::storageFailed, this, &StatusBanner::storageFailed);
    connect(this, &BannerBar::tryNowRequested, this, &StatusBanner::tryNow);
}

void StatusBanner::setLocale(const QLocale &locale)
{
    m_locale = locale;
}

void StatusBanner::tryNow()
{
    if (m_client.isOpen())
        m_client.ask(
            this, [](Intake &intake) { intake.tryNow(); }, [] {});
}

void StatusBanner::storageFailed(const Fault<StorageFault> &fault)
{
    if (!isDamaged())
        m_fault = fault;
    refresh();
}

void StatusBanner::storageWorks()
{
    if (!m_fault || isDamaged())
        return;
    m_fault.reset();
    refresh();
}

/// Found by a check; that what is read now was not hit by it changes nothing.
bool StatusBanner::isDamaged() const
{
    return m_fault && m_fault->kind == StorageFault::Corrupt;
}

void StatusBanner::setLocked(bool locked)
{
    m_isLocked = locked;
    refresh();
}

void StatusBanner::setPinWanted(bool wanted)
{
    m_isPinWanted = wanted;
    refresh();
}

text::Banner StatusBanner::banner() const
{
    if (m_fault && !isDamaged())
        return {text::Tone::Trouble, tr("The outbox cannot be used at the moment."), text::sentence(*m_fault),
                m_fault->detail, true};
    text::Banner banner = text::banner(m_client.status(), QDateTime::currentDateTimeUtc(), m_locale);
    if (isDamaged())
        banner = {text::Tone::Trouble, text::sentence(*m_fault), banner.headline, m_fault->detail, banner.canTryNow};
    return banner;
}

void StatusBanner::refresh()
{
    const text::Banner banner = this->banner();
    const QueuePhase &phase = m_client.status().phase;
    const bool isUsable = !m_fault || isDamaged();
    if (m_isLocked)
        setBanner(text::lockedBanner(banner, !m_fault && text::isSending(phase)), Offer::None);
    else if (isUsable && std::holds_alternative<queue::NotConfigured>(phase))
        setBanner(banner, Offer::Settings);
    else
        setBanner(banner, banner.canTryNow ? Offer::TryNow : m_isPinWanted ? Offer::ChoosePin : Offer::None);
}

} // namespace clinic::ui
