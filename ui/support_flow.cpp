// SPDX-License-Identifier: Apache-2.0
#include "ui/support_flow.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/suggested_file.h"
#include "ui/support_dialog.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace clinic::ui {

SupportFlow::SupportFlow(const ConfigurationSources &sources, IntakeClient &client, QWidget *window)
    : QObject(window), m_sources(sources), m_client(client), m_window(window)
{
}

void SupportFlow::start()
{
    auto *dialog = new SupportDialog(suggestedFile(u"clinic-intake-support-%1.txt"_s), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_client.supportReport(m_sources, dialog, [this, dialog](const SupportReport &report) {
        dialog->setReport(QString::fromUtf8(report.toText()));
        connect(dialog, &SupportDialog::confirmed, this, [this, dialog, report](const QString &file) {
            m_client.saveSupportReport(report, file, dialog, [this, dialog, file](const SupportSaved &saved) {
                if (!saved) {
                    dialog->wrong(text::sentence(saved.error()));
                    return;
                }
                dialog->accept();
                tell(m_window, tr("The report is saved"), QDir::toNativeSeparators(file));
            });
        });
    });
    dialog->open();
}

} // namespace clinic::ui
