// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/BatchOrder.h"

#include "core/learning/BalancedBatches.h"
#include "core/learning/ShuffledBatches.h"

#include <set>

namespace lesiondesk
{

std::unique_ptr<BatchOrder> makeBatchOrder(const TrainStage &stage, const std::vector<int> &labels,
                                           int classes, std::uint64_t seed)
{
    if (stage.batchRule == BatchRule::Balanced)
        return std::make_unique<BalancedBatches>(labels, classes, seed, stage.batchSize);
    const int present = static_cast<int>(std::set<int>(labels.begin(), labels.end()).size());
    return std::make_unique<ShuffledBatches>(static_cast<int>(labels.size()),
                                             stage.batchSize > 0 ? stage.batchSize : present, seed);
}

} // namespace lesiondesk
