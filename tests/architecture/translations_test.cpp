// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/ts_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

namespace {

const QStringList languages{u"en"_s, u"de"_s, u"fi"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString tsName(const QString &language)
{
    return u"clinic-intake_%1.ts"_s.arg(language);
}

} // namespace

/// Nothing in the program is untranslated, and the .ts files are what scripts/update-translations makes of the sources.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void filesFitTheSources();
    void contextsAreThoseOfTheProgram_data();
    void contextsAreThoseOfTheProgram();
    void resourcesAreEmbedded_data();
    void resourcesAreEmbedded();
    void faultIsFound_data();
    void faultIsFound();

private:
    QDir m_root{QStringLiteral(CLINIC_SOURCE_DIR)};
};

void TranslationsTest::everythingIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

void TranslationsTest::everythingIsTranslated()
{
    QFETCH(QString, language);
    const QByteArray file = contentOf(m_root.filePath(u"translations/"_s + tsName(language)));
    const QStringList faults = faultsOf(file);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TranslationsTest::filesFitTheSources()
{
    const QTemporaryDir copy;
    for (const QString &language : languages)
        QVERIFY(QFile::copy(m_root.filePath(u"translations/"_s + tsName(language)), copy.filePath(tsName(language))));

    QProcess update;
    update.start(m_root.filePath(u"scripts/update-translations"_s), {copy.path()});
    QVERIFY2(update.waitForFinished(120000), "scripts/update-translations does not end");
    QVERIFY2(update.exitStatus() == QProcess::NormalExit && update.exitCode() == 0,
             update.readAllStandardError().constData());

    for (const QString &language : languages) {
        QVERIFY2(contentOf(copy.filePath(tsName(language))) ==
                     contentOf(m_root.filePath(u"translations/"_s + tsName(language))),
                 qPrintable(tsName(language) + u" does not fit the sources: run scripts/update-translations"_s));
    }
}

void TranslationsTest::contextsAreThoseOfTheProgram_data()
{
    everythingIsTranslated_data();
}

/// A class of Qt's looks its texts up under its whole name: where lupdate did not find the namespace, what it wrote is
/// never found. Other contexts are named in the sources.
void TranslationsTest::contextsAreThoseOfTheProgram()
{
    QFETCH(QString, language);
    static const QRegularExpression declaration(u"Q_DECLARE_TR_FUNCTIONS\\(([A-Za-z:]+)\\)|translate\\(\"([^\"]+)\""_s);
    QSet<QString> named;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator sources(m_root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString source = QString::fromUtf8(contentOf(sources.next()));
            for (auto match = declaration.globalMatch(source); match.hasNext();) {
                const auto found = match.next();
                named.insert(found.captured(found.lastCapturedIndex()));
            }
        }
    }
    for (const QString &context : contextsOf(contentOf(m_root.filePath(u"translations/"_s + tsName(language)))))
        QVERIFY2(named.contains(context) || context.startsWith("clinic::"_L1), qPrintable(context));
}

void TranslationsTest::resourcesAreEmbedded_data()
{
    everythingIsTranslated_data();
}

void TranslationsTest::resourcesAreEmbedded()
{
    QFETCH(QString, language);
    QVERIFY(QFile::exists(u":/i18n/clinic-intake_%1.qm"_s.arg(language)));
    QTranslator qtTexts;
    QVERIFY(qtTexts.load(u":/i18n/qtbase_%1.qm"_s.arg(language)));
}

void TranslationsTest::faultIsFound_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("faults");

    const auto row = [](const char *name, const QString &message, int faults) {
        QTest::newRow(name) << message << faults;
    };
    row("a finished message", u"<message><source>Sex</source><translation>Geschlecht</translation></message>"_s, 0);
    row("unfinished",
        u"<message><source>Sex</source><translation type=\"unfinished\">Geschlecht</translation></message>"_s, 1);
    row("vanished", u"<message><source>Sex</source><translation type=\"vanished\">Geschlecht</translation></message>"_s,
        1);
    row("obsolete", u"<message><source>Sex</source><translation type=\"obsolete\">Geschlecht</translation></message>"_s,
        1);
    row("empty", u"<message><source>Sex</source><translation></translation></message>"_s, 1);
    row("no translation at all", u"<message><source>Sex</source></message>"_s, 1);
    row("a place holder is lost", u"<message><source>%1 cm</source><translation>cm</translation></message>"_s, 1);
    row("place holders in another order",
        u"<message><source>%1 %2</source><translation>%2 %1</translation></message>"_s, 0);
    row("a mnemonic is lost", u"<message><source>&amp;File</source><translation>Datei</translation></message>"_s, 1);
    row("an ampersand is no mnemonic",
        u"<message><source>Search &amp; find</source><translation>Suchen und finden</translation></message>"_s, 0);
    row("an empty plural form",
        u"<message numerus=\"yes\"><source>%n rows</source><translation><numerusform>one row</numerusform>"
        "<numerusform></numerusform></translation></message>"_s,
        1);
    row("a plural form without its number",
        u"<message numerus=\"yes\"><source>%n rows</source><translation><numerusform>one row</numerusform>"
        "<numerusform>%n rows</numerusform></translation></message>"_s,
        0);
}

void TranslationsTest::faultIsFound()
{
    QFETCH(QString, message);
    QFETCH(int, faults);
    const QString file = u"<TS version=\"2.1\"><context><name>A</name>%1</context></TS>"_s.arg(message);
    QCOMPARE(faultsOf(file.toUtf8()).size(), qsizetype(faults));
}

QTEST_GUILESS_MAIN(TranslationsTest)

#include "translations_test.moc"
