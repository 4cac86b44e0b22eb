// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

namespace lesiondesk
{

/// Seconds per image at 300 × 300 on two CPU cores (measured, see TrainingCost.cpp). Their ratios
/// hold elsewhere too: from the speed of the block that runs follows the time of those to come.
double forwardSecondsPerImage(Architecture architecture);
/// One training step with `blocks` blocks unfrozen (from 1), or with everything trainable.
double trainSecondsPerImage(Architecture architecture, int blocks, bool everything);

/// What training takes in bytes with so many blocks unfrozen: near the measured peak for
/// MobileNet-V2 and EfficientNet-B3, guessed for ResNet50 (see TrainingCost.cpp).
struct TrainingMemory {
    double fixed = 0;    ///< the program, LibTorch, network, gradients, Adam's two means
    double perImage = 0; ///< of the batch, at 300 × 300
};
TrainingMemory trainingMemory(Architecture architecture, int blocks, bool everything);

} // namespace lesiondesk
