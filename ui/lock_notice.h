// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include <chrono>

namespace clinic::ui {

/// Says low in the window that it locks soon, over what stands there: nothing moves, nothing takes the focus or the
/// mouse, and it goes with the next key.
class LockNotice : public QLabel
{
    Q_OBJECT
public:
    explicit LockNotice(QWidget *window);

    /// 0: it goes.
    void setLeft(std::chrono::seconds left);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retell();
    void place();

    std::chrono::seconds m_left{0};
};

} // namespace clinic::ui
