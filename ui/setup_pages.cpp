// SPDX-License-Identifier: Apache-2.0
#include "ui/setup_pages.h"

#include "ui/diagnosis_list.h"
#include "ui/new_passphrase.h"
#include "ui/settings_field.h"
#include "ui/setup_work.h"
#include "ui/style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString groupsText(const Configuration &configuration)
{
    QStringList groups;
    for (const ProfileGroup &group : configuration.profileGroups)
        groups += group.text();
    return groups.join(u", "_s);
}

/// The worst of a test comes first.
const DiagnosisLine *failureIn(const Diagnosis &diagnosis)
{
    const auto found = std::ranges::find(diagnosis, DiagnosisVerdict::Failed, &DiagnosisLine::verdict);
    return found == diagnosis.end() ? nullptr : &*found;
}

} // namespace

SetupPage::SetupPage(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style::wideGap);
}

QLabel *SetupPage::addWords(const QString &words)
{
    auto *label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

ConnectionPage::ConnectionPage(const ConfigurationSources &sources, QWidget *parent)
    : SetupPage(parent), m_sources(sources)
{
    addWords(
        tr("What is entered here comes from your administrator or from the service. It can be changed later in the "
           "settings."));
    const Configuration configuration = sources.read();
    m_url = addField(Setting::ApiUrl, u"setupUrl"_s, tr("&Server address"), {});
    if (m_url)
        m_url->setText(configuration.apiUrl.toString());
    m_key = addField(Setting::ApiKey, u"setupKey"_s, tr("Access &key"),
                     tr("Kept encrypted, for this server only, and never shown again"));
    if (m_key)
        m_key->setEchoMode(QLineEdit::Password);
    m_groups = addField(Setting::ProfileGroups, u"setupGroups"_s, tr("Profile &group"),
                        tr("Of several, separated by commas, the first one is the default"));
    if (m_groups)
        m_groups->setText(groupsText(configuration));
    column()->addStretch(1);
    m_before = settings();
}

QLineEdit *ConnectionPage::addField(Setting setting, const QString &name, const QString &label, const QString &hint)
{
    if (m_sources.isFixed(setting))
        return nullptr;
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    auto *field = new SettingsField(setting, edit, this);
    field->setWords(label, hint);
    column()->addWidget(field);
    m_fields.push_back(field);
    return edit;
}

QMap<Setting, QString> ConnectionPage::settings() const
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    QMap<Setting, QString> all;
    if (m_url)
        all.insert(Setting::ApiUrl, m_url->text().trimmed());
    if (m_groups)
        all.insert(Setting::ProfileGroups, m_groups->text().split(separator, Qt::SkipEmptyParts).join(u','));
    return all;
}

QByteArray ConnectionPage::key() const
{
    return m_key ? m_key->text().trimmed().toUtf8() : QByteArray();
}

Configuration ConnectionPage::configuration() const
{
    Configuration configuration = m_sources.read();
    QMap<Setting, QString> typed = settings();
    typed.removeIf([](const auto &one) { return one.value().isEmpty(); });
    const Configuration parsed = ConfigurationSources(QString(), QString(), typed, {}).read();
    if (m_url)
        configuration.apiUrl = parsed.apiUrl;
    if (m_groups)
        configuration.profileGroups = parsed.profileGroups;
    if (m_key)
        configuration.apiKey = key();
    return configuration;
}

QString ConnectionPage::heading() const
{
    return tr("Connection to the service");
}

void ConnectionPage::enter()
{
    if (!m_fields.empty())
        m_fields.front()->editor()->setFocus();
}

/// Empty where nothing is wrong.
QString ConnectionPage::problemWith(Setting setting) const
{
    if (setting == Setting::ApiKey) {
        if (key().isEmpty())
            return tr("Enter the access key");
        return isUsableApiKey(key()) ? QString() : tr("No access key has such characters. Copy it once more");
    }
    const QString value = settings().value(setting);
    const bool isUrl = setting == Setting::ApiUrl;
    if (value.isEmpty())
        return isUrl ? tr("Enter the server address") : tr("Enter the profile group");
    if (ConfigurationSources::isUsableValue(setting, value))
        return {};
    return isUrl ? tr("Not a usable address: it begins with https://")
                 : tr("A group is a UUID, or a name of small letters, digits and hyphens");
}

bool ConnectionPage::check()
{
    QWidget *first = nullptr;
    for (SettingsField *field : m_fields) {
        const QString problem = problemWith(field->setting());
        field->setError(problem);
        if (!problem.isEmpty() && !first)
            first = field->editor();
    }
    if (first)
        first->setFocus();
    return !first;
}

bool ConnectionPage::isTouched() const
{
    return !key().isEmpty() || settings() != m_before;
}

TestPage::TestPage(const ConnectionPage &connection, IntakeClient &client, QWidget *parent)
    : SetupPage(parent),
      m_connection(connection),
      m_client(client),
      m_verdict(addWords(QString())),
      m_lines(new DiagnosisList(this)),
      m_again(new QPushButton(tr("&Test again"), this))
{
    m_verdict->setObjectName(u"setupVerdict"_s);
    m_again->setObjectName(u"setupTestAgain"_s);
    m_again->setAutoDefault(false);
    column()->addWidget(m_lines);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
    column()->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &TestPage::test);
}

QString TestPage::heading() const
{
    return tr("Test of the connection");
}

void TestPage::enter()
{
    test();
}

void TestPage::test()
{
    const int number = ++m_asked;
    m_verdict->setText(tr("Testing …"));
    m_lines->setBusy(QString());
    m_client.tryConnection(m_connection.configuration(), this, [this, number](const Diagnosis &diagnosis) {
        if (number == m_asked)
            show(diagnosis);
    });
}

void TestPage::show(const Diagnosis &diagnosis)
{
    const DiagnosisLine *failure = failureIn(diagnosis);
    if (!failure)
        m_verdict->setText(tr("The server answers. Everything that can be tested beforehand is in order."));
    else if (failure->item == DiagnosisItem::Key)
        m_verdict->setText(
            tr("The server does not take this access key. Go back and check it; with a wrong key nothing "
               "is sent."));
    else if (failure->finding == DiagnosisFinding::ServerUnreachable)
        m_verdict->setText(
            tr("The server cannot be reached now. Check the address, or go on: registrations are kept on "
               "this computer and sent once it answers."));
    else
        m_verdict->setText(tr("Something is not right yet. Go back and check what was entered, or ask your "
                              "administrator."));
    m_lines->setDiagnosis(diagnosis);
    QAccessibleEvent alert(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

PassphrasePage::PassphrasePage(const QString &dataDir, QWidget *parent)
    : SetupPage(parent),
      m_passphrase(new NewPassphrase(this)),
      m_keychain(new QCheckBox(tr("&Let my keychain open them, so that nobody is asked at the start"), this)),
      m_taken(nullptr)
{
    addWords(tr("Registrations are kept on this computer, encrypted, until the server has confirmed them. Choose a "
                "passphrase that opens them whatever happens, and keep it in a safe place: without it nobody can read "
                "what is saved here, not even the maker of this program."));
    m_passphrase->setWords(tr("Recovery &passphrase"), tr("Passphrase &again"));
    column()->addWidget(m_passphrase);
    m_keychain->setObjectName(u"setupKeychain"_s);
    m_keychain->setChecked(true);
    column()->addWidget(m_keychain);
    m_taken = addWords(tr("The passphrase is set."));
    m_taken->hide();
    column()->addStretch(1);
    style::tint(addWords(tr("Data folder: %1").arg(QDir::toNativeSeparators(dataDir))), style::quietText(palette()));
}

QString PassphrasePage::passphrase() const
{
    return m_passphrase->passphrase();
}

bool PassphrasePage::wantsKeychain() const
{
    return m_keychain->isChecked();
}

void PassphrasePage::refuse(const QString &why)
{
    m_passphrase->setError(why);
}

void PassphrasePage::setTaken()
{
    m_passphrase->setEnabled(false);
    m_taken->show();
}

QString PassphrasePage::heading() const
{
    return tr("Recovery passphrase");
}

void PassphrasePage::enter()
{
    m_passphrase->setFocus();
}

bool PassphrasePage::check()
{
    return !m_passphrase->isEnabled() || m_passphrase->check();
}

bool PassphrasePage::isTouched() const
{
    return !m_passphrase->isEmpty();
}

DonePage::DonePage(QWidget *parent) : SetupPage(parent), m_words(addWords(QString()))
{
    m_words->setObjectName(u"setupDone"_s);
    column()->addStretch(1);
}

void DonePage::show(bool isConnected, bool isNew, const KeychainOutcome &keychain)
{
    QStringList words;
    words += isConnected ? tr("Registrations are sent to the service from now on.")
                         : tr("Registrations are kept on this computer. They are sent once the access key and the "
                              "profile group are entered in the settings.");
    if (keychain.isRemembered)
        words += tr("Your keychain opens them: at the start nobody is asked. The passphrase is needed only if the "
                    "keychain fails.");
    else if (isNew && keychain.why.isEmpty())
        words += tr("The passphrase is asked for at each start.");
    else if (isNew)
        words += keychain.why + u' ' + tr("The passphrase is asked for at each start.");
    m_words->setText(words.join(u"\n\n"_s));
}

QString DonePage::heading() const
{
    return tr("You can begin");
}

void DonePage::enter() {}

} // namespace clinic::ui
