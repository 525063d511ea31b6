// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace clinic::ui {

/// The groups of the list, in its order: what needs a person comes first.
enum class OutboxGroup { Attention, Waiting, Done };

inline constexpr std::array allOutboxGroups{OutboxGroup::Attention, OutboxGroup::Waiting, OutboxGroup::Done};

/// Where a record stands. One that cannot be read needs a person unless nothing is left to be done for it.
OutboxGroup groupOf(const Record &record);

/// The time that stands beside a record: when the server confirmed it, when it came to need a person, or when it was
/// saved. UTC.
QDateTime timeOf(const Record &record);

/// The day's registrations and the outbox as rows: a heading per group, and the group's records below it.
///
/// setRecords() changes only the rows that differ, so that selection and scroll position stay.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1, ///< bool
        NameRole,                         ///< a record's name, or a heading's text
        StateRole,                        ///< the state line
        TimeRole,                         ///< "14:03"
        ActionRole,                       ///< the words of the one thing to do about it, or empty
    };

    explicit OutboxModel(QObject *parent = nullptr);

    /// Newest first, as the outbox lists them.
    void setRecords(const std::vector<Record> &records);
    /// What times are shown against, and how. Every row is shown afresh.
    void setClock(const QDateTime &now, const QLocale &locale);

    /// Null for a heading and for what is no row.
    const Record *recordAt(const QModelIndex &index) const;
    QModelIndex indexOf(const RecordId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Heading
    {
        OutboxGroup group;
        int count = 0;
    };
    using Row = std::variant<Heading, Record>;

    static bool isSameRow(const Row &one, const Row &other);
    static bool isShownAlike(const Row &one, const Row &other);
    static std::vector<Row> rowsFrom(const std::vector<Record> &records);
    void removeRowsMissingIn(const std::vector<Row> &target);
    QVariant data(const Heading &heading, int role) const;
    QVariant data(const Record &record, int role) const;
    static QString action(const Record &record);

    std::vector<Row> m_rows;
    QDateTime m_now;
    QLocale m_locale;
};

} // namespace clinic::ui
