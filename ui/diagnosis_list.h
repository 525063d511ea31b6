// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/diagnosis.h"

#include <QWidget>

class QGridLayout;

namespace clinic::ui {

/// What a test of the connection found: one line each, with an icon whose shape tells the verdict.
class DiagnosisList : public QWidget
{
    Q_OBJECT
public:
    explicit DiagnosisList(QWidget *parent = nullptr);

    void setBusy(const QString &words);
    void setDiagnosis(const Diagnosis &diagnosis);

private:
    void clear();
    void addLine(const QIcon &icon, const QString &words);

    QGridLayout *m_lines;
};

} // namespace clinic::ui
