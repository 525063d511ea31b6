// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QBoxLayout;

namespace clinic::ui {

/// Takes what the program shows off the screen and brings it back as it was, with the cursor where it was.
///
/// Hidden widgets still stand in the tree that assistive technology reads. So the content and every open dialog are
/// moved to a place behind the scenes, in which no window is; menus and tooltips close. A dialog that would open
/// meanwhile is put there as well.
class Curtain : public QObject
{
    Q_OBJECT
public:
    /// `content` stands on `stage`, which is in `window`.
    Curtain(QWidget &window, QBoxLayout &stage, QWidget &content, QObject *parent = nullptr);
    ~Curtain() override;

    /// Shows `front`, which stands there hidden, with the cursor in it, and takes everything else away.
    void draw(QWidget &front);
    /// Brings everything back.
    void raise();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Stowed
    {
        QPointer<QWidget> dialog, parent, focus;
        Qt::WindowFlags flags;
        Qt::WindowModality modality = Qt::NonModal;
        QPoint position;
    };

    void stow(QWidget &dialog);
    void stowDialogs();
    void bringDialogsBack();
    static void bringBack(const Stowed &stowed);

    QWidget &m_window;
    QBoxLayout &m_stage;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_focus;
    QPointer<QWidget> m_front;
    std::unique_ptr<QWidget> m_behind; ///< never shown
    std::vector<Stowed> m_stowed;      ///< what was opened first comes first
    bool m_isDrawn = false;
};

} // namespace clinic::ui
