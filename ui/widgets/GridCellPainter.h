// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ImageGrid.h"

#include <QPixmap>

class QPainter;

namespace lesiondesk
{

/// What is to be painted of one cell.
struct GridCell {
    QRect rect;
    QPixmap picture; ///< null while it is being fetched
    GridCaption caption;
    bool selected = false;
    bool current = false; ///< has the keyboard
};

/// Sizes and painting of one cell of the ImageGrid: picture, badges, and two lines or a line and
/// three bars below. No state but the metrics.
class GridCellPainter
{
public:
    GridCellPainter(int thumbnailSize, const QFont &font, int bars);

    QSize cellSize() const;
    void paint(QPainter &painter, const GridCell &cell, const QPalette &palette) const;

private:
    void paintPicture(QPainter &painter, const GridCell &cell, const QRect &area) const;
    void paintBadges(QPainter &painter, const GridCaption &caption, const QRect &picture) const;
    void paintBars(QPainter &painter, const GridCell &cell, QRect line,
                   const QPalette &palette) const;

    int m_size;
    QFont m_font;
    QFont m_bold;
    int m_line;
    int m_bars;
};

} // namespace lesiondesk
