// SPDX-License-Identifier: Apache-2.0
#include "tests/support/secret_service.h"
#include "tests/support/wait.h"
#include "ui/keys_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinic;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

constexpr int patience = 30'000; // ms: a passphrase costs a derived key
const QString first = u"correct horse battery"_s;
const QString second = u"a second one for the safe"_s;

} // namespace

/// The page of the settings that says what opens the outbox, over a real one.
class KeysPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // A session without a keychain comes first: one may come late, but not again.
        if (qstrcmp(QTest::currentTestFunction(), "withoutAKeychainItSaysSo") != 0) {
            m_service.start();
            m_service.unlock();
            m_service.empty();
        }
        m_folder = std::make_unique<QTemporaryDir>();
        m_client = std::make_unique<IntakeClient>();
        m_client->open(configuration(), first, this, [](const auto &) {});
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isOpen(), patience);
        m_page = std::make_unique<KeysPage>(*m_client, nullptr);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->load();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList{u"Passphrase"_s}, patience);
    }

    void cleanup()
    {
        m_page.reset();
        close();
    }

    void withoutAKeychainItSaysSo()
    {
        click(u"keyKeychain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"no keychain"_s), patience);
        QTRY_VERIFY(button(u"keyKeychain"_s)->isEnabled());
        QCOMPARE(button(u"keyKeychain"_s)->text(), u"Use my &keychain"_s);
        QCOMPARE(rows(), QStringList{u"Passphrase"_s});
    }

    void aPassphraseIsAddedAndOpens()
    {
        click(u"keyAdd"_s);
        QVERIFY(isAsked());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"passphraseLabel"_s);
        enter(u"passphraseLabel"_s, u"safe"_s);
        enter(u"newPassphrase"_s, second);
        enter(u"newPassphraseAgain"_s, second);
        // Whoever comes past an open window makes no way in for later.
        enter(u"passphraseProof"_s, u"a guess of theirs"_s);
        click(u"passphraseOk"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"passphraseProof"_s, patience);
        QVERIFY(dialog());
        QVERIFY(!opensWith(second));
        enter(u"passphraseProof"_s, first);
        click(u"passphraseOk"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList({u"Passphrase"_s, u"Passphrase: safe"_s}), patience);
        QVERIFY(said().contains(u"was added"_s));
        QVERIFY(opensWith(second));
        QVERIFY(opensWith(first));
    }

    void aChangedOneOpensNothingAnyMore()
    {
        click(u"keyChange"_s);
        QVERIFY(isAsked());
        enter(u"passphraseOld"_s, u"not the old one"_s);
        enter(u"newPassphrase"_s, second);
        enter(u"newPassphraseAgain"_s, second);
        click(u"passphraseOk"_s);
        auto *old = dialog()->findChild<QLineEdit *>(u"passphraseOld"_s);
        QTRY_VERIFY_WITH_TIMEOUT(old->accessibleDescription().contains(u"passphrase is wrong"_s), patience);
        QTRY_VERIFY(old->hasFocus());
        QCOMPARE(dialog()->findChild<QLineEdit *>(u"newPassphrase"_s)->text(), second); // nothing typed is lost
        enter(u"passphraseOld"_s, first);
        click(u"passphraseOk"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
        QVERIFY(said().contains(u"was changed"_s));
        QVERIFY(!opensWith(first));
        QVERIFY(opensWith(second));
    }

    void whatDoesNotFitIsToldAtItsField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("told");
        QTest::newRow("short") << u"short"_s << u"short"_s << u"newPassphrase"_s << u"At least 8"_s;
        QTest::newRow("different") << second << second + u'x' << u"newPassphraseAgain"_s << u"differ"_s;
    }

    void whatDoesNotFitIsToldAtItsField()
    {
        QFETCH(QString, typed);
        QFETCH(QString, again);
        QFETCH(QString, field);
        QFETCH(QString, told);
        click(u"keyAdd"_s);
        QVERIFY(isAsked());
        enter(u"passphraseProof"_s, first);
        enter(u"newPassphrase"_s, typed);
        enter(u"newPassphraseAgain"_s, again);
        click(u"passphraseOk"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), field);
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(told));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(rows(), QStringList{u"Passphrase"_s});
    }

    void theLastPassphraseStays()
    {
        click(u"keyRemove"_s);
        QVERIFY(said().contains(u"the only passphrase"_s));
        QVERIFY(!m_page->findChild<QMessageBox *>(u"question"_s));
        QVERIFY(opensWith(first));
    }

    void aRemovedOneOpensNothingAnyMore()
    {
        click(u"keyAdd"_s);
        QVERIFY(isAsked());
        enter(u"passphraseProof"_s, first);
        enter(u"newPassphrase"_s, second);
        enter(u"newPassphraseAgain"_s, second);
        click(u"passphraseOk"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, patience);
        list()->setCurrentItem(list()->topLevelItem(0));
        click(u"keyRemove"_s);
        click(u"questionKeep"_s); // not by a slip
        QCOMPARE(rows().size(), 2);
        QTRY_VERIFY(!m_page->findChild<QMessageBox *>(u"question"_s));
        click(u"keyRemove"_s);
        click(u"questionYes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, patience);
        QVERIFY(said().contains(u"opens nothing any more"_s));
        QVERIFY(!opensWith(first));
        QVERIFY(opensWith(second));
    }

    void theKeychainIsUsedAndGivenUp()
    {
        click(u"keyKeychain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, patience);
        QVERIFY(rows().last().endsWith(u"(you)"_s));
        QCOMPARE(button(u"keyKeychain"_s)->text(), u"Stop using my &keychain"_s);
        QVERIFY(opensByItself());
        reopen();
        click(u"keyKeychain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, patience);
        QVERIFY(said().contains(u"asked for a passphrase"_s));
        QVERIFY(!opensByItself());
    }

private:
    Configuration configuration() const
    {
        Configuration made;
        made.dataDir = m_folder->filePath(u"data"_s);
        return made;
    }
    void close()
    {
        bool isStopped = !m_client->isOpen();
        if (!isStopped)
            m_client->stop(5s, this, [&] { isStopped = true; });
        QVERIFY(waitFor([&] { return isStopped; }));
        m_client.reset();
    }
    /// After a look at whether it opens, which needs the outbox for itself.
    void reopen()
    {
        m_client = std::make_unique<IntakeClient>();
        m_client->open(configuration(), first, this, [](const auto &) {});
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isOpen(), patience);
        m_page = std::make_unique<KeysPage>(*m_client, nullptr);
        m_page->show();
        m_page->load();
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, patience);
    }
    bool opensWith(const QString &passphrase) const { return Intake::open(configuration(), passphrase).has_value(); }
    bool opensByItself()
    {
        m_page.reset();
        close();
        std::optional<bool> isOpen;
        Intake::openWithKeychain(configuration(), this, [&](const auto &opened) { isOpen = opened.has_value(); });
        const bool isAnswered = waitFor([&] { return isOpen.has_value(); }, 60s);
        m_client = std::make_unique<IntakeClient>();
        return isAnswered && *isOpen;
    }

    QTreeWidget *list() const { return m_page->findChild<QTreeWidget *>(u"keySlots"_s); }
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < list()->topLevelItemCount(); ++row)
            rows << list()->topLevelItem(row)->text(0);
        return rows;
    }
    QDialog *dialog() const { return m_page->findChild<QDialog *>(u"passphraseDialog"_s); }
    bool isAsked() const
    {
        return QTest::qWaitFor(
            [this] { return dialog() && dialog()->isActiveWindow() && QApplication::focusWidget(); });
    }
    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    void click(const QString &name) const
    {
        QVERIFY2(button(name), qPrintable(name));
        button(name)->click();
    }
    void enter(const QString &field, const QString &text) const
    {
        dialog()->findChild<QLineEdit *>(field)->setText(text);
    }
    QString said() const { return m_page->findChild<QLabel *>(u"keysNote"_s)->text(); }

    SecretService m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<IntakeClient> m_client;
    std::unique_ptr<KeysPage> m_page;
};

QTEST_MAIN(KeysPageTest)
#include "keys_page_test.moc"
