// SPDX-License-Identifier: Apache-2.0
#include "ui/curtain.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace clinic::ui {

namespace {

int depthOf(const QWidget *widget)
{
    int depth = 0;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        ++depth;
    return depth;
}

bool isDialogOrWindow(const QWidget &widget)
{
    const Qt::WindowType type = widget.windowType();
    return type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet || type == Qt::Tool;
}

void closePopupsAndTips(const QWidget &window)
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget != &window && widget->isVisible() && !isDialogOrWindow(*widget))
            widget->hide();
    }
}

} // namespace

Curtain::Curtain(QWidget &window, QBoxLayout &stage, QWidget &content, QObject *parent)
    : QObject(parent), m_window(window), m_stage(stage), m_content(&content), m_behind(std::make_unique<QWidget>())
{
}

Curtain::~Curtain() = default;

void Curtain::draw(QWidget &front)
{
    if (std::exchange(m_isDrawn, true))
        return;
    const bool isActive = QApplication::activeWindow() != nullptr;
    closePopupsAndTips(m_window);
    stowDialogs();
    if (isActive)
        m_window.activateWindow();
    m_focus = m_window.focusWidget();
    // As if a menu opened over it: the field with the cursor is not left, and its selection stays. The content goes
    // only then, for what is hidden passes the cursor on.
    front.show();
    front.setFocus(Qt::PopupFocusReason);
    m_front = &front;
    m_content->setParent(m_behind.get());
    QCoreApplication::instance()->installEventFilter(this);
}

void Curtain::raise()
{
    if (!std::exchange(m_isDrawn, false))
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    // What happened meanwhile may have moved the cursor: to a form that is empty now, say.
    QPointer<QWidget> focus = m_content->focusWidget() ? m_content->focusWidget() : m_focus.data();
    m_stage.addWidget(m_content);
    m_content->show();
    (focus ? focus.data() : m_content.data())->setFocus(Qt::PopupFocusReason);
    m_front->hide();
    bringDialogsBack();
}

void Curtain::bringDialogsBack()
{
    for (const Stowed &stowed : std::exchange(m_stowed, {}))
        bringBack(stowed);
}

void Curtain::stowDialogs()
{
    QWidgetList open;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget != &m_window && widget->isVisible() && isDialogOrWindow(*widget))
            open += widget;
    }
    // A dialog over a dialog goes first.
    std::ranges::stable_sort(open, std::greater{}, depthOf);
    const QList<QPointer<QWidget>> guarded(open.begin(), open.end()); // stowing one may delete another
    for (const QPointer<QWidget> &widget : guarded) {
        if (widget)
            stow(*widget);
    }
    std::ranges::reverse(m_stowed);
}

void Curtain::stow(QWidget &dialog)
{
    // What the desktop itself shows cannot be moved away; a choice of a file is soon made again.
    if (auto *chooser = qobject_cast<QFileDialog *>(&dialog)) {
        chooser->reject();
        return;
    }
    Stowed stowed{.dialog = &dialog,
                  .parent = dialog.parentWidget(),
                  .focus = dialog.focusWidget(),
                  .flags = dialog.windowFlags(),
                  .modality = dialog.windowModality(),
                  .position = dialog.pos()};
    const QPointer<QWidget> guard(&dialog);
    dialog.hide(); // ends the event loop of one that has its own, which may delete it
    if (!guard)
        return;
    dialog.setAttribute(Qt::WA_DontShowOnScreen, false);
    dialog.setParent(m_behind.get(), Qt::Widget);
    m_stowed.push_back(stowed);
}

void Curtain::bringBack(const Stowed &stowed)
{
    if (!stowed.dialog)
        return;
    stowed.dialog->setParent(stowed.parent, stowed.flags);
    stowed.dialog->move(stowed.position);
    auto *dialog = qobject_cast<QDialog *>(stowed.dialog);
    if (dialog && stowed.modality != Qt::NonModal)
        dialog->open();
    else
        stowed.dialog->show();
    if (stowed.focus)
        stowed.focus->setFocus(Qt::PopupFocusReason);
}

/// The answer to something that was asked for before may open a dialog now.
bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget == &m_window || !widget->isWindow() || !isDialogOrWindow(*widget))
        return false;
    // This comes just before it is put on the screen; what opens it is not to be interrupted.
    widget->setAttribute(Qt::WA_DontShowOnScreen);
    QMetaObject::invokeMethod(
        this,
        [this, dialog = QPointer(widget)] {
            if (dialog)
                stow(*dialog);
            if (!m_isDrawn)
                bringDialogsBack();
        },
        Qt::QueuedConnection);
    return false;
}

} // namespace clinic::ui
