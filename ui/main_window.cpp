// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "core/text/words.h"
#include "ui/banner_bar.h"
#include "ui/decision_dialogs.h"
#include "ui/main_menu.h"
#include "ui/outbox_model.h"
#include "ui/outbox_reader.h"
#include "ui/outbox_view.h"
#include "ui/patient_form.h"
#include "ui/record_desk.h"
#include "ui/record_pane.h"
#include "ui/register_flow.h"
#include "ui/settings_dialog.h"
#include "ui/style.h"
#include "ui/translator.h"
#include "ui/unlock_flow.h"
#include "ui/window_memory.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinic::ui {

namespace {

constexpr QSize firstSize(1180, 760);
constexpr int formWidth = 660; // of the first size
constexpr auto clockTick = 20s;
constexpr auto grace = 3s; // for what is in flight when the window is closed

} // namespace

MainWindow::MainWindow(IntakeClient &client, const ConfigurationSources &sources, Translator &translator,
                       bool isTraining)
    : m_client(client),
      m_sources(sources),
      m_translator(translator),
      m_menu(new MainMenu(*this)),
      m_model(new OutboxModel(this)),
      m_reader(new OutboxReader(client, this)),
      m_desk(new RecordDesk(client, this)),
      m_unlock(new UnlockFlow(client, this))
{
    setWindowTitle(QApplication::applicationDisplayName());
    build(isTraining);
    adoptPalette();
    connectMenu();
    connectParts();
    const Configuration configuration = m_sources.read();
    configureLanguage(configuration, configuration.language);
    m_form->beginNew();
    m_clock.setInterval(clockTick);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::refresh);
    m_clock.start();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(bool isTraining)
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
    m_banner = new BannerBar(centre);
    m_banner->setObjectName(u"banner"_s);
    m_banner->hide();
    column->addWidget(m_banner);

    m_splitter = new QSplitter(Qt::Horizontal, centre);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_side = new QStackedWidget(m_splitter);
    m_side->setAutoFillBackground(true);
    m_form = new PatientForm(m_side);
    m_form->setObjectName(u"form"_s);
    m_pane = new RecordPane(m_side);
    m_pane->setObjectName(u"recordPane"_s);
    m_side->addWidget(m_form);
    m_side->addWidget(m_pane);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(buildListSide());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);

    if (!WindowMemory(m_sources.userFile()).restore(*this, *m_splitter)) {
        resize(firstSize);
        m_splitter->setSizes({formWidth, firstSize.width() - formWidth});
    }
    m_register = new RegisterFlow(m_client, *m_form, this);
}

QWidget *MainWindow::buildListSide()
{
    m_listSide = new QWidget(m_splitter);
    m_listSide->setAutoFillBackground(true);
    m_list = new OutboxView(*m_model, m_listSide);
    m_list->setObjectName(u"outbox"_s);
    auto *column = new QVBoxLayout(m_listSide);
    column->setContentsMargins(style::wideGap, style::wideGap, style::wideGap, 0);
    column->addWidget(m_list);
    return m_listSide;
}

void MainWindow::adoptPalette()
{
    const QPalette palette = QApplication::palette();
    QPalette paper = palette;
    paper.setColor(QPalette::Window, palette.color(QPalette::Base));
    m_side->setPalette(paper);
    QPalette ground = palette;
    ground.setColor(QPalette::Window, style::sideGround(palette));
    m_listSide->setPalette(ground);
}

void MainWindow::connectMenu()
{
    connect(m_menu->newPatient, &QAction::triggered, this, &MainWindow::newPatient);
    connect(m_menu->registerPatient, &QAction::triggered, m_form, &PatientForm::submit);
    connect(m_menu->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->tryNow, &QAction::triggered, m_banner, &BannerBar::tryNowRequested);
    connect(m_menu->openRecord, &QAction::triggered, this, [this] {
        if (const Record *record = m_list->current())
            openRecord(record->id);
    });
    connect(m_menu->showDetails, &QAction::triggered, this, [this] {
        if (const Record *record = m_list->current())
            showDetails(record->id);
    });
    connect(m_menu->switchSide, &QAction::triggered, this, &MainWindow::switchSide);
    connect(m_menu->fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_menu->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_menu->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::chooseLanguage);
    m_list->addActions({m_menu->openRecord, m_menu->showDetails});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::connectParts()
{
    connect(m_banner, &BannerBar::tryNowRequested, this, [this] {
        if (m_client.isOpen())
            m_client.ask(
                this, [](Intake &intake) { intake.tryNow(); }, [] {});
    });
    connect(m_banner, &BannerBar::settingsRequested, this, &MainWindow::openSettings);
    connect(m_form, &PatientForm::startOverRequested, this, &MainWindow::newPatient);
    connect(m_list, &OutboxView::opened, this, &MainWindow::openRecord);
    connect(m_list, &OutboxView::detailsRequested, this, &MainWindow::showDetails);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::updateActions);
    connect(m_pane, &RecordPane::closed, this, &MainWindow::showForm);
    connect(m_pane, &RecordPane::actionRequested, this, [this](const Record &record, RecordAction action) {
        if (action == RecordAction::Correct)
            correct(record);
        else
            m_desk->carryOut(record, action);
    });
    connect(m_reader, &OutboxReader::records, this, &MainWindow::showRecords);
    connect(m_reader, &OutboxReader::failed, this, &MainWindow::storageFailed);
    connect(&m_client, &IntakeClient::storageFailed, this, &MainWindow::storageFailed);
    connect(&m_client, &IntakeClient::statusChanged, this, &MainWindow::refreshBanner);
    connect(m_unlock, &UnlockFlow::opened, this, &MainWindow::opened);
    connect(m_unlock, &UnlockFlow::givenUp, this, &MainWindow::beginClosing);
}

void MainWindow::unlock(const std::optional<QString> &passphrase)
{
    m_unlock->start(m_sources.read(), passphrase);
}

void MainWindow::opened()
{
    m_banner->show();
    refresh();
    m_reader->readSoon();
    updateActions();
    m_form->setFocus();
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
    m_form->configure(configuration);
}

void MainWindow::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_model->setClock(now, m_translator.locale());
    if (m_pane->record())
        m_pane->setRecord(Record(*m_pane->record()), now, m_translator.locale());
    refreshBanner();
    const QDate today = QDate::currentDate();
    if (today != m_day)
        m_reader->readSoon();
    m_day = today;
}

void MainWindow::refreshBanner()
{
    if (m_training)
        m_training->setBanner({text::Tone::Attention, tr("Training mode:"),
                               tr("invented data only, nothing leaves this computer"), QString(), false},
                              BannerBar::Offer::None);
    if (m_fault) {
        m_banner->setBanner({text::Tone::Trouble, tr("The outbox cannot be used at the moment."),
                             text::sentence(*m_fault), m_fault->detail, true},
                            BannerBar::Offer::TryNow);
        return;
    }
    const QueueStatus &status = m_client.status();
    const text::Banner banner = text::banner(status, QDateTime::currentDateTimeUtc(), m_translator.locale());
    const bool needsSettings = std::holds_alternative<queue::NotConfigured>(status.phase);
    m_banner->setBanner(banner, needsSettings      ? BannerBar::Offer::Settings
                                : banner.canTryNow ? BannerBar::Offer::TryNow
                                                   : BannerBar::Offer::None);
}

void MainWindow::showRecords(const std::vector<Record> &records)
{
    m_fault.reset();
    refreshBanner();
    m_model->setRecords(records);
    m_register->look(records);
    updateActions();
    if (m_side->currentWidget() == m_pane && m_pane->record() && m_model->indexOf(m_pane->record()->id).isValid())
        showDetails(m_pane->record()->id);
}

void MainWindow::storageFailed(const Fault<StorageFault> &fault)
{
    m_fault = fault;
    refreshBanner();
}

void MainWindow::newPatient()
{
    const auto begin = [this] {
        showForm();
        m_form->beginNew();
    };
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
    m_side->setCurrentWidget(m_pane);
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

void MainWindow::showForm()
{
    m_side->setCurrentWidget(m_form);
    m_pane->clear();
    updateActions();
    m_form->setFocus();
}

void MainWindow::switchSide()
{
    if (m_list->hasFocus())
        m_side->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::updateActions()
{
    const bool isOpen = m_client.isOpen();
    m_menu->registerPatient->setEnabled(isOpen && m_side->currentWidget() == m_form);
    m_menu->newPatient->setEnabled(isOpen);
    m_menu->settings->setEnabled(isOpen);
    m_menu->tryNow->setEnabled(isOpen);
    m_menu->openRecord->setEnabled(m_list->current() != nullptr);
    m_menu->showDetails->setEnabled(m_list->current() != nullptr);
}

void MainWindow::openSettings()
{
    if (!m_client.isOpen())
        return;
    auto *dialog = new SettingsDialog(m_sources, m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, &MainWindow::useConfiguration);
    dialog->open();
}

void MainWindow::showAbout()
{
    tell(this, QApplication::applicationDisplayName() + u' ' + QApplication::applicationVersion(),
         tr("Patient registration at the front desk. Licence: Apache-2.0."));
}

int MainWindow::unsent() const
{
    const QueueStatus &status = m_client.status();
    return status.count(StateName::Queued) + status.count(StateName::Sending) + status.count(StateName::Unconfirmed);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (m_isClosing)
        return;
    const bool isDirty = m_form->isDirty();
    const int waiting = m_client.isOpen() ? unsent() : 0;
    if (!isDirty && waiting == 0) {
        beginClosing();
        return;
    }
    const QString safe = waiting == 0 ? QString()
                                      : tr("%n registration(s) are not sent yet. They are safe on this computer and "
                                           "will be sent when the program is opened again.",
                                           nullptr, waiting);
    QMessageBox *box =
        isDirty ? askFirst(this, tr("Quit and discard what was typed?"), safe, tr("Discard and quit"), tr("Keep"))
                : askFirst(this, tr("Quit now?"), safe, tr("Quit"), tr("Stay"));
    connect(box, &QMessageBox::accepted, this, &MainWindow::beginClosing);
    box->open();
}

void MainWindow::beginClosing()
{
    if (m_isClosing)
        return;
    m_isClosing = true;
    WindowMemory(m_sources.userFile()).keep(*this, *m_splitter);
    hide();
    if (m_client.isOpen())
        m_client.stop(grace, this, [this] { Q_EMIT finished(); });
    else
        Q_EMIT finished();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_menu->retranslate();
        refresh();
    } else if (event->type() == QEvent::ApplicationPaletteChange && m_listSide) {
        adoptPalette();
    }
}

} // namespace clinic::ui
