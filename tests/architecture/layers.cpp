// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/layers.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

/// What a layer may include beside itself, core/domain and the standard library.
struct Rule
{
    QStringList layers;
    QStringList qtModules;
    QStringList libraries; ///< beginnings of the headers of other libraries
    bool system = false;   ///< headers of the operating system
};

/// The arrows of docs/architecture.md. Where a layer reaches others only through core/intake, the others are left out:
/// what they offer is offered by the façade.
const QMap<QString, Rule> &rules()
{
    const QString tl = u"tl/"_s;
    static const QMap<QString, Rule> table{
        {u"core/domain"_s, {{}, {u"QtCore"_s}, {u"unicode/"_s, u"phonenumbers/"_s, tl}}},
        {u"core/text"_s, {{}, {u"QtCore"_s}, {u"unicode/"_s, tl}}},
        {u"core/api"_s, {{}, {u"QtCore"_s, u"QtNetwork"_s}, {tl}, true}},
        {u"core/storage"_s, {{}, {u"QtCore"_s, u"QtSql"_s}, {tl, u"sqlite3.h"_s}, true}},
        {u"core/vault"_s, {{}, {u"QtCore"_s}, {tl, u"sodium.h"_s, u"sodium/"_s, u"qt6keychain/"_s}, true}},
        {u"core/sync"_s, {{u"core/api"_s, u"core/storage"_s}, {u"QtCore"_s, u"QtNetwork"_s}, {tl}, true}},
        {u"core/intake"_s,
         {{u"core/text"_s, u"core/sync"_s, u"core/vault"_s, u"core/api"_s, u"core/storage"_s},
          {u"QtCore"_s, u"QtNetwork"_s},
          {tl, u"csv.h"_s},
          true}},
        {u"ui"_s,
         {{u"core/intake"_s, u"core/text"_s},
          {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtDBus"_s},
          {tl}}},
        {u"app/common"_s, {{}, {u"QtCore"_s}, {tl}, true}},
        {u"app/desktop"_s,
         {{u"app/common"_s, u"ui"_s, u"core/intake"_s, u"core/text"_s},
          {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtNetwork"_s, u"QtDBus"_s},
          {tl, u"CLI/"_s},
          true}},
        {u"app/cli"_s,
         {{u"app/common"_s, u"core/intake"_s, u"core/text"_s}, {u"QtCore"_s, u"QtNetwork"_s}, {tl, u"CLI/"_s}, true}},
        {u"app/sandbox"_s, {{}, {u"QtCore"_s, u"QtNetwork"_s, u"QtHttpServer"_s}, {tl}, true}},
    };
    return table;
}

bool isInAnotherLayer(const QString &path)
{
    return path.startsWith("core/"_L1) || path.startsWith("ui/"_L1) || path.startsWith("app/"_L1);
}

QString quotedViolation(const QString &layer, const Rule &rule, const QString &path)
{
    if (path.endsWith(".moc"_L1) && !path.contains(u'/'))
        return {};
    if (!isInAnotherLayer(path))
        return u"\"%1\" is not written from the repository's root"_s.arg(path);
    const QString target = layerOf(path);
    if (target == layer || target == "core/domain"_L1 || rule.layers.contains(target))
        return {};
    return u"%1 may not include %2"_s.arg(layer, target);
}

bool startsWithOneOf(const QString &path, const QStringList &beginnings)
{
    return std::ranges::any_of(beginnings, [&](const QString &beginning) { return path.startsWith(beginning); });
}

QString angledViolation(const QString &layer, const Rule &rule, const QString &path, const QtModules &qtModules)
{
    static const QRegularExpression standard(u"^[a-z_0-9]+$"_s);
    static const QRegularExpression moduleStyle(u"^Qt[A-Z][A-Za-z0-9]*/"_s);
    if (standard.match(path).hasMatch() || startsWithOneOf(path, rule.libraries))
        return {};
    if (moduleStyle.match(path).hasMatch())
        return u"<%1> names the module: write <%2>"_s.arg(path, path.section(u'/', 1));
    if (isInAnotherLayer(path))
        return u"<%1> is ours: write it in quotes"_s.arg(path);
    if (const auto modules = qtModules.constFind(path); modules != qtModules.constEnd()) {
        const bool allowed =
            std::ranges::any_of(*modules, [&](const QString &module) { return rule.qtModules.contains(module); });
        return allowed ? QString() : u"%1 may not include <%2> of %3"_s.arg(layer, path, *modules->constBegin());
    }
    const bool known =
        std::ranges::any_of(rules(), [&](const Rule &other) { return startsWithOneOf(path, other.libraries); });
    if (rule.system && !known && path.endsWith(".h"_L1) && !path.startsWith(u'Q'))
        return {};
    return u"%1 may not include <%2>"_s.arg(layer, path);
}

} // namespace

std::vector<Include> includesOf(const QString &source)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    std::vector<Include> found;
    int number = 0;
    for (const QStringView line : QStringView(source).split(u'\n')) {
        ++number;
        if (const auto match = pattern.match(line); match.hasMatch())
            found.push_back({number, match.captured(2), match.captured(1) == "<"_L1});
    }
    return found;
}

QtModules qtModulesIn(const QString &headersFolder)
{
    QtModules modules;
    const QDir folder(headersFolder);
    for (const QString &module : folder.entryList({u"Qt*"_s}, QDir::Dirs)) {
        for (const QString &header : QDir(folder.filePath(module)).entryList(QDir::Files))
            modules[header].insert(module);
    }
    return modules;
}

QString layerOf(const QString &file)
{
    return file.startsWith("ui/"_L1) ? u"ui"_s : file.section(u'/', 0, 1);
}

QString violation(const QString &file, const Include &include, const QtModules &qtModules)
{
    const QString layer = layerOf(file);
    const auto rule = rules().constFind(layer);
    if (rule == rules().constEnd())
        return u"no rule says what %1 may include"_s.arg(layer);
    return include.angled ? angledViolation(layer, *rule, include.path, qtModules)
                          : quotedViolation(layer, *rule, include.path);
}

} // namespace clinic::tests
