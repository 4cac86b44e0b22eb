// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Scores.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// A class, or several together, against the rest: the score of an image is the sum of the
/// probabilities of these classes. A point of a curve calls positive every image whose score is at
/// least its threshold; images with the same score change sides together.
struct CurvePoint {
    double threshold = 0;
    int truePositives = 0;
    int falsePositives = 0;
};

struct BinaryCurve {
    int positives = 0; ///< images that truly are of the classes
    int negatives = 0;
    std::vector<CurvePoint> points; ///< from nothing called positive (threshold infinity) to all

    double sensitivity(size_t point) const;              ///< of positives > 0
    double falsePositiveRate(size_t point) const;        ///< of negatives > 0
    std::optional<double> precision(size_t point) const; ///< none where nothing is called positive
};

/// Empty without probabilities. Takes as long as a sort of the images.
BinaryCurve binaryCurve(const Scores &scores, const std::vector<int> &positiveClasses);

/// The area under the ROC curve by the trapezoid rule (= Mann-Whitney's U with half counts for
/// ties), as scikit-learn's roc_auc_score; none without positives or without negatives.
std::optional<double> areaUnderRoc(const BinaryCurve &curve);
/// The sum of precision times the step of sensitivity, as scikit-learn's average_precision_score;
/// none without positives.
std::optional<double> averagePrecision(const BinaryCurve &curve);

/// The positions in `scores` of the images that a threshold calls positive but truly are not
/// (false alarms), and of those that it misses.
struct ThresholdErrors {
    std::vector<int> falseAlarms;
    std::vector<int> missed;
};
ThresholdErrors errorsAt(const Scores &scores, const std::vector<int> &positiveClasses,
                         double threshold);

/// What a wished sensitivity costs: the highest threshold that reaches it.
struct OperatingPoint {
    size_t point = 0; ///< of the curve
    double threshold = 0;
    int found = 0;
    int missed = 0;
    int falseAlarms = 0;
    std::optional<double> sensitivity;
    std::optional<double> specificity;
    std::optional<double> precision;
};
/// None without positives. `wished` is a fraction; 1 finds them all.
std::optional<OperatingPoint> operatingPoint(const BinaryCurve &curve, double wished);
/// The positions in `scores` of the images that change sides between two thresholds.
std::vector<int> flipsBetween(const Scores &scores, const std::vector<int> &positiveClasses,
                              double before, double after);

/// No more points than `most`, for drawing: those kept lie on the curve, the first and the last
/// among them.
BinaryCurve thinned(const BinaryCurve &curve, size_t most);

} // namespace lesiondesk
