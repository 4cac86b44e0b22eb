// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document/Phrasebook.h"
#include "print/PageFlow.h"

#include <vector>

namespace lesiondesk
{

/// A table on pages: columns as wide as their texts ask for and the page gives, letters smaller
/// where that helps, and a table that is still too wide in several pieces below each other, each
/// with the first column. Widths and heights in device pixels.
class TableLayout
{
public:
    TableLayout(const ReportTable &table, const Phrasebook &book, double width);

    /// Of the title, the head and the first two rows: what stays together.
    double leastHeight() const;
    void draw(PageFlow &flow) const;

private:
    struct Piece {
        std::vector<size_t> columns; ///< positions in the table
        std::vector<double> widths;
    };
    struct Measure {
        double least = 0; ///< of the longest word
        double full = 0;  ///< of the longest text in one line
        double head = 0;  ///< of the title in one line
    };

    std::vector<Measure> measure(double size) const;
    void choosePieces(double width);
    std::vector<double> widthsFor(const std::vector<size_t> &columns,
                                  const std::vector<Measure> &measures, double width) const;
    QString text(size_t row, size_t column, bool narrow) const;
    std::vector<LaidText> laidRow(const Piece &piece, size_t row) const;
    std::vector<LaidText> laidHead(const Piece &piece) const;
    double headHeight(const Piece &piece) const;
    double rowHeight(const std::vector<LaidText> &cells) const;
    bool hasGroups(const Piece &piece) const;
    void drawHead(PageFlow &flow, const Piece &piece) const;
    void drawPiece(PageFlow &flow, const Piece &piece) const;

    const ReportTable &m_table;
    const Phrasebook &m_book;
    double m_pageWidth;
    double m_size = 8; ///< points
    std::vector<Measure> m_measures;
    std::vector<Piece> m_pieces;
};

} // namespace lesiondesk
