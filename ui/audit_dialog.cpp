// SPDX-License-Identifier: Apache-2.0
#include "ui/audit_dialog.h"

#include "ui/file_field.h"
#include "ui/style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int dialogWidth = 480;

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(dialogWidth);
    return label;
}

void keepPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
    widget->hide();
}

} // namespace

AuditDialog::AuditDialog(const QString &file, QWidget *parent)
    : QDialog(parent), m_period(new QComboBox(this)), m_withPatientData(new QCheckBox(this))
{
    setObjectName(u"auditDialog"_s);
    setWindowTitle(tr("Export the history"));
    m_period->setObjectName(u"auditPeriod"_s);
    m_period->addItem(tr("the last 30 days"), 30);
    m_period->addItem(tr("the last 12 months"), 365);
    m_period->addItem(tr("everything"), 0);
    auto *period = new QLabel(tr("&Period"), this);
    period->setBuddy(m_period);
    m_withPatientData->setObjectName(u"auditWithPatientData"_s);
    m_withPatientData->setText(tr("&With the patients' details that are still kept here"));
    m_warning = makeWords(tr("The file is then not encrypted. Keep it where only those can read it who may, and delete "
                             "it when it has served."),
                          this);
    m_warning->setObjectName(u"auditWarning"_s);
    style::tint(m_warning, style::warningText(palette()));
    keepPlace(m_warning);
    connect(m_withPatientData, &QCheckBox::toggled, m_warning, &QWidget::setVisible);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::margin, style::margin, style::margin, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(makeWords(tr("Writes what was done with each registration, when, and by whom into a file that "
                                   "only you can read: as a table (.csv), or for programs (.json)."),
                                this));
    column->addWidget(period);
    column->addWidget(m_period, 0, Qt::AlignLeft);
    m_file =
        new FileField(FileField::Purpose::Save, file, tr("Table (*.csv);;For programs (*.json)"), u"audit"_s, this);
    column->addWidget(m_file);
    column->addWidget(m_withPatientData);
    column->addWidget(m_warning);
    addButtons(column);
    m_period->setFocus();
}

void AuditDialog::addButtons(QVBoxLayout *column)
{
    m_note = makeWords(QString(), this);
    m_note->setObjectName(u"auditNote"_s);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0); // how long it takes is not known
    m_progress->setTextVisible(false);
    keepPlace(m_progress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"auditOk"_s);
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AuditDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &AuditDialog::reject);
    column->addWidget(m_note);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

AuditRequest AuditDialog::request() const
{
    AuditRequest request;
    if (const int days = m_period->currentData().toInt(); days > 0)
        request.from = QDate::currentDate().addDays(-days).startOfDay().toUTC();
    const bool isJson = m_file->file().endsWith(".json"_L1, Qt::CaseInsensitive);
    request.format = isJson ? AuditFormat::Json : AuditFormat::Csv;
    request.withPatientData = m_withPatientData->isChecked();
    return request;
}

void AuditDialog::submit()
{
    if (m_isBusy)
        return;
    if (const QString complaint = m_file->complaint(); !complaint.isEmpty()) {
        wrong(complaint);
    } else {
        setBusy(true);
        m_note->setPalette(palette());
        m_note->setText(tr("Exporting …"));
        Q_EMIT confirmed(request(), m_file->file());
    }
}

void AuditDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_period, m_withPatientData, m_file, m_ok})
        widget->setEnabled(!busy);
    m_progress->setVisible(busy);
}

void AuditDialog::wrong(const QString &why)
{
    setBusy(false);
    m_note->setText(why);
    style::tint(m_note, style::errorText(palette()));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_file->editor()->setFocus();
    m_file->editor()->selectAll();
}

} // namespace clinic::ui
