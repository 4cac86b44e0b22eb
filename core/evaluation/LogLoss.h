// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvalResult.h"

namespace lesiondesk
{

/// The mean cross-entropy of stored probabilities, -ln of what the truth was given, as
/// scikit-learn's log_loss on float32: every probability is kept within [2^-23, 1 - 2^-23] first,
/// so that a sure mistake costs 15.9 and not infinity. Nothing without images or probabilities.
/// Pure, any thread.
std::optional<double> meanLogLoss(const EvalResult &result);

} // namespace lesiondesk
