// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace clinic::ui {

class LinkButton;

/// What stands below a field.
struct Note
{
    enum class Kind { Hint, Understood, Warning, Error };

    Kind kind = Kind::Hint;
    QString text;    ///< empty: nothing
    QString mend;    ///< the words of a one-click mend, or empty
    QString mendKey; ///< the key that takes the mend, e.g. "F2"
    QString detail;  ///< a second, quiet line, shown where there is room

    bool operator==(const Note &) const = default;
};

/// Small text below a field, two lines high whether or not there is something to say, so that nothing jumps. An issue
/// is told by an icon and by words, not by its colour alone.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoteLine(QWidget *parent = nullptr);

    void show(const Note &note);
    const Note &note() const { return m_note; }
    void setNames(const QString &apiName); ///< object names "issue.NAME" and "mend.NAME" for the parts

Q_SIGNALS:
    void mendTaken();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void place();
    QColor ink() const;

    Note m_note;
    QLabel *m_icon, *m_text, *m_key, *m_detail;
    LinkButton *m_mend;
};

} // namespace clinic::ui
