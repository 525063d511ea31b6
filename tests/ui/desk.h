// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/intake_client.h"
#include "ui/main_window.h"
#include "ui/translator.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include <memory>

namespace clinic::test {

/// A front desk: the real window over a real outbox in a throw-away folder, against the server at `url`. What could not
/// be sent is tried again only when a test says so.
class Desk
{
public:
    explicit Desk(const QUrl &url, const QString &language = QStringLiteral("en"), const QString &key = defaultKey(),
                  const QString &sharedFolder = {})
        : dataFolder(sharedFolder.isEmpty() ? folder.filePath(QStringLiteral("data")) : sharedFolder),
          sources(QString(), folder.filePath(QStringLiteral("settings.ini")),
                  {{Setting::DataDir, dataFolder},
                   {Setting::ApiUrl, url.toString()},
                   {Setting::ApiKey, key},
                   {Setting::ProfileGroups, QStringLiteral("sandbox-clinic")},
                   {Setting::Region, QStringLiteral("DE")},
                   {Setting::RetryBaseMs, QStringLiteral("3600000")}},
                  {})
    {
        sources.write({{Setting::Language, language}});
        window = std::make_unique<ui::MainWindow>(client, sources, translator, false, [this] { return time; });
        QObject::connect(window.get(), &ui::MainWindow::finished, &m_watch, [this] { m_isFinished = true; });
    }

    ~Desk()
    {
        bool stopped = m_isFinished || !client.isOpen();
        if (!stopped)
            client.stop(std::chrono::seconds(5), &m_watch, [&stopped] { stopped = true; });
        QDeadlineTimer deadline(std::chrono::seconds(20));
        while (!stopped && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        window.reset();
    }

    static QString defaultKey() { return QStringLiteral("sandbox-key"); }

    /// Shows the window and opens the outbox.
    bool open()
    {
        window->show();
        window->unlock(QStringLiteral("correct horse battery"));
        return QTest::qWaitForWindowActive(window.get()) &&
               QTest::qWaitFor([this] { return find(QStringLiteral("banner"))->isVisible(); }, 20'000) &&
               QTest::qWaitFor([] {
                   const QWidget *focus = QApplication::focusWidget();
                   return focus && focus->objectName() == QStringLiteral("field.first_name");
               });
    }

    /// The window again after a dialog, as a window manager does it.
    bool comeBack()
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }

    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return window->findChild<Widget *>(name);
    }

    bool isFinished() const { return m_isFinished; }

    QTemporaryDir folder;
    const QString dataFolder;
    ConfigurationSources sources;
    IntakeClient client;
    ui::Translator translator;
    /// What the privacy lock takes for the time: it stands still, however slow a test is.
    std::chrono::milliseconds time{0};
    std::unique_ptr<ui::MainWindow> window;

private:
    QObject m_watch;
    bool m_isFinished = false;
};

/// Types into whatever has the focus, as a person does.
inline void type(const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace clinic::test
