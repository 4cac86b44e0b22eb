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

ImageCost guessImageCost(const TrainPlan &plan)
{
    constexpr double kDecode = 0.02; // of a photograph
    constexpr double kAugment = 0.001;
    const double pixels = static_cast<double>(plan.inputSize) * plan.inputSize / (300.0 * 300.0);
    const double forward = forwardSecondsPerImage(plan.architecture);
    ImageCost cost;
    cost.forward = forward * pixels;
    cost.decode = kDecode;
    cost.augment = kAugment * pixels;
    for (int block = 1; block <= blockCount(plan.architecture); ++block)
        cost.blocks.push_back(
            {0, trainSecondsPerImage(plan.architecture, block, false) * pixels, 0});
    cost.everything = trainSecondsPerImage(plan.architecture, 1, true) * pixels;
    return cost;
}

double stageSeconds(const TrainPlan &plan, int stage, const StageLoad &load, const ImageCost &cost)
{
    constexpr auto kMemory = static_cast<double>(ImageCache::kDefaultBytes);
    const TrainStage &recipe = plan.stages[static_cast<size_t>(stage)];
    const bool everything = plan.everythingTrainable(stage);
    const double imagesPerEpoch = recipe.batchRule == BatchRule::Balanced
                                      ? static_cast<double>(load.stepsPerEpoch) * load.batchSize
                                      : load.trainImages;
    const double images = load.trainImages + load.testImages;
    const double bytes = 3.0 * plan.inputSize * plan.inputSize * std::max(images, 1.0);
    const double inMemory = std::min(1.0, kMemory / bytes);
    const double reading = (1 - inMemory) * cost.decode; // again and again
    const double picture = reading + (recipe.augmentation.enabled ? cost.augment : 0);
    double seconds = images * cost.decode + load.trainImages * (cost.forward + reading);
    for (int block = 1; block <= plan.blocksOf(stage); ++block) {
        const double epochs = recipe.epochsPerBlock;
        const double seen = epochs * imagesPerEpoch;
        seconds += epochs * load.testImages * (cost.forward + reading);
        if (everything) {
            seconds += seen * (cost.everything + picture);
            continue;
        }
        const auto last = static_cast<int>(cost.blocks.size());
        const ImageCost::Block &at =
            cost.blocks[static_cast<size_t>(std::clamp(block, 1, last) - 1)];
        double asked = seen;
        if (!recipe.augmentation.enabled && at.featureBytes > 0) {
            const double room = kMemory - inMemory * bytes;
            const double kept =
                std::min(1.0, room / (at.featureBytes * std::max(1, load.trainImages)));
            asked = kept * std::min<double>(seen, load.trainImages) + (1 - kept) * seen;
        }
        seconds += seen * at.step + asked * (at.frozen + picture);
    }
    return seconds;
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
