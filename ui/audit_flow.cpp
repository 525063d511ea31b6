// SPDX-License-Identifier: Apache-2.0
#include "ui/audit_flow.h"

#include "core/text/words.h"
#include "ui/audit_dialog.h"
#include "ui/decision_dialogs.h"

#include <QDate>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString suggestedFile()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(QDir(documents).exists() ? documents : QDir::homePath());
    return folder.filePath(u"clinic-intake-history-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
}

} // namespace

AuditFlow::AuditFlow(IntakeClient &client, QWidget *window) : QObject(window), m_client(client), m_window(window) {}

void AuditFlow::start()
{
    auto *dialog = new AuditDialog(suggestedFile(), m_window);
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
