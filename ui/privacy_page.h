// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings_pages.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace clinic::ui {

/// When the window locks, and the PIN that unlocks it.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit PrivacyPage(QWidget *parent = nullptr);

    void load(const ConfigurationSources &sources) override;
    QMap<Setting, QString> values() const override;

    bool hasPin() const { return m_hasPin; }
    void setHasPin(bool hasPin);

Q_SIGNALS:
    void pinRequested();

protected:
    void retranslate() override;

private:
    QSpinBox *m_lockAfter;
    QLabel *m_pinTitle;
    QLabel *m_pinState;
    QPushButton *m_pin;
    bool m_hasPin = false;
};

} // namespace clinic::ui
