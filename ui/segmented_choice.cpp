// SPDX-License-Identifier: Apache-2.0
#include "ui/segmented_choice.h"

#include "ui/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

#include <algorithm>

namespace clinic::ui {
namespace {

constexpr int checkSize = 14;
constexpr int checkGap = 4;

/// A radio button, painted as one part of a bar.
class Segment : public QRadioButton
{
public:
    Segment(bool first, bool last, QWidget *parent) : QRadioButton(parent), m_first(first), m_last(last)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int width = QFontMetrics(boldFont()).horizontalAdvance(text()) + checkSize + checkGap + 2 * style::gap;
        return {width, std::max(style::editorHeight, fontMetrics().height() + 12)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor page = palette().color(QPalette::Base);
        const QColor ground = isChecked()    ? style::accentWash(palette())
                              : underMouse() ? style::sideGround(palette())
                                             : page;
        const bool hasError = property("issue").toString() == QLatin1StringView("error");
        const QColor edge = isChecked() ? style::accent(palette())
                            : hasError  ? style::errorText(palette())
                                        : style::outline(palette());
        painter.setPen(QPen(edge, 1));
        painter.setBrush(ground);
        painter.drawPath(outline(0.5));
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(style::accent(palette()), 2));
            painter.drawPath(outline(1.0));
        }
        paintLabel(painter);
    }

private:
    QFont boldFont() const
    {
        QFont bold = font();
        bold.setBold(true);
        return bold;
    }

    /// Rounded at the ends of the bar only.
    QPainterPath outline(qreal inset) const
    {
        // Neighbours share an edge: the one on the left draws it.
        const qreal left = m_first || inset > 0.5 ? inset : -inset;
        const QRectF box = QRectF(rect()).adjusted(left, inset, -inset, -inset);
        const qreal far = 2 * style::radius;
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addRoundedRect(box, style::radius, style::radius);
        if (!m_first)
            path.addRect(QRectF(box.left(), box.top(), far, box.height()));
        if (!m_last)
            path.addRect(QRectF(box.right() - far, box.top(), far, box.height()));
        return path.simplified();
    }

    void paintLabel(QPainter &painter)
    {
        const QColor ink = isChecked() ? style::accent(palette()) : palette().color(QPalette::Text);
        painter.setPen(ink);
        if (!isChecked()) {
            painter.setFont(font());
            painter.drawText(rect(), Qt::AlignCenter, text());
            return;
        }
        painter.setFont(boldFont());
        const int textWidth = painter.fontMetrics().horizontalAdvance(text());
        const int left = (width() - textWidth - checkSize - checkGap) / 2;
        style::icon(QStringLiteral("check"), ink)
            .paint(&painter, QRect(left, (height() - checkSize) / 2, checkSize, checkSize));
        painter.drawText(QRect(left + checkSize + checkGap, 0, textWidth + 2, height()), Qt::AlignVCenter, text());
    }

    bool m_first, m_last;
};

} // namespace

SegmentedChoice::SegmentedChoice(const std::vector<QString> &codes, const QString &prefix, QWidget *parent)
    : QWidget(parent), m_codes(codes), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        auto *segment = new Segment(i == 0, i + 1 == codes.size(), this);
        segment->setObjectName(prefix + QLatin1Char('.') + codes[i]);
        segment->installEventFilter(this);
        m_group->addButton(segment, static_cast<int>(i));
        row->addWidget(segment, 1);
        m_segments.push_back(segment);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) { choose(index); });
    setFocusPolicy(Qt::StrongFocus);
    keepOneTabStop();
}

void SegmentedChoice::setLabels(const std::vector<QString> &labels)
{
    for (std::size_t i = 0; i < m_segments.size() && i < labels.size(); ++i) {
        m_segments[i]->setText(labels[i]);
        m_segments[i]->updateGeometry();
    }
}

QString SegmentedChoice::code() const
{
    const int index = m_group->checkedId();
    return index < 0 ? QString() : m_codes[static_cast<std::size_t>(index)];
}

void SegmentedChoice::setCode(const QString &code)
{
    const auto found = std::ranges::find(m_codes, code);
    // An exclusive group refuses to have its checked button unchecked.
    m_group->setExclusive(false);
    for (QRadioButton *segment : m_segments)
        segment->setChecked(false);
    if (found != m_codes.end())
        m_segments[static_cast<std::size_t>(found - m_codes.begin())]->setChecked(true);
    m_group->setExclusive(true);
    keepOneTabStop();
}

void SegmentedChoice::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void SegmentedChoice::describe(const QString &name, const QString &description)
{
    setAccessibleName(name);
    setAccessibleDescription(description);
    for (QRadioButton *segment : m_segments) {
        segment->setAccessibleName(name + QStringLiteral(": ") + segment->text());
        segment->setAccessibleDescription(description);
    }
}

std::vector<QWidget *> SegmentedChoice::segments() const
{
    return {m_segments.begin(), m_segments.end()};
}

bool SegmentedChoice::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = std::ranges::find(m_segments, watched);
    if (found == m_segments.end())
        return QWidget::eventFilter(watched, event);
    if (m_readOnly && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick))
        return true;
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        if (plain && handleKey(static_cast<int>(found - m_segments.begin()), key->key(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Whether the key was for the choice.
bool SegmentedChoice::handleKey(int index, int key, const QString &text)
{
    const int count = static_cast<int>(m_segments.size());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        choose((index + count - 1) % count);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        choose((index + 1) % count);
        return true;
    case Qt::Key_Space:
        choose(index);
        return true;
    default:
        break;
    }
    if (text.isEmpty() || !text.at(0).isLetter())
        return false;
    // Labels that begin alike take turns.
    const int from = m_group->checkedId() < 0 ? index : index + 1;
    for (int step = 0; step < count; ++step) {
        const int candidate = (from + step) % count;
        if (m_segments[static_cast<std::size_t>(candidate)]->text().startsWith(text, Qt::CaseInsensitive)) {
            choose(candidate);
            return true;
        }
    }
    return false;
}

void SegmentedChoice::choose(int index)
{
    if (m_readOnly)
        return;
    QRadioButton *segment = m_segments[static_cast<std::size_t>(index)];
    segment->setChecked(true);
    segment->setFocus(Qt::OtherFocusReason);
    keepOneTabStop();
    Q_EMIT chosen(code());
}

/// Tab reaches the chosen segment, or the first while none is chosen.
void SegmentedChoice::keepOneTabStop()
{
    const int stop = std::max(0, m_group->checkedId());
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setFocusPolicy(static_cast<int>(i) == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_segments[static_cast<std::size_t>(stop)]);
}

} // namespace clinic::ui
