// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/desk_clock.h"
#include "core/intake/intake_client.h"
#include "ui/idle_watch.h"
#include "ui/outbox_view.h"
#include "ui/record_actions.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>
#include <vector>

namespace clinic::ui {

class AuditFlow;
class BannerBar;
class Closing;
class Copied;
class LinkButton;
class MainMenu;
class MovingFlow;
class OutboxModel;
class PrivacyLock;
class OutboxReader;
class PatientForm;
class RecordDesk;
class RecordPane;
class RegisterFlow;
class SetupFlow;
class Shift;
class StatusBanner;
class SupportFlow;
class Translator;
class UndoFlow;
class UnlockFlow;
class WindowSplit;

/// The one window: the form (or a record) beside the day's registrations and the outbox, the banner above both.
///
/// Life cycle: show(), then unlock(); nothing can be registered before the outbox is open. Closing asks where something
/// would be lost, hides the window, lets what is in flight finish, and emits finished() once.
///
/// The privacy lock hides everything of patients; see PrivacyLock.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// In training mode a banner says so all the time. `clock` tells how long nobody has touched anything.
    MainWindow(IntakeClient &client, const ConfigurationSources &sources, Translator &translator, bool isTraining,
               const IdleWatch::Clock &clock = &deskClock);
    ~MainWindow() override;

    /// Opens the outbox, with `passphrase`, by the keychain or by asking; where there is none, an assistant makes it.
    void unlock(const std::optional<QString> &passphrase);
    /// Hides everything of patients at once; nothing happens before the outbox is open.
    void lock();
    /// Whether something was typed that is not saved: then whoever ends the session has to ask first.
    bool holdsUnsaved() const;
    /// Ends without a question, as the system wants it.
    void end();

Q_SIGNALS:
    /// The window was closed and delivery has stopped: the program may end.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(bool isTraining, const IdleWatch::Clock &clock);
    void connectMenu();
    void connectParts();

    void begin();
    void adoptLock(bool locked);
    void hideList(bool hide);
    void useConfiguration();
    void chooseLanguage(Language language);
    void configureLanguage(Configuration configuration, Language language);
    void refresh();
    void showRecords(const std::vector<Record> &records);

    void newPatient();
    void openRecord(const RecordId &id);
    void showDetails(const RecordId &id);
    void correct(const Record &record);
    void takeBack(const Record &record);
    void showForm();
    void openSettings();
    void showAbout();
    void showInitials();
    void updateActions();

    IntakeClient &m_client;
    const ConfigurationSources &m_sources;
    Translator &m_translator;

    MainMenu *m_menu;
    BannerBar *m_training = nullptr;
    StatusBanner *m_banner = nullptr;
    WindowSplit *m_split = nullptr;
    PatientForm *m_form = nullptr;
    RecordPane *m_pane = nullptr;
    OutboxModel *m_model;
    OutboxView *m_list = nullptr;
    OutboxReader *m_reader;
    RegisterFlow *m_register = nullptr;
    Shift *m_shift;
    RecordDesk *m_desk;
    MovingFlow *m_moving;
    AuditFlow *m_audit;
    SupportFlow *m_support;
    LinkButton *m_initials = nullptr;
    UndoFlow *m_undo = nullptr;
    UnlockFlow *m_unlock;
    SetupFlow *m_setup;
    Closing *m_closing;
    PrivacyLock *m_lock = nullptr;
    Copied *m_copied;
    std::optional<ListPlace> m_place; ///< in the list, while it is locked and until it is read again

    QTimer m_clock;
    QDate m_day;
};

} // namespace clinic::ui
