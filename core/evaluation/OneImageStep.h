// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

namespace lesiondesk
{

/// How far a single image moves the figures of a class, as fractions above 0: one of its images
/// that was missed is found instead, or, where none was missed, one is missed. A difference of this
/// size is one image's. None for a class without images.
struct OneImageStep {
    double sensitivity = 0; ///< 1 / support
    double f1 = 0;
};
std::optional<OneImageStep> oneImageStep(const ClassMetrics &metrics);

} // namespace lesiondesk
