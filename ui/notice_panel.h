// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace clinic::ui {

class LinkButton;

/// A panel on top of the form that says what went wrong: a title, and entries that lead somewhere. Hidden while there
/// is nothing to say.
class NoticePanel : public QFrame
{
    Q_OBJECT
public:
    struct Entry
    {
        int id = 0; ///< given back by entryChosen()
        QString text;
        bool done = false; ///< mended meanwhile: it stays, checked off, so that the form does not jump while one types
        bool operator==(const Entry &) const = default;
    };

    explicit NoticePanel(QWidget *parent = nullptr);

    /// Without a title it hides.
    void show(const QString &title, const std::vector<Entry> &entries);
    const std::vector<Entry> &entries() const { return m_entries; }
    /// The entries, for the order of Tab stops.
    std::vector<QWidget *> tabStops() const;

Q_SIGNALS:
    void entryChosen(int id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    void build();

    std::vector<Entry> m_entries;
    std::vector<LinkButton *> m_links;
    QLabel *m_icon, *m_title;
    QVBoxLayout *m_list;
};

} // namespace clinic::ui
