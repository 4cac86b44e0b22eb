// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/PairedComparison.h"

namespace lesiondesk
{

/// The 95 % percentile-bootstrap interval of macro-F1 of B less that of A (B. Efron, R. J.
/// Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13). Both results are resampled
/// with the same patients, so what is hard for both takes no part in the width. Patients are
/// numbered by their id: the interval of B against A is that of A against B with its sign changed.
/// None with fewer than two patients, without resamples and where it was cancelled. Pure; 2,000
/// resamples of 100,000 pairs of 13 classes take about half a second on two processors.
std::optional<Interval> macroF1DifferenceInterval(const Pairing &pairing,
                                                  const BootstrapOptions &options = {});

} // namespace lesiondesk
