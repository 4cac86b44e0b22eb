// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/SetFacts.h"
#include "core/learning/Devices.h"
#include "core/learning/PlanEstimate.h"
#include "core/store/ProjectPaths.h"

#include <optional>

namespace lesiondesk
{

/// What is known about a plan before it starts.
struct PlanOutlook {
    std::optional<SetFacts> facts; ///< none where no set is chosen or it cannot be read
    std::optional<PlanEstimate> estimate;
    std::vector<Device> devices;  ///< what there is to choose from
    std::optional<Device> device; ///< what the plan's device stands for
    QString setError;
    QString deviceError;
};

/// Gathers it; for a background thread, opens its own connection.
PlanOutlook readOutlook(const ProjectPaths &paths, const TrainPlan &plan);

} // namespace lesiondesk
