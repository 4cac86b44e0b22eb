// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/TrainPlan.h"

#include <vector>

namespace lesiondesk
{

/// What one stage has to do: counts of its set, and the batches that follow from its batch rule.
struct StageLoad {
    int classes = 0;
    int trainedClasses = 0; ///< that have training images
    int trainImages = 0;
    int testImages = 0;
    int batchSize = 0;
    int stepsPerEpoch = 0;
};

/// Counts for stage `stage` of what FrozenSet says. Pure.
StageLoad stageLoad(const FrozenSet &set, const TrainStage &stage);

/// What a machine needs for one image; measured by MachineSpeed.h, or guessed.
struct ImageCost {
    double forward = 0; ///< seconds through the plan's network, at its input size
    double decode = 0;  ///< seconds to read and decode, all threads working
};

/// Seconds of stage `stage` (from 0): reading, every epoch's steps and test, the predictions for
/// the training part. The steps' share follows from `cost.forward` by the ratios of TrainingCost.h.
/// Pure.
double stageSeconds(const TrainPlan &plan, int stage, const StageLoad &load, const ImageCost &cost);

/// The most memory that the plan takes at a time, in bytes: the program with LibTorch, network,
/// gradients and the optimiser's state, what a batch leaves behind on the way forward, the images
/// that are kept. Pure.
qint64 planMemory(const TrainPlan &plan, const std::vector<StageLoad> &loads);

} // namespace lesiondesk
