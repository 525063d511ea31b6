// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/intake_client.h"
#include "ui/banner_bar.h"

#include <QLocale>

#include <optional>

namespace clinic::ui {

/// The banner that says what the outbox is doing: the state of the queue, or that the outbox itself cannot be used.
class StatusBanner : public BannerBar
{
    Q_OBJECT
public:
    explicit StatusBanner(IntakeClient &client, QWidget *parent = nullptr);

    void setLocale(const QLocale &locale);
    /// Shows the state again, as time has passed.
    void refresh();
    void tryNow();

    /// The outbox could not be used; said until it can be again. Of a damaged file it is said until the end.
    void storageFailed(const Fault<StorageFault> &fault);
    void storageWorks();
    /// Says that the window is locked as well; nothing is offered then.
    void setLocked(bool locked);
    /// Offers to choose a PIN for as long as nothing else is to be done.
    void setPinWanted(bool wanted);

private:
    bool isDamaged() const;
    text::Banner banner() const;

    IntakeClient &m_client;
    QLocale m_locale;
    std::optional<Fault<StorageFault>> m_fault;
    bool m_isLocked = false;
    bool m_isPinWanted = false;
};

} // namespace clinic::ui
