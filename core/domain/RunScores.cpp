// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/RunScores.h"

#include <numeric>

namespace lesiondesk
{

ClassCounts::ClassCounts(int classes)
    : truth(static_cast<size_t>(classes)), predicted(truth.size()), right(truth.size())
{
}

void ClassCounts::add(int truthClass, int predictedClass)
{
    if (truthClass < 0 || predictedClass < 0)
        return;
    ++truth[static_cast<size_t>(truthClass)];
    ++predicted[static_cast<size_t>(predictedClass)];
    if (truthClass == predictedClass)
        ++right[static_cast<size_t>(truthClass)];
}

std::optional<double> ClassCounts::macroF1() const
{
    double sum = 0;
    int supported = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] == 0)
            continue;
        ++supported;
        sum += 2.0 * static_cast<double>(right[i]) / static_cast<double>(truth[i] + predicted[i]);
    }
    if (supported == 0)
        return std::nullopt;
    return sum / supported;
}

qint64 ClassCounts::images() const
{
    return std::accumulate(truth.begin(), truth.end(), qint64{0});
}

qint64 ClassCounts::allRight() const
{
    return std::accumulate(right.begin(), right.end(), qint64{0});
}

RunScores runScores(const std::vector<Prediction> &predictions, int classes)
{
    RunScores scores;
    if (predictions.empty())
        return scores;
    ClassCounts counts(classes);
    for (const Prediction &prediction : predictions)
        counts.add(prediction.truth, prediction.predicted());
    scores.accuracy =
        static_cast<double>(counts.allRight()) / static_cast<double>(predictions.size());
    scores.macroF1 = counts.macroF1();
    return scores;
}

} // namespace lesiondesk
