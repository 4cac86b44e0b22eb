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

/// What a machine needs for one image, in seconds with all threads working; measured by
/// MachineSpeed.h, or guessed.
struct ImageCost {
    struct Block {
        double frozen = 0;       ///< the frozen units, as training runs them
        double step = 0;         ///< the rest: forward, backward, Adam
        double featureBytes = 0; ///< what the frozen units leave behind; 0 where none is kept
    };
    double forward = 0; ///< through the whole network, as predictions run it
    double decode = 0;  ///< to read and decode
    double augment = 0;
    std::vector<Block> blocks; ///< with so many blocks open, from 1
    double everything = 0;     ///< a step with everything trainable
};

/// By the table of TrainingCost.h, at the plan's input size. Pure.
ImageCost guessImageCost(const TrainPlan &plan);

/// Seconds of stage `stage` (from 0): reading, every epoch's steps and test, the predictions for
/// the training part. Frozen units are counted once for an image whose result is kept. Pure.
double stageSeconds(const TrainPlan &plan, int stage, const StageLoad &load, const ImageCost &cost);

/// The most memory that the plan takes at a time, in bytes: the program with LibTorch, network,
/// gradients and the optimiser's state, what a batch leaves behind on the way forward, the images
/// that are kept. Pure.
qint64 planMemory(const TrainPlan &plan, const std::vector<StageLoad> &loads);

} // namespace lesiondesk
