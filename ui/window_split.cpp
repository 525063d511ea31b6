// SPDX-License-Identifier: Apache-2.0
#include "ui/window_split.h"

#include "ui/hidden_list.h"
#include "ui/outbox_model.h"
#include "ui/outbox_view.h"
#include "ui/patient_form.h"
#include "ui/record_pane.h"
#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr int formShare = 56, listShare = 44; // of the width
}

WindowSplit::WindowSplit(OutboxModel &model, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent),
      m_side(new QStackedWidget(this)),
      m_form(new PatientForm(m_side)),
      m_pane(new RecordPane(m_side)),
      m_listSide(new QWidget(this)),
      m_list(new OutboxView(model, m_listSide)),
      m_hidden(new HiddenList(model, m_listSide))
{
    m_form->setObjectName(u"form"_s);
    m_pane->setObjectName(u"recordPane"_s);
    m_list->setObjectName(u"outbox"_s);
    m_side->addWidget(m_form);
    m_side->addWidget(m_pane);
    m_side->setAutoFillBackground(true);
    m_listSide->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_listSide);
    column->setContentsMargins(style::wideGap, style::wideGap, style::wideGap, 0);
    column->addWidget(m_list);
    column->addWidget(m_hidden);
    m_hidden->setObjectName(u"hiddenList"_s);
    m_hidden->hide();
    connect(m_hidden, &HiddenList::showRequested, this, &WindowSplit::listRequested);

    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(m_side);
    addWidget(m_listSide);
    setStretchFactor(0, formShare);
    setStretchFactor(1, listShare);
    setSizes({formShare * 10, listShare * 10});
    adoptPalette();
}

bool WindowSplit::isFormShown() const
{
    return m_side->currentWidget() == m_form;
}

void WindowSplit::showForm()
{
    m_side->setCurrentWidget(m_form);
    m_pane->clear();
    m_form->setFocus();
}

void WindowSplit::showPane()
{
    m_side->setCurrentWidget(m_pane);
}

void WindowSplit::switchSide()
{
    const bool goesToList = !m_list->hasFocus() && !m_isListHidden;
    (goesToList ? m_list : m_side->currentWidget())->setFocus(Qt::ShortcutFocusReason);
}

void WindowSplit::setListHidden(bool hide)
{
    if (hide == m_isListHidden)
        return;
    m_isListHidden = hide;
    const bool hadFocus = m_listSide->isAncestorOf(QApplication::focusWidget());
    if (hide) {
        m_hidesPane = !isFormShown();
        m_side->setCurrentWidget(m_form);
    } else if (m_hidesPane && m_pane->record()) {
        m_side->setCurrentWidget(m_pane);
    }
    m_hidden->setVisible(hide);
    m_list->setVisible(!hide);
    if (hadFocus && hide)
        m_form->setFocus();
    else if (hadFocus)
        m_list->setFocus();
}

void WindowSplit::adoptPalette()
{
    const QPalette palette = QApplication::palette();
    QPalette paper = palette;
    paper.setColor(QPalette::Window, palette.color(QPalette::Base));
    m_side->setPalette(paper);
    QPalette ground = palette;
    ground.setColor(QPalette::Window, style::sideGround(palette));
    m_listSide->setPalette(ground);
}

void WindowSplit::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        adoptPalette();
}

} // namespace clinic::ui
