// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Figures.h"

#include <atomic>

namespace lesiondesk
{

struct BootstrapOptions {
    int resamples = 2000;
    quint64 seed = 1;
    int threads = 0; ///< 0: one per processor; the numbers do not depend on it
    const std::atomic<bool> *cancelled = nullptr; ///< where it becomes true the rest is left out
};

/// The 95 % intervals of all figures: Wilson's for the proportions (Accuracy, Top3, Sensitivity,
/// Specificity, Precision), percentiles of a seeded bootstrap for the others (B. Efron, R. J.
/// Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13): of k sorted values those at
/// 0.025 (k - 1) and 0.975 (k - 1), to the nearest. Patients are drawn, not images, as a patient's
/// images are not independent (ClusterDraws.h). A resample in which a figure is undefined does not
/// count for it. None where the figure itself is undefined, where fewer than two patients are
/// there, and for the others where no resample counts or the rest was cancelled. Pure: scores,
/// resamples and seed decide. 2,000 resamples of 100,000 images of 13 classes take about a second
/// on two processors.
FigureIntervals figureIntervals(const Scores &scores, const BootstrapOptions &options = {});

} // namespace lesiondesk
