// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/OneAgainstRest.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace lesiondesk
{

std::vector<FindTarget> findTargets(const EvalResult &result)
{
    std::vector<FindTarget> targets;
    if (result.classes.size() < 2)
        return targets;
    FindTarget malignant;
    for (size_t k = 0; k < result.classes.size(); ++k) {
        const auto index = static_cast<int>(k);
        if (result.classes[k].nature == Nature::Malignant)
            malignant.classes.push_back(index);
        targets.push_back({result.classes[k].key, {index}});
    }
    if (malignant.classes.size() > 1 && malignant.classes.size() < result.classes.size())
        targets.insert(targets.begin(), malignant);
    return targets;
}

Scores againstRest(const Scores &scores, const std::vector<int> &classes)
{
    std::vector<int> side(static_cast<size_t>(scores.classes), 0);
    for (const int one : classes)
        side[static_cast<size_t>(one)] = 1;
    Scores two;
    two.classes = 2;
    two.cluster = scores.cluster;
    two.clusters = scores.clusters;
    two.item = scores.item;
    for (int k = 0; k < scores.size(); ++k) {
        const auto at = static_cast<size_t>(k);
        two.truth.push_back(side[static_cast<size_t>(scores.truth[at])]);
        two.predicted.push_back(side[static_cast<size_t>(scores.predicted[at])]);
        if (!scores.hasProbabilities())
            continue;
        double sum = 0;
        for (const int one : classes)
            sum += static_cast<double>(scores.row(k)[static_cast<size_t>(one)]);
        two.probabilities.push_back(static_cast<float>(1 - sum));
        two.probabilities.push_back(static_cast<float>(sum));
    }
    return two;
}

CurveIntervals curveIntervals(const Scores &scores, const std::vector<int> &classes,
                              const BootstrapOptions &options)
{
    if (!scores.hasProbabilities())
        return {};
    const FigureIntervals intervals = figureIntervals(againstRest(scores, classes), options);
    return {intervals.of(1, ClassFigure::Auc), intervals.of(1, ClassFigure::AveragePrecision)};
}

std::vector<int> foundAt(const Scores &scores, const std::vector<int> &classes, double threshold)
{
    // Called positive is whatever changes sides between this threshold and none at all.
    std::vector<int> found =
        flipsBetween(scores, classes, threshold, std::numeric_limits<double>::infinity());
    std::erase_if(found, [&](int k) {
        const int truth = scores.truth[static_cast<size_t>(k)];
        return std::find(classes.begin(), classes.end(), truth) == classes.end();
    });
    return found;
}

std::optional<double> falseAlarmsPerFound(const OperatingPoint &point)
{
    return point.found > 0 ? std::optional(static_cast<double>(point.falseAlarms) / point.found)
                           : std::nullopt;
}

} // namespace lesiondesk
