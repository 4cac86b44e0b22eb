// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/BatchOrder.h"

namespace lesiondesk
{

/// The paper's stratified batches: one image of each class a batch, so the batch is as large as
/// there are classes (those with training images). An epoch has ceil(images / batch size) batches.
/// Every class goes through all its images in a shuffled order before it begins anew in another
/// order, and goes on from epoch to epoch: rare classes come round often, frequent ones are not cut
/// off. Where another batch size is asked for, the classes take turns, and a batch begins with the
/// class after the last one of the batch before: every class still gets as many images as any
/// other.
class BalancedBatches final : public BatchOrder
{
public:
    /// `labels[i]` is the class of training image i; `batchSize` 0 is one image of each class.
    BalancedBatches(const std::vector<int> &labels, int classes, std::uint64_t seed,
                    int batchSize = 0);

    int batchSize() const override { return m_batchSize; }
    int stepsPerEpoch() const override { return m_steps; }
    std::vector<int> batch(int epoch, int step) override;

private:
    struct ClassImages {
        int label = 0;
        std::vector<int> images;
        std::vector<int> order; ///< of the cycle below
        std::int64_t cycle = -1;
    };
    std::vector<ClassImages> m_classes;
    std::uint64_t m_seed;
    int m_batchSize;
    int m_steps = 0;
};

} // namespace lesiondesk
