// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// The two figures of the list of runs. Everything else is core/evaluation's.
struct Scores {
    double accuracy = 0;
    /// Mean over the classes that occur as truth, 0 for one that was never found, as scikit-learn's
    /// f1_score(average="macro") over those classes; nothing without predictions.
    std::optional<double> macroF1;
};

Scores scoresOf(const std::vector<Prediction> &predictions, int classes);

} // namespace lesiondesk
