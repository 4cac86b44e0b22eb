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
/// header and `classes` is Σ. Headers stay while the rest scrolls. Cells take the room that there
/// is; where that is too little for count and per cent they show the count alone, and where even
/// that does not fit they keep their smallest size and the view scrolls.
struct MatrixLayout {
    struct Position {
        int row = -2; ///< -2: nowhere
        int column = -2;

        bool isValid() const { return row >= -1 && column >= -1; }
        bool operator==(const Position &) const = default;
    };

    int classes = 0;
    int cellWidth = 1;
    int cellHeight = 1;
    int sumWidth = 1;
    int headerWidth = 0;
    int headerHeight = 0;
    bool showsPercent = true;
    bool turnedHeaders = false; ///< column names from bottom to top

    /// `largestCount` of a cell, `total` of all: what must be readable.
    static MatrixLayout fit(const QStringList &keys, int largestCount, int total, const QFont &font,
                            QSize available);
    static QFont smallFont(const QFont &font);

    QSize contentSize() const;
    QRect rect(Position position, QPoint scroll = {}) const;
    Position at(QPoint point, QPoint scroll = {}) const;
};

} // namespace lesiondesk
