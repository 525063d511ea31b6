// SPDX-License-Identifier: Apache-2.0
#include "ui/style.h"

#include <QApplication>
#include <QImage>
#include <QPalette>
#include <QTest>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

class StyleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag();
    void readableKeepsWhatIsReadable();
    void textKeepsItsContrast_data();
    void textKeepsItsContrast();
    void shapesKeepTheirContrast_data();
    void shapesKeepTheirContrast();
    void darkIsTold();
    void iconsAreBundledAndTinted_data();
    void iconsAreBundledAndTinted();
};

namespace {

QPalette paletteOf(const QColor &ground, const QColor &ink, const QColor &highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

void paletteRows()
{
    QTest::addColumn<QPalette>("palette");
    const QColor blue(0x30, 0x8c, 0xc6);
    QTest::newRow("light") << paletteOf(Qt::white, Qt::black, blue);
    QTest::newRow("soft light") << paletteOf(QColor(0xfc, 0xfc, 0xf8), QColor(0x23, 0x26, 0x29),
                                             QColor(0x3d, 0xae, 0xe9));
    QTest::newRow("light with a yellow highlight") << paletteOf(Qt::white, Qt::black, QColor(0xff, 0xdd, 0x00));
    QTest::newRow("dark") << paletteOf(QColor(0x1e, 0x1e, 0x20), QColor(0xe6, 0xe6, 0xe6), blue);
    QTest::newRow("soft dark") << paletteOf(QColor(0x31, 0x36, 0x3b), QColor(0xee, 0xee, 0xee),
                                            QColor(0x2a, 0x4f, 0x90));
    QTest::newRow("high contrast") << paletteOf(Qt::black, Qt::white, QColor(0x00, 0xff, 0xff));
}

} // namespace

void StyleTest::contrastIsThatOfWcag()
{
    QCOMPARE(style::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(style::contrast(Qt::red, Qt::red), 1.0);
    // #767676 is the lightest grey that passes on white.
    QVERIFY(style::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(style::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void StyleTest::readableKeepsWhatIsReadable()
{
    QCOMPARE(style::readable(QColor(0x00, 0x40, 0x80), {Qt::white}, 4.5), QColor(0x00, 0x40, 0x80));
    QVERIFY(style::readable(QColor(0xff, 0xff, 0x00), {Qt::white}, 4.5) != QColor(0xff, 0xff, 0x00));
}

void StyleTest::textKeepsItsContrast_data()
{
    paletteRows();
}

void StyleTest::textKeepsItsContrast()
{
    QFETCH(const QPalette, palette);
    const QColor page = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    const auto holds = [](const QColor &text, const QColor &ground) { return style::contrast(text, ground) >= 4.5; };

    QVERIFY(holds(style::errorText(palette), page));
    QVERIFY(holds(style::errorText(palette), style::troubleWash(palette)));
    QVERIFY(holds(style::errorText(palette), style::sideGround(palette)));
    QVERIFY(holds(style::warningText(palette), page));
    QVERIFY(holds(style::warningText(palette), style::attentionWash(palette)));
    QVERIFY(holds(style::successText(palette), page));
    QVERIFY(holds(style::successText(palette), style::sideGround(palette)));
    QVERIFY(holds(style::successText(palette), style::troubleWash(palette)));
    QVERIFY(holds(style::quietText(palette), page));
    QVERIFY(holds(style::quietText(palette), style::sideGround(palette)));
    QVERIFY(holds(style::accent(palette), page));
    QVERIFY(holds(style::accent(palette), style::accentWash(palette)));
    QVERIFY(holds(style::accentText(palette), style::accent(palette)));
    for (const QColor &wash : {style::attentionWash(palette), style::troubleWash(palette), style::accentWash(palette)})
        QVERIFY(holds(ink, wash));
}

void StyleTest::shapesKeepTheirContrast_data()
{
    paletteRows();
}

void StyleTest::shapesKeepTheirContrast()
{
    QFETCH(const QPalette, palette);
    QVERIFY(style::contrast(style::outline(palette), palette.color(QPalette::Base)) >= 3);
    QVERIFY(style::contrast(style::outline(palette), style::sideGround(palette)) >= 3);
    QVERIFY(style::contrast(style::accent(palette), palette.color(QPalette::Base)) >= 3);
}

void StyleTest::darkIsTold()
{
    QVERIFY(style::isDark(paletteOf(Qt::black, Qt::white, Qt::blue)));
    QVERIFY(!style::isDark(paletteOf(Qt::white, Qt::black, Qt::blue)));
}

void StyleTest::iconsAreBundledAndTinted_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"check", "clock", "error", "info", "question", "sending", "warning"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void StyleTest::iconsAreBundledAndTinted()
{
    QFETCH(const QString, name);
    const QColor tint(0x12, 0x84, 0xc8);
    const QImage image = style::icon(name, tint).pixmap(QSize(32, 32), 2.0).toImage();
    QCOMPARE(image.size(), QSize(64, 64));
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++drawn;
            QCOMPARE(pixel, tint);
        }
    }
    QVERIFY(drawn > 100);
}

QTEST_MAIN(StyleTest)
#include "style_test.moc"
