// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/words.h"

#include <QFrame>

class QLabel;

namespace clinic::ui {

class LinkButton;

/// The line over the whole window that says what the outbox is doing: an icon, a bold headline, more words, the one
/// thing to do about it, and what an administrator may want to know one click away.
class BannerBar : public QFrame
{
    Q_OBJECT
public:
    /// What is offered at the right.
    enum class Offer { None, TryNow, Settings, ChoosePin };

    explicit BannerBar(QWidget *parent = nullptr);

    /// Shows `banner`; a new headline is announced to screen readers.
    void setBanner(const text::Banner &banner, Offer offer);

Q_SIGNALS:
    void tryNowRequested();
    void settingsRequested();
    void pinRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void adoptTone();

    text::Banner m_banner;
    Offer m_offer = Offer::None;
    bool m_isRestyling = false;
    QLabel *m_icon;
    QLabel *m_words;
    QLabel *m_detail;
    LinkButton *m_detailButton;
    LinkButton *m_offerButton;
};

} // namespace clinic::ui
