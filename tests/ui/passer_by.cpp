// SPDX-License-Identifier: Apache-2.0
// Loaded into the real program through Qt's own way for plugins of input devices: prints what a message box says, and
// clicks it away.
#include <QApplication>
#include <QGenericPlugin>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

namespace {

class PasserBy : public QObject
{
public:
    PasserBy()
    {
        QObject::connect(&m_look, &QTimer::timeout, this, &PasserBy::look);
        m_look.start(std::chrono::milliseconds(10));
    }

private:
    static void look()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *box = qobject_cast<QMessageBox *>(widget);
            if (!box || !box->isVisible())
                continue;
            std::fputs(qPrintable(box->text()), stdout);
            std::fflush(stdout);
            box->accept();
        }
    }

    QTimer m_look;
};

} // namespace

class PasserByPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "passer_by.json")

public:
    QObject *create(const QString &, const QString &) override { return new PasserBy; }
};

#include "passer_by.moc"
