// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Scores.h"

namespace lesiondesk
{

Scores scoresOf(const std::vector<Prediction> &predictions, int classes)
{
    struct Counts {
        int truth = 0;
        int predicted = 0;
        int right = 0;
    };
    std::vector<Counts> counts(static_cast<size_t>(classes));
    int right = 0;
    for (const Prediction &prediction : predictions) {
        const int predicted = prediction.predicted();
        if (prediction.truth < 0 || predicted < 0)
            continue;
        ++counts[static_cast<size_t>(prediction.truth)].truth;
        ++counts[static_cast<size_t>(predicted)].predicted;
        if (prediction.truth == predicted) {
            ++counts[static_cast<size_t>(predicted)].right;
            ++right;
        }
    }
    Scores scores;
    if (predictions.empty())
        return scores;
    scores.accuracy = static_cast<double>(right) / static_cast<double>(predictions.size());
    double sum = 0;
    int supported = 0;
    for (const Counts &count : counts) {
        if (count.truth == 0)
            continue;
        ++supported;
        sum += 2.0 * count.right / (count.truth + count.predicted);
    }
    if (supported > 0)
        scores.macroF1 = sum / supported;
    return scores;
}

} // namespace lesiondesk
