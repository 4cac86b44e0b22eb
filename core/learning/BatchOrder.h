// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace lesiondesk
{

/// Which training images stand in which batch of a stage. It depends on the seed, the epoch and the
/// step alone. Remembers what it shuffled last, so one thread at a time.
class BatchOrder
{
public:
    virtual ~BatchOrder() = default;

    virtual int batchSize() const = 0; ///< of the largest batch
    virtual int stepsPerEpoch() const = 0;
    /// Positions in the list of training images; epoch (of the stage) and step count from 0.
    virtual std::vector<int> batch(int epoch, int step) = 0;
};

/// By the stage's rule; `labels[i]` is the class of training image i. A batch size of 0 is the
/// number of classes that have training images.
std::unique_ptr<BatchOrder> makeBatchOrder(const TrainStage &stage, const std::vector<int> &labels,
                                           int classes, std::uint64_t seed);

} // namespace lesiondesk
