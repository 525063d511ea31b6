// SPDX-License-Identifier: Apache-2.0
#include "ui/style.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must stand outside of namespaces; a static library's resources are not registered by themselves.
static void registerIcons()
{
    Q_INIT_RESOURCE(ui);
}

namespace clinic::ui::style {
namespace {

constexpr double textRatio = 4.5;
constexpr double shapeRatio = 3.0;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()),
                            blend(from.blueF(), to.blueF()));
}

QColor rounded(const QColor &colour)
{
    return QColor(colour.rgb());
}

QColor text(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Text);
}

QColor base(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base);
}

QColor rawAccent(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Highlight);
}

QColor onPage(const QPalette &palette, const QColor &colour, const QColor &wash)
{
    return readable(colour, {base(palette), sideGround(palette), wash}, textRatio);
}

/// Draws an SVG in one colour, at whatever size and scale the screen asks for.
class TintedSvg : public QIconEngine
{
public:
    TintedSvg(QByteArray svg, const QColor &colour) : m_svg(std::move(svg)), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(rect.size() * scale, mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return rendered(size, mode); }
    QIconEngine *clone() const override { return new TintedSvg(*this); }

private:
    QPixmap rendered(const QSize &size, QIcon::Mode mode) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(m_svg).render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.5);
        painter.fillRect(pixmap.rect(), colour);
        return pixmap;
    }

    QByteArray m_svg;
    QColor m_colour;
};

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(base(palette)) < luminance(text(palette));
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)}); // of values, not of references
    return (light + 0.05) / (dark + 0.05);
}

QColor readable(const QColor &colour, std::initializer_list<QColor> grounds, double ratio)
{
    const auto worst = [&grounds](const QColor &candidate) {
        double lowest = 21;
        for (const QColor &ground : grounds)
            lowest = std::min(lowest, contrast(candidate, ground));
        return lowest;
    };
    const QColor far = worst(Qt::black) > worst(Qt::white) ? Qt::black : Qt::white;
    for (int step = 0; step <= 50; ++step) {
        const QColor candidate = rounded(mix(colour, far, step / 50.0));
        if (worst(candidate) >= ratio)
            return candidate;
    }
    return far;
}

QColor errorText(const QPalette &palette)
{
    return onPage(palette, QColor(0xb3, 0x26, 0x1e), troubleWash(palette));
}

QColor warningText(const QPalette &palette)
{
    return onPage(palette, QColor(0x85, 0x59, 0x00), attentionWash(palette));
}

QColor successText(const QPalette &palette)
{
    return onPage(palette, QColor(0x1b, 0x73, 0x40), troubleWash(palette));
}

QColor quietText(const QPalette &palette)
{
    return onPage(palette, mix(text(palette), base(palette), 0.35), accentWash(palette));
}

QColor accent(const QPalette &palette)
{
    return onPage(palette, rawAccent(palette), accentWash(palette));
}

QColor accentText(const QPalette &palette)
{
    return contrast(accent(palette), Qt::white) >= contrast(accent(palette), Qt::black) ? Qt::white : Qt::black;
}

QColor accentWash(const QPalette &palette)
{
    return rounded(mix(base(palette), rawAccent(palette), isDark(palette) ? 0.25 : 0.13));
}

QColor attentionWash(const QPalette &palette)
{
    return rounded(mix(base(palette), QColor(0xff, 0xc8, 0x2e), isDark(palette) ? 0.16 : 0.18));
}

QColor troubleWash(const QPalette &palette)
{
    return rounded(mix(base(palette), QColor(0xd9, 0x30, 0x25), isDark(palette) ? 0.2 : 0.09));
}

QColor hairline(const QPalette &palette)
{
    return rounded(mix(base(palette), text(palette), 0.14));
}

QColor outline(const QPalette &palette)
{
    return readable(mix(base(palette), text(palette), 0.45), {base(palette), sideGround(palette)}, shapeRatio);
}

QColor sideGround(const QPalette &palette)
{
    return rounded(mix(base(palette), text(palette), 0.045));
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(std::max(8.0, base.pointSizeF() * 0.92));
    return font;
}

QFont headingFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QString editorSheet(const QPalette &palette)
{
    return u"QLineEdit { border: 1px solid %1; border-radius: %2px; padding: 0 10px; background: %3; color: %4; }"
           "QLineEdit[issue=\"warning\"] { border-color: %5; }"
           "QLineEdit[issue=\"error\"] { border-color: %6; }"
           "QLineEdit:focus { border: 2px solid %7; padding: 0 9px; }"
           "QLineEdit[issue=\"warning\"]:focus { border-color: %5; }"
           "QLineEdit[issue=\"error\"]:focus { border-color: %6; }"_s.arg(outline(palette).name())
               .arg(radius)
               .arg(base(palette).name(), text(palette).name(), warningText(palette).name(), errorText(palette).name(),
                    accent(palette).name());
}

QString primaryButtonSheet(const QPalette &palette)
{
    const QColor ground = accent(palette), ink = accentText(palette);
    // Pressed and hovered move away from the text's colour, so that its contrast only grows.
    const QColor away = ink == QColor(Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
    return u"QPushButton { background: %1; color: %2; border: 1px solid %1; border-radius: %3px; font-weight: bold;"
           " padding: 0 16px; outline: none; }"
           "QPushButton:hover { background: %4; border-color: %4; } QPushButton:pressed { background: %5; }"
           "QPushButton:focus { border: 2px solid %6; padding: 0 15px; }"_s.arg(ground.name(), ink.name())
               .arg(radius)
               .arg(mix(ground, away, 0.1).name(), mix(ground, away, 0.2).name(), text(palette).name());
}

QString buttonSheet(const QPalette &palette)
{
    return u"QPushButton { background: %1; color: %2; border: 1px solid %3; border-radius: %4px; padding: 0 16px;"
           " outline: none; }"
           "QPushButton:hover { background: %5; } QPushButton:pressed { background: %6; }"
           "QPushButton:disabled { color: %7; }"
           "QPushButton:focus { border: 2px solid %8; padding: 0 15px; }"_s
               .arg(base(palette).name(), text(palette).name(), outline(palette).name())
               .arg(radius)
               .arg(sideGround(palette).name(), hairline(palette).name(), quietText(palette).name(),
                    accent(palette).name());
}

QString linkSheet(const QPalette &palette, const QColor &colour)
{
    return u"QToolButton { background: transparent; border: 1px solid transparent; border-radius: 2px; color: %1;"
           " text-decoration: underline; padding: 0 1px; }"
           "QToolButton:focus { border-color: %2; } QToolButton::menu-indicator { image: none; }"_s.arg(
               colour.name(), accent(palette).name());
}

void tint(QWidget *label, const QColor &colour)
{
    QPalette palette = label->palette();
    // Which of the two a label takes depends on the role of the ground that it inherits.
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour);
    label->setPalette(palette);
}

QIcon icon(const QString &name, const QColor &colour)
{
    registerIcons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TintedSvg(file.readAll(), colour));
}

} // namespace clinic::ui::style
