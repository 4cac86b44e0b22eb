// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvalResult.h"

namespace lesiondesk
{

/// The 95 % percentile-bootstrap interval of macro-F1 (B. Efron, R. J. Tibshirani, "An Introduction
/// to the Bootstrap", 1993, chapter 13). Patients are drawn, not images, as a patient's images are
/// not independent. A pure function: the same result and seed give the same interval. None where
/// fewer than two patients are there. Takes about a tenth of a second; not for the main thread.
std::optional<Interval> macroF1Interval(const EvalResult &result,
                                        std::optional<Modality> modality = {}, quint64 seed = 1);

} // namespace lesiondesk
