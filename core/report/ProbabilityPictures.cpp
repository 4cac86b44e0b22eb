// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ProbabilityPictures.h"

#include "core/evaluation/Calibration.h"
#include "core/evaluation/Curves.h"
#include "core/report/SvgCanvas.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using namespace svgcolours;

constexpr size_t kMostPoints = 300;
constexpr size_t kMostCharts = 24;
constexpr int kAcross = 4;
constexpr double kSide = 150;
constexpr double kGapX = 48;
constexpr double kGapY = 64;

using Anchor = SvgCanvas::Anchor;

/// A chart whose axes both go from 0 to 1.
class UnitChart
{
public:
    UnitChart(SvgCanvas &canvas, double left, double top, double width, double height)
        : m_canvas(canvas), m_left(left), m_top(top), m_width(width), m_height(height)
    {
    }

    double x(double value) const { return m_left + value * m_width; }
    double y(double value) const { return m_top + (1 - value) * m_height; }

    void grid(const Phrasebook &book, double size) const
    {
        for (int k = 0; k <= 4; k += 2) {
            const double value = k / 4.0;
            m_canvas.line(x(value), y(0), x(value), y(1), kGrid, 0.8);
            m_canvas.line(x(0), y(value), x(1), y(value), kGrid, 0.8);
            const QString words = k % 4 == 0
                                      ? QString::number(k / 4)
                                      : book.number(ColumnKind::Rate, value).chopped(1); // 0.5
            m_canvas.text(x(value), y(0) + size + 3, words, size, Anchor::Middle, kFaint);
            m_canvas.text(x(0) - 5, y(value) + size / 3, words, size, Anchor::End, kFaint);
        }
    }
    void frame() const { m_canvas.frame(m_left, m_top, m_width, m_height, kMark); }

private:
    SvgCanvas &m_canvas;
    double m_left;
    double m_top;
    double m_width;
    double m_height;
};

std::vector<std::pair<double, double>> rocPlaces(const UnitChart &chart, const BinaryCurve &curve)
{
    std::vector<std::pair<double, double>> places;
    for (size_t k = 0; k < curve.points.size(); ++k)
        places.emplace_back(chart.x(curve.falsePositiveRate(k)), chart.y(curve.sensitivity(k)));
    return places;
}

/// Precision falls and rises between two points: average precision takes steps, and so does this.
std::vector<std::pair<double, double>> precisionPlaces(const UnitChart &chart,
                                                       const BinaryCurve &curve)
{
    std::vector<std::pair<double, double>> places;
    for (size_t k = 0; k < curve.points.size(); ++k) {
        const auto precision = curve.precision(k);
        if (!precision)
            continue;
        const double before = places.empty() ? chart.x(0) : places.back().first;
        places.emplace_back(before, chart.y(*precision));
        places.emplace_back(chart.x(curve.sensitivity(k)), chart.y(*precision));
    }
    return places;
}

void paintCurve(SvgCanvas &canvas, const UnitChart &chart, const BinaryCurve &curve, CurveKind kind,
                const Phrasebook &book)
{
    const int n = curve.positives + curve.negatives;
    const bool isThere = curve.positives > 0 && (kind != CurveKind::Roc || curve.negatives > 0);
    if (!isThere || curve.points.empty()) {
        canvas.text(chart.x(0.5), chart.y(0.5), book.text("n/a"), 11, Anchor::Middle, kMark);
        return;
    }
    const BinaryCurve drawn = thinned(curve, kMostPoints);
    if (kind == CurveKind::Roc) {
        canvas.line(chart.x(0), chart.y(0), chart.x(1), chart.y(1), kMark, 0.8, u"4 3"_s);
        canvas.polyline(rocPlaces(chart, drawn), kRight, 1.8);
    } else {
        const double share = static_cast<double>(curve.positives) / n;
        canvas.line(chart.x(0), chart.y(share), chart.x(1), chart.y(share), kMark, 0.8, u"4 3"_s);
        canvas.polyline(precisionPlaces(chart, drawn), kRight, 1.8);
    }
}

} // namespace

QByteArray curvesOfClassesSvg(const Scores &scores, const std::vector<EvalClass> &classes,
                              CurveKind kind, const Phrasebook &book)
{
    std::vector<int> support(classes.size(), 0);
    for (const int truth : scores.truth)
        ++support[static_cast<size_t>(truth)];
    std::vector<int> shown(classes.size());
    std::iota(shown.begin(), shown.end(), 0);
    if (shown.size() > kMostCharts) {
        std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
            return support[static_cast<size_t>(a)] > support[static_cast<size_t>(b)];
        });
        shown.resize(kMostCharts);
        std::sort(shown.begin(), shown.end());
    }
    const int count = static_cast<int>(shown.size());
    const int across = std::min(count, kAcross);
    const int rows = (count + kAcross - 1) / kAcross;
    const QString title = kind == CurveKind::Roc
                              ? book.text(QT_TRANSLATE_NOOP("Report", "ROC curves"))
                              : book.text(QT_TRANSLATE_NOOP("Report", "Precision-recall curves"));
    SvgCanvas canvas(16 + across * (kSide + kGapX), 8 + rows * (kSide + kGapY), title);
    for (int k = 0; k < count; ++k) {
        const int index = shown[static_cast<size_t>(k)];
        const double left = 36 + (k % kAcross) * (kSide + kGapX);
        const double top = 36 + (k / kAcross) * (kSide + kGapY);
        const UnitChart chart(canvas, left, top, kSide, kSide);
        const BinaryCurve curve = binaryCurve(scores, {index});
        const auto area = kind == CurveKind::Roc ? areaUnderRoc(curve) : averagePrecision(curve);
        const QString name = kind == CurveKind::Roc ? book.text("AUC") : book.text("AP");
        canvas.text(left, top - 19,
                    u"%1 %2"_s.arg(index + 1).arg(classes[static_cast<size_t>(index)].key), 12,
                    Anchor::Start, {0x22, 0x22, 0x22}, true);
        canvas.text(left, top - 6,
                    u"%1 %2 · n %3"_s.arg(name, book.number(ColumnKind::Rate, area),
                                          book.count(support[static_cast<size_t>(index)])),
                    11, Anchor::Start, kFaint);
        chart.grid(book, 9);
        paintCurve(canvas, chart, curve, kind, book);
        chart.frame();
    }
    return canvas.finished();
}

QByteArray reliabilitySvg(const Scores &scores, const Phrasebook &book)
{
    const auto bins = confidenceBins(scores);
    constexpr double kWidth = 360;
    constexpr double kHeight = 260;
    constexpr double kLower = 80;
    constexpr double kLeft = 60;
    constexpr double kTop = 34;
    SvgCanvas canvas(kLeft + kWidth + 24, kTop + kHeight + 60 + kLower + 50,
                     book.text(QT_TRANSLATE_NOOP("Report", "Reliability diagram")));
    const UnitChart upper(canvas, kLeft, kTop, kWidth, kHeight);
    upper.grid(book, 10);
    int most = 1;
    for (const ConfidenceBin &bin : bins)
        most = std::max(most, bin.n);
    const double base = kTop + kHeight + 54 + kLower;
    for (const ConfidenceBin &bin : bins) {
        const auto accuracy = bin.accuracy();
        if (!accuracy)
            continue;
        const double left = upper.x(bin.low) + 1;
        const double width = upper.x(bin.high) - upper.x(bin.low) - 2;
        canvas.rect(left, upper.y(*accuracy), width, upper.y(0) - upper.y(*accuracy),
                    kRight.overWhite(0.75));
        canvas.circle(upper.x(bin.confidence), upper.y(*accuracy), 2.6, kWrong);
        const double height = kLower * bin.n / most;
        canvas.rect(left, base - height, width, height, kRight.overWhite(0.45));
        canvas.text(left + width / 2, base - height - 3, QString::number(bin.n), 9, Anchor::Middle,
                    kFaint);
    }
    canvas.line(upper.x(0), upper.y(0), upper.x(1), upper.y(1), kMark, 1, u"4 3"_s);
    upper.frame();
    canvas.line(kLeft, base, kLeft + kWidth, base, kMark, 1);
    canvas.text(kLeft, 20,
                u"%1 %2 · n %3"_s.arg(book.text(QT_TRANSLATE_NOOP("Report", "ECE")),
                                      book.number(ColumnKind::Rate, expectedCalibrationError(bins)),
                                      book.count(scores.size())),
                12, Anchor::Start, {0x22, 0x22, 0x22}, true);
    canvas.uprightText(20, kTop + kHeight / 2, book.text("Accuracy"), 11);
    canvas.uprightText(20, base - kLower / 2, book.text("Images"), 11);
    canvas.text(kLeft + kWidth / 2, kTop + kHeight + 30,
                book.text(QT_TRANSLATE_NOOP("Report", "confidence: the highest probability")), 11,
                Anchor::Middle);
    return canvas.finished();
}

} // namespace lesiondesk
