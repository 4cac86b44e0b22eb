// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Curves.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace lesiondesk
{

namespace
{

/// What one image counts with. Every function here asks this one, so that a threshold taken from a
/// curve cuts where the curve says, to the last bit.
double scoreOf(const Scores &scores, const std::vector<int> &classes, int k)
{
    const auto row = scores.row(k);
    double sum = 0;
    for (const int one : classes)
        sum += static_cast<double>(row[static_cast<size_t>(one)]);
    return sum;
}

/// Is a class one of the positive ones? By class index.
std::vector<char> membersOf(const Scores &scores, const std::vector<int> &classes)
{
    std::vector<char> members(static_cast<size_t>(scores.classes), 0);
    for (const int one : classes) {
        assert(one >= 0 && one < scores.classes);
        members[static_cast<size_t>(one)] = 1;
    }
    return members;
}

struct Judged {
    double score = 0;
    bool positive = false;
};

} // namespace

double BinaryCurve::sensitivity(size_t point) const
{
    assert(positives > 0);
    return static_cast<double>(points[point].truePositives) / positives;
}

double BinaryCurve::falsePositiveRate(size_t point) const
{
    assert(negatives > 0);
    return static_cast<double>(points[point].falsePositives) / negatives;
}

std::optional<double> BinaryCurve::precision(size_t point) const
{
    const CurvePoint &at = points[point];
    const int called = at.truePositives + at.falsePositives;
    return called > 0 ? std::optional(static_cast<double>(at.truePositives) / called)
                      : std::nullopt;
}

BinaryCurve binaryCurve(const Scores &scores, const std::vector<int> &positiveClasses)
{
    BinaryCurve curve;
    if (!scores.hasProbabilities())
        return curve;
    const std::vector<char> positive = membersOf(scores, positiveClasses);
    std::vector<Judged> images(scores.truth.size());
    for (int k = 0; k < scores.size(); ++k) {
        const auto at = static_cast<size_t>(k);
        images[at] = {scoreOf(scores, positiveClasses, k),
                      positive[static_cast<size_t>(scores.truth[at])] != 0};
        ++(images[at].positive ? curve.positives : curve.negatives);
    }
    std::sort(images.begin(), images.end(),
              [](const Judged &a, const Judged &b) { return a.score > b.score; });

    CurvePoint point{std::numeric_limits<double>::infinity(), 0, 0};
    curve.points.push_back(point);
    for (size_t k = 0; k < images.size(); ++k) {
        ++(images[k].positive ? point.truePositives : point.falsePositives);
        if (k + 1 < images.size() && images[k + 1].score == images[k].score)
            continue;
        point.threshold = images[k].score;
        curve.points.push_back(point);
    }
    return curve;
}

std::optional<double> areaUnderRoc(const BinaryCurve &curve)
{
    if (curve.positives == 0 || curve.negatives == 0)
        return std::nullopt;
    // Twice the area in whole pairs of images: exact until 2^53 of them.
    double doubled = 0;
    for (size_t k = 1; k < curve.points.size(); ++k) {
        const CurvePoint &before = curve.points[k - 1];
        const CurvePoint &after = curve.points[k];
        doubled += static_cast<double>(after.falsePositives - before.falsePositives) *
                   (static_cast<double>(before.truePositives) + after.truePositives);
    }
    return doubled / 2 / curve.positives / curve.negatives;
}

std::optional<double> averagePrecision(const BinaryCurve &curve)
{
    if (curve.positives == 0)
        return std::nullopt;
    double sum = 0;
    for (size_t k = 1; k < curve.points.size(); ++k) {
        const int step = curve.points[k].truePositives - curve.points[k - 1].truePositives;
        if (step > 0)
            sum += step * *curve.precision(k);
    }
    return sum / curve.positives;
}

ThresholdErrors errorsAt(const Scores &scores, const std::vector<int> &positiveClasses,
                         double threshold)
{
    ThresholdErrors errors;
    if (!scores.hasProbabilities())
        return errors;
    const std::vector<char> positive = membersOf(scores, positiveClasses);
    for (int k = 0; k < scores.size(); ++k) {
        const bool called = scoreOf(scores, positiveClasses, k) >= threshold;
        const bool is = positive[static_cast<size_t>(scores.truth[static_cast<size_t>(k)])] != 0;
        if (called && !is)
            errors.falseAlarms.push_back(k);
        else if (is && !called)
            errors.missed.push_back(k);
    }
    return errors;
}

std::optional<OperatingPoint> operatingPoint(const BinaryCurve &curve, double wished)
{
    if (curve.positives == 0)
        return std::nullopt;
    // A wish such as 95 × 0.01 lies a rounding above 19 of 20 images, and means those 19.
    const double enough = std::min(wished, 1.0) * curve.positives - 1e-9 * curve.positives;
    const auto found =
        std::find_if(curve.points.begin(), curve.points.end(),
                     [&](const CurvePoint &point) { return point.truePositives >= enough; });
    assert(found != curve.points.end());
    OperatingPoint at;
    at.point = static_cast<size_t>(found - curve.points.begin());
    at.threshold = found->threshold;
    at.found = found->truePositives;
    at.missed = curve.positives - at.found;
    at.falseAlarms = found->falsePositives;
    at.sensitivity = curve.sensitivity(at.point);
    if (curve.negatives > 0)
        at.specificity = static_cast<double>(curve.negatives - at.falseAlarms) / curve.negatives;
    at.precision = curve.precision(at.point);
    return at;
}

std::vector<int> flipsBetween(const Scores &scores, const std::vector<int> &positiveClasses,
                              double before, double after)
{
    std::vector<int> flips;
    if (!scores.hasProbabilities())
        return flips;
    const auto [low, high] = std::minmax(before, after);
    for (int k = 0; k < scores.size(); ++k) {
        const double score = scoreOf(scores, positiveClasses, k);
        if (score >= low && score < high)
            flips.push_back(k);
    }
    return flips;
}

BinaryCurve thinned(const BinaryCurve &curve, size_t most)
{
    most = std::max<size_t>(most, 2);
    if (curve.points.size() <= most)
        return curve;
    // One point for every equal part of the way along both rates: steps of a rare class stay
    // visible beside a hundred thousand other images.
    const auto wayTo = [&](const CurvePoint &point) {
        const double found =
            curve.positives > 0 ? static_cast<double>(point.truePositives) / curve.positives : 0;
        const double alarms =
            curve.negatives > 0 ? static_cast<double>(point.falsePositives) / curve.negatives : 0;
        const int sides = (curve.positives > 0 ? 1 : 0) + (curve.negatives > 0 ? 1 : 0);
        return (found + alarms) / sides;
    };
    BinaryCurve drawn{curve.positives, curve.negatives, {curve.points.front()}};
    const auto parts = static_cast<double>(most - 1);
    double part = 0;
    for (size_t k = 1; k + 1 < curve.points.size() && drawn.points.size() + 1 < most; ++k) {
        const double own = std::floor(wayTo(curve.points[k]) * parts);
        if (own <= part)
            continue;
        part = own;
        drawn.points.push_back(curve.points[k]);
    }
    drawn.points.push_back(curve.points.back());
    return drawn;
}

} // namespace lesiondesk
