// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/evaluation/Scores.h"

#include <optional>
#include <span>
#include <vector>

namespace lesiondesk
{

inline constexpr int kCalibrationBins = 15;

float highestProbability(std::span<const float> row);
/// The bin of a highest probability, of bins (low, high] of equal width; the first holds 0 too.
int confidenceBinOf(double confidence, int bins = kCalibrationBins);

/// The images whose highest probability lies in (low, high]; the first bin holds 0 too.
struct ConfidenceBin {
    double low = 0;
    double high = 0;
    int n = 0;
    int correct = 0;
    double confidence = 0;      ///< the mean highest probability; 0 for an empty bin
    std::vector<int> positions; ///< in the scores

    std::optional<double> accuracy() const
    {
        return n > 0 ? std::optional(static_cast<double>(correct) / n) : std::nullopt;
    }
};

/// Bins of equal width from 0 to 1; empty without probabilities.
std::vector<ConfidenceBin> confidenceBins(const Scores &scores, int bins = kCalibrationBins);
/// The expected calibration error: the mean distance of accuracy and confidence over the bins,
/// weighted by their images (C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017,
/// formula 3). None without images or probabilities.
std::optional<double> expectedCalibrationError(const std::vector<ConfidenceBin> &bins);

/// How sure the run is on average, and how often it is right, over all bins. None without images or
/// probabilities.
struct MeanSureness {
    double confidence = 0;
    double accuracy = 0;
};
std::optional<MeanSureness> meanSureness(const std::vector<ConfidenceBin> &bins);

/// The temperature T > 0 that minimises the mean cross-entropy of softmax(ln p / T) (Guo et al.,
/// section 4.2), between 0.05 and 20; every probability is kept at 1e-12 at least. None without
/// images or probabilities.
std::optional<double> fittedTemperature(const Scores &validation);
/// The scores at a temperature; what is predicted stays the same.
Scores atTemperature(const Scores &scores, double temperature);
/// Fails, in a sentence, where the validation part shares an image or a patient with the part that
/// is to be judged by it: a temperature fitted on the test part says nothing.
Result<void> validationIsApart(const EvalResult &validation, const EvalResult &test);

} // namespace lesiondesk
