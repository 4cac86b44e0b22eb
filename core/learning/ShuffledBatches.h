// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/BatchOrder.h"

namespace lesiondesk
{

/// Every image once an epoch, in an order that is shuffled anew for each. An epoch has
/// ceil(images / batch size) batches, which differ by one image at most: no batch is left with a
/// single image, from which BatchNorm could not learn.
class ShuffledBatches final : public BatchOrder
{
public:
    ShuffledBatches(int images, int batchSize, std::uint64_t seed);

    int batchSize() const override { return m_largest; }
    int stepsPerEpoch() const override { return m_steps; }
    std::vector<int> batch(int epoch, int step) override;

private:
    int m_images;
    int m_steps = 0;
    int m_largest = 0;
    std::uint64_t m_seed;
    std::vector<int> m_order; ///< of the epoch below
    int m_epoch = -1;
};

} // namespace lesiondesk
