// SPDX-License-Identifier: Apache-2.0
#include "ui/moving_flow.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/moving_dialog.h"
#include "ui/shift.h"
#include "ui/suggested_file.h"

#include <QDir>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString words(const HandOverError &error)
{
    return std::visit([](const auto &fault) { return text::sentence(fault); }, error);
}

MovingDialog::Mistake mistakeIn(const HandOverError &error)
{
    const auto *fault = std::get_if<Fault<HandOverFault>>(&error);
    const bool isPassphrase =
        fault && (fault->kind == HandOverFault::WrongPassphrase || fault->kind == HandOverFault::WeakPassphrase);
    return isPassphrase ? MovingDialog::Mistake::Passphrase : MovingDialog::Mistake::File;
}

} // namespace

MovingFlow::MovingFlow(IntakeClient &client, Shift &shift, QWidget *window)
    : QObject(window), m_client(client), m_shift(shift), m_window(window)
{
}

void MovingFlow::handOver()
{
    m_shift.ensure([this] { askWhere(); });
}

void MovingFlow::takeOver()
{
    m_shift.ensure([this] { askWhence(); });
}

void MovingFlow::askWhere()
{
    auto *dialog = new MovingDialog(MovingDirection::HandOver, suggestedFile(u"clinic-intake-%1.handover"_s), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MovingDialog::confirmed, this,
            [this, dialog](const QString &file, const QString &passphrase) { handOverInto(dialog, file, passphrase); });
    dialog->open();
}

void MovingFlow::askWhence()
{
    auto *dialog = new MovingDialog(MovingDirection::TakeOver, QString(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MovingDialog::confirmed, this,
            [this, dialog](const QString &file, const QString &passphrase) { takeOverFrom(dialog, file, passphrase); });
    dialog->open();
}

void MovingFlow::handOverInto(MovingDialog *dialog, const QString &file, const QString &passphrase)
{
    m_client.ask(
        this, [file, passphrase](Intake &intake) { return intake.handOver(file, passphrase); },
        [this, file, dialog = QPointer(dialog)](const tl::expected<HandedOver, HandOverError> &result) {
            if (!result) {
                if (dialog)
                    dialog->wrong(words(result.error()), mistakeIn(result.error()));
                return;
            }
            if (dialog)
                dialog->accept();
            tellHandedOver(*result, file);
        });
}

void MovingFlow::takeOverFrom(MovingDialog *dialog, const QString &file, const QString &passphrase)
{
    m_client.ask(
        this, [file, passphrase](Intake &intake) { return intake.takeOver(file, passphrase); },
        [this, dialog = QPointer(dialog)](const tl::expected<TakenOver, HandOverError> &result) {
            if (!result) {
                if (dialog)
                    dialog->wrong(words(result.error()), mistakeIn(result.error()));
                return;
            }
            if (dialog)
                dialog->accept();
            tellTakenOver(*result);
        });
}

void MovingFlow::tellHandedOver(const HandedOver &result, const QString &file)
{
    QStringList sentences;
    if (result.count > 0)
        sentences << tr("They are in the file %1. Choose “Take over from another computer” on the other computer. From "
                        "here they are not sent any more.")
                         .arg(QDir::toNativeSeparators(file));
    else
        sentences << tr("Nothing is waiting here. No file was made.");
    if (result.sending > 0)
        sentences << tr("%n registration(s) stayed here: they were just being sent.", nullptr, result.sending);
    if (result.unreadable > 0)
        sentences << tr("%n registration(s) stayed here: they cannot be read with this key.", nullptr,
                        result.unreadable);
    if (result.toErase > 0)
        sentences << tr("%n registration(s) stayed here: the patient wants the details erased.", nullptr,
                        result.toErase);
    tell(m_window,
         result.count > 0 ? tr("%n registration(s) handed over", nullptr, result.count) : tr("Nothing was handed over"),
         sentences.join(u' '));
}

void MovingFlow::tellTakenOver(const TakenOver &result)
{
    QStringList sentences;
    if (result.taken > 0)
        sentences << tr("This computer sends them now. The file is not needed any more: delete it.");
    if (result.known > 0)
        sentences << tr("%n registration(s) of the file were here already and were left as they are.", nullptr,
                        result.known);
    tell(m_window,
         result.taken > 0 ? tr("%n registration(s) taken over", nullptr, result.taken)
                          : tr("The file holds nothing new"),
         sentences.join(u' '));
}

} // namespace clinic::ui
