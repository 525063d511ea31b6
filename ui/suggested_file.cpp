// SPDX-License-Identifier: Apache-2.0
#include "ui/suggested_file.h"

#include <QDate>
#include <QDir>
#include <QStandardPaths>

namespace clinic::ui {

QString suggestedFile(const QString &name)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(QDir(documents).exists() ? documents : QDir::homePath());
    return folder.filePath(name.arg(QDate::currentDate().toString(Qt::ISODate)));
}

} // namespace clinic::ui
