// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/intake/configuration.h"
#include "core/intake/intake_client.h"
#include "ui/record_actions.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace clinic::ui {

class BannerBar;
class MainMenu;
class OutboxModel;
class OutboxReader;
class OutboxView;
class PatientForm;
class RecordDesk;
class RecordPane;
class RegisterFlow;
class Translator;
class UnlockFlow;

/// The one window: the form (or a record) beside the day's registrations and the outbox, the banner above both.
///
/// Life cycle: show(), then unlock(); nothing can be registered before the outbox is open. Closing asks where something
/// would be lost, hides the window, lets what is in flight finish, and emits finished() once.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// In training mode a banner says so all the time.
    MainWindow(IntakeClient &client, const ConfigurationSources &sources, Translator &translator, bool isTraining);
    ~MainWindow() override;

    /// Opens the outbox, with `passphrase` or by asking.
    void unlock(const std::optional<QString> &passphrase);

Q_SIGNALS:
    /// The window was closed and delivery has stopped: the program may end.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(bool isTraining);
    QWidget *buildListSide();
    void connectMenu();
    void connectParts();
    void adoptPalette();

    void opened();
    void useConfiguration();
    void chooseLanguage(Language language);
    void configureLanguage(Configuration configuration, Language language);
    void refresh();
    void refreshBanner();
    void showRecords(const std::vector<Record> &records);
    void storageFailed(const Fault<StorageFault> &fault);

    void newPatient();
    void openRecord(const RecordId &id);
    void showDetails(const RecordId &id);
    void correct(const Record &record);
    void showForm();
    void switchSide();
    void openSettings();
    void showAbout();
    void updateActions();
    void beginClosing();
    int unsent() const;

    IntakeClient &m_client;
    const ConfigurationSources &m_sources;
    Translator &m_translator;

    MainMenu *m_menu;
    BannerBar *m_training = nullptr;
    BannerBar *m_banner = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_side = nullptr;
    PatientForm *m_form = nullptr;
    RecordPane *m_pane = nullptr;
    QWidget *m_listSide = nullptr;
    OutboxModel *m_model;
    OutboxView *m_list = nullptr;
    OutboxReader *m_reader;
    RegisterFlow *m_register = nullptr;
    RecordDesk *m_desk;
    UnlockFlow *m_unlock;

    QTimer m_clock;
    QDate m_day;
    std::optional<Fault<StorageFault>> m_fault;
    bool m_isClosing = false;
};

} // namespace clinic::ui
