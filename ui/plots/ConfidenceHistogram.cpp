// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ConfidenceHistogram.h"

#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ConfidenceHistogram::ConfidenceHistogram(QWidget *parent)
    : BinChart(parent), m_correct(new QCPBars(plot()->xAxis, plot()->yAxis)),
      m_wrong(new QCPBars(plot()->xAxis, plot()->yAxis))
{
    setObjectName(u"confidenceHistogram"_s);
    setAccessibleName(tr("Images by confidence, correct and wrong"));
    setMinimumSize(240, 130);
    m_correct->setName(tr("correct"));
    m_wrong->setName(tr("wrong"));
    m_wrong->moveAbove(m_correct);
    for (QCPBars *bars : {m_correct, m_wrong})
        legend()->addItem(new QCPPlottableLegendItem(legend(), bars));
    plot()->xAxis->setLabel(tr("confidence: the probability of the predicted class"));
    plot()->yAxis->setLabel(tr("images"));
    plot()->yAxis->ticker()->setTickCount(4);
    plot()->yAxis->setNumberFormat(u"f"_s);
    plot()->yAxis->setNumberPrecision(0);
    draw();
}

void ConfidenceHistogram::draw()
{
    m_correct->data()->clear();
    m_wrong->data()->clear();
    int highest = 1;
    for (const ConfidenceBin &bin : bins()) {
        const double middle = (bin.low + bin.high) / 2;
        if (bin.correct > 0) // a bar of nothing would still have an outline
            m_correct->addData(middle, bin.correct);
        if (bin.n > bin.correct)
            m_wrong->addData(middle, bin.n - bin.correct);
        highest = std::max(highest, bin.n);
    }
    const double width = bins().empty() ? 1 : 0.88 / static_cast<double>(bins().size());
    const QColor right = onBase(plotcolours::kRight);
    const QColor orange = onBase(plotcolours::kWrong);
    m_correct->setPen(QPen(right));
    m_correct->setBrush(right);
    m_wrong->setPen(QPen(orange, 1.5));
    m_wrong->setBrush(QBrush(orange, Qt::BDiagPattern));
    for (QCPBars *bars : {m_correct, m_wrong})
        bars->setWidth(width);
    plot()->yAxis->setRange(0, highest < 4 ? 4 : highest * 1.08);
    styleLegend();
    placeFrame();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

bool ConfidenceHistogram::hasPart(int bin, int part) const
{
    const ConfidenceBin &one = bins()[static_cast<size_t>(bin)];
    return part == All ? one.n > 0 : part == Correct ? one.correct > 0 : one.n > one.correct;
}

QRectF ConfidenceHistogram::partRect(int bin, int part) const
{
    const ConfidenceBin &one = bins()[static_cast<size_t>(bin)];
    const double from = part == Wrong ? one.correct : 0;
    const double to = part == Correct ? one.correct : one.n;
    return {one.low, from, one.high - one.low, to - from};
}

/// Above the bar, or where it is too low to be met: the whole bin.
int ConfidenceHistogram::partAt(int bin, QPoint position) const
{
    for (const int part : {Correct, Wrong}) {
        const QRectF rect = toPixels(partRect(bin, part));
        if (hasPart(bin, part) && position.y() >= rect.top() && position.y() <= rect.bottom())
            return part;
    }
    return All;
}

} // namespace lesiondesk
