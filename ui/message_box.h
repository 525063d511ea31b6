// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMessageBox;
class QString;

namespace clinic::ui {

/// Gives a message its explanation and lets it show everything as plain text, whatever it looks like: faults may tell
/// what stood in a file. (QMessageBox::setTextFormat() leaves the explanation out.)
void explainPlainly(QMessageBox *box, const QString &explanation);

} // namespace clinic::ui
