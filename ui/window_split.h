// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

class QStackedWidget;

namespace clinic::ui {

class OutboxModel;
class OutboxView;
class PatientForm;
class RecordPane;

/// The two sides of the window: the form or, in its place, a record; beside it the list. What is in the form stays
/// while a record is shown.
class WindowSplit : public QSplitter
{
    Q_OBJECT
public:
    WindowSplit(OutboxModel &model, QWidget *parent);

    PatientForm *form() const { return m_form; }
    RecordPane *pane() const { return m_pane; }
    OutboxView *list() const { return m_list; }

    bool isFormShown() const;
    void showForm();
    void showPane();
    /// The focus goes to the list, or from there back.
    void switchSide();

protected:
    void changeEvent(QEvent *event) override;

private:
    void adoptPalette();

    QStackedWidget *m_side;
    PatientForm *m_form;
    RecordPane *m_pane;
    QWidget *m_listSide;
    OutboxView *m_list;
};

} // namespace clinic::ui
