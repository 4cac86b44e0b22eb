// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/LearningCurves.h"

#include "ui/plots/QCustomPlotWrapper.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QColor kAccent(0x00, 0x72, 0xb2);

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

} // namespace

LearningCurves::LearningCurves(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    setObjectName(u"learningCurves"_s);
    setMinimumSize(320, 180);
    m_plot->setAutoAddPlottableToLegend(false); // each chart has a legend of its own
    m_plot->plotLayout()->clear();
    m_loss = makeChart(0, tr("Loss"));
    m_accuracy = makeChart(1, tr("Accuracy"));
    m_accuracy.area->axis(QCPAxis::atLeft)->setRange(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    applyPalette();
    draw();
}

LearningCurves::Chart LearningCurves::makeChart(int column, const QString &title)
{
    Chart chart;
    auto *heading = new QCPTextElement(m_plot, title);
    heading->setFont(font());
    chart.area = new QCPAxisRect(m_plot);
    m_plot->plotLayout()->addElement(0, column, heading);
    m_plot->plotLayout()->addElement(1, column, chart.area);
    QCPAxis *x = chart.area->axis(QCPAxis::atBottom);
    QCPAxis *y = chart.area->axis(QCPAxis::atLeft);
    x->setLabel(tr("epoch"));
    chart.epochs.reset(new QCPAxisTickerFixed);
    x->setTicker(chart.epochs);
    chart.train = m_plot->addGraph(x, y);
    chart.test = m_plot->addGraph(x, y);
    chart.train->setName(tr("training"));
    chart.test->setName(tr("test"));
    auto *legend = new QCPLegend;
    chart.area->insetLayout()->addElement(legend, (column == 0 ? Qt::AlignTop : Qt::AlignBottom) |
                                                      Qt::AlignRight);
    legend->addItem(new QCPPlottableLegendItem(legend, chart.train));
    legend->addItem(new QCPPlottableLegendItem(legend, chart.test));
    return chart;
}

void LearningCurves::setPoints(const std::vector<MetricPoint> &points, int epochs)
{
    m_points = points;
    m_epochs = epochs;
    draw();
}

void LearningCurves::draw()
{
    QVector<double> x;
    QVector<double> trainLoss;
    QVector<double> testLoss;
    QVector<double> trainAccuracy;
    QVector<double> testAccuracy;
    m_blockChanges.clear();
    double highest = 0;
    for (size_t k = 0; k < m_points.size(); ++k) {
        const MetricPoint &point = m_points[k];
        x.append(point.epoch);
        trainLoss.append(point.trainLoss);
        testLoss.append(point.testLoss);
        trainAccuracy.append(point.trainAccuracy);
        testAccuracy.append(point.testAccuracy);
        highest = std::max({highest, point.trainLoss, point.testLoss});
        if (k > 0 && point.block != m_points[k - 1].block)
            m_blockChanges.push_back(point.epoch);
    }
    m_loss.train->setData(x, trainLoss, true);
    m_loss.test->setData(x, testLoss, true);
    m_accuracy.train->setData(x, trainAccuracy, true);
    m_accuracy.test->setData(x, testAccuracy, true);
    m_loss.area->axis(QCPAxis::atLeft)->setRange(0, highest > 0 ? highest * 1.08 : 1);

    const int last = std::max({2, m_epochs, m_points.empty() ? 0 : m_points.back().epoch});
    m_plot->clearItems();
    for (const Chart &chart : {m_loss, m_accuracy}) {
        chart.area->axis(QCPAxis::atBottom)->setRange(0.5, last + 0.5);
        chart.epochs->setTickStep(std::max(1, (last + 4) / 5)); // whole epochs, five labels at most
        for (const int epoch : m_blockChanges) {
            auto *line = new QCPItemStraightLine(m_plot);
            line->setClipAxisRect(chart.area);
            // Between the last epoch of one block and the first of the next.
            for (QCPItemPosition *position : {line->point1, line->point2}) {
                position->setAxes(chart.area->axis(QCPAxis::atBottom),
                                  chart.area->axis(QCPAxis::atLeft));
                position->setAxisRect(chart.area);
            }
            line->point1->setCoords(epoch - 0.5, 0);
            line->point2->setCoords(epoch - 0.5, 1);
            line->setPen(
                QPen(mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.4),
                     1, Qt::DashLine));
        }
    }
    setAccessibleDescription(
        m_points.empty()
            ? tr("No epoch has ended yet")
            : tr("Epoch %1: training loss %2, test loss %3, training accuracy %4, test accuracy %5")
                  .arg(m_points.back().epoch)
                  .arg(locale().toString(m_points.back().trainLoss, 'f', 3))
                  .arg(locale().toString(m_points.back().testLoss, 'f', 3))
                  .arg(locale().toString(m_points.back().trainAccuracy, 'f', 3))
                  .arg(locale().toString(m_points.back().testAccuracy, 'f', 3)));
    setToolTip(accessibleDescription());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LearningCurves::applyPalette()
{
    const QColor text = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const QColor line = base.lightness() < 128 ? kAccent.lighter(160) : kAccent;
    m_plot->setBackground(base);
    for (int k = 0; k < m_plot->plotLayout()->elementCount(); ++k) {
        if (auto *heading = qobject_cast<QCPTextElement *>(m_plot->plotLayout()->elementAt(k)))
            heading->setTextColor(text);
    }
    for (const Chart &chart : {m_loss, m_accuracy}) {
        for (QCPAxis *axis : chart.area->axes()) {
            axis->setBasePen(QPen(text));
            axis->setTickPen(QPen(text));
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelColor(text);
            axis->setLabelColor(text);
            axis->setTickLabelFont(font());
            axis->setLabelFont(font());
            axis->grid()->setPen(QPen(mixed(base, text, 0.15), 1, Qt::DotLine));
        }
        chart.train->setPen(QPen(line, 1));
        chart.test->setPen(QPen(line, 3));
        const double size = 4;
        chart.train->setScatterStyle({QCPScatterStyle::ssCircle, line, base, size});
        chart.test->setScatterStyle({QCPScatterStyle::ssDisc, line, line, size + 2});
        for (int k = 0; k < chart.area->insetLayout()->elementCount(); ++k) {
            if (auto *legend = qobject_cast<QCPLegend *>(chart.area->insetLayout()->elementAt(k))) {
                legend->setBrush(base);
                legend->setBorderPen(Qt::NoPen);
                legend->setTextColor(text);
                legend->setFont(font());
            }
        }
    }
}

void LearningCurves::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        draw();
    }
    QWidget::changeEvent(event);
}

} // namespace lesiondesk
