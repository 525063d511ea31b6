// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"

#include <QLocale>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QVBoxLayout;

namespace clinic::ui {

/// What was typed and what the service holds, side by side. Of several profiles one is chosen and shown. What differs
/// is marked by a sign, by words and by weight; a screen reader hears it in one sentence.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(QWidget *parent = nullptr);

    /// Is hidden where there is nothing to compare. The choice stays where the same profiles are shown again.
    void show(const Record &record, const QLocale &locale);
    void clear();

    /// Of the profile that is shown; empty where there is none.
    QString profileId() const;
    /// What differs and what is not known.
    QString summary() const { return m_summary; }

Q_SIGNALS:
    /// Another profile is shown now.
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        enum class Mark { None, Differs, Unknown };
        QString label, typed, held;
        Mark mark = Mark::None;
        QString objectName;
        bool isWide = false; ///< `held` alone, over all columns: an id has no place to break at
    };

    void rebuild();
    void showChoices();
    void showProfile();
    std::vector<Row> rows(const RemoteProfile &held) const;
    void addRow(const Row &row);
    void addCell(const QString &text, int line, int column, const Row &row);
    QString choiceWords(const RemoteProfile &profile) const;

    std::optional<Payload> m_typed;
    std::vector<RemoteProfile> m_candidates;
    std::size_t m_shown = 0;
    QLocale m_locale;
    QString m_summary;

    QButtonGroup *m_group;
    QVBoxLayout *m_choices;
    QGridLayout *m_grid;
};

} // namespace clinic::ui
