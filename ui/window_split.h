// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

class QStackedWidget;

namespace clinic::ui {

class HiddenList;
class OutboxModel;
class OutboxView;
class PatientForm;
class RecordPane;

/// The two sides of the window: the form or, in its place, a record; beside it the list. What is in the form stays
/// while a record is shown.
///
/// The list can be hidden, from a screen that faces the counter; a record that is shown goes with it.
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

    bool isListHidden() const { return m_isListHidden; }
    void setListHidden(bool hide);

Q_SIGNALS:
    void listRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void adoptPalette();

    QStackedWidget *m_side;
    PatientForm *m_form;
    RecordPane *m_pane;
    QWidget *m_listSide;
    OutboxView *m_list;
    HiddenList *m_hidden;
    bool m_isListHidden = false;
    bool m_hidesPane = false; ///< a record was shown when the list was hidden
};

} // namespace clinic::ui
