// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plain_text.h"

namespace clinic {

bool isDeceptive(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

QString plainLine(QStringView text, qsizetype longest)
{
    QString line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (QChar::category(QChar::surrogateToUcs4(c, text[i + 1])) != QChar::Other_Format)
                line.append(text.sliced(i, 2));
            ++i;
        } else if (c.isSpace() || !(isDeceptive(c) || c.isSurrogate())) {
            line.append(c);
        }
    }
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    line.truncate(longest - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

} // namespace clinic
