// SPDX-License-Identifier: Apache-2.0
// Loaded into the real program through Qt's own way for plugins of input devices: works at the desk as it is told, line
// by line on standard input, and answers each line once it is done:
//
//     await NAME     until the widget of that name can be seen
//     focus NAME     the same, then the keyboard is there
//     type TEXT      into whatever has the keyboard, letter by letter
//     key KEYS       e.g. "Ctrl+L"
//     click NAME     a button
//     choose NAME    an action of a menu
//     copy NAME      the content of a line goes to the clipboard
//     close          the window
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QGenericPlugin>
#include <QLineEdit>
#include <QMainWindow>
#include <QSocketNotifier>
#include <QTimer>
#include <QtTest>

#include <unistd.h>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

template <typename Widget = QWidget>
Widget *visible(const QString &name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *found = qobject_cast<Widget *>(widget);
        if (found && found->objectName() == name && found->isVisible() && found->isEnabled())
            return found;
    }
    return nullptr;
}

QAction *actionOf(const QString &name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *action = window->findChild<QAction *>(name); action && action->isEnabled())
            return action;
    }
    return nullptr;
}

void press(const QKeyCombination &keys)
{
    QWidget *at = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    if (at)
        QTest::keyClick(at, keys.key(), keys.keyboardModifiers());
}

class Clerk : public QObject
{
public:
    Clerk() : m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Clerk::hear);
        connect(&m_look, &QTimer::timeout, this, &Clerk::look);
        m_look.setInterval(std::chrono::milliseconds(5));
    }

private:
    void hear()
    {
        QByteArray bytes(4096, Qt::Uninitialized);
        const auto size = ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (size <= 0) {
            m_input.setEnabled(false);
            return;
        }
        m_heard += bytes.first(size);
        m_look.start();
    }

    /// Does the first line that is to be done, as soon as that is possible.
    void look()
    {
        const auto end = m_heard.indexOf('\n');
        if (end < 0) {
            m_look.stop();
            return;
        }
        const QString line = QString::fromUtf8(m_heard.first(end));
        if (!isDone(line.section(u' ', 0, 0), line.section(u' ', 1)))
            return;
        m_heard.remove(0, end + 1);
        std::fputs("done\n", stdout);
        std::fflush(stdout);
    }

    static bool isDone(const QString &verb, const QString &what)
    {
        if (verb == "await"_L1)
            return visible(what) != nullptr;
        if (verb == "type"_L1) {
            for (const QChar letter : what)
                QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                                    Qt::NoModifier);
        } else if (verb == "key"_L1) {
            press(QKeySequence(what)[0]);
        } else if (verb == "close"_L1) {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (auto *main = qobject_cast<QMainWindow *>(window))
                    main->close();
            }
        } else if (verb == "choose"_L1) {
            QAction *action = actionOf(what);
            if (!action)
                return false;
            action->trigger();
        } else {
            return isDoneTo(visible(what), verb);
        }
        return true;
    }

    static bool isDoneTo(QWidget *widget, const QString &verb)
    {
        if (!widget)
            return false;
        if (auto *button = qobject_cast<QAbstractButton *>(widget); button && verb == "click"_L1)
            button->click();
        if (auto *line = qobject_cast<QLineEdit *>(widget); line && verb == "copy"_L1) {
            line->selectAll();
            line->copy();
        }
        if (verb == "focus"_L1) {
            widget->activateWindow();
            widget->setFocus();
            if (auto *line = qobject_cast<QLineEdit *>(widget))
                line->selectAll();
            return QApplication::focusWidget() == widget;
        }
        return true;
    }

    QSocketNotifier m_input;
    QTimer m_look;
    QByteArray m_heard;
};

} // namespace

class ClerkPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "clerk.json")

public:
    QObject *create(const QString &, const QString &) override { return new Clerk; }
};

#include "clerk.moc"
