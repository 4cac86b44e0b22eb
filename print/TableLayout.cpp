// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/TableLayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kPadX = 3;
constexpr double kPadY = 2;
constexpr double kLargest = 8;
constexpr double kSmallest = 6;
constexpr double kMostOfPage = 0.4; ///< that one column's longest word may claim
constexpr double kWideHead = 0.12;  ///< of the page, for a title in one line
const QColor kText(0x1c, 0x1c, 0x1c);
const QColor kSoft(0x55, 0x55, 0x55);
const QColor kLine(0xc4, 0xc4, 0xc4);
const QColor kBand(0xee, 0xf2, 0xf6);
const QColor kMarked(0xfd, 0xf1, 0xe7);

bool isText(const ReportColumn &column)
{
    return column.kind == ColumnKind::Text;
}

double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

TableLayout::TableLayout(const ReportTable &table, const Phrasebook &book, double width)
    : m_table(table), m_book(book), m_pageWidth(width)
{
    choosePieces(width);
}

QString TableLayout::text(size_t row, size_t column, bool narrow) const
{
    const ReportCell &cell = m_table.rows[row].cells[column];
    QString words = m_book.cell(m_table.columns[column], cell);
    // The interval goes below its number as a whole; a line may not end at its dash.
    if (narrow && cell.interval)
        words.replace(u" ["_s, u"\n["_s);
    return words;
}

std::vector<TableLayout::Measure> TableLayout::measure(double size) const
{
    const QFontMetricsF plain(pageFont(size));
    const QFontMetricsF bold(pageFont(size, true));
    const double pad = 2 * pixels(kPadX);
    std::vector<Measure> measures(m_table.columns.size());
    for (size_t c = 0; c < m_table.columns.size(); ++c) {
        Measure &one = measures[c];
        const auto take = [&](const QString &words, const QFontMetricsF &metrics, bool isHead) {
            for (const QString &word : words.split(u' '))
                one.least = std::max(one.least, metrics.horizontalAdvance(word) + pad);
            double &line = isHead ? one.head : one.full;
            line = std::max(line, metrics.horizontalAdvance(words) + pad);
        };
        take(m_table.columns[c].title, bold, true);
        for (size_t r = 0; r < m_table.rows.size(); ++r)
            take(text(r, c, false), m_table.rows[r].total ? bold : plain, false);
        one.least = std::min(one.least + 1, kMostOfPage * m_pageWidth);
        one.full = std::max(one.full + 1, one.least);
    }
    return measures;
}

std::vector<double> TableLayout::widthsFor(const std::vector<size_t> &columns,
                                           const std::vector<Measure> &measures, double width) const
{
    std::vector<double> least;
    std::vector<double> full;
    std::vector<double> withHeads;
    for (const size_t c : columns) {
        least.push_back(measures[c].least);
        full.push_back(measures[c].full);
        // A long title takes two or three lines where its numbers are short.
        withHeads.push_back(
            std::max(measures[c].full, std::min(measures[c].head + 1, kWideHead * m_pageWidth)));
    }
    if (sum(withHeads) <= width)
        return withHeads;
    if (sum(full) <= width)
        return full;
    // What is left over goes to the columns that are furthest from one line.
    const double spare = std::max(0.0, width - sum(least));
    const double wish = sum(full) - sum(least);
    for (size_t k = 0; k < least.size(); ++k)
        least[k] += wish > 0 ? spare * (full[k] - least[k]) / wish : 0;
    return least;
}

void TableLayout::choosePieces(double width)
{
    std::vector<size_t> all(m_table.columns.size());
    std::iota(all.begin(), all.end(), size_t(0));
    const auto leastOf = [&](const std::vector<Measure> &measures) {
        return std::accumulate(
            measures.begin(), measures.end(), 0.0,
            [](double before, const Measure &one) { return before + one.least; });
    };
    for (m_size = kLargest; m_size >= kSmallest; m_size -= 0.5) {
        m_measures = measure(m_size);
        if (leastOf(m_measures) <= width) {
            m_pieces.push_back({all, widthsFor(all, m_measures, width)});
            return;
        }
    }
    m_size = kSmallest + 1; // in pieces there is room for letters that can be read
    m_measures = measure(m_size);
    std::vector<size_t> piece{0};
    double taken = m_measures[0].least;
    for (size_t c = 1; c < all.size(); ++c) {
        if (piece.size() > 1 && taken + m_measures[c].least > width) {
            m_pieces.push_back({piece, widthsFor(piece, m_measures, width)});
            piece = {0};
            taken = m_measures[0].least;
        }
        piece.push_back(c);
        taken += m_measures[c].least;
    }
    m_pieces.push_back({piece, widthsFor(piece, m_measures, width)});
}

std::vector<LaidText> TableLayout::laidRow(const Piece &piece, size_t row) const
{
    std::vector<LaidText> cells;
    for (size_t k = 0; k < piece.columns.size(); ++k) {
        const size_t c = piece.columns[k];
        const bool narrow = piece.widths[k] < m_measures[c].full - 0.5;
        cells.emplace_back(text(row, c, narrow), pageFont(m_size, m_table.rows[row].total),
                           piece.widths[k] - 2 * pixels(kPadX),
                           isText(m_table.columns[c]) ? Qt::AlignLeft : Qt::AlignRight);
    }
    return cells;
}

std::vector<LaidText> TableLayout::laidHead(const Piece &piece) const
{
    std::vector<LaidText> cells;
    for (size_t k = 0; k < piece.columns.size(); ++k) {
        const ReportColumn &column = m_table.columns[piece.columns[k]];
        cells.emplace_back(column.title, pageFont(m_size, true),
                           piece.widths[k] - 2 * pixels(kPadX),
                           isText(column) ? Qt::AlignLeft : Qt::AlignRight);
    }
    return cells;
}

double TableLayout::rowHeight(const std::vector<LaidText> &cells) const
{
    double height = 0;
    for (const LaidText &cell : cells)
        height = std::max(height, cell.height());
    return height + 2 * pixels(kPadY);
}

bool TableLayout::hasGroups(const Piece &piece) const
{
    return std::any_of(piece.columns.begin(), piece.columns.end(),
                       [&](size_t c) { return !m_table.columns[c].group.isEmpty(); });
}

double TableLayout::headHeight(const Piece &piece) const
{
    const double head = rowHeight(laidHead(piece));
    if (!hasGroups(piece))
        return head;
    return head + LaidText(u"X"_s, pageFont(m_size, true), pixels(100)).height() +
           2 * pixels(kPadY);
}

double TableLayout::leastHeight() const
{
    const Piece &piece = m_pieces.front();
    double height = headHeight(piece);
    if (!m_table.title.isEmpty())
        height += LaidText(m_table.title, pageFont(9, true), m_pageWidth).height() + pixels(4);
    for (size_t r = 0; r < std::min<size_t>(2, m_table.rows.size()); ++r)
        height += rowHeight(laidRow(piece, r));
    return height;
}

void TableLayout::drawHead(PageFlow &flow, const Piece &piece) const
{
    QPainter &painter = flow.painter();
    const double width = sum(piece.widths);
    const double height = headHeight(piece);
    const auto cells = laidHead(piece);
    const double titles = rowHeight(cells);
    painter.fillRect(QRectF(0, flow.y(), width, height), kBand);
    painter.setPen(kText);
    if (hasGroups(piece)) {
        double x = 0;
        for (size_t k = 0; k < piece.columns.size();) {
            const QString &group = m_table.columns[piece.columns[k]].group;
            double wide = 0;
            for (; k < piece.columns.size() && m_table.columns[piece.columns[k]].group == group;
                 ++k)
                wide += piece.widths[k];
            LaidText(group, pageFont(m_size, true), wide, Qt::AlignHCenter)
                .draw(painter, x, flow.y() + pixels(kPadY));
            x += wide;
        }
    }
    double x = 0;
    for (size_t k = 0; k < cells.size(); ++k) {
        const double y = flow.y() + height - titles; // titles stand on the line below
        cells[k].draw(painter, x + pixels(kPadX), y + titles - pixels(kPadY) - cells[k].height());
        x += piece.widths[k];
    }
    flow.advance(height);
    painter.setPen(QPen(kSoft, pixels(0.6)));
    painter.drawLine(QPointF(0, flow.y()), QPointF(width, flow.y()));
}

void TableLayout::drawPiece(PageFlow &flow, const Piece &piece) const
{
    QPainter &painter = flow.painter();
    const double width = sum(piece.widths);
    drawHead(flow, piece);
    for (size_t r = 0; r < m_table.rows.size(); ++r) {
        const auto cells = laidRow(piece, r);
        const double height = rowHeight(cells);
        if (height > flow.left() && !flow.isAtTop()) {
            flow.newPage();
            drawHead(flow, piece);
        }
        const ReportRow &row = m_table.rows[r];
        if (row.marked)
            painter.fillRect(QRectF(0, flow.y(), width, height), kMarked);
        if (row.total) {
            painter.setPen(QPen(kSoft, pixels(0.6)));
            painter.drawLine(QPointF(0, flow.y()), QPointF(width, flow.y()));
        }
        painter.setPen(kText);
        double x = 0;
        for (size_t k = 0; k < cells.size(); ++k) {
            cells[k].draw(painter, x + pixels(kPadX), flow.y() + pixels(kPadY));
            x += piece.widths[k];
        }
        flow.advance(height);
        painter.setPen(QPen(kLine, pixels(0.4)));
        painter.drawLine(QPointF(0, flow.y()), QPointF(width, flow.y()));
    }
}

void TableLayout::draw(PageFlow &flow) const
{
    flow.gap(10);
    flow.ensure(leastHeight());
    if (!m_table.title.isEmpty()) {
        flow.text(m_table.title, pageFont(9, true), kText);
        flow.advance(pixels(4));
    }
    for (size_t k = 0; k < m_pieces.size(); ++k) {
        if (k > 0) {
            flow.gap(8);
            flow.ensure(headHeight(m_pieces[k]) +
                        (m_table.rows.empty() ? 0 : rowHeight(laidRow(m_pieces[k], 0))));
        }
        drawPiece(flow, m_pieces[k]);
    }
    for (const QString &note : m_table.notes) {
        flow.gap(3);
        flow.text(note, pageFont(7.5), kSoft);
    }
    flow.gap(4);
}

} // namespace lesiondesk
