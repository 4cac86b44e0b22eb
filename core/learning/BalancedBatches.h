// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Rng.h"

#include <vector>

namespace lesiondesk
{

/// The paper's stratified batches: one image of each class a batch, so the batch is as large as
/// there are classes (those with training images). An epoch has ceil(images / classes) batches.
/// Every class goes through all its images in a shuffled order before it begins anew in another
/// order, and goes on from epoch to epoch: rare classes come round often, frequent ones are not cut
/// off. Which image stands in a batch depends on the seed, the epoch and the step alone.
class BalancedBatches
{
public:
    /// `labels[i]` is the class of training image i.
    BalancedBatches(const std::vector<int> &labels, int classes, std::uint64_t seed);

    int batchSize() const { return static_cast<int>(m_classes.size()); }
    int stepsPerEpoch() const { return m_steps; }
    /// Positions in `labels`, in the order of the classes; epoch and step count from 0. Remembers
    /// the last shuffle of each class, so one thread at a time.
    std::vector<int> batch(int epoch, int step);

private:
    struct ClassImages {
        int label = 0;
        std::vector<int> images;
        std::vector<int> order; ///< of the cycle below
        std::int64_t cycle = -1;
    };
    std::vector<ClassImages> m_classes;
    std::uint64_t m_seed;
    int m_steps = 0;
};

} // namespace lesiondesk
