// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// A test that docs/reliability.md names: a file below tests/, and a function of it where one is named.
struct Proof
{
    int line = 0;
    QString file;
    QString function;

    bool operator==(const Proof &) const = default;
};

/// What the tables of a document name in a column "proven by": `folder/file::function`, then `function` alone of the
/// same file, or a whole `folder/file`. A function without a file comes back without one.
std::vector<Proof> proofsIn(const QString &document)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    std::vector<Proof> proofs;
    bool isProof = false;
    int number = 0;
    for (const QString &line : document.split(u'\n')) {
        ++number;
        const QString last = line.section(u'|', -2, -2).trimmed();
        if (!line.startsWith(u'|') || last == "proven by"_L1) {
            isProof = last == "proven by"_L1;
            continue;
        }
        if (!isProof)
            continue;
        QString file;
        for (auto found = code.globalMatch(last); found.hasNext();) {
            const QString name = found.next().captured(1);
            const bool isFile = name.contains(u'/');
            if (isFile)
                file = name.section(u"::"_s, 0, 0);
            proofs.push_back({number, file, isFile ? name.section(u"::"_s, 1) : name});
        }
    }
    return proofs;
}

bool isIn(const QDir &tests, const Proof &proof)
{
    QFile file(tests.filePath(proof.file + u".cpp"_s));
    if (proof.file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    const QString declarations = QString::fromUtf8(file.readAll()).section(u"private Q_SLOTS:"_s, 1);
    const QRegularExpression declared(u"^ {4}void %1\\(\\)"_s.arg(proof.function), QRegularExpression::MultilineOption);
    return !declarations.isEmpty() && (proof.function.isEmpty() || declarations.contains(declared));
}

} // namespace

/// What docs/reliability.md says about proofs is so: each test that it names is there.
class ReliabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProofExists();
    void proofsAreFound();
    void aMissingProofIsNoticed_data();
    void aMissingProofIsNoticed();

private:
    const QDir m_tests{QStringLiteral(CLINIC_SOURCE_DIR "/tests")};
};

void ReliabilityTest::everyProofExists()
{
    QFile document(QStringLiteral(CLINIC_SOURCE_DIR "/docs/reliability.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const auto proofs = proofsIn(QString::fromUtf8(document.readAll()));
    QVERIFY(proofs.size() > 100);
    QStringList missing;
    for (const Proof &proof : proofs) {
        if (!isIn(m_tests, proof))
            missing << u"line %1: %2::%3"_s.arg(proof.line).arg(proof.file, proof.function);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void ReliabilityTest::proofsAreFound()
{
    const auto proofs = proofsIn(u"| a | proven by |\n| --- | --- |\n| `x` | `f/a_test::one`, `two`; `g/b_test` |\n"
                                 "| y | `alone` |\n\n| a | b |\n| --- | --- |\n| x | `not/this` |\n"_s);
    const std::vector<Proof> expected{
        {3, u"f/a_test"_s, u"one"_s}, {3, u"f/a_test"_s, u"two"_s}, {3, u"g/b_test"_s, {}}, {4, {}, u"alone"_s}};
    QVERIFY(proofs == expected);
}

void ReliabilityTest::aMissingProofIsNoticed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("function");
    QTest::addColumn<bool>("isThere");
    const auto here = u"architecture/reliability_test"_s;
    QTest::newRow("a test") << here << u"everyProofExists"_s << true;
    QTest::newRow("a file of tests") << here << QString() << true;
    QTest::newRow("no such file") << u"architecture/other_test"_s << QString() << false;
    QTest::newRow("no such test") << here << u"everyProof"_s << false;
    QTest::newRow("a function that is no test") << here << u"isIn"_s << false;
    QTest::newRow("a file without tests") << u"architecture/layers"_s << QString() << false;
    QTest::newRow("a test without a file") << QString() << u"everyProofExists"_s << false;
}

void ReliabilityTest::aMissingProofIsNoticed()
{
    QFETCH(QString, file);
    QFETCH(QString, function);
    QFETCH(bool, isThere);
    QCOMPARE(isIn(m_tests, {0, file, function}), isThere);
}

QTEST_GUILESS_MAIN(ReliabilityTest)

#include "reliability_test.moc"
