// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "core/text/words.h"
#include "ui/audit_flow.h"
#include "ui/banner_bar.h"
#include "ui/closing.h"
#include "ui/copied.h"
#include "ui/decision_dialogs.h"
#include "ui/link_button.h"
#include "ui/main_menu.h"
#include "ui/moving_flow.h"
#include "ui/outbox_model.h"
#include "ui/outbox_reader.h"
#include "ui/patient_form.h"
#include "ui/privacy_lock.h"
#include "ui/record_desk.h"
#include "ui/record_pane.h"
#include "ui/register_flow.h"
#include "ui/settings_dialog.h"
#include "ui/setup_flow.h"
#include "ui/shift.h"
#include "ui/status_banner.h"
#include "ui/support_flow.h"
#include "ui/translator.h"
#include "ui/undo_flow.h"
#include "ui/unlock_flow.h"
#include "ui/window_memory.h"
#include "ui/window_split.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::ui {

namespace {

constexpr QSize firstSize(1180, 760);
constexpr auto clockTick = 20s;

} // namespace

MainWindow::MainWindow(IntakeClient &client, const ConfigurationSources &sources, Translator &translator,
                       bool isTraining, const IdleWatch::Clock &clock)
    : m_client(client),
      m_sources(sources),
      m_translator(translator),
      m_menu(new MainMenu(*this)),
      m_model(new OutboxModel(this)),
      m_reader(new OutboxReader(client, this)),
      m_shift(new Shift(client, this)),
      m_desk(new RecordDesk(client, *m_shift, this)),
      m_moving(new MovingFlow(client, *m_shift, this)),
      m_audit(new AuditFlow(client, this)),
      m_support(new SupportFlow(sources, client, this)),
      m_unlock(new UnlockFlow(client, this)),
      m_setup(new SetupFlow(sources, client, this)),
      m_closing(new Closing(
          client, [this] { return holdsUnsaved(); }, this)),
      m_copied(new Copied(this))
{
    setWindowTitle(QApplication::applicationDisplayName());
    build(isTraining, clock);
    connectMenu();
    connectParts();
    const Configuration configuration = m_sources.read();
    configureLanguage(configuration, configuration.language);
    m_form->beginNew();
    m_menu->hideList->setChecked(WindowMemory(m_sources.userFile()).isListHidden());
    m_clock.setInterval(clockTick);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::refresh);
    m_clock.start();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(bool isTraining, const IdleWatch::Clock &clock)
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (isTraining) {
        m_training = new BannerBar(centre);
        m_training->setObjectName(u"training"_s);
        column->addWidget(m_training);
    }
    m_banner = new StatusBanner(m_client, centre);
    m_banner->setObjectName(u"banner"_s);
    m_banner->hide();
    column->addWidget(m_banner);

    auto *stage = new QVBoxLayout;
    column->addLayout(stage, 1);
    m_split = new WindowSplit(*m_model, centre);
    m_form = m_split->form();
    m_pane = m_split->pane();
    m_list = m_split->list();
    stage->addWidget(m_split);
    m_lock = new PrivacyLock(m_client, *this, *stage, *m_split, *m_copied, clock, isTraining);
    setCentralWidget(centre);
    m_initials = new LinkButton(menuBar());
    m_initials->setObjectName(u"initialsShown"_s);
    menuBar()->setCornerWidget(m_initials);

    if (!WindowMemory(m_sources.userFile()).restore(*this, *m_split))
        resize(firstSize);
    m_register = new RegisterFlow(m_client, *m_form, *m_shift, this);
    m_undo = new UndoFlow(m_client, *m_form, *m_shift, this);
}

void MainWindow::connectMenu()
{
    connect(m_menu->newPatient, &QAction::triggered, this, &MainWindow::newPatient);
    connect(m_menu->registerPatient, &QAction::triggered, m_form, &PatientForm::submit);
    connect(m_menu->changeInitials, &QAction::triggered, m_shift, &Shift::change);
    connect(m_menu->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->lockNow, &QAction::triggered, m_lock, &PrivacyLock::lockByHand);
    connect(m_menu->hideList, &QAction::toggled, this, &MainWindow::hideList);
    connect(m_split, &WindowSplit::listRequested, this, [this] { m_menu->hideList->setChecked(false); });
    connect(m_menu->tryNow, &QAction::triggered, m_banner, &StatusBanner::tryNow);
    connect(m_menu->openRecord, &QAction::triggered, this, [this] {
        if (const Record *record = m_list->current())
            openRecord(record->id);
    });
    connect(m_menu->showDetails, &QAction::triggered, this, [this] {
        if (const Record *record = m_list->current())
            showDetails(record->id);
    });
    connect(m_menu->handOver, &QAction::triggered, m_moving, &MovingFlow::handOver);
    connect(m_menu->takeOver, &QAction::triggered, m_moving, &MovingFlow::takeOver);
    connect(m_menu->exportHistory, &QAction::triggered, m_audit, &AuditFlow::start);
    connect(m_menu->switchSide, &QAction::triggered, m_split, &WindowSplit::switchSide);
    connect(m_menu->fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_menu->support, &QAction::triggered, m_support, &SupportFlow::start);
    connect(m_menu->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_menu->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::chooseLanguage);
    m_list->addActions({m_menu->openRecord, m_menu->showDetails});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::connectParts()
{
    connect(m_banner, &BannerBar::settingsRequested, this, &MainWindow::openSettings);
    connect(m_form, &PatientForm::startOverRequested, this, &MainWindow::newPatient);
    connect(m_list, &OutboxView::opened, this, &MainWindow::openRecord);
    connect(m_list, &OutboxView::detailsRequested, this, &MainWindow::showDetails);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::updateActions);
    connect(m_pane, &RecordPane::closed, this, &MainWindow::showForm);
    connect(m_pane, &RecordPane::actionRequested, this,
            [this](const Record &record, RecordAction action, const QString &profileId) {
                if (action == RecordAction::Correct)
                    correct(record);
                else if (action == RecordAction::TakeBack)
                    takeBack(record);
                else
                    m_desk->carryOut(record, action, profileId);
            });
    connect(m_register, &RegisterFlow::takeBackRequested, m_undo,
            [this](const RecordId &id, const QString &name, const ProfileDraft &typed) {
                m_undo->takeBack(id, Seen{}, name, typed); // saved just now, and nothing else
            });
    connect(m_undo, &UndoFlow::takenBack, this, [this](const RecordId &id) {
        m_register->forget(id);
        showForm();
    });
    connect(m_shift, &Shift::changed, this, &MainWindow::showInitials);
    connect(m_initials, &LinkButton::clicked, m_shift, &Shift::change);
    connect(m_reader, &OutboxReader::records, this, &MainWindow::showRecords);
    connect(m_reader, &OutboxReader::failed, m_banner, &StatusBanner::storageFailed);
    connect(m_unlock, &UnlockFlow::opened, m_lock, &PrivacyLock::begin);
    connect(m_lock, &PrivacyLock::began, this, &MainWindow::begin);
    connect(m_lock, &PrivacyLock::pinWanted, m_banner, &StatusBanner::setPinWanted);
    connect(m_banner, &BannerBar::pinRequested, m_lock, &PrivacyLock::choosePin);
    connect(m_lock, &PrivacyLock::lockedChanged, this, &MainWindow::adoptLock);
    connect(m_unlock, &UnlockFlow::nothingThere, m_setup, &SetupFlow::begin);
    connect(m_unlock, &UnlockFlow::givenUp, this, [this] { m_closing->leave(); });
    connect(m_setup, &SetupFlow::opened, m_lock, &PrivacyLock::begin);
    connect(m_setup, &SetupFlow::applied, this, &MainWindow::useConfiguration);
    connect(m_setup, &SetupFlow::givenUp, this, [this] { m_closing->leave(); });
    connect(m_closing, &Closing::stayed, this, [this] { unlock(std::nullopt); });
    connect(m_closing, &Closing::begun, this, [this] {
        WindowMemory(m_sources.userFile()).keep(*this, *m_split);
        m_copied->forget();
    });
    connect(m_closing, &Closing::finished, this, &MainWindow::finished);
}

void MainWindow::unlock(const std::optional<QString> &passphrase)
{
    m_unlock->start(m_sources.read(), passphrase);
}

void MainWindow::lock()
{
    m_lock->lock();
}

void MainWindow::begin()
{
    m_banner->show();
    refresh();
    m_reader->readSoon();
    updateActions();
    m_form->setFocus();
    if (!m_lock->isLocked())
        m_setup->offer();
}

/// No more is kept decrypted than what somebody was at: the list is read again afterwards.
void MainWindow::adoptLock(bool locked)
{
    m_banner->setLocked(locked);
    if (locked && !m_place)
        m_place = m_list->place();
    m_reader->setPaused(locked);
    if (locked)
        m_model->setRecords({});
    updateActions();
}

void MainWindow::hideList(bool hide)
{
    m_split->setListHidden(hide);
    m_register->setDiscreet(hide);
    WindowMemory(m_sources.userFile()).keepListHidden(hide);
    if (!hide)
        m_reader->readSoon(); // a record that comes back with it may have changed
    updateActions();
}

void MainWindow::useConfiguration()
{
    const Configuration configuration = m_sources.read();
    // A language that is fixed elsewhere can still be changed for as long as the program runs.
    const bool isFixed = m_sources.isFixed(Setting::Language);
    configureLanguage(configuration, isFixed ? m_translator.language() : configuration.language);
}

void MainWindow::chooseLanguage(Language language)
{
    if (!m_sources.isFixed(Setting::Language))
        m_sources.write({{Setting::Language, languageCode(language)}});
    configureLanguage(m_sources.read(), language);
}

void MainWindow::configureLanguage(Configuration configuration, Language language)
{
    configuration.language = language;
    m_translator.use(language, configuration.region);
    m_menu->setLanguage(language);
    m_register->setLocale(m_translator.locale());
    m_banner->setLocale(m_translator.locale());
    m_form->configure(configuration);
    m_lock->setLockAfter(configuration.lockAfter);
    m_shift->configure(configuration);
}

void MainWindow::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_model->setClock(now, m_translator.locale());
    if (m_pane->record())
        m_pane->setRecord(Record(*m_pane->record()), now, m_translator.locale());
    if (m_training)
        m_training->setBanner({text::Tone::Attention,
                               tr("Training mode: invented data only, nothing leaves this computer"), QString(),
                               QString(), false},
                              BannerBar::Offer::None);
    m_banner->refresh();
    const QDate today = QDate::currentDate();
    if (today != m_day)
        m_reader->readSoon();
    m_day = today;
}

void MainWindow::showRecords(const std::vector<Record> &records)
{
    m_banner->storageWorks();
    m_model->setRecords(records);
    if (m_place)
        m_list->goTo(*std::exchange(m_place, std::nullopt));
    m_register->look(records);
    updateActions();
    if (!m_split->isFormShown() && m_pane->record() && m_model->indexOf(m_pane->record()->id).isValid())
        showDetails(m_pane->record()->id);
}

void MainWindow::newPatient()
{
    const auto begin = [this] {
        showForm();
        m_form->beginNew();
    };
    if (m_form->isWaiting()) {
        showForm(); // it is empty in a moment
        return;
    }
    if (!m_form->isDirty()) {
        begin();
        return;
    }
    QMessageBox *box = askFirst(this, tr("Discard what was typed?"), tr("The details in the form are not saved yet."),
                                tr("Discard"), tr("Keep"));
    connect(box, &QMessageBox::accepted, this, begin);
    box->open();
}

void MainWindow::openRecord(const RecordId &id)
{
    const Record *record = m_model->recordAt(m_model->indexOf(id));
    if (!record)
        return;
    if (std::holds_alternative<state::Rejected>(record->state) && record->payload())
        correct(*record);
    else
        showDetails(id);
}

void MainWindow::showDetails(const RecordId &id)
{
    const Record *record = m_model->recordAt(m_model->indexOf(id));
    if (!record)
        return;
    m_split->showPane();
    m_pane->setRecord(*record, QDateTime::currentDateTimeUtc(), m_translator.locale());
    updateActions();
    m_client.ask(
        this, [id](Intake &intake) { return intake.history(id); },
        [this, id](const Stored<std::vector<RecordEvent>> &history) {
            if (history && m_pane->record() && m_pane->record()->id == id)
                m_pane->setHistory(*history);
        });
}

void MainWindow::correct(const Record &record)
{
    const auto begin = [this, record] {
        showForm();
        m_form->beginCorrection(record);
    };
    if (m_form->isWaiting()) {
        showForm(); // what was submitted there is answered first
        return;
    }
    if (!m_form->isDirty()) {
        begin();
        return;
    }
    QMessageBox *box = askFirst(this, tr("Discard what was typed?"),
                                tr("The form holds details that are not saved yet. To correct another registration "
                                   "they have to make room."),
                                tr("Discard"), tr("Keep"));
    connect(box, &QMessageBox::accepted, this, begin);
    box->open();
}

void MainWindow::takeBack(const Record &record)
{
    if (const Payload *payload = record.payload())
        m_undo->takeBack(record.id, seenOf(record), text::displayName(record), m_form->draftOf(*payload));
}

void MainWindow::showForm()
{
    m_split->showForm();
    updateActions();
}

void MainWindow::updateActions()
{
    const bool isOpen = m_client.isOpen() && !m_lock->isLocked();
    const bool isOnRecord = isOpen && m_list->current() && !m_split->isListHidden();
    m_menu->registerPatient->setEnabled(isOpen && m_split->isFormShown());
    m_menu->newPatient->setEnabled(isOpen);
    m_menu->settings->setEnabled(isOpen);
    m_menu->tryNow->setEnabled(isOpen);
    m_menu->handOver->setEnabled(isOpen);
    m_menu->takeOver->setEnabled(isOpen);
    m_menu->exportHistory->setEnabled(isOpen);
    m_menu->changeInitials->setEnabled(isOpen);
    m_initials->setEnabled(isOpen);
    m_menu->openRecord->setEnabled(isOnRecord);
    m_menu->showDetails->setEnabled(isOnRecord);
    m_menu->lockNow->setEnabled(isOpen);
    m_menu->hideList->setEnabled(!m_lock->isLocked());
    m_menu->switchSide->setEnabled(!m_lock->isLocked());
    m_menu->support->setEnabled(!m_lock->isLocked());
    m_menu->about->setEnabled(!m_lock->isLocked());
    m_menu->aboutQt->setEnabled(!m_lock->isLocked());
}

void MainWindow::openSettings()
{
    if (!m_client.isOpen())
        return;
    auto *dialog = new SettingsDialog(m_sources, m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, &MainWindow::useConfiguration);
    connect(dialog, &QDialog::finished, m_lock, &PrivacyLock::lookForPin);
    dialog->open();
}

/// Whoever works here sees under whose initials.
void MainWindow::showInitials()
{
    m_menu->changeInitials->setVisible(m_shift->isWanted());
    m_initials->setVisible(!m_shift->initials().isEmpty());
    //: %1 are a person's initials
    m_initials->setText(tr("At work: %1").arg(m_shift->initials()));
    m_initials->setToolTip(tr("Change initials …"));
    menuBar()->setCornerWidget(m_initials); // it does not notice by itself how wide that is
}

void MainWindow::showAbout()
{
    tell(this, QApplication::applicationDisplayName() + u' ' + QApplication::applicationVersion(),
         tr("Patient registration at the front desk. Licence: Apache-2.0."));
}

bool MainWindow::holdsUnsaved() const
{
    return m_form->isDirty() || m_form->isWaiting();
}

void MainWindow::end()
{
    m_closing->begin();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // The program ends when finished() says so.
    event->ignore();
    if (!m_lock->isLocked())
        m_closing->request();
    else if (holdsUnsaved())
        m_lock->tell(tr("The form holds details that are not saved yet. Unlock first, then quit."));
    else
        m_closing->begin(); // what is not sent yet is safe, and the next start begins locked
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_menu->retranslate();
        showInitials();
        refresh();
    }
}

} // namespace clinic::ui
