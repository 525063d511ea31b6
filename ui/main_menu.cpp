// SPDX-License-Identifier: Apache-2.0
#include "ui/main_menu.h"

#include "core/text/words.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace clinic::ui {

MainMenu::MainMenu(QMainWindow &window)
    : QObject(&window),
      m_patient(window.menuBar()->addMenu(QString())),
      m_outbox(window.menuBar()->addMenu(QString())),
      m_view(window.menuBar()->addMenu(QString())),
      m_language(window.menuBar()->addMenu(QString())),
      m_help(window.menuBar()->addMenu(QString())),
      m_languages(new QActionGroup(this))
{
    newPatient = m_patient->addAction(QString());
    registerPatient = m_patient->addAction(QString());
    m_patient->addSeparator();
    changeInitials = m_patient->addAction(QString());
    changeInitials->setObjectName(u"changeInitials"_s);
    settings = m_patient->addAction(QString());
    m_patient->addSeparator();
    lockNow = m_patient->addAction(QString());
    quit = m_patient->addAction(QString());

    tryNow = m_outbox->addAction(QString());
    m_outbox->addSeparator();
    openRecord = m_outbox->addAction(QString());
    showDetails = m_outbox->addAction(QString());
    m_outbox->addSeparator();
    handOver = m_outbox->addAction(QString());
    takeOver = m_outbox->addAction(QString());
    handOver->setObjectName(u"handOver"_s);
    takeOver->setObjectName(u"takeOver"_s);
    m_outbox->addSeparator();
    exportHistory = m_outbox->addAction(QString());
    exportHistory->setObjectName(u"exportHistory"_s);

    switchSide = m_view->addAction(QString());
    hideList = m_view->addAction(QString());
    hideList->setCheckable(true);
    fullScreen = m_view->addAction(QString());
    fullScreen->setCheckable(true);

    fillLanguages();
    support = m_help->addAction(QString());
    support->setObjectName(u"support"_s);
    m_help->addSeparator();
    about = m_help->addAction(QString());
    aboutQt = m_help->addAction(QString());
    setShortcuts();
    retranslate();
}

void MainMenu::fillLanguages()
{
    for (const Language language : allLanguages) {
        // Each in its own words: whoever cannot read the program finds the way back.
        QAction *action = m_language->addAction(text::nativeLabel(language));
        action->setObjectName(u"language."_s + languageCode(language));
        action->setCheckable(true);
        m_languages->addAction(action);
        m_languageActions[language] = action;
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
    }
}

void MainMenu::setShortcuts()
{
    newPatient->setShortcut(Qt::CTRL | Qt::Key_N);
    registerPatient->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    // Held down, they would answer the question that follows.
    newPatient->setAutoRepeat(false);
    registerPatient->setAutoRepeat(false);
    settings->setMenuRole(QAction::PreferencesRole);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma); // QKeySequence::Preferences is empty on most systems
    quit->setMenuRole(QAction::QuitRole);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    lockNow->setShortcut(Qt::CTRL | Qt::Key_L);
    lockNow->setAutoRepeat(false);
    tryNow->setShortcut(Qt::Key_F5);
    switchSide->setShortcut(Qt::Key_F6);
    hideList->setShortcut(Qt::Key_F9);
    hideList->setAutoRepeat(false);
    fullScreen->setShortcut(Qt::Key_F11);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainMenu::setLanguage(Language language)
{
    m_languageActions.at(language)->setChecked(true);
}

void MainMenu::retranslate()
{
    m_patient->setTitle(tr("&Patient"));
    newPatient->setText(tr("&New patient"));
    registerPatient->setText(tr("&Register"));
    changeInitials->setText(tr("Change &initials …"));
    settings->setText(tr("&Settings …"));
    lockNow->setText(tr("&Lock now"));
    quit->setText(tr("&Quit"));
    m_outbox->setTitle(tr("Outbo&x"));
    tryNow->setText(tr("&Try now"));
    openRecord->setText(tr("&Open the selected registration"));
    showDetails->setText(tr("Show all &details"));
    handOver->setText(tr("&Hand over to another computer …"));
    takeOver->setText(tr("Ta&ke over from another computer …"));
    exportHistory->setText(tr("&Export the history …"));
    m_view->setTitle(tr("&View"));
    switchSide->setText(tr("&Switch between form and list"));
    hideList->setText(tr("&Hide the list"));
    fullScreen->setText(tr("&Full screen"));
    m_language->setTitle(tr("&Language"));
    m_help->setTitle(tr("&Help"));
    support->setText(tr("&Report for support …"));
    about->setText(tr("&About Clinic Intake"));
    aboutQt->setText(tr("About &Qt"));
}

} // namespace clinic::ui
