// SPDX-License-Identifier: Apache-2.0
#include "core/intake/privacy_gate.h"

#include "core/storage/outbox.h"
#include "core/vault/key_slots.h"
#include "core/vault/pin_hash.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString isLockedNote = u"1"_s;
constexpr auto hashMember = "hash"_L1;
constexpr auto failedMember = "failed"_L1;
constexpr auto lastAtMember = "failed_at"_L1;

bool isOpened(const tl::expected<UnlockAnswer, Fault<StorageFault>> &answer)
{
    return answer && std::holds_alternative<unlocking::Opened>(*answer);
}

} // namespace

PrivacyGate::PrivacyGate(storage::Outbox &outbox, QString folder, const QString &user)
    : m_outbox(outbox),
      m_folder(std::move(folder)),
      m_pinName("privacy-pin|"_L1 + user),
      m_lockedName("privacy-locked|"_L1 + user)
{
}

auto PrivacyGate::kept() -> Stored<std::optional<Kept>>
{
    const auto secret = m_outbox.secret(m_pinName);
    if (!secret)
        return tl::unexpected(secret.error());
    if (!*secret)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(**secret).object();
    Kept found;
    found.hash = object[hashMember].toString().toLatin1();
    // What cannot be understood is no reason for further tries.
    found.tries.failed = object[failedMember].toInt(mostPinTries);
    found.tries.lastAt = QDateTime::fromString(object[lastAtMember].toString(), Qt::ISODateWithMs);
    return found;
}

auto PrivacyGate::keep(const Kept &kept) -> Stored<void>
{
    const QJsonObject object{{hashMember, QString::fromLatin1(kept.hash)},
                             {failedMember, kept.tries.failed},
                             {lastAtMember, kept.tries.lastAt.toUTC().toString(Qt::ISODateWithMs)}};
    return m_outbox.setSecret(m_pinName, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

auto PrivacyGate::state() -> Stored<State>
{
    const auto pin = kept();
    if (!pin)
        return tl::unexpected(pin.error());
    const auto note = m_outbox.note(m_lockedName);
    if (!note)
        return tl::unexpected(note.error());
    return State{.hasPin = pin->has_value(),
                 .isPinUsedUp = pin->has_value() && isUsedUp((*pin)->tries),
                 .isLocked = *note == isLockedNote};
}

auto PrivacyGate::setLocked(bool locked) -> Stored<void>
{
    return m_outbox.setNote(m_lockedName, locked ? isLockedNote : u"0"_s);
}

UnlockAnswer PrivacyGate::tryPassphrase(const QString &passphrase) const
{
    const auto key = vault::KeySlots::unlock(m_folder, passphrase);
    return key ? UnlockAnswer(unlocking::Opened{}) : UnlockAnswer(key.error());
}

auto PrivacyGate::tryPin(Kept kept, const QString &pin, const QDateTime &now) -> Stored<UnlockAnswer>
{
    if (const auto wait = waitBeforePin(kept.tries, now); wait.count() > 0) {
        if (now < kept.tries.lastAt) { // the clock was set back: wait once, not until it has caught up
            kept.tries.lastAt = now;
            if (const auto counted = keep(kept); !counted)
                return tl::unexpected(counted.error());
        }
        return unlocking::TooEarly{wait};
    }
    ++kept.tries.failed;
    kept.tries.lastAt = now;
    if (const auto counted = keep(kept); !counted)
        return tl::unexpected(counted.error());
    if (vault::isPinOf(kept.hash, pin))
        return unlocking::Opened{};
    if (isUsedUp(kept.tries))
        return unlocking::OnlyPassphrase{};
    return unlocking::WrongPin{waitBeforePin(kept.tries, now)};
}

/// A passphrase may consist of digits: what is no PIN that opens is tried as one, where it is long enough.
auto PrivacyGate::tryEither(const QString &secret, const QDateTime &now) -> Stored<UnlockAnswer>
{
    if (!looksLikePin(secret))
        return tryPassphrase(secret);
    const auto pin = kept();
    Stored<UnlockAnswer> answer = unlocking::OnlyPassphrase{};
    if (!pin)
        answer = tl::unexpected(pin.error());
    else if (*pin && !isUsedUp((*pin)->tries))
        answer = tryPin(**pin, secret, now);
    if (isOpened(answer) || (answer && std::holds_alternative<unlocking::TooEarly>(*answer)))
        return answer;
    if (vault::isLongEnough(secret) && isOpened(tryPassphrase(secret)))
        return unlocking::Opened{};
    return answer;
}

/// Best effort: who has entered the right thing is let in, also where the disk is full.
void PrivacyGate::forgetTries()
{
    auto pin = kept();
    if (pin && *pin && (*pin)->tries.failed > 0) {
        (*pin)->tries = {};
        (void)keep(**pin);
    }
}

auto PrivacyGate::unlock(const QString &secret, const QDateTime &now) -> Stored<UnlockAnswer>
{
    auto answer = tryEither(secret, now);
    if (isOpened(answer)) {
        forgetTries();
        (void)setLocked(false);
    }
    return answer;
}

auto PrivacyGate::setPin(const Pin &pin, const QString &proof, const QDateTime &now) -> Stored<UnlockAnswer>
{
    const auto old = kept();
    if (!old)
        return tl::unexpected(old.error());
    if (*old) {
        auto answer = tryEither(proof, now);
        if (!isOpened(answer))
            return answer;
    }
    const auto hash = vault::hashPin(pin.digits());
    if (!hash)
        return tl::unexpected(Fault<StorageFault>{StorageFault::Other, u"not enough memory for the PIN"_s});
    return keep({*hash, {}}).map([] { return UnlockAnswer(unlocking::Opened{}); });
}

} // namespace clinic
