// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace clinic {

/// What makes a text look like another one than it is, or a terminal do something: control characters, format
/// characters (which turn the direction of writing, or have no width) and, alone, halves of surrogate pairs.
bool isDeceptive(QChar c);

/// A text from elsewhere (a server, a file) as one line for people: without what is deceptive, white space collapsed,
/// cut to at most `longest` UTF-16 code units with an ellipsis, never within a character.
QString plainLine(QStringView text, qsizetype longest);

} // namespace clinic
