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

using namespace svgcolours;

constexpr double kWidth = 300;
constexpr double kHeight = 200;
constexpr double kGap = 64;
constexpr double kTop = 86;
constexpr double kLeft = 52;

using Anchor = SvgCanvas::Anchor;
using FigureOf = std::optional<double> (*)(const MetricPoint &);

/// One of the three charts beside each other.
struct Chart {
    const char *title;
    FigureOf train;
    FigureOf test;
    bool isShare = true; ///< 0 to 1
};

const std::vector<Chart> &charts()
{
    static const std::vector<Chart> all{
        {QT_TRANSLATE_NOOP("Report", "Loss"),
         [](const MetricPoint &p) { return std::optional(p.trainLoss); },
         [](const MetricPoint &p) { return std::optional(p.testLoss); }, false},
        {QT_TRANSLATE_NOOP("Report", "Accuracy"),
         [](const MetricPoint &p) { return std::optional(p.trainAccuracy); },
         [](const MetricPoint &p) { return std::optional(p.testAccuracy); }, true},
        {QT_TRANSLATE_NOOP("Report", "Macro F1"),
         [](const MetricPoint &p) { return p.trainMacroF1; },
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
                 const Phrasebook &book, double left, double top, double width)
        : m_canvas(canvas), m_points(points), m_chart(chart), m_book(book), m_left(left),
          m_top(top), m_width(width)
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
        m_canvas.text(m_left, m_top - 10, m_book.text(m_chart.title), 12, Anchor::Start,
                      {0x22, 0x22, 0x22}, true);
        paintAxes();
        paintChanges();
        paintLine(m_chart.train, 1.2, 1.6);
        paintLine(m_chart.test, 2.8, 2.6);
        m_canvas.frame(m_left, m_top, m_width, kHeight, kMark);
        if (m_isEmpty)
            m_canvas.text(m_left + m_width / 2, m_top + kHeight / 2,
                          m_book.text(QT_TRANSLATE_NOOP("Report", "not recorded")), 12,
                          Anchor::Middle, kMark);
    }

private:
    double x(double epoch) const { return m_left + (epoch - 0.5) / m_epochs * m_width; }
    double y(double value) const { return m_top + kHeight - value / m_highest * kHeight; }

    QString axisNumber(double value) const
    {
        return m_book.localised(QString::number(value, 'g', 3));
    }

    void paintAxes()
    {
        const double step = niceStep(m_highest);
        for (int k = 0; k * step <= m_highest * 1.0001; ++k) {
            m_canvas.line(m_left, y(k * step), m_left + m_width, y(k * step), kGrid, 0.8);
            m_canvas.text(m_left - 6, y(k * step) + 4, axisNumber(k * step), 10, Anchor::End);
        }
        const int every = std::max(1, static_cast<int>(niceStep(m_epochs)));
        for (int epoch = every; epoch <= m_epochs; epoch += every)
            m_canvas.text(x(epoch), m_top + kHeight + 15, QString::number(epoch), 10,
                          Anchor::Middle);
        m_canvas.text(m_left + m_width / 2, m_top + kHeight + 31,
                      m_book.text(QT_TRANSLATE_NOOP("Report", "epoch")), 10, Anchor::Middle);
    }

    void paintChanges()
    {
        for (size_t k = 1; k < m_points.size(); ++k) {
            const double at = x(m_points[k].epoch - 0.5);
            if (m_points[k].stage != m_points[k - 1].stage) {
                m_canvas.line(at, m_top, at, m_top + kHeight, kMark, 1.6);
                m_canvas.text(
                    at + 3, m_top + 11,
                    m_book.text(QT_TRANSLATE_NOOP("Report", "stage %1")).arg(m_points[k].stage),
                    10);
            } else if (m_points[k].block != m_points[k - 1].block) {
                m_canvas.line(at, m_top, at, m_top + kHeight, kMark, 1, u"4 3"_s);
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
                m_canvas.polyline(places, kRight, width);
            if (ends)
                places.clear();
            if (!value)
                continue;
            places.emplace_back(x(m_points[k].epoch), y(*value));
            m_canvas.circle(places.back().first, places.back().second, radius, kRight);
        }
    }

    SvgCanvas &m_canvas;
    const std::vector<MetricPoint> &m_points;
    const Chart &m_chart;
    const Phrasebook &m_book;
    double m_left;
    double m_top;
    double m_width;
    int m_epochs = 1;
    double m_highest = 0;
    bool m_isEmpty = false;
};

/// What the lines mean, beside each other from the left.
void paintLegend(SvgCanvas &canvas, const Phrasebook &book, double y)
{
    double x = 12;
    const auto entry = [&](double sample, const QString &words) {
        canvas.text(x + sample + 6, y, words, 11);
        x += sample + 6 + 0.58 * 11 * static_cast<double>(words.size()) + 18;
    };
    canvas.line(x, y - 4, x + 28, y - 4, kRight, 1.2);
    entry(28, book.text(QT_TRANSLATE_NOOP("Report", "training")));
    canvas.line(x, y - 4, x + 28, y - 4, kRight, 2.8);
    entry(28, book.text(QT_TRANSLATE_NOOP("Report", "test")));
    canvas.line(x, y - 11, x, y + 3, kMark, 1, u"4 3"_s);
    entry(0, book.text(QT_TRANSLATE_NOOP("Report", "a further block unfrozen")));
}

void paintCharts(SvgCanvas &canvas, const RunRecord &record, const Phrasebook &book, double top,
                 double width)
{
    for (size_t k = 0; k < charts().size(); ++k)
        ChartPainter(canvas, record.points, charts()[k], book,
                     kLeft + static_cast<double>(k) * (width + kGap), top, width)
            .paint();
}

constexpr double fullWidth(double chart)
{
    return kLeft + 3 * chart + 2 * kGap + 20;
}

} // namespace

QByteArray curvesSvg(const RunRecord &record)
{
    const QString below = provenance(record);
    SvgCanvas canvas(fullWidth(kWidth), kTop + kHeight + 48, u"Learning curves, "_s + below);
    canvas.text(12, 20, u"Learning curves"_s, 14, Anchor::Start, {0x22, 0x22, 0x22}, true);
    canvas.text(12, 38, record.isArtificial() ? artificialNote() + u' ' + below : below, 11,
                Anchor::Start, {0x55, 0x55, 0x55});
    paintLegend(canvas, Phrasebook(), 57);
    paintCharts(canvas, record, Phrasebook(), kTop, kWidth);
    return canvas.finished();
}

QByteArray curvesSvg(const RunRecord &record, const Phrasebook &book)
{
    constexpr double kLower = 48;
    // Narrower, so that its letters can be read on a page.
    constexpr double kNarrow = 200;
    SvgCanvas canvas(fullWidth(kNarrow), kLower + kHeight + 42, book.text("Learning curves"));
    paintLegend(canvas, book, 18);
    paintCharts(canvas, record, book, kLower, kNarrow);
    return canvas.finished();
}

} // namespace lesiondesk
