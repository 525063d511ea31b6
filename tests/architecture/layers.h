// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace clinic::tests {

/// One include line of a source file.
struct Include
{
    int line = 0; ///< from 1
    QString path;
    bool angled = false; ///< <path>, not "path"
};

/// The include lines of a source text; what stands in comments or strings at the beginning of a line is none.
std::vector<Include> includesOf(const QString &source);

/// Which Qt module holds a header: "QWidget" → "QtWidgets". A name can be in several modules (QtGui and QtWidgets both
/// had a QAction in their time): all of them.
using QtModules = QMap<QString, QSet<QString>>;
QtModules qtModulesIn(const QString &headersFolder);

/// The layer that a file belongs to, by its path from the repository's root, e.g. "core/domain", "ui", "app/cli".
QString layerOf(const QString &file);

/// What is wrong with `file` (a path from the root) having this include; empty where nothing is.
QString violation(const QString &file, const Include &include, const QtModules &qtModules);

} // namespace clinic::tests
