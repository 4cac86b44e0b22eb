// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <QFont>
#include <QPalette>

namespace lesiondesk
{

/// All axes of a chart in the window's colours and type, with a grid of faint dots. Include it in
/// .cpp files only, as QCustomPlot's header.
inline void styleAxes(const QCPAxisRect &area, const QPalette &palette, const QFont &font)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor grid = plotcolours::blended(text, palette.color(QPalette::Base), 0.15);
    for (QCPAxis *axis : area.axes()) {
        axis->setBasePen(QPen(text));
        axis->setTickPen(QPen(text));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(text);
        axis->setLabelColor(text);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(grid, 1, Qt::DotLine));
    }
}

} // namespace lesiondesk
