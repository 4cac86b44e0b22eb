// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/TrainPlan.h"
#include "core/learning/Devices.h"

namespace lesiondesk
{

/// What a plan will see and how long that takes, before it starts. Pure function: the speeds come
/// from a table measured on two CPU cores (PlanEstimate.cpp), scaled by pixels and threads; expect
/// a factor of two either way on other machines. From the second epoch on, TrainStatus knows
/// better.
struct PlanEstimate {
    int classes = 0;
    int trainImages = 0;
    int testImages = 0;
    int batchSize = 0;     ///< one image of each class that has training images
    int stepsPerEpoch = 0; ///< ceil(training images / classes)
    int epochs = 0;
    double seconds = 0;
};

PlanEstimate estimatePlan(const FrozenSet &set, const TrainPlan &plan, const Device &device,
                          int threads);

} // namespace lesiondesk
