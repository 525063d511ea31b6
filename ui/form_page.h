// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/field.h"
#include "core/intake/configuration.h"
#include "ui/field_box.h"

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace clinic::ui {

class GroupChooser;
class NoticePanel;
class OutcomeLine;

/// What the form of a patient looks like: header, notices, fields in two columns (one where there is little room),
/// buttons. Knows the order of the fields and the words of their labels, but nothing about what is typed.
class FormPage : public QWidget
{
    Q_OBJECT
public:
    explicit FormPage(QWidget *parent = nullptr);

    FieldBox *box(Field field) const; ///< null for the profile group, which has its place in the header
    /// In the order in which they stand.
    const std::vector<FieldBox *> &boxes() const { return m_boxes; }
    void setNameOrder(NameOrder order);

    GroupChooser *group() const { return m_group; }
    NoticePanel *errors() const { return m_errors; }
    NoticePanel *serverNotice() const { return m_server; }
    OutcomeLine *outcome() const { return m_outcome; }
    QPushButton *registerButton() const { return m_register; }
    QPushButton *startOverButton() const { return m_startOver; }

    /// A new patient where `corrected` is empty, else the correction of a record that is called so.
    void setTitle(const QString &corrected);
    /// Puts the cursor into a field and shows it.
    void goTo(FieldBox *target);
    /// The field after `current`, or the Register button.
    void goOn(FieldBox *current);
    /// Tab follows what the eye sees; to be called when notices have changed.
    void orderTabStops();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeContent();
    QWidget *makeButtons();
    void makeBoxes();
    void arrange(int columns);
    void retranslate();
    void dress();

    std::vector<FieldBox *> m_boxes;
    QScrollArea *m_scroll;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    QLabel *m_heading;
    QWidget *m_rule;
    GroupChooser *m_group;
    NoticePanel *m_errors, *m_server;
    OutcomeLine *m_outcome;
    QPushButton *m_register, *m_startOver;
    QString m_corrected;
};

} // namespace clinic::ui
