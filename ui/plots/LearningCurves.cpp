// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/LearningCurves.h"

#include "ui/plots/PlotAxes.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Values {
    std::optional<double> train;
    std::optional<double> test;
};

Values valuesOf(const MetricPoint &point, int chart)
{
    if (chart == LearningCurves::Loss)
        return {point.trainLoss, point.testLoss};
    if (chart == LearningCurves::Accuracy)
        return {point.trainAccuracy, point.testAccuracy};
    return {point.trainMacroF1, point.testMacroF1};
}

} // namespace

LearningCurves::LearningCurves(QWidget *parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_legend(new QCPLegend),
      m_margins(new QCPMarginGroup(m_plot))
{
    setObjectName(u"learningCurves"_s);
    setMinimumSize(240, 180);
    m_plot->setAutoAddPlottableToLegend(false); // all charts share one
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(2);
    auto *top = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(0, 0, top);
    top->addElement(0, 0, m_legend);
    top->addElement(0, 1, new QCPLayoutElement(m_plot)); // the rest of the line is empty
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001); // as high as its text
    m_areas = {makeArea(tr("Loss")), makeArea(tr("Accuracy")), makeArea(tr("Macro-F1"))};
    for (const int chart : {Accuracy, MacroF1})
        m_areas[static_cast<size_t>(chart)].rect->axis(QCPAxis::atLeft)->setRange(0, 1);
    m_legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_legend->setMargins({4, 0, 4, 0});
    m_legend->addItem(new QCPPlottableLegendItem(m_legend, m_areas[0].train));
    m_legend->addItem(new QCPPlottableLegendItem(m_legend, m_areas[0].test));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    // What a label may say depends on the room that the layout has given.
    connect(m_plot, &QCustomPlot::afterLayout, this, &LearningCurves::drawMarks);
    arrange();
    applyPalette();
    draw();
}

LearningCurves::Area LearningCurves::makeArea(const QString &title)
{
    Area area;
    area.rect = new QCPAxisRect(m_plot);
    area.rect->setMinimumMargins({4, 4, 8, 4});
    area.rect->setMarginGroup(QCP::msLeft, m_margins);
    QCPAxis *x = area.rect->axis(QCPAxis::atBottom);
    QCPAxis *y = area.rect->axis(QCPAxis::atLeft);
    y->setLabel(title);
    y->ticker()->setTickCount(4);
    area.epochs.reset(new QCPAxisTickerFixed);
    x->setTicker(area.epochs);
    area.train = m_plot->addGraph(x, y);
    area.test = m_plot->addGraph(x, y);
    area.train->setName(tr("training"));
    area.test->setName(tr("test"));
    return area;
}

void LearningCurves::setPoints(const std::vector<MetricPoint> &points, int epochs,
                               const QStringList &stages)
{
    m_points = points;
    m_marks = curveMarks(points);
    m_epochs = epochs;
    m_stages = stages;
    draw();
}

void LearningCurves::showChart(int chart)
{
    m_shown = chart;
    arrange();
    draw();
}

/// The shown charts below each other, with the epochs written under the last one only.
void LearningCurves::arrange()
{
    QCPLayoutGrid *grid = m_plot->plotLayout();
    for (const Area &area : m_areas) {
        if (area.rect->layout())
            grid->take(area.rect);
        area.rect->setVisible(false);
    }
    grid->simplify();
    int row = 1;
    const Area *last = nullptr;
    for (int chart = 0; chart < Charts; ++chart) {
        if (!isShown(chart))
            continue;
        const Area &area = m_areas[static_cast<size_t>(chart)];
        grid->addElement(row, 0, area.rect);
        grid->setRowStretchFactor(row++, 1);
        area.rect->setVisible(true);
        area.rect->axis(QCPAxis::atBottom)->setTickLabels(false);
        area.rect->axis(QCPAxis::atBottom)->setLabel({});
        last = &area;
    }
    last->rect->axis(QCPAxis::atBottom)->setTickLabels(true);
    last->rect->axis(QCPAxis::atBottom)->setLabel(tr("epoch"));
}

int LearningCurves::lastEpoch() const
{
    return std::max({2, m_epochs, m_points.empty() ? 0 : m_points.back().epoch});
}

void LearningCurves::draw()
{
    drawCurves();
    setAccessibleDescription(description());
    setToolTip(accessibleDescription());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LearningCurves::drawCurves()
{
    for (int chart = 0; chart < Charts; ++chart) {
        const Area &area = m_areas[static_cast<size_t>(chart)];
        area.train->data()->clear();
        area.test->data()->clear();
        double highest = 0;
        for (size_t k = 0; k < m_points.size(); ++k) {
            const MetricPoint &point = m_points[k];
            if (k > 0 && m_points[k - 1].stage != point.stage) {
                // Another set and another head: no line leads from one stage to the next.
                area.train->addData(point.epoch - 0.5, qQNaN());
                area.test->addData(point.epoch - 0.5, qQNaN());
            }
            const Values values = valuesOf(point, chart);
            if (values.train)
                area.train->addData(point.epoch, *values.train);
            if (values.test)
                area.test->addData(point.epoch, *values.test);
            highest = std::max({highest, values.train.value_or(0), values.test.value_or(0)});
        }
        if (chart == Loss)
            area.rect->axis(QCPAxis::atLeft)->setRange(0, highest > 0 ? highest * 1.15 : 1);
        area.rect->axis(QCPAxis::atBottom)->setRange(0.5, lastEpoch() + 0.5);
        area.epochs->setTickStep(std::max(1, (lastEpoch() + 4) / 5)); // five labels at most
    }
}

void LearningCurves::drawMarks()
{
    m_plot->clearItems();
    bool isTop = true;
    for (int chart = 0; chart < Charts; ++chart) {
        if (!isShown(chart))
            continue;
        const Area &area = m_areas[static_cast<size_t>(chart)];
        const QStringList labels = markLabels(area);
        for (size_t k = 0; k < m_marks.size(); ++k)
            drawMark(area, m_marks[k], isTop ? labels[static_cast<qsizetype>(k)] : QString());
        isTop = false;
    }
}

/// A stage's name is cut to its own stretch; a block says as much of itself as there is room for.
QStringList LearningCurves::markLabels(const Area &area) const
{
    const QFontMetrics metrics(font());
    const double perEpoch =
        (area.rect->width() > 1 ? area.rect->width() : width()) / static_cast<double>(lastEpoch());
    QStringList labels;
    for (size_t k = 0; k < m_marks.size(); ++k) {
        const CurveMark &mark = m_marks[k];
        int end = lastEpoch() + 1;
        for (size_t next = k + 1; next < m_marks.size() && end > lastEpoch(); ++next) {
            if (!mark.beginsStage || m_marks[next].beginsStage)
                end = m_marks[next].epoch;
        }
        const int room = static_cast<int>(perEpoch * (end - mark.epoch)) - 6;
        if (mark.beginsStage) {
            const QString name = m_stages.size() > 1 ? m_stages.value(mark.stage - 1) : QString();
            labels.append(metrics.elidedText(name, Qt::ElideRight, room));
            continue;
        }
        const QString number = QString::number(mark.block);
        const QString word = tr("block %1").arg(mark.block);
        labels.append(metrics.horizontalAdvance(word) <= room     ? word
                      : metrics.horizontalAdvance(number) <= room ? number
                                                                  : QString());
    }
    return labels;
}

void LearningCurves::drawMark(const Area &area, const CurveMark &mark, const QString &label)
{
    const QColor text = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const double where =
        mark.epoch - 0.5; // between the last epoch of one and the first of the next
    if (mark.epoch > 1) {
        auto *line = new QCPItemStraightLine(m_plot);
        line->setClipAxisRect(area.rect);
        for (QCPItemPosition *position : {line->point1, line->point2}) {
            position->setAxes(area.rect->axis(QCPAxis::atBottom), area.rect->axis(QCPAxis::atLeft));
            position->setAxisRect(area.rect);
        }
        line->point1->setCoords(where, 0);
        line->point2->setCoords(where, 1);
        line->setPen(mark.beginsStage
                         ? QPen(plotcolours::blended(text, base, 0.7), 1.5)
                         : QPen(plotcolours::blended(text, base, 0.4), 1, Qt::DashLine));
    }
    if (label.isEmpty())
        return;
    auto *name = new QCPItemText(m_plot);
    name->setClipAxisRect(area.rect);
    name->position->setAxes(area.rect->axis(QCPAxis::atBottom), area.rect->axis(QCPAxis::atLeft));
    name->position->setAxisRect(area.rect);
    name->position->setTypeX(QCPItemPosition::ptPlotCoords);
    name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    // Stages along the top, blocks along the bottom, so that they never cover each other.
    name->position->setCoords(where, mark.beginsStage ? 0 : 1);
    name->setPositionAlignment(Qt::AlignLeft | (mark.beginsStage ? Qt::AlignTop : Qt::AlignBottom));
    name->setPadding({3, 1, 2, 1});
    name->setBrush(plotcolours::faded(base, 0.75)); // curves run behind it
    name->setText(label);
    name->setColor(plotcolours::blended(text, base, mark.beginsStage ? 1 : 0.7));
    name->setFont(font());
}

QString LearningCurves::description() const
{
    if (m_points.empty())
        return tr("No epoch has ended yet");
    const MetricPoint &last = m_points.back();
    const auto number = [this](std::optional<double> value) {
        return value ? locale().toString(*value, 'f', 3) : tr("n/a");
    };
    return tr("Epoch %1: training loss %2, test loss %3, training accuracy %4, test accuracy %5, "
              "training macro-F1 %6, test macro-F1 %7")
        .arg(last.epoch)
        .arg(number(last.trainLoss), number(last.testLoss), number(last.trainAccuracy),
             number(last.testAccuracy), number(last.trainMacroF1), number(last.testMacroF1));
}

void LearningCurves::applyPalette()
{
    const QColor text = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const QColor line =
        base.lightness() < 128 ? plotcolours::kRight.lighter(160) : plotcolours::kRight;
    m_plot->setBackground(base);
    for (const Area &area : m_areas) {
        styleAxes(*area.rect, palette(), font());
        area.train->setPen(QPen(line, 1));
        area.test->setPen(QPen(line, 3));
        const double size = 4;
        area.train->setScatterStyle({QCPScatterStyle::ssCircle, line, base, size});
        area.test->setScatterStyle({QCPScatterStyle::ssDisc, line, line, size + 2});
    }
    m_legend->setBrush(base);
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setTextColor(text);
    m_legend->setFont(font());
    for (int k = 0; k < m_legend->itemCount(); ++k) {
        m_legend->item(k)->setTextColor(text);
        m_legend->item(k)->setFont(font());
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
