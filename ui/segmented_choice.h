// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QRadioButton;

namespace clinic::ui {

/// A choice of a few, side by side. One Tab stop; the arrow keys move the choice, Space takes the one in focus, and the
/// first letter of a label takes that one. To assistive technology these are radio buttons.
class SegmentedChoice : public QWidget
{
    Q_OBJECT
public:
    /// `codes` are what code() gives, in the order of the segments. Nothing is chosen at first. The segments' object
    /// names are `prefix` + "." + code.
    SegmentedChoice(const std::vector<QString> &codes, const QString &prefix, QWidget *parent = nullptr);

    /// In the order of the codes.
    void setLabels(const std::vector<QString> &labels);
    /// Empty while nothing is chosen.
    QString code() const;
    /// An unknown code, or none, chooses nothing. Emits nothing.
    void setCode(const QString &code);
    /// Keeps keys and clicks from changing the choice, without greying it out.
    void setReadOnly(bool readOnly);
    /// What each segment is told to assistive technology to belong to and to be about.
    void describe(const QString &name, const QString &description);

    /// The segments, for the order of Tab stops and for event filters.
    std::vector<QWidget *> segments() const;

Q_SIGNALS:
    /// A person chose.
    void chosen(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int index, int key, const QString &text);
    void choose(int index);
    void keepOneTabStop();

    std::vector<QString> m_codes;
    std::vector<QRadioButton *> m_segments;
    QButtonGroup *m_group;
    bool m_readOnly = false;
};

} // namespace clinic::ui
