// SPDX-License-Identifier: GPL-3.0-or-later
// What ConfusionMatrixView holds and says; ConfusionMatrixPaint.cpp draws it,
// ConfusionMatrixInput.cpp answers mouse and keys.
#include "ui/plots/ConfusionMatrixView.h"

#include "ui/plots/MatrixWords.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ConfusionMatrixView::ConfusionMatrixView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"confusionMatrix"_s);
    setAccessibleName(tr("Confusion matrix, true classes down, predicted classes across"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setObjectName(u"confusionMatrixViewport"_s);
}

void ConfusionMatrixView::setTable(const CrossTable &table)
{
    m_table = table;
    if (m_selection.classes() != table.resultClasses())
        m_selection = CellSelection(table.resultClasses());
    const auto inside = [&](Position position) {
        return Position{std::min(position.row, static_cast<int>(table.rows().size())),
                        std::min(position.column, static_cast<int>(table.columns().size()))};
    };
    m_cursor = inside(m_cursor);
    m_anchor = inside(m_anchor);
    m_hover = {};
    m_highlighted = -1;
    refresh();
}

void ConfusionMatrixView::setMatrix(const ConfusionMatrix &matrix, const QStringList &keys,
                                    const QStringList &names)
{
    setTable(CrossTable::of(matrix, keys, names));
}

void ConfusionMatrixView::setMode(CellMode mode)
{
    m_mode = mode;
    refresh();
}

void ConfusionMatrixView::setLogarithmic(bool logarithmic)
{
    m_scale.logarithmic = logarithmic;
    refresh();
}

void ConfusionMatrixView::setZoom(int cell)
{
    m_zoom =
        cell == 0 ? 0 : std::clamp(cell, MatrixLayout::kSmallestCell, MatrixLayout::kLargestCell);
    relayout();
    scrollTo(m_cursor);
}

void ConfusionMatrixView::refresh()
{
    m_scale.largestRight = m_table.largest(m_mode, true);
    m_scale.largestWrong = m_table.largest(m_mode, false);
    relayout();
}

void ConfusionMatrixView::setSelection(const CellSelection &selection)
{
    Q_ASSERT(selection.classes() == m_table.resultClasses());
    m_selection = selection;
    const CellSelection::Shape shape = selection.shape();
    if (shape.kind == CellSelection::Kind::Cell) {
        if (const Position cell = cellPosition(shape.index, shape.other); cell.isValid())
            m_cursor = m_anchor = cell;
    }
    viewport()->update();
}

void ConfusionMatrixView::setHighlightedClass(int index)
{
    m_highlighted = index;
    viewport()->update();
}

int ConfusionMatrixView::lineAt(int index) const
{
    const int classes = m_table.classes();
    return index < 0 || index == classes ? -1 : index < classes ? index : index - 1;
}

int ConfusionMatrixView::positionOf(int line) const
{
    return line < m_table.classes() ? line : line + 1;
}

ConfusionMatrixView::Position ConfusionMatrixView::cellPosition(int truth, int predicted) const
{
    const int row = m_table.rowOf(truth);
    const int column = m_table.columnOf(predicted);
    return row < 0 || column < 0 ? Position() : Position{positionOf(row), positionOf(column)};
}

MatrixLayout::Contents ConfusionMatrixView::contents() const
{
    MatrixLayout::Contents contents;
    contents.classes = m_table.classes();
    int largest = 0;
    for (int r = 0; r < static_cast<int>(m_table.rows().size()); ++r) {
        for (int c = 0; c < static_cast<int>(m_table.columns().size()); ++c)
            largest = std::max(largest, m_table.count(r, c));
    }
    const QString count = QString::number(largest);
    for (const CrossTable::Line &line : m_table.rows())
        contents.rows.append(lineHead(line, m_table.rowKind()));
    for (const CrossTable::Line &line : m_table.columns())
        contents.columns.append(lineHead(line, m_table.columnKind()));
    contents.value = m_mode == CellMode::Counts || m_mode == CellMode::Harm
                         ? valueText(m_mode, std::max({m_scale.largestRight, m_scale.largestWrong,
                                                       static_cast<double>(largest)}))
                         : plainValueText(m_mode, 1.0);
    contents.second = m_mode == CellMode::Counts ? valueText(CellMode::RowShare, 1.0) : count;
    contents.total = QString::number(m_table.total());
    return contents;
}

void ConfusionMatrixView::relayout()
{
    m_overview = {};
    const QSize available = maximumViewportSize();
    m_layout = MatrixLayout::fit(contents(), font(), available, m_zoom);
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
    const QRect room = viewport()->rect().adjusted(m_layout.headerWidth, m_layout.headerHeight, 0,
                                                   -m_layout.legendHeight);
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

QString ConfusionMatrixView::cellText(Position position) const
{
    const int row = lineAt(position.row);
    const int column = lineAt(position.column);
    if (row < 0 || column < 0)
        return {};
    if (const auto value = m_table.value(m_mode, row, column))
        return valueText(m_mode, *value);
    const int images = m_table.count(row, column);
    return images > 0 || m_mode == CellMode::Counts ? QString::number(images) : QString();
}

QString ConfusionMatrixView::secondText(int row, int column) const
{
    const int images = m_table.count(row, column);
    const bool extra = row >= m_table.classes() || column >= m_table.classes();
    if (images == 0 || extra)
        return {};
    if (m_mode != CellMode::Counts)
        return m_table.value(m_mode, row, column) ? QString::number(images) : QString();
    return valueText(CellMode::RowShare,
                     m_table.value(CellMode::RowShare, row, column).value_or(0));
}

QString ConfusionMatrixView::words(Position position) const
{
    if (!position.isValid() || m_table.classes() == 0)
        return {};
    const int r = lineAt(position.row);
    const int c = lineAt(position.column);
    const auto titled = [&](const CrossTable::Line &line, AnswerSource::Kind said) {
        const QString head = lineHead(line, said);
        return line.name.isEmpty() || line.name == head ? head : tr("%1, %2").arg(head, line.name);
    };
    const CrossTable::Line *row = r < 0 ? nullptr : &m_table.rows()[static_cast<size_t>(r)];
    const CrossTable::Line *column = c < 0 ? nullptr : &m_table.columns()[static_cast<size_t>(c)];
    if (!row && !column)
        return tr("All %n image(s)", nullptr, m_table.total());
    if (!column)
        return tr("%1: %n image(s) truly are", nullptr, m_table.rowTotal(r))
            .arg(titled(*row, m_table.rowKind()));
    if (!row)
        return tr("%1: %n image(s) were predicted", nullptr, m_table.columnTotal(c))
            .arg(titled(*column, m_table.columnKind()));

    const int images = m_table.count(r, c);
    const QString truth = lineHead(*row, m_table.rowKind());
    const QString predicted = lineHead(*column, m_table.columnKind());
    if (row->isExtra() || column->isExtra())
        return tr("%n image(s): true “%1”, predicted “%2”. They count in no figure.", nullptr,
                  images)
            .arg(truth, predicted);
    const QString part =
        valueText(CellMode::RowShare, m_table.value(CellMode::RowShare, r, c).value_or(0));
    QString text =
        r == c ? tr("%n image(s) truly of class %1 were recognised (%2 of %1)", nullptr, images)
                     .arg(truth, part)
               : tr("%n image(s) are truly %1 and were predicted %2 (%3 of %1)", nullptr, images)
                     .arg(truth, predicted, part);
    const auto value = m_table.value(m_mode, r, c);
    if (value && m_mode == CellMode::ColumnShare)
        text += u'\n' + tr("%1 of all predicted %2").arg(valueText(m_mode, *value), predicted);
    if (value && m_mode == CellMode::MeanProbability)
        text += u'\n' + tr("Mean probability of %1: %2").arg(predicted, valueText(m_mode, *value));
    if (value && m_mode == CellMode::Harm)
        text += u'\n' + tr("Cost of these mistakes: %1").arg(valueText(m_mode, *value));
    return text;
}

QSize ConfusionMatrixView::sizeHint() const
{
    const int side = std::clamp(m_table.classes(), 4, 13) * 44 + 90;
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange)
        relayout();
}

} // namespace lesiondesk
