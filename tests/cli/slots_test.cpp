// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"
#include "tests/support/secret_service.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace clinic::test;
using namespace clinic::tests;

namespace {

const QString second = u"blue suitcase on wheels"_s;

QString errorOf(const Ended &ended)
{
    return ended.object()["error"_L1].toObject()["code"_L1].toString();
}

} // namespace

/// The ways to open the outbox, with a real keychain.
class SlotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theyAreListedWithoutAPassphrase();
    void aPassphraseIsAddedAndRemoved();
    void theLastPassphraseStays();
    void aPassphraseIsChanged();
    void theNewPassphraseComesFromAFile();
    void withoutATerminalANewPassphraseIsNeeded();
    void aKeychainOpensWithoutAPassphrase();
    void aKeychainThatDoesNotOpenIsTold_data();
    void aKeychainThatDoesNotOpenIsTold();
    void anAbsentKeychainRemembersNothing();
    void aGivenPassphraseDoesNotAskTheKeychain();
    void usageIsChecked();

private:
    QJsonArray list() { return m_cli->run({u"slots"_s, u"list"_s, u"--json"_s}).array(); }
    Ended slot(const QStringList &arguments) { return m_cli->run(QStringList{u"slots"_s, u"--json"_s} + arguments); }
    bool opens(const QString &passphrase)
    {
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, passphrase);
        const bool isOpen = m_cli->run({u"list"_s, u"--json"_s}).exitCode == 0;
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, Cli::passphrase);
        return isOpen;
    }

    SecretService m_service;
    std::unique_ptr<Cli> m_cli;
};

void SlotsTest::init()
{
    m_service.start();
    m_cli = std::make_unique<Cli>(QUrl(u"http://127.0.0.1:9"_s));
    m_cli->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    m_cli->setVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s, second);
    QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
}

void SlotsTest::cleanup()
{
    QCOMPARE(m_cli->leaks(), QStringList());
}

void SlotsTest::theyAreListedWithoutAPassphrase()
{
    m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
    const auto all = list();
    QCOMPARE(all.size(), 1);
    QCOMPARE(membersOf(all[0].toObject()),
             (QStringList{u"created_at"_s, u"id"_s, u"kind"_s, u"label"_s, u"own"_s, u"usable"_s}));
    QCOMPARE(all[0].toObject()["kind"_L1].toString(), u"passphrase"_s);
    const Ended told = m_cli->run({u"slots"_s, u"list"_s});
    QCOMPARE(told.exitCode, 0);
    QVERIFY(told.out.contains("Passphrase"));
}

void SlotsTest::aPassphraseIsAddedAndRemoved()
{
    const Ended added = slot({u"add"_s, u"--label"_s, u"office safe"_s});
    QCOMPARE(added.exitCode, 0);
    const QString id = added.object()["id"_L1].toString();
    QCOMPARE(list().last().toObject()["id"_L1].toString(), id);
    QCOMPARE(list().last().toObject()["label"_L1].toString(), u"office safe"_s);
    QVERIFY(opens(Cli::passphrase) && opens(second));
    QCOMPARE(slot({u"remove"_s, id}).exitCode, 0);
    QVERIFY(opens(Cli::passphrase) && !opens(second));
    const Ended again = slot({u"remove"_s, id});
    QCOMPARE(again.exitCode, 2);
    QCOMPARE(errorOf(again), u"no_such_slot"_s);
}

void SlotsTest::theLastPassphraseStays()
{
    QCOMPARE(slot({u"remember"_s}).exitCode, 0);
    const Ended refused = slot({u"remove"_s, list()[0].toObject()["id"_L1].toString()});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(errorOf(refused), u"last_passphrase"_s);
    QVERIFY(opens(Cli::passphrase));
}

void SlotsTest::aPassphraseIsChanged()
{
    QCOMPARE(slot({u"change"_s}).exitCode, 0);
    QVERIFY(opens(second) && !opens(Cli::passphrase));
    QCOMPARE(list().size(), 1);
    QCOMPARE(slot({u"change"_s}).exitCode, 4); // the old one opens nothing any more
}

void SlotsTest::theNewPassphraseComesFromAFile()
{
    QCOMPARE(slot({u"add"_s, u"--new-passphrase-file"_s, m_cli->path(u"none"_s)}).exitCode, 3);
    const QString file = m_cli->write(u"new"_s, "a third passphrase\nand more\n");
    QCOMPARE(slot({u"change"_s, u"--new-passphrase-file"_s, file}).exitCode, 0);
    QVERIFY(opens(u"a third passphrase"_s));
}

void SlotsTest::withoutATerminalANewPassphraseIsNeeded()
{
    m_cli->unsetVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s);
    const Ended ended = slot({u"add"_s});
    QCOMPARE(ended.exitCode, 2);
    QCOMPARE(errorOf(ended), u"passphrase_needed"_s);
    m_cli->setVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s, u"short"_s);
    QCOMPARE(errorOf(slot({u"add"_s})), u"weak_passphrase"_s);
    QCOMPARE(list().size(), 1);
}

void SlotsTest::aKeychainOpensWithoutAPassphrase()
{
    QCOMPARE(slot({u"remember"_s}).exitCode, 0);
    QCOMPARE(list().last().toObject()["kind"_L1].toString(), u"keychain"_s);
    QVERIFY(list().last().toObject()["own"_L1].toBool());
    m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
    QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(slot({u"forget"_s}).exitCode, 0);
    const Ended asked = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(asked.exitCode, 4);
    QCOMPARE(errorOf(asked), u"passphrase_needed"_s);
}

void SlotsTest::aKeychainThatDoesNotOpenIsTold_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("code");
    QTest::newRow("emptied") << true << u"keychain_no_entry"_s;
    QTest::newRow("absent") << false << u"keychain_absent"_s;
}

void SlotsTest::aKeychainThatDoesNotOpenIsTold()
{
    QFETCH(bool, isThere);
    QFETCH(QString, code);
    QCOMPARE(slot({u"remember"_s}).exitCode, 0);
    if (isThere)
        m_service.empty();
    else
        m_service.stop();
    m_cli->unsetVariable(u"CLINIC_INTAKE_PASSPHRASE"_s);
    const Ended ended = m_cli->run({u"list"_s, u"--json"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), code);
    QVERIFY(opens(Cli::passphrase));
}

void SlotsTest::anAbsentKeychainRemembersNothing()
{
    m_service.stop();
    const Ended ended = slot({u"remember"_s});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(errorOf(ended), u"keychain_absent"_s);
    QCOMPARE(list().size(), 1);
}

void SlotsTest::aGivenPassphraseDoesNotAskTheKeychain()
{
    QCOMPARE(slot({u"remember"_s}).exitCode, 0);
    m_service.pause(); // whoever asks it waits
    QVERIFY(opens(Cli::passphrase));
    QVERIFY(!opens(second));
    m_service.resume();
}

void SlotsTest::usageIsChecked()
{
    QCOMPARE(slot({}).exitCode, 2);
    QCOMPARE(slot({u"remove"_s}).exitCode, 2);
    QCOMPARE(slot({u"burn"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"slots"_s, u"add"_s, u"--help"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(SlotsTest)
#include "slots_test.moc"
