// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/ts_file.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::tests {

namespace {

struct Message
{
    QString context, source, type;
    QStringList translations; ///< one, or one per plural form
    bool plural = false;
};

/// The place holders of a text, sorted. A plural form may do without %n ("one registration").
QStringList placeHolders(const QString &text, bool withCount)
{
    static const QRegularExpression pattern(u"%(L?[0-9]{1,2}|n|Ln)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QString holder = match.next().captured();
        if (withCount || !holder.endsWith(u'n'))
            found << holder;
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[^&\\s]"_s);
    return QString(text).remove(u"&&"_s).contains(pattern);
}

QString faultOf(const Message &message)
{
    if (message.type == "unfinished"_L1)
        return u"not translated"_s;
    if (!message.type.isEmpty())
        return u"no longer in the sources (%1)"_s.arg(message.type);
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            return u"empty"_s;
        if (placeHolders(translation, !message.plural) != placeHolders(message.source, !message.plural))
            return u"other place holders: %1"_s.arg(translation);
        if (hasMnemonic(translation) != hasMnemonic(message.source))
            return u"a mnemonic in one of the two only: %1"_s.arg(translation);
    }
    return message.translations.isEmpty() ? u"empty"_s : QString();
}

QStringList readTranslations(QXmlStreamReader &xml, bool plural)
{
    if (!plural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms << xml.readElementText();
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            message.translations = readTranslations(xml, message.plural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QStringList faultsOf(const QByteArray &tsFile)
{
    QStringList faults;
    QString context;
    QXmlStreamReader xml(tsFile);
    if (!xml.readNextStartElement() || xml.name() != "TS"_L1)
        return {u"no .ts file"_s};
    while (xml.readNextStartElement()) {
        if (xml.name() != "context"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                const Message message = readMessage(xml, context);
                if (const QString fault = faultOf(message); !fault.isEmpty())
                    faults << u"%1: \"%2\": %3"_s.arg(message.context, message.source, fault);
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    if (xml.hasError())
        faults << xml.errorString();
    return faults;
}

QStringList contextsOf(const QByteArray &tsFile)
{
    QStringList contexts;
    QXmlStreamReader xml(tsFile);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "name"_L1)
            contexts << xml.readElementText();
    }
    return contexts;
}

} // namespace clinic::tests
