// SPDX-License-Identifier: Apache-2.0
#include "ui/banner_bar.h"

#include "ui/link_button.h"
#include "ui/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int iconSize = 18;

QIcon toneIcon(text::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case text::Tone::Calm:
        return style::icon(u"check"_s, style::successText(palette));
    case text::Tone::Attention:
        return style::icon(u"warning"_s, style::warningText(palette));
    case text::Tone::Trouble:
        return style::icon(u"error"_s, style::errorText(palette));
    }
    return {};
}

QColor toneWash(text::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case text::Tone::Calm:
        return palette.color(QPalette::Window);
    case text::Tone::Attention:
        return style::attentionWash(palette);
    case text::Tone::Trouble:
        return style::troubleWash(palette);
    }
    return {};
}

} // namespace

BannerBar::BannerBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_words(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_detailButton(new LinkButton(this)),
      m_offerButton(new LinkButton(this))
{
    setAutoFillBackground(true);
    m_words->setObjectName(u"bannerWords"_s);
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_detail->setObjectName(u"bannerDetail"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setWordWrap(true);
    m_detail->hide();
    m_detailButton->setObjectName(u"bannerDetailButton"_s);
    m_detailButton->setCheckable(true);
    m_offerButton->setObjectName(u"bannerOffer"_s);

    auto *row = new QHBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_words, 1);
    row->addWidget(m_detailButton, 0, Qt::AlignVCenter);
    row->addWidget(m_offerButton, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::wideGap, style::gap, style::wideGap, style::gap);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_detail);

    connect(m_detailButton, &LinkButton::toggled, m_detail, &QLabel::setVisible);
    connect(m_offerButton, &LinkButton::clicked, this, [this] {
        switch (m_offer) {
        case Offer::None:
            break;
        case Offer::TryNow:
            Q_EMIT tryNowRequested();
            break;
        case Offer::Settings:
            Q_EMIT settingsRequested();
            break;
        case Offer::ChoosePin:
            Q_EMIT pinRequested();
            break;
        }
    });
    retranslate();
    adoptTone();
}

void BannerBar::setBanner(const text::Banner &banner, Offer offer)
{
    const bool isNews = banner.headline != m_banner.headline;
    const bool isOtherTone = banner.tone != m_banner.tone;
    m_banner = banner;
    m_offer = offer;
    const QString headline = u"<b>%1</b>"_s.arg(banner.headline.toHtmlEscaped());
    m_words->setText(banner.body.isEmpty() ? headline : headline + u' ' + banner.body.toHtmlEscaped());
    m_words->setAccessibleName(banner.headline + u' ' + banner.body);
    m_detail->setText(banner.detail);
    m_detailButton->setVisible(!banner.detail.isEmpty());
    m_detail->setVisible(!banner.detail.isEmpty() && m_detailButton->isChecked());
    m_offerButton->setVisible(offer != Offer::None);
    retranslate();
    if (isOtherTone)
        adoptTone();
    if (isNews) {
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void BannerBar::retranslate()
{
    m_detailButton->setText(tr("Details"));
    const bool isPin = m_offer == Offer::ChoosePin;
    m_offerButton->setText(isPin                        ? tr("Choose a PIN …")
                           : m_offer == Offer::Settings ? tr("Settings …")
                                                        : tr("Try now"));
    m_offerButton->setToolTip(isPin ? tr("Without a PIN only the passphrase opens this window again after a break")
                              : m_offer == Offer::TryNow ? tr("Tries to send at once (F5)")
                                                         : QString());
}

void BannerBar::adoptTone()
{
    m_isRestyling = true;
    QPalette tinted;
    tinted.setColor(QPalette::Window, toneWash(m_banner.tone, tinted));
    setPalette(tinted);
    m_icon->setPixmap(toneIcon(m_banner.tone, tinted).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_isRestyling = false;
}

void BannerBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationPaletteChange && !m_isRestyling)
        adoptTone();
}

} // namespace clinic::ui
