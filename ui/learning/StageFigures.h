// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// A stage of a run with the figures of its last epoch.
struct StageFigure {
    RunStage stage;
    std::optional<MetricPoint> last; ///< none before its first epoch has ended
};

/// Pure.
std::vector<StageFigure> stageFigures(const std::vector<RunStage> &stages,
                                      const std::vector<MetricPoint> &points);

} // namespace lesiondesk
