// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace clinic::tests {

/// Finds values that occur nowhere by chance, in whatever form a program may have written them.
class CanarySearch
{
public:
    explicit CanarySearch(const QStringList &values);

    /// What of them is in `bytes`, e.g. "Qzanaria as UTF-16LE"; each once.
    QStringList in(const QByteArray &bytes) const;
    /// The same for every file below `folder` (its name, its target where it is a link, its content), named by its path
    /// there; without what is below the folders `exempt`.
    QStringList below(const QString &folder, const QStringList &exempt) const;

private:
    struct Pattern
    {
        QString what;
        QByteArray bytes;
    };
    void add(const QString &value, const QString &form, const QByteArray &bytes);
    void addForms(const QString &value);

    std::vector<Pattern> m_patterns;
};

/// How many files there are below `folder`.
int filesBelow(const QString &folder);

} // namespace clinic::tests
