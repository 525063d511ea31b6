// SPDX-License-Identifier: Apache-2.0
#include "core/intake/hand_over_file.h"

#include "core/storage/moving_record_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace clinic::handover {

using namespace Qt::StringLiterals;

namespace {

constexpr auto formatName = "clinic-intake-hand-over"_L1;
constexpr int formatVersion = 1;
constexpr qsizetype longestHeader = 4096; // bytes; ours has a tenth of that

tl::unexpected<Fault<HandOverFault>> fault(HandOverFault kind, const QString &detail = {})
{
    return tl::unexpected(Fault<HandOverFault>{kind, detail});
}

QByteArray contextOf(const QByteArray &header)
{
    return "hand-over|" + header;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Sealer::Sealer(vault::PassphraseSlot slot, std::shared_ptr<const vault::Cipher> cipher)
    : m_slot(std::move(slot)), m_cipher(std::move(cipher))
{
}

Result<Sealer> Sealer::make(const QString &passphrase)
{
    if (!vault::isLongEnough(passphrase))
        return fault(HandOverFault::WeakPassphrase);
    vault::DataKey key = vault::DataKey::random();
    auto slot = vault::makeSlot(key, passphrase, vault::KdfCost{});
    if (!slot)
        return fault(HandOverFault::CannotWrite, u"not enough memory for the passphrase"_s);
    return Sealer(*std::move(slot), std::make_shared<const vault::Cipher>(std::move(key)));
}

QByteArray Sealer::seal(const std::vector<storage::MovingRecord> &records, const QDateTime &now) const
{
    const QByteArray header = compact({{u"format"_s, formatName},
                                       {u"version"_s, formatVersion},
                                       {u"created_at"_s, now.toUTC().toString(Qt::ISODate)},
                                       {u"count"_s, static_cast<qint64>(records.size())},
                                       {u"slot"_s, vault::toJson(m_slot)}});
    return header + '\n' + m_cipher->seal(contentOf(records), contextOf(header));
}

Result<Envelope> envelopeOf(const QByteArray &file)
{
    const qsizetype end = file.left(longestHeader).indexOf('\n');
    const QByteArray header = file.left(std::max(end, qsizetype{0}));
    const QJsonObject object = QJsonDocument::fromJson(header).object();
    if (object["format"_L1].toString() != formatName)
        return fault(HandOverFault::NotSuchFile);
    const int version = object["version"_L1].toInt();
    if (version > formatVersion)
        return fault(HandOverFault::NewerVersion, QString::number(version));
    const QJsonObject slotObject = object["slot"_L1].toObject();
    auto slot = vault::passphraseSlotFrom(slotObject);
    if (version != formatVersion || !slot || !vault::isPassphraseSlot(slotObject))
        return fault(HandOverFault::Damaged);
    return Envelope{header, *std::move(slot), object["count"_L1].toInteger(-1), file.mid(end + 1)};
}

QByteArray contentOf(const std::vector<storage::MovingRecord> &records)
{
    QJsonArray array;
    for (const storage::MovingRecord &record : records)
        array.append(storage::toJson(record));
    return compact({{u"records"_s, array}});
}

Result<std::vector<storage::MovingRecord>> registrationsIn(const QByteArray &content, qint64 count)
{
    std::vector<storage::MovingRecord> records;
    const QJsonArray array = QJsonDocument::fromJson(content).object()["records"_L1].toArray();
    for (const QJsonValue &value : array) {
        auto record = storage::movingRecordFrom(value.toObject());
        if (!record)
            return fault(HandOverFault::Damaged, u"a registration in it cannot be understood"_s);
        records.push_back(*std::move(record));
    }
    if (static_cast<qint64>(records.size()) != count)
        return fault(HandOverFault::Damaged);
    return records;
}

Result<std::vector<storage::MovingRecord>> open(const QByteArray &file, const QString &passphrase)
{
    const auto envelope = envelopeOf(file);
    if (!envelope)
        return tl::unexpected(envelope.error());
    auto key = vault::openSlot(envelope->slot, passphrase);
    if (!key)
        return fault(key.error() == vault::SlotRefusal::WrongPassphrase ? HandOverFault::WrongPassphrase
                                                                        : HandOverFault::CannotRead);
    const auto content = vault::Cipher(std::move(*key)).open(envelope->sealed, contextOf(envelope->header));
    if (!content)
        return fault(HandOverFault::Damaged);
    return registrationsIn(*content, envelope->count);
}

} // namespace clinic::handover
