// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ConfusionMatrixView.h"

#include "ui/plots/PlotColours.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

double share(int part, int whole)
{
    return whole > 0 ? static_cast<double>(part) / whole : 0;
}

/// Whole per cent; a few of very many are not said to be none.
QString percent(double fraction)
{
    const int rounded = qRound(fraction * 100);
    return fraction > 0 && rounded == 0 ? u"<1"_s : QString::number(rounded);
}

} // namespace

ConfusionMatrixView::ConfusionMatrixView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"confusionMatrix"_s);
    setAccessibleName(tr("Confusion matrix, true classes down, predicted classes across"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setObjectName(u"confusionMatrixViewport"_s);
}

void ConfusionMatrixView::setMatrix(const ConfusionMatrix &matrix, const QStringList &keys,
                                    const QStringList &names)
{
    Q_ASSERT(keys.size() == matrix.classes() && names.size() == matrix.classes());
    m_matrix = matrix;
    m_keys = keys;
    m_names = names;
    const int count = matrix.classes();
    if (m_selection.classes() != count)
        m_selection = CellSelection(count);
    m_cursor = {std::min(m_cursor.row, count), std::min(m_cursor.column, count)};
    m_hover = {};
    m_highlighted = -1;
    m_largestError = 0;
    m_largestCount = 0;
    for (int t = 0; t < count; ++t) {
        for (int p = 0; p < count; ++p) {
            m_largestCount = std::max(m_largestCount, matrix.at(t, p));
            if (t != p)
                m_largestError =
                    std::max(m_largestError, share(matrix.at(t, p), matrix.rowTotal(t)));
        }
    }
    relayout();
}

void ConfusionMatrixView::setSelection(const CellSelection &selection)
{
    Q_ASSERT(selection.classes() == m_matrix.classes());
    m_selection = selection;
    const CellSelection::Shape shape = selection.shape();
    if (shape.kind == CellSelection::Kind::Cell)
        m_cursor = {shape.index, shape.other};
    viewport()->update();
}

void ConfusionMatrixView::setHighlightedClass(int index)
{
    m_highlighted = index;
    viewport()->update();
}

MatrixLayout ConfusionMatrixView::layoutFor(QSize size) const
{
    return MatrixLayout::fit(m_keys, m_largestCount, m_matrix.total(), font(), size);
}

void ConfusionMatrixView::relayout()
{
    const QSize available = maximumViewportSize();
    m_layout = layoutFor(available);
    const QSize content = m_layout.contentSize();
    // Scroll bars take room: where all fits without them there are none.
    const bool fits =
        content.width() <= available.width() && content.height() <= available.height();
    const QSize room = fits ? available : viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(m_layout.cellWidth);
    verticalScrollBar()->setRange(0, std::max(0, content.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_layout.cellHeight);
    updateGeometry();
    viewport()->update();
}

QPoint ConfusionMatrixView::scroll() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRect ConfusionMatrixView::partRect(Position position) const
{
    return m_layout.rect(position, scroll());
}

void ConfusionMatrixView::scrollTo(Position position)
{
    const QRect rect = partRect(position);
    const QRect room =
        viewport()->rect().adjusted(m_layout.headerWidth, m_layout.headerHeight, 0, 0);
    const auto shift = [](QScrollBar *bar, int low, int high, int roomLow, int roomHigh) {
        if (low < roomLow)
            bar->setValue(bar->value() - (roomLow - low));
        else if (high > roomHigh)
            bar->setValue(bar->value() + (high - roomHigh));
    };
    if (position.column >= 0)
        shift(horizontalScrollBar(), rect.left(), rect.right(), room.left(), room.right());
    if (position.row >= 0)
        shift(verticalScrollBar(), rect.top(), rect.bottom(), room.top(), room.bottom());
}

CellSelection ConfusionMatrixView::selectionAt(Position position) const
{
    const int count = m_matrix.classes();
    const bool row = position.row >= 0 && position.row < count;
    const bool column = position.column >= 0 && position.column < count;
    if (row && column)
        return CellSelection::cell(count, position.row, position.column);
    if (row)
        return CellSelection::row(count, position.row);
    if (column)
        return CellSelection::column(count, position.column);
    return CellSelection::everything(count);
}

void ConfusionMatrixView::choose(Position position, bool add)
{
    CellSelection chosen = selectionAt(position);
    if (add) {
        const bool there = m_selection.united(chosen) == m_selection;
        chosen = there ? m_selection.without(chosen) : m_selection.united(chosen);
    }
    m_selection = chosen;
    viewport()->update();
    Q_EMIT selected(m_selection);
}

QString ConfusionMatrixView::words(Position position) const
{
    const int count = m_matrix.classes();
    if (!position.isValid() || count == 0)
        return {};
    const bool row = position.row >= 0 && position.row < count;
    const bool column = position.column >= 0 && position.column < count;
    const auto titled = [&](int k) {
        return m_names[k].isEmpty() || m_names[k] == m_keys[k]
                   ? m_keys[k]
                   : tr("%1, %2").arg(m_keys[k], m_names[k]);
    };
    if (row && column) {
        const int images = m_matrix.at(position.row, position.column);
        const QString part = percent(share(images, m_matrix.rowTotal(position.row)));
        const QString truth = m_keys[position.row];
        if (position.row == position.column)
            return tr("%n image(s) truly of class %1 were recognised (%2 % of %1)", nullptr, images)
                .arg(truth, part);
        return tr("%n image(s) are truly %1 and were predicted %2 (%3 % of %1)", nullptr, images)
            .arg(truth, m_keys[position.column], part);
    }
    if (row)
        return tr("%1: %n image(s) truly are", nullptr, m_matrix.rowTotal(position.row))
            .arg(titled(position.row));
    if (column)
        return tr("%1: %n image(s) were predicted", nullptr, m_matrix.columnTotal(position.column))
            .arg(titled(position.column));
    return tr("All %n image(s)", nullptr, m_matrix.total());
}

QSize ConfusionMatrixView::sizeHint() const
{
    const int side = std::clamp(m_matrix.classes(), 4, 13) * 44 + 90;
    return {side, side};
}

QSize ConfusionMatrixView::minimumSizeHint() const
{
    return {220, 180};
}

void ConfusionMatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void ConfusionMatrixView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

void ConfusionMatrixView::setHover(Position position)
{
    if (position == m_hover)
        return;
    m_hover = position;
    const int count = m_matrix.classes();
    const auto valid = [count](int k) { return k >= 0 && k < count ? k : -1; };
    viewport()->update();
    Q_EMIT hovered(valid(position.row), valid(position.column));
}

void ConfusionMatrixView::mouseMoveEvent(QMouseEvent *event)
{
    setHover(m_layout.at(event->pos(), scroll()));
}

void ConfusionMatrixView::mousePressEvent(QMouseEvent *event)
{
    const Position position = m_layout.at(event->pos(), scroll());
    if (event->button() != Qt::LeftButton || !position.isValid())
        return;
    if (position.row >= 0 && position.column >= 0)
        m_cursor = position;
    choose(position, event->modifiers().testFlag(Qt::ControlModifier));
}

void ConfusionMatrixView::setCursorPosition(Position position)
{
    m_cursor = position;
    scrollTo(position);
    setAccessibleDescription(words(position));
    viewport()->update();
}

void ConfusionMatrixView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_matrix.classes();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    Position next = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        next.column = std::max(0, next.column - 1);
        break;
    case Qt::Key_Right:
        next.column = std::min(last, next.column + 1);
        break;
    case Qt::Key_Up:
        next.row = std::max(0, next.row - 1);
        break;
    case Qt::Key_Down:
        next.row = std::min(last, next.row + 1);
        break;
    case Qt::Key_Home:
        next.column = 0;
        break;
    case Qt::Key_End:
        next.column = last;
        break;
    case Qt::Key_Space:
        if (last > 0)
            choose(m_cursor, control);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (last > 0 && !(m_selection.united(selectionAt(m_cursor)) == m_selection))
            choose(m_cursor, false);
        Q_EMIT activated();
        return;
    case Qt::Key_A:
        if (control && last > 0) {
            choose({-1, -1}, false);
            return;
        }
        [[fallthrough]];
    default:
        event->ignore();
        return;
    }
    if (last == 0)
        return;
    setCursorPosition(next);
    if (!control)
        choose(next, false);
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
