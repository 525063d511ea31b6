// SPDX-License-Identifier: Apache-2.0
// The privacy lock as far as it outlives the program. Ending the program is closing the intake and opening it again.
#include "core/intake/outbox_access.h"
#include "core/intake/privacy_gate.h"
#include "core/vault/key_slots.h"
#include "tests/intake/front_desk.h"
#include "tests/storage/failing_disk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using clinic::storage::test::bytesOf;

namespace disk = clinic::storage::test::disk;

namespace clinic::test {

namespace {

const QDateTime start(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC);
const Pin pin = *checkPin(u"2580"_s);
const Pin otherPin = *checkPin(u"73915"_s);

using Answer = tl::expected<UnlockAnswer, Fault<StorageFault>>;

template <typename Kind>
bool is(const Answer &answer)
{
    return answer && std::holds_alternative<Kind>(*answer);
}

bool isWrongPassphrase(const Answer &answer)
{
    return is<Fault<VaultFault>>(answer) && std::get<Fault<VaultFault>>(*answer).kind == VaultFault::WrongPassphrase;
}

} // namespace

class PrivacyGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClockThatWasSetBackIsWaitedForOnce();
    void initTestCase() { disk::install(); }
    void init();
    void cleanup();

    void withoutAPinThePassphraseOpens();
    void thePinOpens();
    void thePinIsStoredOnlyAsASealedHash();
    void everyWrongPinWaitsLonger();
    void afterFiveWrongPinsOnlyThePassphraseOpens();
    void endingTheProgramResetsNoCount();
    void theRightPinForgetsTheWrongOnes();
    void aPassphraseOfDigitsOpensToo();
    void aPinIsChangedOnlyByWhoKnowsIt();
    void thePassphraseChangesAForgottenPin();
    void whatIsLockedStaysLockedOverARestart();
    void unlockingEndsTheLockForGood();
    void onAFullDiskNoPinIsTriedUncounted();
    void whatCannotBeUnderstoodGivesNoTries();

private:
    PrivacyGate &gate() { return m_intake->privacy(); }
    void endAndStartAgain();
    /// The n-th wrong try, each long enough after the one before.
    Answer wrong(int nth) { return gate().unlock(u"9999"_s, start.addSecs(nth * 3600)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Intake> m_intake;
};

void PrivacyGateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    m_intake = openIntake(configurationFor(m_folder->path()));
}

void PrivacyGateTest::cleanup()
{
    disk::mend();
    m_intake.reset();
    m_folder.reset();
}

void PrivacyGateTest::endAndStartAgain()
{
    m_intake.reset();
    m_intake = openIntake(configurationFor(m_folder->path()));
}

void PrivacyGateTest::withoutAPinThePassphraseOpens()
{
    QVERIFY(!gate().state()->hasPin);
    QVERIFY(is<unlocking::OnlyPassphrase>(gate().unlock(u"2580"_s, start)));
    QVERIFY(isWrongPassphrase(gate().unlock(u"wrong horse battery"_s, start)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(passphrase, start)));
}

void PrivacyGateTest::thePinOpens()
{
    QVERIFY(is<unlocking::Opened>(gate().setPin(pin, {}, start)));
    QVERIFY(gate().state()->hasPin);
    QVERIFY(is<unlocking::WrongPin>(gate().unlock(u"2581"_s, start)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, start.addSecs(60))));
    QVERIFY(is<unlocking::Opened>(gate().unlock(passphrase, start)));
    endAndStartAgain();
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, start.addSecs(60))));
}

void PrivacyGateTest::thePinIsStoredOnlyAsASealedHash()
{
    QVERIFY(gate().setPin(*checkPin(u"902513478265"_s), {}, start).has_value());
    m_intake.reset();
    const QByteArray bytes = bytesOf(storage::Outbox::fileIn(m_folder->path()));
    QVERIFY(bytes.contains("privacy-pin|"));
    QVERIFY(!bytes.contains("902513478265"));
    QVERIFY(!bytes.contains("argon2"));
    m_intake = openIntake(configurationFor(m_folder->path()));
}

void PrivacyGateTest::everyWrongPinWaitsLonger()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    QDateTime now = start;
    for (const auto wait : {1s, 5s, 15s, 60s}) {
        const auto answer = gate().unlock(u"9999"_s, now);
        QVERIFY(is<unlocking::WrongPin>(answer));
        QVERIFY(std::get<unlocking::WrongPin>(*answer).wait == wait);
        // Not even the right one is looked at before, and it costs no try.
        const auto early = gate().unlock(u"2580"_s, now.addMSecs(400));
        QVERIFY(is<unlocking::TooEarly>(early));
        QVERIFY(std::get<unlocking::TooEarly>(*early).wait == wait - 400ms);
        now = now.addSecs(wait.count());
    }
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, now)));
}

void PrivacyGateTest::afterFiveWrongPinsOnlyThePassphraseOpens()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    for (int nth = 1; nth < mostPinTries; ++nth)
        QVERIFY(is<unlocking::WrongPin>(wrong(nth)));
    QVERIFY(!gate().state()->isPinUsedUp);
    QVERIFY(is<unlocking::OnlyPassphrase>(wrong(mostPinTries)));
    QVERIFY(gate().state()->isPinUsedUp);
    const QDateTime later = start.addDays(30);
    QVERIFY(is<unlocking::OnlyPassphrase>(gate().unlock(u"2580"_s, later)));
    QVERIFY(isWrongPassphrase(gate().unlock(u"wrong horse battery"_s, later)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(passphrase, later)));
    QVERIFY(!gate().state()->isPinUsedUp);
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, later)));
}

void PrivacyGateTest::endingTheProgramResetsNoCount()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    for (int nth = 1; nth < mostPinTries; ++nth) {
        QVERIFY(is<unlocking::WrongPin>(wrong(nth)));
        endAndStartAgain();
        QVERIFY(is<unlocking::TooEarly>(gate().unlock(u"2580"_s, start.addSecs(nth * 3600))));
    }
    QVERIFY(is<unlocking::OnlyPassphrase>(wrong(mostPinTries)));
    endAndStartAgain();
    QVERIFY(is<unlocking::OnlyPassphrase>(gate().unlock(u"2580"_s, start.addDays(30))));
}

void PrivacyGateTest::theRightPinForgetsTheWrongOnes()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    for (int round = 0; round < 3; ++round) {
        for (int nth = 1; nth < mostPinTries; ++nth)
            QVERIFY(is<unlocking::WrongPin>(wrong(round * 10 + nth)));
        QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, start.addSecs((round * 10 + 9) * 3600))));
    }
}

void PrivacyGateTest::aPassphraseOfDigitsOpensToo()
{
    m_intake.reset();
    m_folder = std::make_unique<QTemporaryDir>(storage::test::quickFolder());
    m_intake = std::move(*Intake::open(configurationFor(m_folder->path()), u"4711471147"_s));
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"4711471147"_s, start)));
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"4711471147"_s, start)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, start))); // it did not count as a wrong PIN
}

void PrivacyGateTest::aPinIsChangedOnlyByWhoKnowsIt()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    QVERIFY(is<Fault<VaultFault>>(gate().setPin(otherPin, {}, start)));
    QVERIFY(is<unlocking::WrongPin>(gate().setPin(otherPin, u"9999"_s, start)));
    QVERIFY(isWrongPassphrase(gate().setPin(otherPin, u"wrong horse battery"_s, start)));
    const QDateTime later = start.addSecs(60);
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, later)));
    QVERIFY(is<unlocking::Opened>(gate().setPin(otherPin, u"2580"_s, later)));
    QVERIFY(is<unlocking::WrongPin>(gate().unlock(u"2580"_s, later)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"73915"_s, later.addSecs(60))));
}

void PrivacyGateTest::thePassphraseChangesAForgottenPin()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    for (int nth = 1; nth <= mostPinTries; ++nth)
        QVERIFY(wrong(nth).has_value());
    QVERIFY(is<unlocking::Opened>(gate().setPin(otherPin, passphrase, start)));
    QVERIFY(!gate().state()->isPinUsedUp);
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"73915"_s, start)));
}

void PrivacyGateTest::whatIsLockedStaysLockedOverARestart()
{
    QVERIFY(!gate().state()->isLocked);
    QVERIFY(gate().setLocked(true).has_value());
    endAndStartAgain();
    QVERIFY(gate().state()->isLocked);
    QVERIFY(isWrongPassphrase(gate().unlock(u"wrong horse battery"_s, start)));
    QVERIFY(gate().state()->isLocked);
}

void PrivacyGateTest::unlockingEndsTheLockForGood()
{
    QVERIFY(gate().setLocked(true).has_value());
    QVERIFY(is<unlocking::Opened>(gate().unlock(passphrase, start)));
    QVERIFY(!gate().state()->isLocked);
    endAndStartAgain();
    QVERIFY(!gate().state()->isLocked);
}

void PrivacyGateTest::onAFullDiskNoPinIsTriedUncounted()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    disk::failAt(1, 13, true); // SQLITE_FULL
    const auto answer = gate().unlock(u"2580"_s, start);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == StorageFault::Full);
    QVERIFY(is<unlocking::Opened>(gate().unlock(passphrase, start)));
    disk::mend();
    QVERIFY(is<unlocking::Opened>(gate().unlock(u"2580"_s, start)));
}

void PrivacyGateTest::whatCannotBeUnderstoodGivesNoTries()
{
    m_intake.reset();
    {
        const auto slots = vault::KeySlots::unlock(m_folder->path(), passphrase);
        QVERIFY(slots.has_value());
        const auto cipher = std::make_shared<const vault::Cipher>(vault::DataKey::from(slots->bytes()));
        const auto outbox =
            storage::Outbox::open(m_folder->path(), storage::Outbox::Access::ReadWrite, payloadCipher(cipher), u"x"_s);
        PrivacyGate gate(**outbox, m_folder->path(), u"x"_s);
        QVERIFY((*outbox)->setSecret(u"privacy-pin|x"_s, "nonsense").has_value());
        QVERIFY(gate.state()->isPinUsedUp);
        QVERIFY(is<unlocking::OnlyPassphrase>(gate.unlock(u"2580"_s, start)));
        QVERIFY(is<unlocking::Opened>(gate.unlock(passphrase, start)));
    }
    m_intake = openIntake(configurationFor(m_folder->path()));
}

void PrivacyGateTest::aClockThatWasSetBackIsWaitedForOnce()
{
    QVERIFY(gate().setPin(pin, {}, start).has_value());
    QVERIFY(is<unlocking::WrongPin>(gate().unlock(u"1470"_s, start)));
    const QDateTime back = start.addSecs(-7200);
    QVERIFY(is<unlocking::TooEarly>(gate().unlock(pin.digits(), back)));
    QVERIFY(is<unlocking::Opened>(gate().unlock(pin.digits(), back.addSecs(2))));
}

} // namespace clinic::test

QTEST_GUILESS_MAIN(clinic::test::PrivacyGateTest)
#include "privacy_gate_test.moc"
