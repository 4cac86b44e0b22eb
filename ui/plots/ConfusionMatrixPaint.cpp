// SPDX-License-Identifier: GPL-3.0-or-later
// How ConfusionMatrixView looks: the whole and its cells. Headers and legend are in
// ConfusionMatrixFrame.cpp, what it holds is in ConfusionMatrixView.cpp.
#include "ui/plots/ConfusionMatrixInk.h"
#include "ui/plots/MatrixWords.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// On paper even 200 classes have cells that can be read.
constexpr QSize kPaperRoom(700, 560);

} // namespace

ConfusionMatrixView::Ink ConfusionMatrixView::screenInk() const
{
    Ink ink = paperInk(font());
    ink.base = palette().color(QPalette::Base);
    ink.text = palette().color(QPalette::Text);
    return ink;
}

ConfusionMatrixView::Ink ConfusionMatrixView::paperInk(const QFont &font)
{
    Ink ink{Qt::white, Qt::black, font, font, MatrixLayout::smallFont(font), false};
    ink.bold.setBold(true);
    return ink;
}

void ConfusionMatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    Ink ink = screenInk();
    ink.marks = true;
    paintMatrix(painter, m_layout, scroll(), viewport()->size(), ink);
}

QPixmap ConfusionMatrixView::toPixmap(QSize size, double devicePixelRatio) const
{
    const MatrixLayout layout = MatrixLayout::fit(contents(), font(), size);
    const QSize needed = layout.contentSize();
    QPixmap pixmap(needed * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    paintMatrix(painter, layout, {}, needed, screenInk());
    return pixmap;
}

QSize ConfusionMatrixView::paperSize() const
{
    const MatrixLayout layout = MatrixLayout::fit(contents(), font(), kPaperRoom);
    return layout.showsText ? layout.contentSize()
                            : MatrixLayout::fit(contents(), font(), kPaperRoom,
                                                QFontMetrics(font()).height() + 6)
                                  .contentSize();
}

void ConfusionMatrixView::paintOnPaper(QPainter &painter) const
{
    MatrixLayout layout = MatrixLayout::fit(contents(), font(), kPaperRoom);
    if (!layout.showsText)
        layout =
            MatrixLayout::fit(contents(), font(), kPaperRoom, QFontMetrics(font()).height() + 6);
    paintMatrix(painter, layout, {}, layout.contentSize(), paperInk(font()));
}

bool ConfusionMatrixView::isLit(Position position) const
{
    if (m_highlighted >= 0) {
        const Position lines = cellPosition(m_highlighted, m_highlighted);
        return position.row == lines.row || position.column == lines.column;
    }
    const auto same = [this](int hover, int index) {
        return hover >= 0 && hover != m_table.classes() && hover == index;
    };
    return same(m_hover.row, position.row) || same(m_hover.column, position.column);
}

QColor ConfusionMatrixView::fillOf(int row, int column, const QColor &base) const
{
    const bool extra = row >= m_table.classes() || column >= m_table.classes();
    const auto value = m_table.value(m_mode, row, column);
    if (extra || !value || (*value <= 0 && m_mode != CellMode::MeanProbability))
        return base;
    const bool right = isRight(row, column);
    return m_scale.colour(m_scale.position(*value, right), right, base);
}

void ConfusionMatrixView::paintMatrix(QPainter &painter, const MatrixLayout &layout, QPoint scroll,
                                      QSize size, const Ink &ink) const
{
    painter.fillRect(QRect(QPoint(), size), ink.base);
    if (layout.classes == 0)
        return;
    const int height = size.height() - layout.legendHeight;
    const int x = layout.headerWidth;
    const int y = layout.headerHeight;
    const auto paintZone = [&](const QRect &clip, int rowFrom, int rowTo, int columnFrom,
                               int columnTo) {
        painter.setClipRect(clip);
        std::vector<int> columns; // those that are to be seen
        for (int c = columnFrom; c <= columnTo; ++c) {
            const QRect rect = layout.rect({rowFrom, c}, scroll);
            if (rect.right() >= clip.left() && rect.left() <= clip.right())
                columns.push_back(c);
        }
        for (int r = rowFrom; r <= rowTo; ++r) {
            const QRect line = layout.rect({r, columnFrom}, scroll);
            if (line.bottom() < clip.top() || line.top() > clip.bottom())
                continue;
            for (const int c : columns)
                paintPart(painter, layout, {r, c}, layout.rect({r, c}, scroll), ink);
        }
    };
    const QRect cells(x, y, size.width() - x, height - y);
    if (!layout.showsText) {
        painter.setClipRect(cells);
        paintOverview(painter, layout, scroll, ink);
    }
    paintZone(cells, 0, layout.lastRow(), 0, layout.lastColumn());
    paintZone({x, 0, size.width() - x, y}, -1, -1, 0, layout.lastColumn());
    paintZone({0, y, x, height - y}, 0, layout.lastRow(), -1, -1);
    paintZone({0, 0, x, y}, -1, -1, -1, -1);
    painter.setClipping(false);
    if (!layout.showsText && ink.marks) {
        // The headers of the lines under mouse and cursor, over their neighbours.
        const Position at = m_hover.isValid() ? m_hover : m_cursor;
        if (m_hover.isValid() || hasFocus()) {
            for (const Position header : {Position{at.row, -1}, Position{-1, at.column}}) {
                if (header.row < layout.classes && header.column < layout.classes &&
                    std::max(header.row, header.column) >= 0)
                    paintHeader(painter, layout, header, layout.rect(header, scroll), ink);
            }
        }
    }
    paintLegend(painter, {0, height, size.width(), layout.legendHeight}, ink);
}

void ConfusionMatrixView::paintPart(QPainter &painter, const MatrixLayout &layout,
                                    Position position, const QRect &rect, const Ink &ink) const
{
    const bool header = position.row < 0 || position.column < 0;
    const bool inside =
        !header && position.row < layout.classes && position.column < layout.classes;
    if (inside && !layout.showsText)
        return; // paintOverview() has drawn it
    const QRect box = rect.adjusted(0, 0, layout.showsText ? -1 : 0, layout.showsText ? -1 : 0);
    if (header) {
        const int index = std::max(position.row, position.column);
        const int step = layout.showsText || index < 0 || index >= layout.classes
                             ? 1
                             : layout.headerStep(ink.font, position.column < 0);
        if (index % step == 0 || index < 0)
            paintHeader(painter, layout, position, box, ink);
        return;
    }
    paintCell(painter, layout, position, box, ink);
}

void ConfusionMatrixView::paintCell(QPainter &painter, const MatrixLayout &layout,
                                    Position position, const QRect &box, const Ink &ink) const
{
    const int row = lineAt(position.row);
    const int column = lineAt(position.column);
    const bool isSum = row < 0 || column < 0;
    const bool diagonal = !isSum && isRight(row, column);
    const QColor fill =
        isSum ? plotcolours::blended(ink.text, ink.base, 0.05) : fillOf(row, column, ink.base);
    painter.fillRect(box, fill);
    if (!isSum && (row >= layout.classes || column >= layout.classes)) {
        // No class: an outline instead of a colour of right or wrong.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(plotcolours::faded(ink.text, 0.3), 1, Qt::DashLine));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    if (ink.marks && isLit(position))
        painter.fillRect(box, plotcolours::faded(ink.text, 0.08));
    const QColor text = plotcolours::textOn(fill);
    const QFontMetrics metrics(ink.font);
    const bool hasRoom = box.height() >= metrics.height() - 2;
    painter.setPen(isSum ? ink.text : text);
    if (isSum) {
        const int sum = row >= 0      ? m_table.rowTotal(row)
                        : column >= 0 ? m_table.columnTotal(column)
                                      : m_table.total();
        const QString number = QString::number(sum);
        painter.setFont(row < 0 && column < 0 ? ink.bold : ink.font);
        if (hasRoom && metrics.horizontalAdvance(number) <= box.width())
            painter.drawText(box.adjusted(2, 0, -2, 0), Qt::AlignCenter, number);
    } else if (const QString value = paintedText(position, box.width(), ink);
               hasRoom && !value.isEmpty()) {
        painter.setFont(diagonal ? ink.bold : ink.font);
        if (m_table.count(row, column) == 0)
            painter.setPen(plotcolours::faded(text, 0.45));
        const QString second = layout.showsPercent ? secondText(row, column) : QString();
        if (!second.isEmpty()) {
            const int middle = box.top() + box.height() * 55 / 100;
            painter.drawText(QRect(box.left(), box.top(), box.width(), middle - box.top()),
                             Qt::AlignHCenter | Qt::AlignBottom, value);
            painter.setFont(ink.small);
            painter.drawText(QRect(box.left(), middle, box.width(), box.bottom() - middle),
                             Qt::AlignHCenter | Qt::AlignTop, second);
        } else if (QFontMetrics(painter.font()).horizontalAdvance(value) <= box.width()) {
            painter.drawText(box, Qt::AlignCenter, value);
        }
    }
    if (ink.marks)
        paintMarks(painter, position, box, isSum ? ink.text : text, ink);
}

QString ConfusionMatrixView::paintedText(Position position, int width, const Ink &ink) const
{
    // All cells with the sign of per cent, or none.
    const bool hasRoom =
        QFontMetrics(ink.bold).horizontalAdvance(valueText(CellMode::RowShare, 1.0)) <= width - 4;
    const auto value = m_table.value(m_mode, lineAt(position.row), lineAt(position.column));
    return value && !hasRoom ? plainValueText(m_mode, *value) : cellText(position);
}

void ConfusionMatrixView::paintMarks(QPainter &painter, Position position, const QRect &box,
                                     const QColor &text, const Ink &ink) const
{
    const int row = lineAt(position.row);
    const int column = lineAt(position.column);
    const CrossTable::Cover cover =
        row >= 0 && column >= 0 ? m_table.cover(m_selection, row, column) : CrossTable::Cover::None;
    painter.setBrush(Qt::NoBrush);
    if (cover != CrossTable::Cover::None) {
        // A frame in the text's colour around a light one: seen on every fill. Dashed where only
        // some of the cell's classes are chosen.
        painter.setPen(QPen(ink.base, 1));
        painter.drawRect(box.adjusted(2, 2, -3, -3));
        painter.setPen(
            QPen(ink.text, 2, cover == CrossTable::Cover::Part ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
    if (hasFocus() && position == m_cursor) {
        painter.setPen(QPen(text, 1, Qt::DotLine));
        painter.drawRect(box.adjusted(4, 4, -5, -5));
    }
}

void ConfusionMatrixView::paintOverview(QPainter &painter, const MatrixLayout &layout,
                                        QPoint scroll, const Ink &ink) const
{
    const int count = layout.classes;
    if (m_overview.isNull()) {
        m_overview = QImage(count, count, QImage::Format_RGB32);
        for (int r = 0; r < count; ++r) {
            for (int c = 0; c < count; ++c)
                m_overview.setPixelColor(c, r, fillOf(r, c, ink.base));
        }
    }
    const QRect all(layout.rect({0, 0}, scroll).topLeft(),
                    layout.rect({count - 1, count - 1}, scroll).bottomRight());
    painter.drawImage(all, m_overview);
    painter.setPen(QPen(plotcolours::faded(ink.text, 0.25), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(all);
    if (!ink.marks)
        return;
    const auto light = [&](int row, int column) {
        const QRect line = row >= 0 ? QRect(layout.rect({row, 0}, scroll).topLeft(),
                                            layout.rect({row, count - 1}, scroll).bottomRight())
                                    : QRect(layout.rect({0, column}, scroll).topLeft(),
                                            layout.rect({count - 1, column}, scroll).bottomRight());
        painter.fillRect(line, plotcolours::faded(ink.text, 0.15));
    };
    for (int k = 0; k < count; ++k) {
        if (isLit({k, -1}))
            light(k, -1);
        if (isLit({-1, k}))
            light(-1, k);
    }
    // The outline of what is chosen: a line wherever a chosen cell has a neighbour that is not.
    QList<QLine> edges;
    const auto chosen = [&](int r, int c) {
        return r >= 0 && c >= 0 && r < count && c < count &&
               m_table.cover(m_selection, r, c) != CrossTable::Cover::None;
    };
    for (int r = 0; r < count; ++r) {
        for (int c = 0; c < count; ++c) {
            if (!chosen(r, c))
                continue;
            const QRect box = layout.rect({r, c}, scroll);
            if (!chosen(r - 1, c))
                edges.append({box.topLeft(), box.topRight()});
            if (!chosen(r + 1, c))
                edges.append({box.bottomLeft(), box.bottomRight()});
            if (!chosen(r, c - 1))
                edges.append({box.topLeft(), box.bottomLeft()});
            if (!chosen(r, c + 1))
                edges.append({box.topRight(), box.bottomRight()});
        }
    }
    painter.setPen(QPen(ink.text, 1));
    painter.drawLines(edges);
    if (hasFocus() && m_cursor.row < count && m_cursor.column < count) {
        painter.setPen(QPen(ink.text, 1, Qt::DotLine));
        painter.drawRect(layout.rect(m_cursor, scroll).adjusted(-2, -2, 1, 1));
    }
}

} // namespace lesiondesk
