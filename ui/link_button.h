// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// A button that looks like a link: underlined text, reached by Tab and pressed with Space or Enter.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace clinic::ui
