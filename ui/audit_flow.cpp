// SPDX-License-Identifier: Apache-2.0
#include "ui/audit_flow.h"

#include "core/text/words.h"
#include "ui/audit_dialog.h"
#include "ui/decision_dialogs.h"
#include "ui/suggested_file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace clinic::ui {

AuditFlow::AuditFlow(IntakeClient &client, QWidget *window) : QObject(window), m_client(client), m_window(window) {}

void AuditFlow::start()
{
    auto *dialog = new AuditDialog(suggestedFile(u"clinic-intake-history-%1.csv"_s), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AuditDialog::confirmed, this, [this, dialog](const AuditRequest &request, const QString &file) {
        // Whoever closes the dialog wants no file any more.
        m_client.exportAudit(request, file, dialog, [this, file, dialog](const AuditResult &result) {
            if (!result) {
                dialog->wrong(std::visit([](const auto &fault) { return text::sentence(fault); }, result.error()));
                return;
            }
            dialog->accept();
            tell(m_window, tr("History exported: %n event(s)", nullptr, static_cast<int>(*result)),
                 QDir::toNativeSeparators(file));
        });
    });
    dialog->open();
}

} // namespace clinic::ui
