// SPDX-License-Identifier: Apache-2.0
#include "tests/canary/canaries.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic::tests;

namespace {

const QString plain = u"Qzanaria"_s;
const QString marked = u"Řžëqvistø"_s;

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::Stateless).encode(text);
}

} // namespace

/// The search finds what is planted, in every form; otherwise that it finds nothing would say nothing.
class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlantedOneIsFound_data()
    {
        QTest::addColumn<QByteArray>("planted");
        const auto row = [](const char *name, const QByteArray &planted) { QTest::newRow(name) << planted; };
        row("UTF-8", "name=Qzanaria;");
        row("UTF-8, marked", "name=" + marked.toUtf8());
        row("in small letters", "qzanaria");
        row("in capitals", "QZANARIA");
        row("decomposed", marked.normalized(QString::NormalizationForm_D).toUtf8());
        row("UTF-16LE", 'x' + utf16(marked, QStringConverter::Utf16LE));
        row("UTF-16BE", utf16(plain, QStringConverter::Utf16BE));
        row("UTF-32LE", utf16(plain, QStringConverter::Utf32LE));
        row("JSON", R"({"a":"\u0158\u017e\u00ebqvist\u00f8"})");
        row("JSON in capitals", R"({"a":"\u0158\u017E\u00EBqvist\u00F8"})");
        row("URL", "?q=%C5%98%C5%BE%C3%ABqvist%C3%B8");
        row("hex", plain.toUtf8().toHex());
        row("hex of UTF-16", utf16(plain, QStringConverter::Utf16LE).toHex().toUpper());
        row("Base64 at 0", QByteArray("Qzanaria!").toBase64());
        row("Base64 at 1", QByteArray("aQzanaria!").toBase64());
        row("Base64 at 2", QByteArray("abQzanaria!?").toBase64());
        row("Base64 of UTF-16", ("ab" + utf16(marked, QStringConverter::Utf16LE)).toBase64());
    }
    void aPlantedOneIsFound()
    {
        QFETCH(QByteArray, planted);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u".cache/deep"_s));
        QFile file(folder.filePath(u".cache/deep/.hidden"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(70000, '\0') + planted + "\xff");
        file.close();
        const CanarySearch search({plain, marked});
        QVERIFY(!search.below(folder.path(), {}).isEmpty());
        QVERIFY(search.below(folder.path(), {folder.filePath(u".cache"_s)}).isEmpty());
        QCOMPARE(filesBelow(folder.path()), 1);
    }

    void namesOfFilesAndLinksAreSearched()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(plain));
        QVERIFY(QFile::link(u"/nowhere/"_s + marked, folder.filePath(u"link"_s)));
        QCOMPARE(CanarySearch({plain, marked}).below(folder.path(), {}).size(), 2);
    }

    void whatIsNotThereIsNotFound()
    {
        QVERIFY(CanarySearch({plain, marked}).in("Qzanari, zanaria, \\u0158\\u017e").isEmpty());
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
