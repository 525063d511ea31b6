// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "ui/settings_dialog.h"
#include "ui/unlock_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

/// The settings dialog over a real outbox, and the dialog that opens it.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const Request &) { return Reply::json(200, QByteArray("[]")); });
        m_client = std::make_unique<IntakeClient>();
        m_sources = std::make_unique<ConfigurationSources>(
            QString(), file(), QMap<Setting, QString>{{Setting::DataDir, m_folder->filePath(u"data"_s)}},
            QMap<QString, QString>{{u"CLINIC_INTAKE_REGION"_s, u"FI"_s}});
        m_client->open(m_sources->read(), u"correct horse battery"_s, this, [](const auto &) {});
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isOpen(), 20'000);
        m_dialog = std::make_unique<SettingsDialog>(*m_sources, *m_client, nullptr);
        m_dialog->show();
    }

    void cleanup()
    {
        m_dialog.reset();
        bool stopped = false;
        m_client->stop(std::chrono::seconds(5), this, [&stopped] { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, 20'000);
        m_client.reset();
        m_server.reset();
    }

    void aWrongAddressIsNotWritten()
    {
        edit(u"serverUrl"_s)->setText(u"http://example.com/api"_s);
        press(QDialogButtonBox::Ok);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!QSettings(file(), QSettings::IniFormat).contains(ConfigurationSources::iniKey(Setting::ApiUrl)));
        QVERIFY(edit(u"serverUrl"_s)->accessibleDescription().contains(u"https://"_s));
    }

    void onlyWhatWasChangedIsWritten()
    {
        edit(u"sexInstruction"_s)->setText(u"As in the passport"_s);
        press(QDialogButtonBox::Ok);
        QTRY_VERIFY(!m_dialog->isVisible());
        const QSettings written(file(), QSettings::IniFormat);
        QCOMPARE(written.allKeys(), QStringList{ConfigurationSources::iniKey(Setting::SexInstruction)});
        QCOMPARE(m_sources->read().sexInstruction, u"As in the passport"_s);
    }

    void aTimeForUndoIsChosen()
    {
        auto *delay = m_dialog->findChild<QSpinBox *>(u"sendingDelay"_s);
        QCOMPARE(delay->value(), 0);
        QCOMPARE(delay->text(), u"none, sent at once"_s);
        delay->setValue(99);
        QCOMPARE(delay->value(), 30);
        delay->setValue(10);
        press(QDialogButtonBox::Ok);
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_sources->read().sendingDelay == std::chrono::seconds(10));
    }

    void whatIsFixedCannotBeEdited()
    {
        QVERIFY(!m_dialog->findChild<QComboBox *>(u"region"_s)->isEnabled());
        QVERIFY(edit(u"serverUrl"_s)->isEnabled());
    }

    void theKeyIsKeptAndNeverShownAgain()
    {
        edit(u"serverUrl"_s)->setText(m_server->url().toString());
        edit(u"serverKey"_s)->setText(u"very-secret"_s);
        m_dialog->findChild<QPlainTextEdit *>(u"profileGroups"_s)->setPlainText(u"sandbox-clinic\nsecond-clinic"_s);
        QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
        m_dialog->findChild<QPushButton *>(u"testConnection"_s)->click();
        QTRY_COMPARE(applied.size(), 1);
        QTRY_COMPARE(edit(u"serverKey"_s)->placeholderText(), u"A key is kept"_s);
        QCOMPARE(edit(u"serverKey"_s)->text(), QString());
        QTRY_VERIFY(m_server->requestCount() > 0);
        QCOMPARE(m_server->request(0).header("x-api-key"), QByteArray("very-secret"));
        QCOMPARE(m_sources->read().profileGroups.size(), std::size_t(2));
        QFile written(file());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("very-secret"));
        QTRY_VERIFY(m_dialog->findChild<QPushButton *>(u"testConnection"_s)->isEnabled());

        m_dialog->findChild<QAbstractButton *>(u"forgetKey"_s)->click();
        QTRY_COMPARE(edit(u"serverKey"_s)->placeholderText(), u"No key yet"_s);
    }

    void aWrongPassphraseMayBeTriedAgain()
    {
        UnlockDialog dialog(VaultFault::PassphraseNeeded, u"/data"_s, nullptr);
        QSignalSpy given(&dialog, &UnlockDialog::passphraseGiven);
        dialog.findChild<QLineEdit *>(u"passphrase"_s)->setText(u"wrong one"_s);
        dialog.findChild<QPushButton *>(u"unlockOk"_s)->click();
        QVERIFY(!dialog.findChild<QPushButton *>(u"unlockOk"_s)->isEnabled());
        dialog.wrong(u"Wrong passphrase"_s);
        dialog.findChild<QPushButton *>(u"unlockOk"_s)->click();
        QCOMPARE(given.size(), 2);
    }

private:
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    QLineEdit *edit(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    void press(QDialogButtonBox::StandardButton button) const
    {
        // The dialog's own, not one of a message over it.
        m_dialog->findChild<QDialogButtonBox *>()->button(button)->click();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ConfigurationSources> m_sources;
    std::unique_ptr<IntakeClient> m_client;
    std::unique_ptr<SettingsDialog> m_dialog;
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
