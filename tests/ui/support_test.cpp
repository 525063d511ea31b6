// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_server.h"
#include "tests/ui/typing.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

/// The report for support, at the desk: all of it is shown before it is saved, and nothing of a patient is in it.
class SupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->shutDown();
        m_desk = std::make_unique<Desk>(m_server->url());
        QVERIFY(m_desk->open());
        registerPatient(u"Maria"_s, u"Schmidt"_s);
        QTRY_COMPARE(rowsOf(*m_desk).size(), 2);
        m_desk->find<QAction>(u"support"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!shown().isEmpty(), 20'000);
    }
    void cleanup() { m_desk.reset(); }

    void whatIsShownIsWhatIsSaved()
    {
        QVERIFY(shown().contains(u"queued: 1\n"_s));
        QVERIFY(!shown().contains(u"Maria"_s) && !shown().contains(u"Schmidt"_s));
        const QString text = shown();
        const QString file = m_desk->folder.filePath(u"report.txt"_s);
        save(file);
        QTRY_VERIFY(m_desk->find<QMessageBox>(u"notice"_s));
        QCOMPARE(m_desk->find<QMessageBox>(u"notice"_s)->text(), u"The report is saved"_s);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), text);
        QVERIFY(!(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void itReplacesNoFile()
    {
        QFile there(m_desk->folder.filePath(u"report.txt"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        save(there.fileName());
        QCOMPARE(note(), u"There is a file of this name already"_s);
        QCOMPARE(there.size(), 0);
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        save(u"/proc/none/report.txt"_s);
        QTRY_COMPARE(note(), u"The file cannot be written. Choose another place for it."_s);
        QVERIFY(m_desk->find<QPushButton>(u"supportOk"_s)->isEnabled());
        save(QString());
        QCOMPARE(note(), u"Choose a file"_s);
    }

    void itIsOutOfReachWhileLocked()
    {
        m_desk->window->lock();
        QTRY_VERIFY(!m_desk->find<QAction>(u"support"_s)->isEnabled());
        QVERIFY(!m_desk->find(u"supportDialog"_s) || !m_desk->find(u"supportDialog"_s)->isVisible());
    }

private:
    QString shown() const
    {
        const auto *text = m_desk->find<QPlainTextEdit>(u"supportText"_s);
        return text ? text->toPlainText() : QString();
    }
    QString note() const { return m_desk->find<QLabel>(u"supportNote"_s)->text(); }
    void save(const QString &file) const
    {
        m_desk->find<QLineEdit>(u"supportFile"_s)->setText(file);
        m_desk->find<QPushButton>(u"supportOk"_s)->click();
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(SupportTest)
#include "support_test.moc"
