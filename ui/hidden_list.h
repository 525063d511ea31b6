// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QPushButton;

namespace clinic::ui {

/// What stands in place of the list while it is hidden from whoever looks over the counter: that it is, how many
/// registrations are in which group, and the way back.
class HiddenList : public QWidget
{
    Q_OBJECT
public:
    HiddenList(const QAbstractItemModel &model, QWidget *parent);

Q_SIGNALS:
    void showRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void count();
    void retranslate();
    void dress();

    const QAbstractItemModel &m_model;
    QLabel *m_icon, *m_title, *m_counts;
    QPushButton *m_show;
};

} // namespace clinic::ui
