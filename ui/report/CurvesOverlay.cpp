// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/CurvesOverlay.h"

#include "ui/plots/PlotAxes.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"
#include "ui/report/ReportWords.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using FigureOf = std::optional<double> (*)(const MetricPoint &);

struct Figure {
    FigureOf train;
    FigureOf test;
};

const std::array<Figure, 3> kFigures{
    {{[](const MetricPoint &p) { return std::optional(p.trainLoss); },
      [](const MetricPoint &p) { return std::optional(p.testLoss); }},
     {[](const MetricPoint &p) { return std::optional(p.trainAccuracy); },
      [](const MetricPoint &p) { return std::optional(p.testAccuracy); }},
     {[](const MetricPoint &p) { return p.trainMacroF1; },
      [](const MetricPoint &p) { return p.testMacroF1; }}}};

/// Okabe and Ito's colours, told apart by every kind of colour vision; the shape says it again.
QColor colourOf(int place, bool dark)
{
    static const std::array colours{QColor(0x00, 0x72, 0xB2), QColor(0xD5, 0x5E, 0x00),
                                    QColor(0x00, 0x9E, 0x73), QColor(0xCC, 0x79, 0xA7),
                                    QColor(0xE6, 0x9F, 0x00), QColor(0x56, 0xB4, 0xE9),
                                    QColor(0x7F, 0x7F, 0x7F)};
    const QColor colour = colours[static_cast<size_t>(place) % colours.size()];
    return dark ? colour.lighter(140) : colour;
}

QCPScatterStyle::ScatterShape shapeOf(int place)
{
    static const std::array shapes{QCPScatterStyle::ssDisc,     QCPScatterStyle::ssSquare,
                                   QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
                                   QCPScatterStyle::ssCross,    QCPScatterStyle::ssPlus,
                                   QCPScatterStyle::ssStar};
    return shapes[static_cast<size_t>(place) % shapes.size()];
}

/// Where the network changed: stage and block of every epoch.
std::vector<std::pair<int, int>> changesOf(const RunRecord &record)
{
    std::vector<std::pair<int, int>> changes;
    for (const MetricPoint &point : record.points)
        changes.emplace_back(point.stage, point.block);
    return changes;
}

} // namespace

CurvesOverlay::CurvesOverlay(QWidget *parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_legend(new QCPLegend)
{
    setObjectName(u"curvesOverlay"_s);
    setMinimumSize(480, 220);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->plotLayout()->clear();
    makeChart(0, tr("Loss"));
    makeChart(1, tr("Accuracy"));
    makeChart(2, tr("Macro F1"));
    auto *below = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(2, 0, below);
    below->addElement(0, 0, m_legend);
    m_legend->setFillOrder(QCPLegend::foRowsFirst);
    m_legend->setLayer(u"legend"_s);
    m_plot->plotLayout()->setRowStretchFactor(2, 0.001);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    draw();
}

void CurvesOverlay::makeChart(int column, const QString &title)
{
    Chart &chart = m_charts[static_cast<size_t>(column)];
    chart.heading = new QCPTextElement(m_plot, title);
    chart.area = new QCPAxisRect(m_plot);
    chart.epochs.reset(new QCPAxisTickerFixed);
    m_plot->plotLayout()->addElement(0, column, chart.heading);
    m_plot->plotLayout()->addElement(1, column, chart.area);
    chart.area->axis(QCPAxis::atBottom)->setLabel(tr("epoch"));
    chart.area->axis(QCPAxis::atBottom)->setTicker(chart.epochs);
}

void CurvesOverlay::setRecords(const std::vector<RunRecord> &records)
{
    m_records = records;
    draw();
}

int CurvesOverlay::graphCount() const
{
    return m_plot->graphCount();
}

void CurvesOverlay::draw()
{
    m_legend->clearItems();
    m_plot->clearItems();
    m_plot->clearGraphs();
    int last = 2;
    double highest = 0;
    QStringList words;
    for (size_t k = 0; k < m_records.size(); ++k) {
        drawRun(m_records[k], static_cast<int>(k));
        words.append(runWords(m_records[k]));
        for (const MetricPoint &point : m_records[k].points) {
            last = std::max(last, point.epoch);
            highest = std::max({highest, point.trainLoss, point.testLoss});
        }
    }
    for (size_t c = 0; c < m_charts.size(); ++c) {
        m_charts[c]
            .area->axis(QCPAxis::atLeft)
            ->setRange(0, c > 0         ? 1
                          : highest > 0 ? highest * 1.08
                                        : 1);
        m_charts[c].area->axis(QCPAxis::atBottom)->setRange(0.5, last + 0.5);
        m_charts[c].epochs->setTickStep(std::max(1, (last + 4) / 5));
    }
    drawChanges();
    applyPalette();
    setAccessibleDescription(words.join(u'\n'));
    setToolTip(tr("Training thin, test thick; a dashed line where a further block was unfrozen, a "
                  "solid one where a stage began"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvesOverlay::drawRun(const RunRecord &record, int place)
{
    const QColor base = palette().color(QPalette::Base);
    const QColor colour = colourOf(place, base.lightness() < 128);
    // Beyond the colours there are, dashes tell runs apart.
    const Qt::PenStyle style = place < 7 ? Qt::SolidLine : Qt::DashLine;
    for (size_t c = 0; c < m_charts.size(); ++c) {
        for (const bool test : {false, true}) {
            QCPGraph *graph = m_plot->addGraph(m_charts[c].area->axis(QCPAxis::atBottom),
                                               m_charts[c].area->axis(QCPAxis::atLeft));
            for (size_t k = 0; k < record.points.size(); ++k) {
                const MetricPoint &point = record.points[k];
                // A stage has a head of its own: the line breaks there.
                if (k > 0 && point.stage != record.points[k - 1].stage)
                    graph->addData(point.epoch - 0.5, std::numeric_limits<double>::quiet_NaN());
                const auto value = test ? kFigures[c].test(point) : kFigures[c].train(point);
                graph->addData(point.epoch,
                               value.value_or(std::numeric_limits<double>::quiet_NaN()));
            }
            graph->setPen(QPen(colour, test ? 2.6 : 1, style));
            graph->setScatterStyle(
                {shapeOf(place), colour, test ? colour : base, test ? 6.0 : 3.5});
            if (c == 0 && test) {
                graph->setName(runWords(record));
                auto *item = new QCPPlottableLegendItem(m_legend, graph);
                m_legend->addItem(item);
            }
        }
    }
}

void CurvesOverlay::drawChanges()
{
    if (m_records.empty() ||
        std::any_of(m_records.begin(), m_records.end(), [&](const RunRecord &record) {
            return changesOf(record) != changesOf(m_records.front());
        }))
        return;
    const auto &points = m_records.front().points;
    const QColor soft =
        plotcolours::blended(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.4);
    for (size_t k = 1; k < points.size(); ++k) {
        const bool stage = points[k].stage != points[k - 1].stage;
        if (!stage && points[k].block == points[k - 1].block)
            continue;
        for (const Chart &chart : m_charts) {
            auto *line = new QCPItemStraightLine(m_plot);
            line->setClipAxisRect(chart.area);
            for (QCPItemPosition *position : {line->point1, line->point2}) {
                position->setAxes(chart.area->axis(QCPAxis::atBottom),
                                  chart.area->axis(QCPAxis::atLeft));
                position->setAxisRect(chart.area);
            }
            line->point1->setCoords(points[k].epoch - 0.5, 0);
            line->point2->setCoords(points[k].epoch - 0.5, 1);
            line->setPen(QPen(soft, 1, stage ? Qt::SolidLine : Qt::DashLine));
        }
    }
}

void CurvesOverlay::applyPalette()
{
    const QColor text = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    m_plot->setBackground(base);
    for (const Chart &chart : m_charts) {
        chart.heading->setTextColor(text);
        chart.heading->setFont(font());
        styleAxes(*chart.area, palette(), font());
    }
    m_legend->setBrush(base);
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setTextColor(text);
    m_legend->setFont(font());
    m_legend->setVisible(!m_records.empty());
}

void CurvesOverlay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace lesiondesk
