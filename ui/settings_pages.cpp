// SPDX-License-Identifier: Apache-2.0
#include "ui/settings_pages.h"

#include "core/text/display_names.h"
#include "core/text/words.h"
#include "ui/link_button.h"
#include "ui/style.h"

#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int longestRetention = 3650;  // days
constexpr int longestSendingDelay = 30; // seconds
constexpr int longestShift = 24;        // hours

void choose(QComboBox *box, const QString &code)
{
    box->setCurrentIndex(std::max(0, box->findData(code)));
}

/// Anew, or in another language: the choice stays.
void fill(QComboBox *box, const std::vector<std::pair<QString, QString>> &items)
{
    const QString chosen = box->currentData().toString();
    box->clear();
    for (const auto &[words, code] : items)
        box->addItem(words, code);
    choose(box, chosen);
}

std::vector<std::pair<QString, QString>> languages()
{
    std::vector<std::pair<QString, QString>> items;
    for (const Language language : allLanguages)
        items.emplace_back(text::label(language), languageCode(language));
    return items;
}

} // namespace

QVBoxLayout *SettingsPage::makeColumn()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::wideGap, style::wideGap, style::wideGap, style::wideGap);
    column->setSpacing(style::wideGap);
    return column;
}

void SettingsPage::addField(QVBoxLayout *column, Setting setting, QWidget *editor)
{
    auto *field = new SettingsField(setting, editor, this);
    column->addWidget(field);
    m_fields.push_back(field);
}

void SettingsPage::setWords(Setting setting, const QString &label, const QString &hint)
{
    const auto field = std::ranges::find(m_fields, setting, &SettingsField::setting);
    Q_ASSERT(field != m_fields.end());
    (*field)->setWords(label, hint);
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::adoptFields(const ConfigurationSources &sources)
{
    for (SettingsField *field : m_fields)
        field->adopt(sources);
}

QString SettingsPage::problemWords(Setting setting)
{
    if (setting == Setting::ApiUrl)
        return tr("Not a usable address: it begins with https://");
    if (setting == Setting::ProfileGroups)
        return tr("Each line holds one group: a UUID, or a name of small letters, digits and hyphens");
    return tr("This value cannot be used");
}

bool SettingsPage::showProblems(const std::vector<SettingProblem> &wrong)
{
    SettingsField *first = nullptr;
    for (SettingsField *field : m_fields) {
        const bool isWrong = std::ranges::any_of(
            wrong, [field](const SettingProblem &problem) { return problem.setting == field->setting(); });
        if (field->editor()->isEnabled())
            field->setError(isWrong ? problemWords(field->setting()) : QString());
        if (isWrong && !first)
            first = field;
    }
    if (first)
        first->editor()->setFocus();
    return first != nullptr;
}

ServerPage::ServerPage(QWidget *parent)
    : SettingsPage(parent),
      m_url(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_forget(new LinkButton(this)),
      m_groups(new QPlainTextEdit(this))
{
    m_url->setObjectName(u"serverUrl"_s);
    m_key->setObjectName(u"serverKey"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_forget->setObjectName(u"forgetKey"_s);
    m_groups->setObjectName(u"profileGroups"_s);
    m_groups->setTabChangesFocus(true);
    m_groups->setFixedHeight(m_groups->fontMetrics().lineSpacing() * 4);

    auto *column = makeColumn();
    addField(column, Setting::ApiUrl, m_url);
    addField(column, Setting::ApiKey, m_key);
    column->addWidget(m_forget, 0, Qt::AlignLeft);
    addField(column, Setting::ProfileGroups, m_groups);
    column->addStretch(1);
    connect(m_url, &QLineEdit::editingFinished, this, &ServerPage::serverEdited);
    connect(m_forget, &LinkButton::clicked, this, &ServerPage::forgetKeyRequested);
    ServerPage::retranslate();
}

void ServerPage::retranslate()
{
    setWords(Setting::ApiUrl, tr("&Server address"));
    setWords(Setting::ApiKey, tr("Access &key"), tr("Kept encrypted, for this server only, and never shown again"));
    setWords(Setting::ProfileGroups, tr("Profile &groups"), tr("One on each line; the first one is the default"));
    m_forget->setText(tr("Forget"));
    m_key->setPlaceholderText(m_isKeyKept || m_isKeyFixed ? tr("A key is kept") : tr("No key yet"));
}

void ServerPage::load(const ConfigurationSources &sources)
{
    const Configuration configuration = sources.read();
    m_url->setText(configuration.apiUrl.toString());
    QStringList groups;
    for (const ProfileGroup &group : configuration.profileGroups)
        groups += group.text();
    m_groups->setPlainText(groups.join(u'\n'));
    m_isKeyFixed = sources.isFixed(Setting::ApiKey);
    adoptFields(sources);
    setKeyKept(false);
}

QMap<Setting, QString> ServerPage::values() const
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    return {{Setting::ApiUrl, m_url->text().trimmed()},
            {Setting::ProfileGroups, m_groups->toPlainText().split(separator, Qt::SkipEmptyParts).join(u',')}};
}

QUrl ServerPage::server() const
{
    return QUrl(m_url->text().trimmed());
}

QByteArray ServerPage::typedKey() const
{
    return m_key->text().trimmed().toUtf8();
}

void ServerPage::setKeyKept(bool kept)
{
    m_isKeyKept = kept;
    m_key->clear();
    retranslate();
    m_forget->setVisible(kept && !m_isKeyFixed);
}

ClinicPage::ClinicPage(QWidget *parent)
    : SettingsPage(parent),
      m_region(new QComboBox(this)),
      m_patientLanguage(new QComboBox(this)),
      m_instruction(new QLineEdit(this)),
      m_nameOrder(new QComboBox(this)),
      m_retention(new QSpinBox(this)),
      m_sendingDelay(new QSpinBox(this)),
      m_askInitials(new QComboBox(this)),
      m_initialsHours(new QSpinBox(this)),
      m_language(new QComboBox(this))
{
    m_region->setObjectName(u"region"_s);
    m_patientLanguage->setObjectName(u"patientLanguage"_s);
    m_instruction->setObjectName(u"sexInstruction"_s);
    m_nameOrder->setObjectName(u"nameOrder"_s);
    m_retention->setObjectName(u"retention"_s);
    m_sendingDelay->setObjectName(u"sendingDelay"_s);
    m_askInitials->setObjectName(u"askInitials"_s);
    m_initialsHours->setObjectName(u"initialsHours"_s);
    m_language->setObjectName(u"programLanguage"_s);

    m_retention->setRange(0, longestRetention);
    m_sendingDelay->setRange(0, longestSendingDelay);
    m_initialsHours->setRange(1, longestShift);

    auto *column = makeColumn();
    addField(column, Setting::Region, m_region);
    addField(column, Setting::PatientLanguage, m_patientLanguage);
    addField(column, Setting::SexInstruction, m_instruction);
    addField(column, Setting::NameOrder, m_nameOrder);
    addField(column, Setting::SendingDelayS, m_sendingDelay);
    addField(column, Setting::RetentionDays, m_retention);
    addField(column, Setting::AskInitials, m_askInitials);
    addField(column, Setting::InitialsHours, m_initialsHours);
    addField(column, Setting::Language, m_language);
    column->addStretch(1);
    ClinicPage::retranslate();
}

void ClinicPage::retranslate()
{
    setWords(Setting::Region, tr("&Country"),
             tr("For phone numbers without a country prefix, and for the order of day and month"));
    setWords(Setting::PatientLanguage, tr("&Patient's language in a new form"));
    setWords(Setting::SexInstruction, tr("&Instruction below the choice of sex"));
    setWords(Setting::NameOrder, tr("&Order of the names"));
    setWords(Setting::SendingDelayS, tr("Time for &Undo, in seconds"),
             tr("So long a registration waits before it is sent; Undo takes it back into the form"));
    setWords(Setting::RetentionDays, tr("&Days that details stay on this computer once registered"));
    setWords(Setting::AskInitials, tr("Ask who is at &work"),
             tr("The history then names the initials beside the user of the computer"));
    setWords(Setting::InitialsHours, tr("&Hours after which it asks again"));
    setWords(Setting::Language, tr("Program &language"));
    fillRegions();
    fill(m_patientLanguage, languages());
    fill(m_language, languages());
    fill(m_nameOrder,
         {{tr("First name, then last name"), u"first-last"_s}, {tr("Last name, then first name"), u"last-first"_s}});
    fill(m_askInitials, {{tr("no"), u"no"_s}, {tr("once per shift"), u"yes"_s}});
    m_sendingDelay->setSpecialValueText(tr("none, sent at once"));
    m_retention->setSpecialValueText(tr("erased at once"));
}

void ClinicPage::fillRegions()
{
    std::vector<std::pair<QString, QString>> regions; // name, code
    for (int number = 1; number <= QLocale::LastTerritory; ++number) {
        const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(number));
        if (code.size() == 2)
            regions.emplace_back(text::countryName(code, QLocale()), code);
    }
    std::ranges::sort(regions, [collator = QCollator()](const auto &one, const auto &other) {
        return collator.compare(one.first, other.first) < 0;
    });
    regions.emplace(regions.begin(), tr("Automatic, by the program language"), QString());
    fill(m_region, regions);
}

void ClinicPage::load(const ConfigurationSources &sources)
{
    const Configuration configuration = sources.read();
    choose(m_region, sources.sourceOf(Setting::Region) == SettingSource::Default ? QString() : configuration.region);
    choose(m_patientLanguage, languageCode(configuration.patientLanguage));
    m_instruction->setText(configuration.sexInstruction);
    choose(m_nameOrder, configuration.nameOrder == NameOrder::LastFirst ? u"last-first"_s : u"first-last"_s);
    m_retention->setValue(configuration.retentionDays);
    m_sendingDelay->setValue(static_cast<int>(duration_cast<std::chrono::seconds>(configuration.sendingDelay).count()));
    choose(m_askInitials, configuration.askInitials ? u"yes"_s : u"no"_s);
    m_initialsHours->setValue(static_cast<int>(configuration.initialsHours.count()));
    choose(m_language, languageCode(configuration.language));
    adoptFields(sources);
}

QMap<Setting, QString> ClinicPage::values() const
{
    return {{Setting::Region, m_region->currentData().toString()},
            {Setting::PatientLanguage, m_patientLanguage->currentData().toString()},
            {Setting::SexInstruction, m_instruction->text().trimmed()},
            {Setting::NameOrder, m_nameOrder->currentData().toString()},
            {Setting::RetentionDays, QString::number(m_retention->value())},
            {Setting::SendingDelayS, QString::number(m_sendingDelay->value())},
            {Setting::AskInitials, m_askInitials->currentData().toString()},
            {Setting::InitialsHours, QString::number(m_initialsHours->value())},
            {Setting::Language, m_language->currentData().toString()}};
}

} // namespace clinic::ui
