// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/outbox_model.h"

#include <QListView>

#include <optional>

namespace clinic::ui {

class OutboxDelegate;

/// Where somebody was in the list.
struct ListPlace
{
    std::optional<RecordId> current;
    int scrolled = 0; ///< pixels
};

/// The list of an OutboxModel. Arrow keys go from record to record; Enter, a double click or the link do the one thing
/// that the record's state calls for; Space shows everything about it.
class OutboxView : public QListView
{
    Q_OBJECT
public:
    explicit OutboxView(OutboxModel &model, QWidget *parent = nullptr);

    /// The selected record, or null.
    const Record *current() const;

    ListPlace place() const;
    /// Goes back there; a record that is gone is passed over.
    void goTo(const ListPlace &place);

Q_SIGNALS:
    void opened(const clinic::RecordId &id);
    void detailsRequested(const clinic::RecordId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isOnLink(QPoint position) const;
    void selectFirst();

    OutboxModel &m_model;
    OutboxDelegate *m_delegate;
};

} // namespace clinic::ui
