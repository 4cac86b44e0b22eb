// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ReliabilityPlot.h"

#include "core/evaluation/Metrics.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kTop = 1.2;          ///< of the axis: above 1 stand the counts
constexpr double kUpperCounts = 1.16; ///< where counts stand, in one line or two
constexpr double kLowerCounts = 1.08;
constexpr double kNearDot = 14; ///< pixels

} // namespace

ReliabilityPlot::ReliabilityPlot(QWidget *parent) : BinChart(parent)
{
    setObjectName(u"reliabilityPlot"_s);
    setAccessibleName(tr("Reliability: share correct by confidence"));
    setMinimumSize(240, 190);
    plot()->xAxis->setLabel(tr("mean confidence"));
    plot()->yAxis->setLabel(tr("share correct"));
    plot()->yAxis->setRange(-0.02, kTop);
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (int k = 0; k <= 5; ++k)
        ticks->addTick(k / 5.0, locale().toString(k / 5.0, 'g', 2));
    plot()->yAxis->setTicker(ticks);
    // What the counts' room is, is known once the layout is.
    connect(plot(), &QCustomPlot::afterLayout, this, &ReliabilityPlot::placeCounts);
    draw();
}

void ReliabilityPlot::setBins(const std::vector<ConfidenceBin> &bins)
{
    m_tempered.clear();
    setBinValues(bins);
}

void ReliabilityPlot::setTempered(const std::vector<ConfidenceBin> &bins, const QString &name)
{
    m_tempered = bins;
    m_name = name;
    draw();
}

void ReliabilityPlot::draw()
{
    legend()->clearItems();
    plot()->clearPlottables();
    auto *diagonal = plot()->addGraph();
    diagonal->setData({0, 1}, {0, 1});
    diagonal->setPen(QPen(faint(0.6), 1, Qt::DotLine));
    diagonal->setName(tr("as sure as right"));
    legend()->addItem(new QCPPlottableLegendItem(legend(), diagonal));
    drawSeries(bins(), tr("as the run says"), false);
    if (!m_tempered.empty())
        drawSeries(m_tempered, m_name, true);
    styleLegend();
    placeFrame();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ReliabilityPlot::drawSeries(const std::vector<ConfidenceBin> &bins, const QString &name,
                                 bool tempered)
{
    QVector<double> confidence;
    QVector<double> accuracy;
    QVector<double> below;
    QVector<double> above;
    for (const ConfidenceBin &bin : bins) {
        const auto interval = wilson95(bin.correct, bin.n);
        if (!interval)
            continue;
        confidence.append(bin.confidence);
        accuracy.append(*bin.accuracy());
        below.append(std::max(0.0, *bin.accuracy() - interval->low));
        above.append(std::max(0.0, interval->high - *bin.accuracy()));
    }
    const QColor base = palette().color(QPalette::Base);
    const QColor colour = tempered ? palette().color(QPalette::Text) : onBase(plotcolours::kRight);
    auto *line = plot()->addGraph();
    line->setData(confidence, accuracy, true);
    line->setName(name);
    line->setPen(QPen(colour, tempered ? 1.5 : 2.5, tempered ? Qt::DashLine : Qt::SolidLine));
    line->setScatterStyle(tempered ? QCPScatterStyle(QCPScatterStyle::ssDiamond, colour, base, 9)
                                   : QCPScatterStyle(QCPScatterStyle::ssDisc, colour, colour, 8));
    legend()->addItem(new QCPPlottableLegendItem(legend(), line));
    if (tempered)
        return; // two sets of whiskers over each other cannot be read
    auto *whiskers = new QCPErrorBars(plot()->xAxis, plot()->yAxis);
    whiskers->setDataPlottable(line);
    whiskers->setData(below, above);
    whiskers->setPen(QPen(colour, 1));
    whiskers->setWhiskerWidth(7);
}

/// n above every bin; in two lines by turns where one has too little room.
void ReliabilityPlot::placeCounts()
{
    for (int k = plot()->itemCount() - 1; k >= 0; --k) {
        if (qobject_cast<QCPItemText *>(plot()->item(k)))
            plot()->removeItem(k);
    }
    const QFontMetrics metrics(font());
    const auto text = [this](int n) {
        return n < 10000 ? locale().toString(n) : tr("%1k").arg(n / 1000);
    };
    double widest = 0;
    for (const ConfidenceBin &bin : bins())
        widest = std::max<double>(widest, metrics.horizontalAdvance(text(bin.n)) + 4);
    const double room =
        bins().empty() ? 0 : plot()->axisRect()->width() / static_cast<double>(bins().size());
    for (size_t k = 0; k < bins().size(); ++k) {
        const ConfidenceBin &bin = bins()[k];
        if (bin.n == 0)
            continue;
        auto *count = new QCPItemText(plot());
        count->setPositionAlignment(Qt::AlignCenter);
        count->position->setCoords((bin.low + bin.high) / 2,
                                   widest > room && k % 2 == 0 ? kUpperCounts : kLowerCounts);
        count->setText(text(bin.n));
        count->setFont(font());
        count->setColor(palette().color(QPalette::Text));
    }
    auto *label = new QCPItemText(plot());
    label->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setClipToAxisRect(false);
    label->position->setCoords(-0.025, kLowerCounts);
    label->setText(tr("n"));
    label->setFont(font());
    label->setColor(palette().color(QPalette::Text));
}

bool ReliabilityPlot::hasPart(int bin, int part) const
{
    const auto &series = part == Said ? bins() : m_tempered;
    return bin < static_cast<int>(series.size()) && series[static_cast<size_t>(bin)].n > 0;
}

QRectF ReliabilityPlot::partRect(int bin, int part) const
{
    if (part == Said) {
        const ConfidenceBin &one = bins()[static_cast<size_t>(bin)];
        return {one.low, 0, one.high - one.low, 1};
    }
    const ConfidenceBin &one = m_tempered[static_cast<size_t>(bin)];
    return {one.confidence - 0.012, one.accuracy().value_or(0) - 0.03, 0.024, 0.06};
}

int ReliabilityPlot::partAt(int bin, QPoint position) const
{
    if (!hasPart(bin, Tempered))
        return Said;
    const QPointF way = toPixels(partRect(bin, Tempered)).center() - position;
    return !hasPart(bin, Said) || std::hypot(way.x(), way.y()) <= kNearDot ? Tempered : Said;
}

} // namespace lesiondesk
