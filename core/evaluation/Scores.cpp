// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Scores.h"

#include <QHash>

#include <numeric>

namespace lesiondesk
{

Scores scoresOf(const EvalResult &result)
{
    std::vector<int> all(result.items.size());
    std::iota(all.begin(), all.end(), 0);
    return scoresOf(result, all);
}

Scores scoresOf(const EvalResult &result, const std::vector<int> &items)
{
    Scores scores;
    scores.classes = static_cast<int>(result.classes.size());
    for (auto *column : {&scores.truth, &scores.predicted, &scores.cluster, &scores.item})
        column->reserve(items.size());
    if (result.hasProbabilities)
        scores.probabilities.reserve(items.size() * result.classes.size());
    QHash<PatientId, int> clusters;
    for (const int position : items) {
        const EvalItem &item = result.items[static_cast<size_t>(position)];
        if (!item.isJudged())
            continue;
        scores.truth.push_back(item.truth);
        scores.predicted.push_back(item.predicted);
        scores.item.push_back(position);
        const auto known = clusters.constFind(item.patient);
        const int cluster =
            known == clusters.constEnd() ? static_cast<int>(clusters.size()) : *known;
        if (known == clusters.constEnd())
            clusters.insert(item.patient, cluster);
        scores.cluster.push_back(cluster);
        if (result.hasProbabilities)
            scores.probabilities.insert(scores.probabilities.end(), item.probabilities.begin(),
                                        item.probabilities.end());
    }
    scores.clusters = static_cast<int>(clusters.size());
    return scores;
}

} // namespace lesiondesk
