// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PlanEstimate.h"

#include "core/learning/ImageCache.h"
#include "core/learning/TrainingCost.h"

#include <algorithm>
#include <set>

namespace lesiondesk
{

StageLoad stageLoad(const FrozenSet &set, const TrainStage &stage)
{
    StageLoad load;
    std::set<int> trained;
    for (const FrozenSet::Item &item : set.items) {
        if (item.partition == Partition::Train) {
            ++load.trainImages;
            trained.insert(item.classIndex);
        } else {
            ++load.testImages;
        }
    }
    load.classes = static_cast<int>(set.classes.size());
    load.trainedClasses = static_cast<int>(trained.size());
    load.batchSize = stage.batchSize > 0 ? stage.batchSize : load.trainedClasses;
    if (load.batchSize > 0)
        load.stepsPerEpoch = (load.trainImages + load.batchSize - 1) / load.batchSize;
    return load;
}

double stageSeconds(const TrainPlan &plan, int stage, const StageLoad &load, const ImageCost &cost)
{
    const TrainStage &recipe = plan.stages[static_cast<size_t>(stage)];
    const double imagesPerEpoch = recipe.batchRule == BatchRule::Balanced
                                      ? static_cast<double>(load.stepsPerEpoch) * load.batchSize
                                      : load.trainImages;
    const double forward = forwardSecondsPerImage(plan.architecture);
    double work = 0; // in seconds of the table
    for (int block = 1; block <= plan.blocksOf(stage); ++block) {
        const double step =
            trainSecondsPerImage(plan.architecture, block, plan.everythingTrainable(stage));
        work += recipe.epochsPerBlock * (imagesPerEpoch * step + load.testImages * forward);
    }
    work += load.trainImages * forward;
    return work * cost.forward / forward + (load.trainImages + load.testImages) * cost.decode;
}

qint64 planMemory(const TrainPlan &plan, const std::vector<StageLoad> &loads)
{
    qint64 most = 0;
    const double pixels = static_cast<double>(plan.inputSize) * plan.inputSize;
    for (int stage = 0; stage < static_cast<int>(loads.size()); ++stage) {
        const StageLoad &load = loads[static_cast<size_t>(stage)];
        const TrainingMemory memory = trainingMemory(plan.architecture, plan.blocksOf(stage),
                                                     plan.everythingTrainable(stage));
        const double images = 3 * pixels * (load.trainImages + load.testImages);
        const double bytes = memory.fixed +
                             memory.perImage * load.batchSize * pixels / (300.0 * 300.0) +
                             std::min(images, static_cast<double>(ImageCache::kDefaultBytes));
        most = std::max(most, static_cast<qint64>(bytes));
    }
    return most;
}

} // namespace lesiondesk
