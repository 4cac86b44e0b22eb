// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QStringList>

namespace lesiondesk
{

/// Where the parts of a confusion matrix lie, in pixels. Rows and columns count from 0; -1 is the
/// header, `classes` is Σ, and what comes after stands apart: answers that are no class. Headers
/// stay while the rest scrolls. Cells take the room that there is; where that is too little for
/// value and second figure they show the value alone, and where even that does not fit they keep
/// their smallest size and the view scrolls. Very many classes, and whoever zooms out, get an
/// overview: cells of colour alone, with as many headers as have room.
struct MatrixLayout {
    struct Position {
        int row = -2; ///< -2: nowhere
        int column = -2;

        bool isValid() const { return row >= -1 && column >= -1; }
        bool operator==(const Position &) const = default;
    };
    /// What must have room.
    struct Contents {
        QStringList rows;    ///< headers, those of classes first
        QStringList columns; ///< the same
        int classes = 0;
        QString value;  ///< the widest value
        QString second; ///< the widest second figure
        QString total;  ///< the widest sum
    };

    int classes = 0;
    int extraRows = 0;
    int extraColumns = 0;
    int cellWidth = 1;
    int cellHeight = 1;
    int sumWidth = 1;
    int sumHeight = 1;
    int extraWidth = 1;
    int gap = 0; ///< before the lines that stand apart
    int headerWidth = 0;
    int headerHeight = 0;
    int legendHeight = 0;
    bool showsPercent = true;   ///< the second figure
    bool showsText = true;      ///< the value
    bool turnedHeaders = false; ///< column names from bottom to top

    /// From so many classes on the first look is an overview.
    static constexpr int kManyClasses = 60;
    static constexpr int kSmallestCell = 3;
    static constexpr int kLargestCell = 72;

    /// `zoom` is the height of a cell; 0 takes what fits.
    static MatrixLayout fit(const Contents &contents, const QFont &font, QSize available,
                            int zoom = 0);
    static QFont smallFont(const QFont &font);

    int lastRow() const { return classes + extraRows; }
    int lastColumn() const { return classes + extraColumns; }
    QSize contentSize() const;
    QRect rect(Position position, QPoint scroll = {}) const;
    Position at(QPoint point, QPoint scroll = {}) const;
    /// Every how many lines a header has room, in an overview.
    int headerStep(const QFont &font, bool rows) const;
};

} // namespace lesiondesk
