// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// What accuracy and F1 are computed from, one image after the other.
struct ClassCounts {
    explicit ClassCounts(int classes = 0);
    void add(int truth, int predicted); ///< counts nothing where one of them is negative

    std::vector<qint64> truth; ///< per class
    std::vector<qint64> predicted;
    std::vector<qint64> right;

    /// Mean over the classes that occur as truth, 0 for one that was never found, as scikit-learn's
    /// f1_score(average="macro") over those classes; nothing where nothing was counted.
    std::optional<double> macroF1() const;
    qint64 images() const;
    qint64 allRight() const;
};

/// The two figures of the list of runs. Everything else is core/evaluation's.
struct RunScores {
    double accuracy = 0;
    std::optional<double> macroF1; ///< see ClassCounts
};

RunScores runScores(const std::vector<Prediction> &predictions, int classes);

} // namespace lesiondesk
