// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/intake_client.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class DiagnosisList;
struct KeychainOutcome;
class NewPassphrase;
class SettingsField;

/// One step of the assistant. What was typed stays there, whichever way it is left.
class SetupPage : public QWidget
{
    Q_OBJECT
public:
    explicit SetupPage(QWidget *parent);

    virtual QString heading() const = 0;
    /// It comes into view; the cursor goes to where one begins.
    virtual void enter() = 0;
    /// Whether it can be left forwards; otherwise says at its field what is wrong, and goes there.
    virtual bool check() { return true; }
    /// Whether something was typed here.
    virtual bool isTouched() const { return false; }

protected:
    QVBoxLayout *column() const { return m_column; }
    QLabel *addWords(const QString &words);

private:
    QVBoxLayout *m_column;
};

/// Server, access key and profile group, as far as they are not fixed elsewhere.
class ConnectionPage : public SetupPage
{
    Q_OBJECT
public:
    ConnectionPage(const ConfigurationSources &sources, QWidget *parent);

    /// False: everything is fixed elsewhere.
    bool asks() const { return m_url || m_key || m_groups; }
    /// What was typed, of the settings that are asked for. An empty value goes back to the default.
    QMap<Setting, QString> settings() const;
    /// Empty where none was typed.
    QByteArray key() const;
    /// The configuration as it is going to be.
    Configuration configuration() const;

    QString heading() const override;
    void enter() override;
    bool check() override;
    bool isTouched() const override;

private:
    QLineEdit *addField(Setting setting, const QString &name, const QString &label, const QString &hint);
    QString problemWith(Setting setting) const;

    const ConfigurationSources &m_sources;
    QLineEdit *m_url = nullptr; ///< null, as the others: fixed elsewhere
    QLineEdit *m_key = nullptr;
    QLineEdit *m_groups = nullptr;
    std::vector<SettingsField *> m_fields;
    QMap<Setting, QString> m_before;
};

/// Asks the server whether it answers and takes the key; whatever it says, one can go on.
class TestPage : public SetupPage
{
    Q_OBJECT
public:
    TestPage(const ConnectionPage &connection, IntakeClient &client, QWidget *parent);

    QString heading() const override;
    void enter() override;

private:
    void test();
    void show(const Diagnosis &diagnosis);

    const ConnectionPage &m_connection;
    IntakeClient &m_client;
    QLabel *m_verdict;
    DiagnosisList *m_lines;
    QPushButton *m_again;
    int m_asked = 0; ///< only the newest test counts
};

/// The recovery passphrase, and whether the keychain is to open the outbox.
class PassphrasePage : public SetupPage
{
    Q_OBJECT
public:
    PassphrasePage(const QString &dataDir, QWidget *parent);

    QString passphrase() const;
    bool wantsKeychain() const;
    void refuse(const QString &why);
    /// It is taken: it cannot be changed here any more.
    void setTaken();

    QString heading() const override;
    void enter() override;
    bool check() override;
    bool isTouched() const override;

private:
    NewPassphrase *m_passphrase;
    QCheckBox *m_keychain;
    QLabel *m_taken;
};

/// What has come of it.
class DonePage : public SetupPage
{
    Q_OBJECT
public:
    explicit DonePage(QWidget *parent);

    void show(bool isConnected, bool isNew, const KeychainOutcome &keychain);

    QString heading() const override;
    void enter() override;

private:
    QLabel *m_words;
};

} // namespace clinic::ui
