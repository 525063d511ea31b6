// SPDX-License-Identifier: Apache-2.0
#include "ui/diagnosis_list.h"

#include "core/text/words.h"
#include "ui/style.h"

#include <QGridLayout>
#include <QIcon>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int iconSize = 16;

QIcon verdictIcon(DiagnosisVerdict verdict, const QPalette &palette)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return style::icon(u"check"_s, style::successText(palette));
    case DiagnosisVerdict::Unknown:
        return style::icon(u"question"_s, style::quietText(palette));
    case DiagnosisVerdict::Warning:
        return style::icon(u"warning"_s, style::warningText(palette));
    case DiagnosisVerdict::Failed:
        return style::icon(u"error"_s, style::errorText(palette));
    }
    return {};
}

} // namespace

DiagnosisList::DiagnosisList(QWidget *parent) : QWidget(parent), m_lines(new QGridLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(style::gap);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnStretch(1, 1);
}

void DiagnosisList::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DiagnosisList::addLine(const QIcon &icon, const QString &words)
{
    const int row = m_lines->rowCount();
    auto *shape = new QLabel(this);
    shape->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *line = new QLabel(words, this);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(shape, row, 0, Qt::AlignTop);
    m_lines->addWidget(line, row, 1);
}

void DiagnosisList::setBusy(const QString &words)
{
    clear();
    addLine({}, words);
}

void DiagnosisList::setDiagnosis(const Diagnosis &diagnosis)
{
    clear();
    for (const DiagnosisLine &line : diagnosis)
        addLine(verdictIcon(line.verdict, palette()), text::sentence(line));
}

} // namespace clinic::ui
