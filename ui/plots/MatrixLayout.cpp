// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/MatrixLayout.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QFont MatrixLayout::smallFont(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * 0.8);
    else
        result.setPixelSize(std::max(1, font.pixelSize() * 4 / 5));
    return result;
}

MatrixLayout MatrixLayout::fit(const QStringList &keys, int largestCount, int total,
                               const QFont &font, QSize available)
{
    const QFontMetrics normal(font);
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics strong(bold);
    const QFontMetrics small(smallFont(font));
    int keyWidth = strong.horizontalAdvance(u"Σ"_s);
    for (const QString &key : keys)
        keyWidth = std::max(keyWidth, strong.horizontalAdvance(key));
    keyWidth = std::min(keyWidth, strong.averageCharWidth() * 16);
    const int countWidth = strong.horizontalAdvance(QString::number(largestCount));

    MatrixLayout layout;
    layout.classes = static_cast<int>(keys.size());
    const int titleWidth = small.horizontalAdvance(
        QCoreApplication::translate("lesiondesk::MatrixLayout", "predicted →"));
    layout.headerWidth = std::max(keyWidth, titleWidth) + 14;
    layout.sumWidth = strong.horizontalAdvance(QString::number(total)) + 14;

    const int fullWidth = std::max(countWidth, small.horizontalAdvance(u"100 %"_s)) + 6;
    const int fullHeight = normal.height() + small.height() + 6;
    const int tightWidth = std::max(countWidth + 5, normal.height());
    const int tightHeight = normal.height() + 6;
    const int count = std::max(1, layout.classes);
    const int roomWidth = (available.width() - layout.headerWidth - layout.sumWidth) / count;

    const auto setHeader = [&] {
        layout.turnedHeaders = keyWidth + 6 > layout.cellWidth;
        layout.headerHeight = std::max((layout.turnedHeaders ? keyWidth : normal.height()) + 10,
                                       2 * small.height() + 6);
    };
    layout.cellWidth = std::clamp(roomWidth, tightWidth, std::max(fullWidth, 96));
    setHeader();
    const int roomHeight = (available.height() - layout.headerHeight) / (count + 1);
    layout.showsPercent = roomWidth >= fullWidth && roomHeight >= fullHeight;
    if (!layout.showsPercent && (roomWidth < tightWidth || roomHeight < tightHeight)) {
        // It scrolls anyway: then nothing needs to be left out.
        layout.showsPercent = true;
        layout.cellWidth = std::max(layout.cellWidth, fullWidth);
        setHeader();
    }
    layout.cellHeight =
        std::clamp(roomHeight, layout.showsPercent ? fullHeight : tightHeight, fullHeight * 2);
    return layout;
}

QSize MatrixLayout::contentSize() const
{
    return {headerWidth + classes * cellWidth + sumWidth,
            headerHeight + (classes + 1) * cellHeight};
}

QRect MatrixLayout::rect(Position position, QPoint scroll) const
{
    const int x = position.column < 0 ? 0 : headerWidth + position.column * cellWidth - scroll.x();
    const int y = position.row < 0 ? 0 : headerHeight + position.row * cellHeight - scroll.y();
    const int width = position.column < 0          ? headerWidth
                      : position.column == classes ? sumWidth
                                                   : cellWidth;
    return {x, y, width, position.row < 0 ? headerHeight : cellHeight};
}

MatrixLayout::Position MatrixLayout::at(QPoint point, QPoint scroll) const
{
    if (classes == 0 || point.x() < 0 || point.y() < 0)
        return {};
    Position position{-1, -1};
    if (point.x() >= headerWidth) {
        const int x = point.x() - headerWidth + scroll.x();
        position.column = std::min(x / cellWidth, classes);
        if (x >= classes * cellWidth + sumWidth)
            return {};
    }
    if (point.y() >= headerHeight) {
        position.row = (point.y() - headerHeight + scroll.y()) / cellHeight;
        if (position.row > classes)
            return {};
    }
    return position;
}

} // namespace lesiondesk
