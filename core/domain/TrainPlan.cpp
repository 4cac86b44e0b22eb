// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TrainPlan.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kArchitectureKeys{u"mobilenet_v2"_s, u"resnet50"_s, u"efficientnet_b3"_s};

void stageProblems(const TrainStage &stage, const QString &path, int blocks,
                   std::vector<PlanProblem> &found)
{
    const auto refuse = [&](QLatin1StringView field, const QString &message) {
        found.push_back({path + u'.' + field, message});
    };
    if (stage.blocks < 0 || stage.blocks > blocks)
        refuse("blocks"_L1,
               u"%1 blocks are asked for: choose 1 to %2, or 0 for all."_s.arg(stage.blocks)
                   .arg(blocks));
    if (stage.epochsPerBlock < 1 || stage.epochsPerBlock > 1000)
        refuse("epochsPerBlock"_L1,
               u"There are %1 epochs per block: choose 1 to 1000."_s.arg(stage.epochsPerBlock));
    if (!(stage.headRate > 0 && stage.headRate < 1))
        refuse("headRate"_L1, u"The learning rates must lie between 0 and 1."_s);
    if (!(stage.blockRate > 0 && stage.blockRate < 1))
        refuse("blockRate"_L1, u"The learning rates must lie between 0 and 1."_s);
    if (stage.batchSize < 0 || stage.batchSize > 4096)
        refuse("batchSize"_L1,
               u"The batch size is %1: choose 1 to 4096, or 0 for the number of classes."_s.arg(
                   stage.batchSize));
    const Augmentation &ranges = stage.augmentation;
    if (ranges.rotationMin < 0 || ranges.rotationMax < ranges.rotationMin ||
        ranges.rotationMax > 180)
        refuse("augmentation.rotationMax"_L1,
               u"The rotation must be a range within 0 to 180 degrees."_s);
    if (!(ranges.zoom >= 0 && ranges.zoom < 1))
        refuse("augmentation.zoom"_L1, u"The zoom must be at least 0 and below 1."_s);
    if (!(ranges.widthShift >= 0 && ranges.widthShift <= 1))
        refuse("augmentation.widthShift"_L1, u"The width shift must lie within 0 to 1."_s);
    if (ranges.brightnessMin < 0 || ranges.brightnessMax < ranges.brightnessMin)
        refuse("augmentation.brightnessMax"_L1,
               u"The brightness must be a range that begins at 0 or above."_s);
}

} // namespace

QString architectureKey(Architecture architecture)
{
    return kArchitectureKeys[static_cast<int>(architecture)];
}

QString architectureName(Architecture architecture)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return u"MobileNet-V2"_s;
    case Architecture::ResNet50:
        return u"ResNet50"_s;
    case Architecture::EfficientNetB3:
        break;
    }
    return u"EfficientNet-B3"_s;
}

Result<Architecture> architectureFromKey(const QString &key)
{
    const auto index = kArchitectureKeys.indexOf(key);
    if (index < 0)
        return failure(u"The architecture %1 is not known: choose one of %2."_s.arg(
            key, kArchitectureKeys.join(u", "_s)));
    return static_cast<Architecture>(index);
}

int blockCount(Architecture architecture)
{
    return architecture == Architecture::EfficientNetB3 ? 7 : 5;
}

int TrainPlan::blocksOf(int stage) const
{
    const int wanted = stages[static_cast<size_t>(stage)].blocks;
    return wanted == 0 ? blockCount(architecture) : wanted;
}

int TrainPlan::epochsOf(int stage) const
{
    return stages[static_cast<size_t>(stage)].epochsPerBlock * blocksOf(stage);
}

int TrainPlan::totalEpochs() const
{
    int epochs = 0;
    for (int stage = 0; stage < stageCount(); ++stage)
        epochs += epochsOf(stage);
    return epochs;
}

quint64 TrainPlan::seedOf(int stage) const
{
    // Steps of the golden ratio lie far apart, so that plans of neighbouring seeds share none.
    return stages[static_cast<size_t>(stage)].seed.value_or(seed + static_cast<quint64>(stage) *
                                                                       0x9E3779B97F4A7C15ULL);
}

std::vector<PlanProblem> TrainPlan::problems() const
{
    std::vector<PlanProblem> found;
    if (inputSize < 32 || inputSize > 1024)
        found.push_back(
            {u"inputSize"_s, u"The input size is %1 pixels: choose 32 to 1024."_s.arg(inputSize)});
    if (stages.empty())
        found.push_back({u"stages"_s, u"The plan has no stage: give it at least one."_s});
    for (size_t i = 0; i < stages.size(); ++i)
        stageProblems(stages[i], u"stages[%1]"_s.arg(i), blockCount(architecture), found);
    return found;
}

Result<void> TrainPlan::validate() const
{
    const auto found = problems();
    if (found.empty())
        return {};
    return failure(u"plan: %1: %2"_s.arg(found.front().path, found.front().message));
}

} // namespace lesiondesk
