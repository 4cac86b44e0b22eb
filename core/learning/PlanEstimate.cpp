// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PlanEstimate.h"

#include "core/learning/TrainingCost.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lesiondesk
{

namespace
{

// A GPU of today against two CPU cores, cautiously; decoding is then what takes the time.
constexpr double kGpuFactor = 60;
// Reading, decoding and resizing one photograph on one core.
constexpr double kDecodeSeconds = 0.03;

} // namespace

PlanEstimate estimatePlan(const FrozenSet &set, const TrainPlan &plan, const Device &device,
                          int threads)
{
    PlanEstimate estimate;
    std::set<int> trained;
    for (const FrozenSet::Item &item : set.items) {
        if (item.partition == Partition::Train) {
            ++estimate.trainImages;
            trained.insert(item.classIndex);
        } else {
            ++estimate.testImages;
        }
    }
    estimate.classes = static_cast<int>(set.classes.size());
    estimate.batchSize = static_cast<int>(trained.size());
    if (estimate.batchSize > 0)
        estimate.stepsPerEpoch =
            (estimate.trainImages + estimate.batchSize - 1) / estimate.batchSize;
    estimate.epochs = plan.totalEpochs();

    const double pixels = static_cast<double>(plan.inputSize) * plan.inputSize / (300.0 * 300.0);
    // Small pictures leave the cores less to do at once than their pixels say.
    const double size = std::max(pixels, 0.05) * (pixels < 1 ? 1.15 : 1.0);
    const double speed = device.isGpu ? kGpuFactor : std::pow(std::max(1, threads) / 2.0, 0.8);
    const double perEpoch = static_cast<double>(estimate.stepsPerEpoch) * estimate.batchSize;
    double seconds = 0;
    for (int block = 1; block <= blockCount(plan.architecture); ++block) {
        const double step = trainSecondsPerImage(plan.architecture, block, plan.weights.isEmpty());
        seconds +=
            plan.stages.front().epochsPerBlock *
            (perEpoch * step + estimate.testImages * forwardSecondsPerImage(plan.architecture));
    }
    seconds += estimate.trainImages * forwardSecondsPerImage(plan.architecture);
    estimate.seconds = seconds * size / speed + (estimate.trainImages + estimate.testImages) *
                                                    kDecodeSeconds / std::max(1, threads);
    return estimate;
}

} // namespace lesiondesk
