// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"
#include "tests/support/secret_service.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::vault;
using namespace std::chrono_literals;

namespace {

/// Long enough for any machine; a test that waits for it waits for a fault.
constexpr auto patient = 60s;

std::optional<Result<DataKey>> read(const QString &entry, std::chrono::milliseconds patience = patient)
{
    std::optional<Result<DataKey>> answer;
    QObject context;
    Keychain(patience).read(entry, &context, [&](Result<DataKey> got) { answer = std::move(got); });
    test::waitFor([&] { return answer.has_value(); }, patient);
    return answer;
}

std::optional<Result<void>> write(const QString &entry, const DataKey &secret,
                                  std::chrono::milliseconds patience = patient)
{
    std::optional<Result<void>> answer;
    QObject context;
    Keychain(patience).write(entry, secret, &context, [&](const Result<void> &got) { answer = got; });
    test::waitFor([&] { return answer.has_value(); }, patient);
    return answer;
}

std::optional<Result<void>> erase(const QString &entry)
{
    std::optional<Result<void>> answer;
    QObject context;
    Keychain(patient).erase(entry, &context, [&](const Result<void> &got) { answer = got; });
    test::waitFor([&] { return answer.has_value(); }, patient);
    return answer;
}

template <typename Answer>
bool is(const std::optional<Answer> &answer, VaultFault expected)
{
    return answer && !*answer && answer->error().kind == expected;
}

bool holds(const std::optional<Result<DataKey>> &answer, const DataKey &expected)
{
    return answer && *answer && std::ranges::equal((*answer)->bytes(), expected.bytes());
}

template <typename T>
bool isDone(const std::optional<Result<T>> &answer)
{
    return answer && *answer;
}

} // namespace

/// Against a real Secret Service.
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void absentIsTold(); // first: a keychain may come late, but not again
    void init();

    void whatIsWrittenIsRead();
    void anEntryIsReplaced();
    void whatIsErasedIsGone();
    void whatIsLockedIsLikeNoEntry();
    void anExchangedEntryIsNoKey();
    void silenceTimesOutAndIsAnsweredLate();
    void aSecretThatIsStoredTooLateIsRemoved();
    void theAnswerComesOnceAndLater();
    void aContextThatIsGoneIsNotCalled();
    void itCanBeAskedFromAnyThread();
    void nothingLiesInPlainText();

private:
    test::SecretService m_service;
    const QString m_entry = u"2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d"_s;
    const DataKey m_secret = DataKey::random();
};

void KeychainTest::init()
{
    if (QLatin1StringView(QTest::currentTestFunction()) == "absentIsTold"_L1)
        return;
    m_service.start();
    m_service.empty();
}

void KeychainTest::absentIsTold()
{
    QVERIFY(is(read(m_entry), VaultFault::KeychainAbsent));
    QVERIFY(is(write(m_entry, m_secret), VaultFault::KeychainAbsent));
    QVERIFY(is(erase(m_entry), VaultFault::KeychainAbsent));
    m_service.start();
    QVERIFY(is(read(m_entry), VaultFault::KeychainNoEntry));
}

void KeychainTest::whatIsWrittenIsRead()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    QVERIFY(holds(read(m_entry), m_secret));
}

void KeychainTest::anEntryIsReplaced()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    const auto other = DataKey::random();
    QVERIFY(isDone(write(m_entry, other)));
    QVERIFY(holds(read(m_entry), other));
}

void KeychainTest::whatIsErasedIsGone()
{
    QVERIFY(is(read(m_entry), VaultFault::KeychainNoEntry));
    QVERIFY(isDone(write(m_entry, m_secret)));
    QVERIFY(isDone(erase(m_entry)));
    QVERIFY(is(read(m_entry), VaultFault::KeychainNoEntry));
    QVERIFY(isDone(erase(m_entry)));
}

void KeychainTest::whatIsLockedIsLikeNoEntry()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    m_service.lock();
    QVERIFY(is(read(m_entry), VaultFault::KeychainNoEntry));
    QVERIFY(!isDone(write(m_entry, DataKey::random())));
    m_service.unlock();
    QVERIFY(holds(read(m_entry), m_secret));
}

void KeychainTest::anExchangedEntryIsNoKey()
{
    // What another program may have put there: QtKeychain is the one that all use.
    auto *job = new QKeychain::WritePasswordJob(u"clinic-intake"_s);
    job->setKey(m_entry);
    job->setTextData(u"not 32 bytes"_s);
    bool isWritten = false;
    connect(job, &QKeychain::Job::finished, this, [&] { isWritten = job->error() == QKeychain::NoError; });
    job->start();
    QVERIFY(test::waitFor([&] { return isWritten; }));
    QVERIFY(is(read(m_entry), VaultFault::KeychainOtherKey));
}

void KeychainTest::silenceTimesOutAndIsAnsweredLate()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    m_service.pause();
    int answers = 0;
    std::optional<Result<DataKey>> answer;
    Keychain(1ms).read(m_entry, this, [&](Result<DataKey> got) {
        ++answers;
        answer = std::move(got);
    });
    QTRY_VERIFY(answer);
    QVERIFY(is(answer, VaultFault::KeychainTimedOut));
    QVERIFY(is(read(u"behind-it"_s, 1ms), VaultFault::KeychainTimedOut));
    m_service.resume();
    // The late answers are nobody's any more: each question gets its own.
    QVERIFY(holds(read(m_entry), m_secret));
    QVERIFY(is(read(u"behind-it"_s), VaultFault::KeychainNoEntry));
    QCOMPARE(answers, 1);
}

void KeychainTest::aSecretThatIsStoredTooLateIsRemoved()
{
    m_service.pause();
    QVERIFY(is(write(m_entry, m_secret, 1ms), VaultFault::KeychainTimedOut));
    m_service.resume();
    // One question after the other: this one is answered when the write is, and before it is taken back.
    QVERIFY(read(m_entry));
    QVERIFY(is(read(m_entry), VaultFault::KeychainNoEntry));
}

void KeychainTest::theAnswerComesOnceAndLater()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    int answers = 0;
    Keychain(patient).read(m_entry, this, [&](const Result<DataKey> &) { ++answers; });
    QCOMPARE(answers, 0);
    QVERIFY(test::waitFor([&] { return answers > 0; }));
    QVERIFY(holds(read(m_entry), m_secret));
    QCOMPARE(answers, 1);
}

void KeychainTest::aContextThatIsGoneIsNotCalled()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    auto context = std::make_unique<QObject>();
    Keychain(patient).read(m_entry, context.get(), [&](const Result<DataKey> &) { QFAIL("nobody is there"); });
    context.reset();
    QVERIFY(holds(read(m_entry), m_secret)); // asked, and answered, after the first
}

void KeychainTest::itCanBeAskedFromAnyThread()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    // The next thread finds the queue as it should be, although this one has ended.
    for (int i = 0; i < 2; ++i) {
        QThread thread;
        auto *there = new QObject;
        there->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, there, &QObject::deleteLater);
        std::atomic<bool> isRight = false;
        QObject::connect(&thread, &QThread::started, there, [&, there] {
            Keychain(patient).read(m_entry, there, [&](const Result<DataKey> &got) {
                isRight =
                    QThread::currentThread() == &thread && got && std::ranges::equal(got->bytes(), m_secret.bytes());
                thread.quit();
            });
        });
        thread.start();
        QVERIFY(test::waitFor([&] { return thread.isFinished(); }));
        QVERIFY(isRight);
    }
}

void KeychainTest::nothingLiesInPlainText()
{
    QVERIFY(isDone(write(m_entry, m_secret)));
    const QByteArray secret(reinterpret_cast<const char *>(m_secret.bytes().data()), qsizetype{dataKeyBytes});
    int files = 0;
    for (const QString &folder : {m_service.folder(), QDir::homePath() + "/.config/clinic-intake"_L1}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(!content.contains(secret));
            QVERIFY(!content.contains(secret.toBase64()));
            ++files;
        }
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
