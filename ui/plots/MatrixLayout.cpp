// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/MatrixLayout.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Of the longest word, as headers of lines that stand apart are broken into words.
int widestWord(const QStringList &texts, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &text : texts) {
        for (const QString &word : text.split(u' '))
            width = std::max(width, metrics.horizontalAdvance(word));
    }
    return width;
}

int widest(const QStringList &texts, const QFontMetrics &metrics)
{
    int width = metrics.horizontalAdvance(u"Σ"_s);
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return std::min(width, metrics.averageCharWidth() * 16);
}

} // namespace

QFont MatrixLayout::smallFont(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * 0.8);
    else
        result.setPixelSize(std::max(1, font.pixelSize() * 4 / 5));
    return result;
}

MatrixLayout MatrixLayout::fit(const Contents &contents, const QFont &font, QSize available,
                               int zoom)
{
    const QFontMetrics normal(font);
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics strong(bold);
    const QFontMetrics small(smallFont(font));
    const QStringList extraColumns = contents.columns.mid(contents.classes);

    MatrixLayout layout;
    layout.classes = contents.classes;
    layout.extraRows = static_cast<int>(contents.rows.size()) - contents.classes;
    layout.extraColumns = static_cast<int>(extraColumns.size());
    layout.gap = layout.extraRows > 0 || layout.extraColumns > 0 ? 8 : 0;
    layout.legendHeight = contents.classes > 0 ? small.height() + 10 : 0;
    const int keyWidth = widest(contents.columns.mid(0, contents.classes), strong);
    const int titleWidth = small.horizontalAdvance(
        QCoreApplication::translate("lesiondesk::MatrixLayout", "predicted →"));
    layout.headerWidth = std::max(widest(contents.rows, strong), titleWidth) + 14;
    layout.sumWidth = strong.horizontalAdvance(contents.total) + 14;

    const int valueWidth = strong.horizontalAdvance(contents.value);
    const int fullWidth = std::max(valueWidth, small.horizontalAdvance(contents.second)) + 6;
    const int fullHeight = normal.height() + small.height() + 6;
    const int tightWidth = std::max(valueWidth + 5, normal.height());
    const int tightHeight = normal.height() + 6;
    const int wordWidth = widestWord(extraColumns, small) + 8;
    const int count = std::max(1, layout.classes);
    // Lines that stand apart are as wide as the others where their words have room in that.
    const int narrowest = std::max(tightWidth, wordWidth);
    const int columnRoom = available.width() - layout.headerWidth - layout.sumWidth -
                           (layout.extraColumns > 0 ? layout.gap : 0);
    const int shared = columnRoom / (count + layout.extraColumns);
    const int roomWidth =
        shared >= narrowest ? shared : (columnRoom - layout.extraColumns * narrowest) / count;

    const auto setHeader = [&] {
        layout.turnedHeaders = keyWidth + 6 > layout.cellWidth;
        layout.headerHeight = std::max((layout.turnedHeaders ? keyWidth : normal.height()) + 10,
                                       (layout.extraColumns > 0 ? 3 : 2) * small.height() + 6);
    };
    const auto roomHeight = [&] {
        const int used =
            layout.headerHeight + layout.legendHeight + (layout.extraRows > 0 ? layout.gap : 0);
        return (available.height() - used) / (count + 1 + layout.extraRows);
    };
    layout.cellWidth = std::clamp(roomWidth, tightWidth, std::max(fullWidth, 96));
    setHeader();
    layout.showsPercent = roomWidth >= fullWidth && roomHeight() >= fullHeight;
    const bool scrolls =
        !layout.showsPercent && (roomWidth < tightWidth || roomHeight() < tightHeight);
    if (zoom > 0 || (scrolls && layout.classes >= kManyClasses)) {
        // As large as the user wants it; else as small as it takes to see all.
        layout.cellHeight = zoom > 0 ? zoom : std::min(roomWidth, roomHeight());
        layout.cellHeight = std::clamp(layout.cellHeight, kSmallestCell, kLargestCell);
        layout.showsText = layout.cellHeight >= tightHeight;
        layout.showsPercent = layout.cellHeight >= fullHeight;
        layout.cellWidth = layout.showsPercent ? std::max(fullWidth, layout.cellHeight)
                           : layout.showsText  ? std::max(tightWidth, layout.cellHeight)
                                               : layout.cellHeight;
        setHeader();
    } else {
        if (scrolls) { // then nothing needs to be left out
            layout.showsPercent = true;
            layout.cellWidth = std::max(layout.cellWidth, fullWidth);
            setHeader();
        }
        layout.cellHeight = std::clamp(roomHeight(), layout.showsPercent ? fullHeight : tightHeight,
                                       fullHeight * 2);
    }
    layout.extraWidth = std::max(layout.cellWidth, narrowest);
    layout.sumHeight = std::max(layout.cellHeight, tightHeight);
    return layout;
}

QSize MatrixLayout::contentSize() const
{
    const int right = extraColumns > 0 ? gap + extraColumns * extraWidth : 0;
    const int below = extraRows > 0 ? gap + extraRows * sumHeight : 0;
    return {headerWidth + classes * cellWidth + sumWidth + right,
            headerHeight + classes * cellHeight + sumHeight + below + legendHeight};
}

QRect MatrixLayout::rect(Position position, QPoint scroll) const
{
    int x = 0;
    int width = headerWidth;
    if (position.column >= 0) {
        x = headerWidth - scroll.x() + std::min(position.column, classes) * cellWidth;
        width = position.column < classes ? cellWidth : sumWidth;
    }
    if (position.column > classes) {
        x += sumWidth + gap + (position.column - classes - 1) * extraWidth;
        width = extraWidth;
    }
    int y = 0;
    int height = headerHeight;
    if (position.row >= 0) {
        y = headerHeight - scroll.y() + std::min(position.row, classes) * cellHeight;
        height = position.row < classes ? cellHeight : sumHeight;
    }
    if (position.row > classes)
        y += sumHeight + gap + (position.row - classes - 1) * sumHeight;
    return {x, y, width, height};
}

MatrixLayout::Position MatrixLayout::at(QPoint point, QPoint scroll) const
{
    if (classes == 0 || point.x() < 0 || point.y() < 0)
        return {};
    // From a distance behind the header to a line; -2 in a gap and outside.
    const auto lineAt = [this](int distance, int size, int sum, int extra, int extras) {
        if (distance < classes * size)
            return distance / size;
        distance -= classes * size;
        if (distance < sum)
            return classes;
        distance -= sum + gap;
        return distance >= 0 && distance < extras * extra ? classes + 1 + distance / extra : -2;
    };
    Position position{-1, -1};
    if (point.x() >= headerWidth)
        position.column = lineAt(point.x() - headerWidth + scroll.x(), cellWidth, sumWidth,
                                 extraWidth, extraColumns);
    if (point.y() >= headerHeight)
        position.row = lineAt(point.y() - headerHeight + scroll.y(), cellHeight, sumHeight,
                              sumHeight, extraRows);
    return position.isValid() ? position : Position();
}

int MatrixLayout::headerStep(const QFont &font, bool rows) const
{
    const int size = rows ? cellHeight : cellWidth;
    const int needed = QFontMetrics(smallFont(font)).height();
    return !rows && !turnedHeaders ? 1 : std::max(1, (needed + size - 1) / size);
}

} // namespace lesiondesk
