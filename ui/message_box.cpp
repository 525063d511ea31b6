// SPDX-License-Identifier: Apache-2.0
#include "ui/message_box.h"

#include <QLabel>
#include <QMessageBox>

namespace clinic::ui {

void explainPlainly(QMessageBox *box, const QString &explanation)
{
    box->setInformativeText(explanation);
    for (QLabel *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

} // namespace clinic::ui
