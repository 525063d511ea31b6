// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "ui/record_actions.h"
#include "ui/record_details.h"

#include <QLocale>
#include <QScrollArea>

#include <optional>
#include <vector>

class QFormLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class CompareView;
class LinkButton;

/// Everything about one record of the outbox, with what can be done about it as buttons, and below that what happened
/// to it. Where it may be somebody whom the service holds, both stand side by side. Esc closes it.
class RecordPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit RecordPane(QWidget *parent = nullptr);

    /// Shows `record`; its history follows by setHistory(). The first button gets the focus when the record or what can
    /// be done about it is another one.
    void setRecord(const Record &record, const QDateTime &now, const QLocale &locale);
    void setHistory(const std::vector<RecordEvent> &events);
    /// Forgets what was shown.
    void clear();

    const std::optional<Record> &record() const { return m_record; }

Q_SIGNALS:
    void closed();
    /// `profileId`: of the profile at the service that is compared; or empty.
    void actionRequested(const clinic::Record &record, clinic::ui::RecordAction action, const QString &profileId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void show();
    void showDetails();
    std::vector<RecordDetail> details() const;
    void describeDecisions();
    void showButtons();
    void dressButtons();
    void placeButtons();
    void showHistory();
    QPushButton *makeButton(RecordAction action);
    void focusFirst();

    std::optional<Record> m_record;
    std::vector<RecordEvent> m_events;
    std::vector<RecordAction> m_actions;
    QDateTime m_now;
    QLocale m_locale;

    LinkButton *m_back;
    QLabel *m_name;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_advice;
    CompareView *m_compare;
    QWidget *m_details;
    QFormLayout *m_detailRows;
    QGridLayout *m_buttons;
    QLabel *m_historyTitle;
    QLabel *m_history;
};

} // namespace clinic::ui
