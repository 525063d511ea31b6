// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"

#include <QObject>

#include <map>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace clinic::ui {

/// The window's menus. Their mnemonics share one set with the form's, in each language.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    explicit MainMenu(QMainWindow &window);

    QAction *newPatient, *registerPatient, *changeInitials, *settings, *lockNow, *quit;
    QAction *tryNow, *openRecord, *showDetails, *handOver, *takeOver, *exportHistory;
    QAction *switchSide, *hideList, *fullScreen;
    QAction *support, *about, *aboutQt;

    void retranslate();
    void setLanguage(Language language);

Q_SIGNALS:
    void languageChosen(clinic::Language language);

private:
    void fillLanguages();
    void setShortcuts();

    QMenu *m_patient, *m_outbox, *m_view, *m_language, *m_help;
    QActionGroup *m_languages;
    std::map<Language, QAction *> m_languageActions;
};

} // namespace clinic::ui
