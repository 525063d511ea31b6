// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/layers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

/// Holds the arrows of docs/architecture.md, from the include lines: linking alone does not, since a target that does
/// not link Qt Widgets still compiles <QtWidgets/QWidget>.
class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sourcesKeepTheArrows();
    void ruleCanFail_data();
    void ruleCanFail();
    void includeLinesAreFound();

private:
    QtModules m_qtModules;
};

void LayersTest::initTestCase()
{
    m_qtModules = qtModulesIn(QStringLiteral(QT_HEADERS_DIR));
    QVERIFY(m_qtModules.value(u"QString"_s).contains(u"QtCore"_s));
    QVERIFY(m_qtModules.value(u"QWidget"_s).contains(u"QtWidgets"_s));
}

void LayersTest::sourcesKeepTheArrows()
{
    const QDir root(QStringLiteral(CLINIC_SOURCE_DIR));
    QStringList broken;
    int files = 0;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator sources(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString path = root.relativeFilePath(file.fileName());
            for (const Include &include : includesOf(QString::fromUtf8(file.readAll()))) {
                if (const QString wrong = violation(path, include, m_qtModules); !wrong.isEmpty())
                    broken << u"%1:%2: %3"_s.arg(path).arg(include.line).arg(wrong);
            }
            ++files;
        }
    }
    QVERIFY(files > 50);
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void LayersTest::ruleCanFail_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *name, const char *file, const char *line, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line) << allowed;
    };
    row("domain may use Qt Core", "core/domain/a.h", "#include <QString>", true);
    row("domain may use Qt Core's lower-case header", "core/domain/a.h", "#include <qglobal.h>", true);
    row("domain may use the standard library", "core/domain/a.h", "#include <string_view>", true);
    row("domain may use ICU", "core/domain/a.cpp", "#include <unicode/uchar.h>", true);
    row("domain may use libphonenumber", "core/domain/a.cpp", "#include <phonenumbers/phonenumberutil.h>", true);
    row("domain may not use Qt Gui", "core/domain/a.cpp", "#include <QColor>", false);
    row("domain may not use Qt Network", "core/domain/a.cpp", "#include <QNetworkReply>", false);
    row("domain may not use the operating system", "core/domain/a.cpp", "#include <unistd.h>", false);
    row("domain may not include text", "core/domain/a.cpp", "#include \"core/text/words.h\"", false);
    row("core may not use Qt Widgets", "core/intake/a.cpp", "#include <QWidget>", false);
    row("core may not use Qt Widgets in lower case", "core/intake/a.cpp", "#include <qwidget.h>", false);
    row("a module before the header is refused", "core/api/a.cpp", "#include <QtNetwork/QNetworkReply>", false);
    row("a module before the header is refused in ui", "ui/a.cpp", "#include <QtWidgets/QWidget>", false);
    row("text may include domain", "core/text/a.cpp", "#include \"core/domain/issue.h\"", true);
    row("text may not include intake", "core/text/a.cpp", "#include \"core/intake/intake.h\"", false);
    row("text may use ICU", "core/text/a.cpp", "#include <unicode/locid.h>", true);
    row("text may not use libphonenumber", "core/text/a.cpp", "#include <phonenumbers/phonenumberutil.h>", false);
    row("api may use Qt Network", "core/api/a.cpp", "#include <QNetworkReply>", true);
    row("api may not include storage", "core/api/a.cpp", "#include \"core/storage/outbox.h\"", false);
    row("api may not include vault", "core/api/a.cpp", "#include \"core/vault/cipher.h\"", false);
    row("storage may use Qt Sql", "core/storage/a.cpp", "#include <QSqlQuery>", true);
    row("storage may not include api", "core/storage/a.cpp", "#include \"core/api/outcome.h\"", false);
    row("storage may not include vault", "core/storage/a.cpp", "#include \"core/vault/cipher.h\"", false);
    row("vault may use libsodium", "core/vault/a.cpp", "#include <sodium.h>", true);
    row("vault may use QtKeychain", "core/vault/a.cpp", "#include <qt6keychain/keychain.h>", true);
    row("only vault may use QtKeychain", "core/intake/a.cpp", "#include <qt6keychain/keychain.h>", false);
    row("vault may not include storage", "core/vault/a.cpp", "#include \"core/storage/outbox.h\"", false);
    row("only vault may use libsodium", "core/intake/a.cpp", "#include <sodium.h>", false);
    row("sync may include api", "core/sync/a.cpp", "#include \"core/api/outcome.h\"", true);
    row("sync may include storage", "core/sync/a.cpp", "#include \"core/storage/outbox.h\"", true);
    row("sync may not include vault", "core/sync/a.cpp", "#include \"core/vault/cipher.h\"", false);
    row("sync may not include intake", "core/sync/a.cpp", "#include \"core/intake/intake.h\"", false);
    row("intake may include everything below it", "core/intake/a.cpp", "#include \"core/vault/cipher.h\"", true);
    row("intake may not include ui", "core/intake/a.cpp", "#include \"ui/main_window.h\"", false);
    row("ui may include intake", "ui/a.cpp", "#include \"core/intake/intake.h\"", true);
    row("ui may include domain", "ui/form/a.cpp", "#include \"core/domain/draft.h\"", true);
    row("ui may not reach past intake", "ui/a.cpp", "#include \"core/storage/outbox.h\"", false);
    row("ui may not include a program", "ui/a.cpp", "#include \"app/desktop/demo.h\"", false);
    row("the desktop may include ui", "app/desktop/a.cpp", "#include \"ui/main_window.h\"", true);
    row("the desktop may not reach past intake", "app/desktop/a.cpp", "#include \"core/sync/sync_engine.h\"", false);
    row("the command line may include intake", "app/cli/a.cpp", "#include \"core/intake/intake.h\"", true);
    row("the command line may not include ui", "app/cli/a.cpp", "#include \"ui/main_window.h\"", false);
    row("the command line may not use Qt Gui", "app/cli/a.cpp", "#include <QGuiApplication>", false);
    row("programs may share what is common", "app/cli/a.cpp", "#include \"app/common/passphrase.h\"", true);
    row("what is common may not include a program", "app/common/a.cpp", "#include \"app/cli/options.h\"", false);
    row("the sandbox may include domain", "app/sandbox/a.cpp", "#include \"core/domain/field.h\"", true);
    row("the sandbox may not include api", "app/sandbox/a.cpp", "#include \"core/api/outcome.h\"", false);
    row("only the sandbox may use Qt HttpServer", "app/cli/a.cpp", "#include <QHttpServer>", false);
    row("an include from the same folder is written from the root", "ui/a.cpp", "#include \"b.h\"", false);
    row("our headers stand in quotes", "ui/a.cpp", "#include <core/domain/draft.h>", false);
    row("moc output is no layer", "ui/a.cpp", "#include \"a.moc\"", true);
    row("an unknown Qt header is refused", "ui/a.cpp", "#include <QNoSuchThing>", false);
    row("a new folder needs a rule", "core/other/a.cpp", "#include <QString>", false);
}

void LayersTest::ruleCanFail()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    const auto includes = includesOf(line);
    QCOMPARE(includes.size(), std::size_t(1));
    QCOMPARE(violation(file, includes.front(), m_qtModules).isEmpty(), allowed);
}

void LayersTest::includeLinesAreFound()
{
    const auto found = includesOf(u"// #include <QWidget>\n#pragma once\n  #  include \"core/a.h\" // why\n"
                                  "#include <QString>\nauto text = \"#include <QColor>\";\n"_s);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].line, 3);
    QCOMPARE(found[0].path, u"core/a.h"_s);
    QVERIFY(!found[0].angled);
    QCOMPARE(found[1].line, 4);
    QVERIFY(found[1].angled);
}

QTEST_GUILESS_MAIN(LayersTest)

#include "layers_test.moc"
