// SPDX-License-Identifier: Apache-2.0
#include "ui/settings_dialog.h"

#include "core/intake/privacy_gate.h"
#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/diagnosis_list.h"
#include "ui/keys_page.h"
#include "ui/pin_dialog.h"
#include "ui/privacy_page.h"
#include "ui/settings_pages.h"
#include "ui/style.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr QSize firstSize(560, 620);
}

SettingsDialog::SettingsDialog(const ConfigurationSources &sources, IntakeClient &client, QWidget *parent)
    : QDialog(parent),
      m_sources(sources),
      m_client(client),
      m_tabs(new QTabWidget(this)),
      m_server(new ServerPage(m_tabs)),
      m_clinic(new ClinicPage(m_tabs)),
      m_privacy(new PrivacyPage(m_tabs)),
      m_keys(new KeysPage(client, m_tabs)),
      m_diagnosis(new DiagnosisList(m_server)),
      m_test(new QPushButton(m_server)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"settingsDialog"_s);
    build();
    retranslate();
    load();
    resize(firstSize);
}

void SettingsDialog::build()
{
    m_test->setObjectName(u"testConnection"_s);
    m_test->setAutoDefault(false);
    auto *page = qobject_cast<QVBoxLayout *>(m_server->layout());
    page->insertWidget(page->count() - 1, m_test, 0, Qt::AlignLeft);
    page->insertWidget(page->count() - 1, m_diagnosis);
    m_tabs->addTab(m_server, QString());
    m_tabs->addTab(m_clinic, QString());
    m_tabs->addTab(m_privacy, QString());
    m_tabs->addTab(m_keys, QString());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs);
    column->addWidget(m_buttons);

    connect(m_test, &QPushButton::clicked, this, &SettingsDialog::test);
    connect(m_server, &ServerPage::serverEdited, this, &SettingsDialog::askForKey);
    connect(m_server, &ServerPage::forgetKeyRequested, this, [this] { keepKey(m_server->server(), {}, [] {}); });
    connect(m_privacy, &PrivacyPage::pinRequested, this, &SettingsDialog::choosePin);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] { apply([this] { accept(); }); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_tabs->setTabText(m_tabs->indexOf(m_server), tr("Server"));
    m_tabs->setTabText(m_tabs->indexOf(m_clinic), tr("Clinic"));
    m_tabs->setTabText(m_tabs->indexOf(m_privacy), tr("Privacy"));
    m_tabs->setTabText(m_tabs->indexOf(m_keys), tr("Passphrases"));
    m_test->setText(tr("Apply and &test"));
}

/// “Apply and test” may have changed the language.
void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::load()
{
    m_server->load(m_sources);
    m_clinic->load(m_sources);
    m_privacy->load(m_sources);
    m_loaded = values();
    askForKey();
    askForPin();
    m_keys->load();
}

QMap<Setting, QString> SettingsDialog::values() const
{
    QMap<Setting, QString> all = m_server->values();
    all.insert(m_clinic->values());
    all.insert(m_privacy->values());
    return all;
}

bool SettingsDialog::check()
{
    // The same rules as for every other source, asked without any file.
    QMap<Setting, QString> given = values();
    given.removeIf([](const auto &one) { return one.value().isEmpty(); });
    const std::vector<SettingProblem> wrong = ConfigurationSources(QString(), QString(), given, {}).problems();
    const bool onPrivacy = m_privacy->showProblems(wrong);
    const bool onClinic = m_clinic->showProblems(wrong);
    const bool onServer = m_server->showProblems(wrong);
    const std::initializer_list<std::pair<bool, SettingsPage *>> pages{
        {onServer, m_server}, {onClinic, m_clinic}, {onPrivacy, m_privacy}};
    const auto *first = std::ranges::find_if(pages, [](const auto &page) { return page.first; });
    if (first != pages.end())
        m_tabs->setCurrentWidget(first->second);
    return first == pages.end();
}

void SettingsDialog::apply(const std::function<void()> &then)
{
    if (!check())
        return;
    QMap<Setting, QString> changed;
    const QMap<Setting, QString> chosen = values();
    for (auto one = chosen.begin(); one != chosen.end(); ++one) {
        if (one.value() != m_loaded.value(one.key()) && !m_sources.isFixed(one.key()))
            changed.insert(one.key(), one.value());
    }
    if (!changed.isEmpty() && !m_sources.write(changed)) {
        tell(this, tr("The settings could not be saved"), QDir::toNativeSeparators(m_sources.userFile()));
        return;
    }
    m_loaded = chosen;
    setBusy(true);
    m_client.ask(
        this, [configuration = m_sources.read()](Intake &intake) { intake.configure(configuration); },
        [this, then] {
            const auto done = [this, then] {
                setBusy(false);
                Q_EMIT applied();
                then();
            };
            const QByteArray key = m_server->typedKey();
            if (key.isEmpty())
                done();
            else
                keepKey(m_sources.read().apiUrl, key, done);
        });
}

void SettingsDialog::keepKey(const QUrl &server, const QByteArray &key, const std::function<void()> &then)
{
    m_client.ask(
        this, [server, key](Intake &intake) { return intake.setApiKey(server, key); },
        [this, then, isKey = !key.isEmpty()](const Stored<void> &kept) {
            setBusy(false);
            if (kept) {
                m_server->setKeyKept(isKey);
                then();
            } else {
                tell(this, tr("The access key could not be kept"), text::sentence(kept.error()));
            }
        });
}

void SettingsDialog::askForKey()
{
    m_client.ask(
        this, [server = m_server->server()](Intake &intake) { return intake.hasApiKey(server); },
        [this](bool kept) {
            if (m_server->typedKey().isEmpty())
                m_server->setKeyKept(kept);
        });
}

void SettingsDialog::askForPin()
{
    m_client.ask(
        this, [](Intake &intake) { return intake.privacy().state(); },
        [this](const auto &state) {
            if (state)
                m_privacy->setHasPin(state->hasPin);
        });
}

void SettingsDialog::choosePin()
{
    const auto purpose = m_privacy->hasPin() ? PinDialog::Purpose::Change : PinDialog::Purpose::Choose;
    auto *dialog = new PinDialog(m_client, purpose, this);
    connect(dialog, &QDialog::accepted, this, &SettingsDialog::askForPin);
    dialog->open();
}

void SettingsDialog::test()
{
    apply([this] {
        setBusy(true);
        m_diagnosis->setBusy(tr("Testing …"));
        m_client.diagnose(this, [this](const Diagnosis &diagnosis) {
            setBusy(false);
            m_diagnosis->setDiagnosis(diagnosis);
            m_test->setFocus();
        });
    });
}

void SettingsDialog::setBusy(bool busy)
{
    m_test->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy);
}

} // namespace clinic::ui
