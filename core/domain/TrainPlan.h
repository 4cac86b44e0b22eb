// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

enum class Architecture { MobileNetV2 = 0, ResNet50 = 1, EfficientNetB3 = 2 };

/// torchvision's names: mobilenet_v2, resnet50, efficientnet_b3.
QString architectureKey(Architecture architecture);
/// For people: MobileNet-V2, ResNet50, EfficientNet-B3.
QString architectureName(Architecture architecture);
Result<Architecture> architectureFromKey(const QString &key);
/// Number of blocks of the frozen-block schedule, head included: 5, 5, 7.
int blockCount(Architecture architecture);

/// The arithmetic of the network. BFloat16 keeps the weights and all sums in float and rounds what
/// is multiplied to 8 bits of precision: mixed precision.
enum class Precision { Float32 = 0, BFloat16 = 1 };

QString precisionKey(Precision precision); ///< fp32, bf16
Result<Precision> precisionFromKey(const QString &key);

enum class ResizePolicy { Nearest = 0, FitPad = 1, CoverCrop = 2 };

QString resizePolicyKey(ResizePolicy policy); ///< nearest, fit-pad, cover-crop

/// Ranges of the training augmentation, as Keras' ImageDataGenerator means them.
struct Augmentation {
    bool enabled = true;
    double rotationMin = 1; ///< degrees, to either side
    double rotationMax = 30;
    double zoom = 0.2;       ///< scale drawn from [1 - zoom, 1 + zoom]
    double widthShift = 0.1; ///< fraction of the width, to either side
    double brightnessMin = 0.2;
    double brightnessMax = 0.8;
    bool horizontalFlip = true;
};

/// How training images come into batches. Balanced: one image of each class a batch, the paper's
/// stratified batches. Shuffled: a random order, every image once an epoch.
enum class BatchRule { Balanced = 0, Shuffled = 1 };

/// One fine-tuning step on one frozen set. The backbone travels from stage to stage, the head is
/// new at each.
struct TrainStage {
    FrozenSetId set;
    int blocks = 0; ///< unfrozen in the end, the head included; 0: all that the network has
    int epochsPerBlock = 3;
    double headRate = 1e-4;
    double blockRate = 1e-5;
    BatchRule batchRule = BatchRule::Balanced;
    int batchSize = 0; ///< 0: the number of classes; in other balanced batches classes take turns
    ResizePolicy resize = ResizePolicy::Nearest;
    Augmentation augmentation;
    std::optional<quint64> seed; ///< its own; without it, one that follows from the plan's
};

/// A field of a plan that cannot be used, or deserves a look.
struct PlanProblem {
    QString path;    ///< "stages[1].epochsPerBlock"
    QString message; ///< one sentence
};

struct ParsedPlan;

/// The complete recipe of a run: an ordered list of stages and what they share. Scientific
/// parameters live here and nowhere else; the plan is stored with its run as JSON.
struct TrainPlan {
    QString strategy; ///< o, x, a, b, c of the paper, or empty
    Architecture architecture = Architecture::MobileNetV2;
    QString weights;     ///< path of an ImageNet weights file; empty: from scratch
    int inputSize = 300; ///< pixels, square
    quint64 seed = 0;
    QString device = QStringLiteral("auto"); ///< auto, cpu, cuda:0 …
    Precision precision = Precision::Float32;
    std::vector<TrainStage> stages = std::vector<TrainStage>(1); ///< first to last, never empty

    int stageCount() const { return static_cast<int>(stages.size()); }
    /// The set that the run is scored on: the last stage's.
    FrozenSetId targetSet() const { return stages.empty() ? FrozenSetId() : stages.back().set; }
    /// Blocks that stage `stage` (from 0) has open in the end.
    int blocksOf(int stage) const;
    int epochsOf(int stage) const;
    int totalEpochs() const; ///< of all stages
    /// Without weights the first stage has everything trainable from its first epoch.
    bool everythingTrainable(int stage) const { return stage == 0 && weights.isEmpty(); }
    /// The first stage's seed is the plan's, so that a plan of one stage needs no other.
    quint64 seedOf(int stage) const;

    QJsonObject toJson() const;
    /// Refuses unknown and wrong fields with their path; the first problem is the sentence.
    static Result<TrainPlan> fromJson(const QJsonObject &json);
    /// Finds every problem. A plan of one stage may have its stage's fields beside its own (the
    /// form of the program's first version).
    static ParsedPlan parse(const QJsonObject &json);
    /// Values that cannot be trained (input size under 32 or over 1024, epochs under 1 …).
    std::vector<PlanProblem> problems() const;
    /// The first of problems() as a sentence.
    Result<void> validate() const;
};

struct ParsedPlan {
    TrainPlan plan;
    std::vector<PlanProblem> problems;
};

} // namespace lesiondesk
