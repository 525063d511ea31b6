// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

#include <initializer_list>

class QWidget;

namespace clinic::ui {

/// The few colours and distances that the platform's style does not have. Everything is derived from the palette, so
/// that light, dark and high-contrast themes work; text colours keep WCAG 2.2 AA against their background.
namespace style {

bool isDark(const QPalette &palette);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);
/// `colour`, made darker or lighter just as far as it needs to stand out from each of `grounds` with `ratio`.
QColor readable(const QColor &colour, std::initializer_list<QColor> grounds, double ratio);

QColor errorText(const QPalette &palette);
QColor warningText(const QPalette &palette);
QColor successText(const QPalette &palette);
QColor quietText(const QPalette &palette);     ///< secondary text, at least 4.5:1
QColor accent(const QPalette &palette);        ///< the one accent: primary button, checked choice, focus
QColor accentText(const QPalette &palette);    ///< text on the accent
QColor accentWash(const QPalette &palette);    ///< a light wash of the accent, behind text
QColor attentionWash(const QPalette &palette); ///< the banner's background when something needs attention
QColor troubleWash(const QPalette &palette);
QColor hairline(const QPalette &palette);   ///< separators
QColor outline(const QPalette &palette);    ///< of editors and buttons, at least 3:1
QColor sideGround(const QPalette &palette); ///< behind the list

/// Distances in device-independent pixels, on a grid of 4.
inline constexpr int gap = 8;
inline constexpr int wideGap = 16;
inline constexpr int margin = 24;
inline constexpr int editorHeight = 34; ///< of line edits, choices and buttons, at the least
inline constexpr int radius = 4;
inline constexpr int smallIcon = 14; ///< beside small text

/// The font of the lines below fields: a little smaller than `base`, never below 8 points.
QFont smallFont(const QFont &base);
/// The font of a page's heading.
QFont headingFont(const QFont &base);

/// Style sheets for single widgets, to be set again when the palette changes.
QString editorSheet(const QPalette &palette);        ///< QLineEdit; its property "issue" may be "error" or "warning"
QString primaryButtonSheet(const QPalette &palette); ///< QPushButton
QString buttonSheet(const QPalette &palette);        ///< QPushButton
QString linkSheet(const QPalette &palette, const QColor &colour); ///< QToolButton that looks like a link

/// Lets the texts of a label stand in `colour`, on whatever ground it lies.
void tint(QWidget *label, const QColor &colour);

/// A bundled SVG icon (resources/icons/NAME.svg), tinted with `colour`; right at any scale.
QIcon icon(const QString &name, const QColor &colour);

} // namespace style
} // namespace clinic::ui
