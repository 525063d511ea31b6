// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

namespace {

const auto theirs = u"blue suitcase on wheels"_s;

} // namespace

/// Two users of the operating system on a data folder that belongs to a group of both.
class SharedFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<Cli>(QUrl(u"http://127.0.0.1:9"_s));
        if (!m_cli->canBeNobody())
            QSKIP("another user cannot start the program: not root, or in a folder that is closed to others");
        QVERIFY(m_cli->shareDataFolder());
        m_cli->setVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s, theirs);
        QCOMPARE(m_cli->add({u"--offline"_s}).exitCode, 0);
    }
    void cleanup() { QCOMPARE(m_cli->leaks(), QStringList()); }

    void eachHasASlot()
    {
        const Ended added =
            m_cli->run({u"slots"_s, u"--json"_s, u"add"_s, u"--label"_s, u"evening shift"_s}, {}, User::Nobody);
        QCOMPARE(added.exitCode, 0);
        for (const User user : {User::Same, User::Nobody}) {
            QCOMPARE(listedWith(Cli::passphrase, user), 1);
            QCOMPARE(listedWith(theirs, user), 1);
        }
        const QString id = added.object()["id"_L1].toString();
        QCOMPARE(m_cli->run({u"slots"_s, u"--json"_s, u"remove"_s, id}).exitCode, 0);
        QCOMPARE(listedWith(theirs, User::Nobody), -1);
        QCOMPARE(listedWith(Cli::passphrase, User::Nobody), 1);
    }

    void eachSeesWhatTheOtherSavedAndWhoItWas()
    {
        QCOMPARE(m_cli
                     ->run({u"add"_s, u"--json"_s, u"--offline"_s, u"--first-name"_s, u"Aino"_s, u"--sex"_s,
                            u"female"_s, u"--date-of-birth"_s, u"4.5.1971"_s},
                           {}, User::Nobody)
                     .exitCode,
                 0);
        QStringList actors;
        for (const QJsonValue &record : m_cli->run({u"list"_s, u"--json"_s, u"--history"_s}).array())
            actors << record["history"_L1][0]["actor"_L1].toString();
        actors.sort();
        QStringList expected{u"nobody"_s, u"root"_s};
        QCOMPARE(actors, expected);
    }

    void nothingIsForAnybodyElse()
    {
        QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}, {}, User::Nobody).exitCode, 0);
        QDirIterator all(m_cli->dataFolder(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        QStringList names;
        while (all.hasNext()) {
            const QString path = all.next();
            struct stat info = {};
            QCOMPARE(::stat(qPrintable(path), &info), 0);
            QVERIFY2((info.st_mode & S_IRWXO) == 0, qPrintable(path));
            names << QFileInfo(path).fileName();
        }
        QVERIFY(names.contains(u"keys.json"_s) && names.contains(u"outbox.db"_s));
    }

    void whatAKilledProgramLeftStopsNoOtherUser()
    {
        const QString lock = m_cli->dataFolder() + u"/keys.json.lock"_s;
        QFile left(lock); // by a process that wrote nothing into it any more
        QVERIFY(left.open(QIODevice::WriteOnly));
        QCOMPARE(::chmod(qPrintable(lock), 0660), 0);
        QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        left.close();
        QCOMPARE(m_cli->run({u"slots"_s, u"--json"_s, u"add"_s}, {}, User::Nobody).exitCode, 0);
        QCOMPARE(listedWith(theirs, User::Same), 1);
    }

    void whatTheAdministratorChangesStaysItsOwners()
    {
        m_cli = std::make_unique<Cli>(QUrl(u"http://127.0.0.1:9"_s));
        QVERIFY(m_cli->shareDataFolder());
        constexpr unsigned nobody = 65534;
        QCOMPARE(::chown(qPrintable(m_cli->dataFolder()), nobody, nobody), 0);
        QCOMPARE(::chmod(qPrintable(m_cli->dataFolder()), 0700), 0);
        m_cli->setVariable(u"CLINIC_INTAKE_NEW_PASSPHRASE"_s, theirs);
        QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}, {}, User::Nobody).exitCode, 0);
        QCOMPARE(m_cli->run({u"slots"_s, u"--json"_s, u"add"_s}).exitCode, 0);
        QCOMPARE(listedWith(theirs, User::Nobody), 0);
    }

private:
    /// How many records are listed; -1 where it does not open.
    int listedWith(const QString &passphrase, User user)
    {
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, passphrase);
        const Ended ended = m_cli->run({u"list"_s, u"--json"_s}, {}, user);
        m_cli->setVariable(u"CLINIC_INTAKE_PASSPHRASE"_s, Cli::passphrase);
        return ended.exitCode == 0 ? int(ended.array().size()) : -1;
    }

    std::unique_ptr<Cli> m_cli;
};

QTEST_GUILESS_MAIN(SharedFolderTest)
#include "shared_folder_test.moc"
