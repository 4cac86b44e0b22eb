// SPDX-License-Identifier: GPL-3.0-or-later
// How ConfusionMatrixView answers mouse and keys; what it holds is in ConfusionMatrixView.cpp.
#include "ui/plots/ConfusionMatrixView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr double kZoomStep = 1.25;

} // namespace

CellSelection ConfusionMatrixView::selectionAt(Position position) const
{
    const int row = lineAt(position.row);
    const int column = lineAt(position.column);
    if (row >= 0 && column >= 0)
        return m_table.cell(row, column);
    if (row >= 0)
        return m_table.row(row);
    return column >= 0 ? m_table.column(column) : m_table.everything();
}

CellSelection ConfusionMatrixView::rectangleTo(Position position) const
{
    const auto [top, bottom] = std::minmax(m_anchor.row, position.row);
    const auto [left, right] = std::minmax(m_anchor.column, position.column);
    CellSelection chosen(m_table.resultClasses());
    for (int r = top; r <= bottom; ++r) {
        for (int c = left; c <= right; ++c) {
            const int row = lineAt(r);
            const int column = lineAt(c);
            if (row >= 0 && column >= 0) {
                for (const int truth : m_table.rows()[static_cast<size_t>(row)].answers) {
                    for (const int answer : m_table.columns()[static_cast<size_t>(column)].answers)
                        chosen.select(truth, answer);
                }
            } else { // a Σ or a header takes its whole line
                chosen = chosen.united(selectionAt({r, c}));
            }
        }
    }
    return chosen;
}

void ConfusionMatrixView::choose(Position position, Qt::KeyboardModifiers modifiers)
{
    const bool add = modifiers.testFlag(Qt::ControlModifier);
    const bool rectangle = modifiers.testFlag(Qt::ShiftModifier);
    CellSelection chosen = rectangle ? rectangleTo(position) : selectionAt(position);
    if (add) {
        // A rectangle only adds; one part that is there is taken away.
        const bool there = !rectangle && m_selection.united(chosen) == m_selection;
        chosen = there ? m_selection.without(chosen) : m_selection.united(chosen);
    }
    if (!rectangle)
        m_anchor = position;
    m_selection = chosen;
    viewport()->update();
    Q_EMIT selected(m_selection);
}

void ConfusionMatrixView::setHover(Position position)
{
    if (position == m_hover)
        return;
    m_hover = position;
    viewport()->update();
    // A line of several classes or of none has no bar of its own.
    const auto classOf = [&](int line, const std::vector<CrossTable::Line> &lines) {
        if (line < 0 || line >= m_table.classes() || m_table.isCollapsed())
            return -1;
        return lines[static_cast<size_t>(line)].answers.front();
    };
    Q_EMIT hovered(classOf(lineAt(position.row), m_table.rows()),
                   classOf(lineAt(position.column), m_table.columns()));
}

void ConfusionMatrixView::mouseMoveEvent(QMouseEvent *event)
{
    const bool onLegend = event->pos().y() >= viewport()->height() - m_layout.legendHeight;
    setHover(onLegend ? Position() : m_layout.at(event->pos(), scroll()));
}

void ConfusionMatrixView::mousePressEvent(QMouseEvent *event)
{
    const Position position = m_layout.at(event->pos(), scroll());
    const bool onLegend = event->pos().y() >= viewport()->height() - m_layout.legendHeight;
    if (event->button() != Qt::LeftButton || !position.isValid() || onLegend)
        return;
    if (position.row >= 0 && position.column >= 0)
        m_cursor = position;
    choose(position, event->modifiers());
}

void ConfusionMatrixView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomKey(event->angleDelta().y() > 0 ? Qt::Key_Plus : Qt::Key_Minus);
    event->accept();
}

bool ConfusionMatrixView::zoomKey(int key)
{
    const int cell = m_layout.cellHeight;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(std::max(cell + 1, qRound(cell * kZoomStep)));
        return true;
    case Qt::Key_Minus:
        setZoom(std::min(cell - 1, qRound(cell / kZoomStep)));
        return true;
    case Qt::Key_0:
        setZoom(0);
        return true;
    default:
        return false;
    }
}

void ConfusionMatrixView::setCursorPosition(Position position)
{
    m_cursor = position;
    scrollTo(position);
    setAccessibleDescription(words(position));
    viewport()->update();
}

bool ConfusionMatrixView::moveKey(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int lastRow = m_layout.lastRow();
    const int lastColumn = m_layout.lastColumn();
    const int page =
        std::max(1, (viewport()->height() - m_layout.headerHeight) / m_layout.cellHeight - 1);
    Position next = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        --next.column;
        break;
    case Qt::Key_Right:
        ++next.column;
        break;
    case Qt::Key_Up:
        --next.row;
        break;
    case Qt::Key_Down:
        ++next.row;
        break;
    case Qt::Key_PageUp:
        next.row -= page;
        break;
    case Qt::Key_PageDown:
        next.row += page;
        break;
    case Qt::Key_Home:
        next = {control ? 0 : next.row, 0};
        break;
    case Qt::Key_End: // Σ; with Ctrl the last of all
        next = control ? Position{lastRow, lastColumn} : Position{next.row, m_layout.classes};
        break;
    default:
        return false;
    }
    setCursorPosition({std::clamp(next.row, 0, lastRow), std::clamp(next.column, 0, lastColumn)});
    if (!control || shift)
        choose(m_cursor, shift ? Qt::KeyboardModifiers(Qt::ShiftModifier) : Qt::NoModifier);
    return true;
}

void ConfusionMatrixView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_table.classes() == 0) {
        event->ignore();
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (event->key() == Qt::Key_Space) {
        choose(m_cursor, modifiers);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!(m_selection.united(selectionAt(m_cursor)) == m_selection))
            choose(m_cursor, {});
        Q_EMIT activated();
    } else if (event->key() == Qt::Key_A && modifiers == Qt::ControlModifier) {
        choose({-1, -1}, {});
    } else if (!(modifiers & Qt::ControlModifier && event->key() == Qt::Key_0) &&
               zoomKey(event->key())) {
        event->accept();
    } else if (!moveKey(event)) {
        event->ignore();
    }
}

void ConfusionMatrixView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ConfusionMatrixView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ConfusionMatrixView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHover({});
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Position position = m_layout.at(help->pos(), scroll());
        QToolTip::showText(help->globalPos(), words(position), viewport(), partRect(position));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lesiondesk
