// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Pictures.h"
#include "core/report/StudyTables.h"
#include "core/report/SvgCanvas.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr SvgColour kLine{0x00, 0x72, 0xB2};
constexpr SvgColour kGrid{0xDD, 0xDD, 0xDD};
constexpr SvgColour kMark{0x77, 0x77, 0x77};
constexpr double kWidth = 300;
constexpr double kHeight = 200;
constexpr double kGap = 64;
constexpr double kTop = 86;
constexpr double kLeft = 52;

using Anchor = SvgCanvas::Anchor;
using FigureOf = std::optional<double> (*)(const MetricPoint &);

/// One of the three charts beside each other.
struct Chart {
    QString title;
    FigureOf train;
    FigureOf test;
    bool isShare = true; ///< 0 to 1
};

const std::vector<Chart> &charts()
{
    static const std::vector<Chart> all{
        {u"Loss"_s, [](const MetricPoint &p) { return std::optional(p.trainLoss); },
         [](const MetricPoint &p) { return std::optional(p.testLoss); }, false},
        {u"Accuracy"_s, [](const MetricPoint &p) { return std::optional(p.trainAccuracy); },
         [](const MetricPoint &p) { return std::optional(p.testAccuracy); }, true},
        {u"Macro F1"_s, [](const MetricPoint &p) { return p.trainMacroF1; },
         [](const MetricPoint &p) { return p.testMacroF1; }, true},
    };
    return all;
}

/// 1, 2 or 5 times a power of ten, so that about five of them reach `span`.
double niceStep(double span)
{
    const double rough = std::max(span, 1e-6) / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power * 1.0001)
            return factor * power;
    }
    return 10 * power;
}

class ChartPainter
{
public:
    ChartPainter(SvgCanvas &canvas, const std::vector<MetricPoint> &points, const Chart &chart,
                 double left)
        : m_canvas(canvas), m_points(points), m_chart(chart), m_left(left)
    {
        m_epochs = points.empty() ? 1 : std::max(1, points.back().epoch);
        for (const MetricPoint &point : points)
            m_highest = std::max(
                {m_highest, chart.train(point).value_or(0), chart.test(point).value_or(0)});
        m_isEmpty = std::none_of(points.begin(), points.end(), [&](const MetricPoint &point) {
            return chart.train(point) || chart.test(point);
        });
        m_highest = chart.isShare || m_highest <= 0 ? 1 : m_highest * 1.08;
    }

    void paint()
    {
        m_canvas.text(m_left, kTop - 10, m_chart.title, 12, Anchor::Start, {0x22, 0x22, 0x22},
                      true);
        paintAxes();
        paintChanges();
        paintLine(m_chart.train, 1.2, 1.6);
        paintLine(m_chart.test, 2.8, 2.6);
        m_canvas.frame(m_left, kTop, kWidth, kHeight, kMark);
        if (m_isEmpty)
            m_canvas.text(m_left + kWidth / 2, kTop + kHeight / 2, u"not recorded"_s, 12,
                          Anchor::Middle, kMark);
    }

private:
    double x(double epoch) const { return m_left + (epoch - 0.5) / m_epochs * kWidth; }
    double y(double value) const { return kTop + kHeight - value / m_highest * kHeight; }

    void paintAxes()
    {
        const double step = niceStep(m_highest);
        for (int k = 0; k * step <= m_highest * 1.0001; ++k) {
            m_canvas.line(m_left, y(k * step), m_left + kWidth, y(k * step), kGrid, 0.8);
            m_canvas.text(m_left - 6, y(k * step) + 4, QString::number(k * step, 'g', 3), 10,
                          Anchor::End);
        }
        const int every = std::max(1, static_cast<int>(niceStep(m_epochs)));
        for (int epoch = every; epoch <= m_epochs; epoch += every)
            m_canvas.text(x(epoch), kTop + kHeight + 15, QString::number(epoch), 10,
                          Anchor::Middle);
        m_canvas.text(m_left + kWidth / 2, kTop + kHeight + 31, u"epoch"_s, 10, Anchor::Middle);
    }

    void paintChanges()
    {
        for (size_t k = 1; k < m_points.size(); ++k) {
            const double at = x(m_points[k].epoch - 0.5);
            if (m_points[k].stage != m_points[k - 1].stage) {
                m_canvas.line(at, kTop, at, kTop + kHeight, kMark, 1.6);
                m_canvas.text(at + 3, kTop + 11, u"stage %1"_s.arg(m_points[k].stage), 10);
            } else if (m_points[k].block != m_points[k - 1].block) {
                m_canvas.line(at, kTop, at, kTop + kHeight, kMark, 1, u"4 3"_s);
            }
        }
    }

    void paintLine(FigureOf figureOf, double width, double radius)
    {
        std::vector<std::pair<double, double>> places;
        for (size_t k = 0; k <= m_points.size(); ++k) {
            const auto value = k < m_points.size() ? figureOf(m_points[k]) : std::nullopt;
            // A stage has a head of its own: its curve does not go on from the stage before.
            const bool ends = !value || (k > 0 && m_points[k].stage != m_points[k - 1].stage);
            if (ends && places.size() > 1)
                m_canvas.polyline(places, kLine, width);
            if (ends)
                places.clear();
            if (!value)
                continue;
            places.emplace_back(x(m_points[k].epoch), y(*value));
            m_canvas.circle(places.back().first, places.back().second, radius, kLine);
        }
    }

    SvgCanvas &m_canvas;
    const std::vector<MetricPoint> &m_points;
    const Chart &m_chart;
    double m_left;
    int m_epochs = 1;
    double m_highest = 0;
    bool m_isEmpty = false;
};

} // namespace

QByteArray curvesSvg(const RunRecord &record)
{
    const QString below = provenance(record);
    const double width = kLeft + 3 * kWidth + 2 * kGap + 20;
    SvgCanvas canvas(width, kTop + kHeight + 48, u"Learning curves, "_s + below);
    canvas.text(12, 20, u"Learning curves"_s, 14, Anchor::Start, {0x22, 0x22, 0x22}, true);
    canvas.text(12, 38, record.isArtificial() ? artificialNote() + u' ' + below : below, 11,
                Anchor::Start, {0x55, 0x55, 0x55});
    canvas.line(12, 53, 40, 53, kLine, 1.2);
    canvas.text(46, 57, u"training"_s, 11);
    canvas.line(104, 53, 132, 53, kLine, 2.8);
    canvas.text(138, 57, u"test"_s, 11);
    canvas.line(176, 46, 176, 60, kMark, 1, u"4 3"_s);
    canvas.text(182, 57, u"a further block unfrozen"_s, 11);
    for (size_t k = 0; k < charts().size(); ++k)
        ChartPainter(canvas, record.points, charts()[k],
                     kLeft + static_cast<double>(k) * (kWidth + kGap))
            .paint();
    return canvas.finished();
}

} // namespace lesiondesk
