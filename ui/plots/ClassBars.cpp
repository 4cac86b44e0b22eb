// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ClassBars.h"

#include "core/evaluation/CellSelection.h"
#include "ui/plots/MatrixLayout.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr std::array kBarParts{ClassPart::Found, ClassPart::Missed, ClassPart::FalseAlarms};

} // namespace

ClassBars::ClassBars(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"classBars"_s);
    setAccessibleName(tr("Figures per class"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setObjectName(u"classBarsViewport"_s);
}

void ClassBars::setMetrics(const Metrics &metrics, const QStringList &names,
                           const std::vector<int> &order)
{
    Q_ASSERT(order.size() == metrics.classes.size());
    m_metrics = metrics;
    m_names = names;
    m_order = order;
    m_selected.assign(metrics.classes.size(), {});
    m_hover = m_first = m_second = -1;
    if (m_cursor.classIndex < 0 || rowOf(m_cursor.classIndex) < 0)
        m_cursor = {order.empty() ? -1 : order.front(), ClassPart::Whole};
    relayout();
}

void ClassBars::setSelection(const CellSelection &selection)
{
    const int count = static_cast<int>(m_metrics.classes.size());
    Q_ASSERT(selection.classes() == count);
    for (int k = 0; k < count; ++k) {
        int missed = 0; // how many of the class's other cells are selected
        int alarms = 0;
        for (int other = 0; other < count; ++other) {
            missed += other != k && selection.contains(k, other) ? 1 : 0;
            alarms += other != k && selection.contains(other, k) ? 1 : 0;
        }
        const bool found = selection.contains(k, k);
        const int others = count - 1;
        m_selected[static_cast<size_t>(k)] = {found && missed == others, found,
                                              others > 0 && missed == others,
                                              others > 0 && alarms == others};
    }
    viewport()->update();
}

void ClassBars::setHighlight(int first, int second)
{
    m_first = first;
    m_second = second;
    viewport()->update();
}

int ClassBars::rowOf(int classIndex) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), classIndex);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int ClassBars::countOfPart(int classIndex, ClassPart part) const
{
    const ClassMetrics &one = m_metrics.classes[static_cast<size_t>(classIndex)];
    switch (part) {
    case ClassPart::Found:
        return one.found;
    case ClassPart::Missed:
        return one.support - one.found;
    case ClassPart::FalseAlarms:
        return one.predicted - one.found;
    case ClassPart::Whole:
        break;
    }
    return one.support;
}

bool ClassBars::isSelected(int classIndex, ClassPart part) const
{
    return m_selected[static_cast<size_t>(classIndex)][static_cast<size_t>(part)];
}

QString ClassBars::words(int classIndex, ClassPart part) const
{
    if (classIndex < 0)
        return {};
    const ClassMetrics &one = m_metrics.classes[static_cast<size_t>(classIndex)];
    const int count = countOfPart(classIndex, part);
    switch (part) {
    case ClassPart::Found:
        return tr("%1 found: %n image(s) of this class were recognised", nullptr, count)
            .arg(one.name);
    case ClassPart::Missed:
        return tr("%1 missed: %n image(s) of this class were predicted as another", nullptr, count)
            .arg(one.name);
    case ClassPart::FalseAlarms:
        return tr("False alarms of %1: %n image(s) of other classes were predicted as %1", nullptr,
                  count)
            .arg(one.name);
    case ClassPart::Whole:
        break;
    }
    const QString name = m_names.value(classIndex, one.name);
    QString text = tr("%1: %n image(s)", nullptr, count).arg(name);
    const auto rate = [&](const QString &word, int hits, int n) {
        if (const auto interval = wilson95(hits, n))
            text += u'\n' + tr("%1 %2 of %3 (95 % interval %4 to %5 %)")
                                .arg(word, QString::number(hits), QString::number(n),
                                     QString::number(qRound(interval->low * 100)),
                                     QString::number(qRound(interval->high * 100)));
    };
    rate(tr("Sensitivity:"), one.found, one.support);
    rate(tr("Precision:"), one.found, one.predicted);
    if (one.support < kEnoughToRank)
        text += u'\n' + tr("Too few images to rank this class");
    return text;
}

ClassBars::Columns ClassBars::columns(int width) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics normal(font());
    const QFontMetrics strong(bold);
    Columns result;
    result.name = strong.horizontalAdvance(u"n 0000"_s);
    for (const ClassMetrics &one : m_metrics.classes)
        result.name = std::max(result.name, strong.horizontalAdvance(one.name));
    result.name = std::min(result.name, strong.averageCharWidth() * 14) + 12;
    const QFontMetrics small(MatrixLayout::smallFont(font()));
    result.figure =
        std::max(normal.horizontalAdvance(u"0.00"_s), small.horizontalAdvance(tr("prec."))) + 8;
    result.bars = result.name + 3 * result.figure + 10;
    result.right = std::max(result.bars + 110, width - 8);
    result.line = 2 * normal.height() + 14;
    result.header = 2 * small.height() + 10;
    return result;
}

QRect ClassBars::lineRect(int row, const Columns &columns, int scroll) const
{
    return {0, columns.header + row * columns.line - scroll, columns.right + 8, columns.line};
}

QRect ClassBars::partIn(const QRect &line, const Columns &columns, int classIndex,
                        ClassPart part) const
{
    if (part == ClassPart::Whole)
        return {line.left(), line.top(), columns.bars - 6, line.height()};
    // Every part keeps room for its number, so that it can be read and clicked even when it is 0.
    const QFontMetrics metrics(font());
    const int width = columns.right - columns.bars;
    std::array<int, 3> widths{};
    int least = 0;
    int total = 0;
    for (size_t k = 0; k < 3; ++k) {
        const int count = countOfPart(classIndex, kBarParts[k]);
        widths[k] = std::min(width / 3, metrics.horizontalAdvance(QString::number(count)) + 12);
        least += widths[k];
        total += count;
    }
    const int spare = std::max(0, width - least);
    int left = columns.bars;
    for (size_t k = 0; k < 3; ++k) {
        const int own =
            widths[k] +
            (total > 0 ? spare * countOfPart(classIndex, kBarParts[k]) / total : spare / 3);
        if (kBarParts[k] == part) {
            const int height = line.height() / 2 - 2;
            return {left, line.bottom() - height - 3, own - 1, height};
        }
        left += own;
    }
    return {};
}

QRect ClassBars::partRect(int classIndex, ClassPart part) const
{
    const int row = rowOf(classIndex);
    if (row < 0)
        return {};
    const Columns where = columns(viewport()->width());
    return partIn(lineRect(row, where, verticalScrollBar()->value()), where, classIndex, part);
}

ClassBars::Hit ClassBars::hitAt(QPoint point) const
{
    const Columns where = columns(viewport()->width());
    const int y = point.y() - where.header;
    const int row = (y + verticalScrollBar()->value()) / where.line;
    if (y < 0 || row < 0 || row >= static_cast<int>(m_order.size()))
        return {};
    const int classIndex = m_order[static_cast<size_t>(row)];
    const QRect line = lineRect(row, where, verticalScrollBar()->value());
    for (const ClassPart part : kBarParts) {
        if (partIn(line, where, classIndex, part).contains(point))
            return {classIndex, part};
    }
    return {classIndex, ClassPart::Whole};
}

void ClassBars::scrollToClass(int classIndex)
{
    const Columns where = columns(viewport()->width());
    const int row = rowOf(classIndex);
    if (row < 0)
        return;
    QScrollBar *bar = verticalScrollBar();
    const int top = row * where.line;
    const int room = viewport()->height() - where.header;
    if (top < bar->value())
        bar->setValue(top);
    else if (top + where.line > bar->value() + room)
        bar->setValue(top + where.line - room);
}

void ClassBars::relayout()
{
    const Columns where = columns(viewport()->width());
    const int content = where.header + static_cast<int>(m_order.size()) * where.line;
    verticalScrollBar()->setRange(0, std::max(0, content - maximumViewportSize().height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(where.line);
    updateGeometry();
    viewport()->update();
}

QSize ClassBars::sizeHint() const
{
    return {380, 420};
}

QSize ClassBars::minimumSizeHint() const
{
    return {columns(0).right + 8 + verticalScrollBar()->sizeHint().width(), 120};
}

void ClassBars::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void ClassBars::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

void ClassBars::setHover(int classIndex)
{
    if (classIndex == m_hover)
        return;
    m_hover = classIndex;
    viewport()->update();
    Q_EMIT hoveredClass(classIndex);
}

void ClassBars::mouseMoveEvent(QMouseEvent *event)
{
    setHover(hitAt(event->pos()).classIndex);
}

void ClassBars::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->pos());
    if (event->button() != Qt::LeftButton || hit.classIndex < 0)
        return;
    m_cursor = hit;
    viewport()->update();
    Q_EMIT partChosen(hit.classIndex, hit.part, event->modifiers().testFlag(Qt::ControlModifier));
}

void ClassBars::keyPressEvent(QKeyEvent *event)
{
    const int row = rowOf(m_cursor.classIndex);
    if (row < 0) {
        event->ignore();
        return;
    }
    const int last = static_cast<int>(m_order.size()) - 1;
    const int part = static_cast<int>(m_cursor.part);
    switch (event->key()) {
    case Qt::Key_Up:
        m_cursor.classIndex = m_order[static_cast<size_t>(std::max(0, row - 1))];
        break;
    case Qt::Key_Down:
        m_cursor.classIndex = m_order[static_cast<size_t>(std::min(last, row + 1))];
        break;
    case Qt::Key_Left:
        m_cursor.part = static_cast<ClassPart>(std::max(0, part - 1));
        break;
    case Qt::Key_Right:
        m_cursor.part = static_cast<ClassPart>(std::min(3, part + 1));
        break;
    case Qt::Key_Space:
        Q_EMIT partChosen(m_cursor.classIndex, m_cursor.part,
                          event->modifiers().testFlag(Qt::ControlModifier));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isSelected(m_cursor.classIndex, m_cursor.part))
            Q_EMIT partChosen(m_cursor.classIndex, m_cursor.part, false);
        Q_EMIT activated();
        return;
    default:
        event->ignore();
        return;
    }
    scrollToClass(m_cursor.classIndex);
    setAccessibleDescription(words(m_cursor.classIndex, m_cursor.part));
    viewport()->update();
}

void ClassBars::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ClassBars::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ClassBars::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHover(-1);
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        QToolTip::showText(help->globalPos(), words(hit.classIndex, hit.part), viewport(),
                           hit.classIndex < 0 ? QRect() : partRect(hit.classIndex, hit.part));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lesiondesk
