// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox_model.h"

#include "core/text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

bool isRegisteredTwice(const Record &record)
{
    const auto *registered = std::get_if<state::Registered>(&record.state);
    return registered && registered->secondId;
}

/// What was taken back is in the form again, and not a second time in the list.
bool isTakenBack(const Record &record)
{
    return record.state == RecordState(state::Discarded{DiscardReason::TakenBack});
}

} // namespace

OutboxGroup groupOf(const Record &record)
{
    const StateName state = nameOf(record.state);
    switch (state) {
    case StateName::Registered:
        return isRegisteredTwice(record) ? OutboxGroup::Attention : OutboxGroup::Done;
    case StateName::Discarded:
        return OutboxGroup::Done;
    case StateName::Rejected:
    case StateName::Review:
        return OutboxGroup::Attention;
    case StateName::Queued:
    case StateName::Sending:
    case StateName::Unconfirmed:
        break;
    }
    return std::holds_alternative<Unreadable>(record.content) ? OutboxGroup::Attention : OutboxGroup::Waiting;
}

QDateTime timeOf(const Record &record)
{
    const auto *registered = std::get_if<state::Registered>(&record.state);
    if (registered && !registered->secondId)
        return registered->confirmedAt;
    return groupOf(record) == OutboxGroup::Waiting ? record.createdAt : record.updatedAt;
}

OutboxModel::OutboxModel(QObject *parent) : QAbstractListModel(parent), m_now(QDateTime::currentDateTimeUtc()) {}

bool OutboxModel::isSameRow(const Row &one, const Row &other)
{
    if (one.index() != other.index())
        return false;
    if (const auto *heading = std::get_if<Heading>(&one))
        return heading->group == std::get<Heading>(other).group;
    return std::get<Record>(one).id == std::get<Record>(other).id;
}

bool OutboxModel::isShownAlike(const Row &one, const Row &other)
{
    if (const auto *heading = std::get_if<Heading>(&one))
        return heading->count == std::get<Heading>(other).count;
    const Record &was = std::get<Record>(one);
    const Record &is = std::get<Record>(other);
    return was.revision == is.revision && was.updatedAt == is.updatedAt && was.state == is.state &&
           was.content == is.content && was.erasureWantedAt == is.erasureWantedAt;
}

std::vector<OutboxModel::Row> OutboxModel::rowsFrom(const std::vector<Record> &records)
{
    std::vector<Row> rows;
    for (const OutboxGroup group : allOutboxGroups) {
        std::vector<Record> members;
        std::ranges::copy_if(records, std::back_inserter(members), [group](const Record &record) {
            return groupOf(record) == group && !isTakenBack(record);
        });
        if (members.empty())
            continue;
        // What waits goes out oldest first and is read in that order; elsewhere the latest news is on top.
        if (group == OutboxGroup::Waiting)
            std::ranges::stable_sort(members, std::less{}, timeOf);
        else
            std::ranges::stable_sort(members, std::greater{}, timeOf);
        rows.emplace_back(Heading{group, static_cast<int>(members.size())});
        std::ranges::move(members, std::back_inserter(rows));
    }
    return rows;
}

void OutboxModel::removeRowsMissingIn(const std::vector<Row> &target)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Row &mine = m_rows[static_cast<std::size_t>(row)];
        if (std::ranges::any_of(target, [&mine](const Row &other) { return isSameRow(mine, other); }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void OutboxModel::setRecords(const std::vector<Record> &records)
{
    const std::vector<Row> target = rowsFrom(records);
    removeRowsMissingIn(target);
    for (int row = 0; row < static_cast<int>(target.size()); ++row) {
        const Row &wanted = target[static_cast<std::size_t>(row)];
        const auto found =
            std::find_if(m_rows.begin() + row, m_rows.end(), [&](const Row &mine) { return isSameRow(mine, wanted); });
        const int from = static_cast<int>(found - m_rows.begin());
        if (found == m_rows.end()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted);
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        Row &mine = m_rows[static_cast<std::size_t>(row)];
        if (!isShownAlike(mine, wanted)) {
            mine = wanted;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void OutboxModel::setClock(const QDateTime &now, const QLocale &locale)
{
    m_now = now;
    m_locale = locale;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const Record *OutboxModel::recordAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return std::get_if<Record>(&m_rows[static_cast<std::size_t>(index.row())]);
}

QModelIndex OutboxModel::indexOf(const RecordId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto *record = std::get_if<Record>(&m_rows[static_cast<std::size_t>(row)]);
        if (record && record->id == id)
            return index(row);
    }
    return {};
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return std::visit([this, role](const auto &row) { return data(row, role); },
                      m_rows[static_cast<std::size_t>(index.row())]);
}

QVariant OutboxModel::data(const Heading &heading, int role) const
{
    const QString count = m_locale.toString(heading.count);
    switch (role) {
    case IsHeadingRole:
        return true;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case NameRole:
        break;
    default:
        return {};
    }
    switch (heading.group) {
    case OutboxGroup::Attention:
        return tr("Needs your attention (%1)").arg(count);
    case OutboxGroup::Waiting:
        return tr("Waiting to be sent (%1)").arg(count);
    case OutboxGroup::Done:
        return tr("Registered today (%1)").arg(count);
    }
    return {};
}

QString OutboxModel::action(const Record &record)
{
    switch (nameOf(record.state)) {
    case StateName::Rejected:
        return record.payload() ? tr("Correct and send again") : QString();
    case StateName::Review:
        return std::get<state::Review>(record.state).reason == ReviewReason::HandedOver ? QString()
                                                                                        : tr("Compare and decide");
    case StateName::Registered:
        return isRegisteredTwice(record) ? tr("Open") : QString();
    case StateName::Queued:
    case StateName::Sending:
    case StateName::Unconfirmed:
    case StateName::Discarded:
        break;
    }
    return {};
}

QVariant OutboxModel::data(const Record &record, int role) const
{
    const auto time = [&] { return text::shortTime(timeOf(record), m_now, m_locale); };
    const auto state = [&] { return text::stateLine(record, m_now, m_locale); };
    switch (role) {
    case IsHeadingRole:
        return false;
    case Qt::DisplayRole:
    case NameRole:
        return text::displayName(record);
    case StateRole:
        return state();
    case TimeRole:
        return time();
    case ActionRole:
        return action(record);
    case Qt::AccessibleTextRole: {
        QStringList parts{text::displayName(record), state(), time(), action(record)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A heading is read by a screen reader, but the arrow keys pass it.
    return recordAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::ItemNeverHasChildren | Qt::NoItemFlags;
}

} // namespace clinic::ui
