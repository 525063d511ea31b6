// SPDX-License-Identifier: Apache-2.0
#include "tests/canary/canaries.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

/// Shorter ones are found by chance in what is encrypted.
constexpr qsizetype shortest = 5;

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    return encoder.encode(text);
}

/// As JSON and many logs write what is not ASCII.
QByteArray escaped(const QString &text, bool isUpper)
{
    QByteArray result;
    for (const QChar c : text) {
        QByteArray code = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        if (isUpper)
            code = code.toUpper();
        result += c.unicode() < 128 ? QByteArray(1, c.toLatin1()) : "\\u" + code;
    }
    return result;
}

/// What of the Base64 form does not depend on its neighbours, where `before` bytes stand before it in a group of three.
QByteArray base64(const QByteArray &bytes, int before, QByteArray::Base64Options options)
{
    QByteArray all = (QByteArray(before, 'x') + bytes).toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = before == 0 ? 0 : before + 1;
    const bool endsInGroup = (before + bytes.size()) % 3 != 0;
    return all.mid(first, all.size() - first - (endsInGroup ? 1 : 0));
}

} // namespace

CanarySearch::CanarySearch(const QStringList &values)
{
    for (const QString &value : values) {
        for (const QString &form :
             {value, value.toLower(), value.toUpper(), value.normalized(QString::NormalizationForm_D)})
            addForms(form);
    }
}

void CanarySearch::add(const QString &value, const QString &form, const QByteArray &bytes)
{
    const bool isKnown = std::ranges::any_of(m_patterns, [&](const Pattern &one) { return one.bytes == bytes; });
    if (bytes.size() >= shortest && !isKnown)
        m_patterns.push_back({value + " as "_L1 + form, bytes});
}

void CanarySearch::addForms(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    const QByteArray utf16 = encoded(QStringConverter::Utf16LE, value);
    add(value, u"UTF-8"_s, utf8);
    add(value, u"UTF-16LE"_s, utf16);
    add(value, u"UTF-16BE"_s, encoded(QStringConverter::Utf16BE, value));
    add(value, u"UTF-32LE"_s, encoded(QStringConverter::Utf32LE, value));
    add(value, u"Latin-1"_s, value.toLatin1());
    add(value, u"JSON"_s, escaped(value, false));
    add(value, u"JSON"_s, escaped(value, true));
    add(value, u"a URL"_s, QUrl::toPercentEncoding(value));
    for (const QByteArray &bytes : {utf8, utf16}) {
        add(value, u"hex"_s, bytes.toHex());
        add(value, u"hex"_s, bytes.toHex().toUpper());
        for (int before = 0; before < 3; ++before) {
            add(value, u"Base64"_s, base64(bytes, before, QByteArray::Base64Encoding));
            add(value, u"Base64"_s, base64(bytes, before, QByteArray::Base64UrlEncoding));
        }
    }
}

QStringList CanarySearch::in(const QByteArray &bytes) const
{
    QStringList found;
    for (const Pattern &pattern : m_patterns) {
        if (bytes.contains(pattern.bytes))
            found << pattern.what;
    }
    found.removeDuplicates();
    return found;
}

QStringList CanarySearch::below(const QString &folder, const QStringList &exempt) const
{
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const bool isExempt =
            std::ranges::any_of(exempt, [&](const QString &one) { return entry.filePath().startsWith(one + u'/'); });
        if (isExempt)
            continue;
        const QString name = QDir(folder).relativeFilePath(entry.filePath());
        QByteArray bytes = name.toUtf8() + '\n' + entry.symLinkTarget().toUtf8() + '\n';
        QFile file(entry.filePath());
        if (entry.isFile() && !entry.isSymLink()) {
            if (!file.open(QIODevice::ReadOnly))
                found << name + ": cannot be read"_L1;
            bytes += file.readAll();
        }
        for (const QString &what : in(bytes))
            found << name + ": "_L1 + what;
    }
    return found;
}

int filesBelow(const QString &folder)
{
    int count = 0;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        ++count;
    }
    return count;
}

} // namespace clinic::tests
