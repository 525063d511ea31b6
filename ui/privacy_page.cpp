// SPDX-License-Identifier: Apache-2.0
#include "ui/privacy_page.h"

#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

PrivacyPage::PrivacyPage(QWidget *parent)
    : SettingsPage(parent),
      m_lockAfter(new QSpinBox(this)),
      m_pinTitle(new QLabel(this)),
      m_pinState(new QLabel(this)),
      m_pin(new QPushButton(this))
{
    m_lockAfter->setObjectName(u"lockAfter"_s);
    m_lockAfter->setRange(0, longestLockAfter);
    m_pinState->setObjectName(u"pinState"_s);
    m_pinState->setTextFormat(Qt::PlainText);
    m_pinState->setWordWrap(true);
    style::tint(m_pinState, style::quietText(palette()));
    m_pin->setObjectName(u"pinButton"_s);
    m_pin->setAutoDefault(false);

    QVBoxLayout *column = makeColumn();
    addField(column, Setting::LockAfterMin, m_lockAfter);
    auto *pin = new QVBoxLayout;
    pin->setSpacing(4);
    pin->addWidget(m_pinTitle);
    pin->addWidget(m_pin, 0, Qt::AlignLeft);
    pin->addWidget(m_pinState);
    column->addLayout(pin);
    column->addStretch(1);
    connect(m_pin, &QPushButton::clicked, this, &PrivacyPage::pinRequested);
    PrivacyPage::retranslate();
}

void PrivacyPage::retranslate()
{
    setWords(Setting::LockAfterMin, tr("&Lock after so many minutes without a key or the mouse"),
             tr("It says so thirty seconds before. Ctrl+L locks at once; it also locks with the computer's screen. "
                "Sending continues."));
    m_lockAfter->setSpecialValueText(tr("never by itself"));
    m_pinTitle->setText(tr("PIN of the privacy lock"));
    m_pin->setText(m_hasPin ? tr("Change the &PIN …") : tr("Choose a &PIN …"));
    m_pinState->setText(m_hasPin ? tr("The PIN or the passphrase unlocks the window.")
                                 : tr("No PIN is chosen yet: only the passphrase unlocks the window."));
    m_pin->setAccessibleDescription(m_pinState->text());
}

void PrivacyPage::setHasPin(bool hasPin)
{
    m_hasPin = hasPin;
    retranslate();
}

void PrivacyPage::load(const ConfigurationSources &sources)
{
    m_lockAfter->setValue(static_cast<int>(sources.read().lockAfter.count()));
    adoptFields(sources);
}

QMap<Setting, QString> PrivacyPage::values() const
{
    return {{Setting::LockAfterMin, QString::number(m_lockAfter->value())}};
}

} // namespace clinic::ui
