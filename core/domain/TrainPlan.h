// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace lesiondesk
{

enum class Architecture { MobileNetV2 = 0, ResNet50 = 1, EfficientNetB3 = 2 };

/// torchvision's names: mobilenet_v2, resnet50, efficientnet_b3.
QString architectureKey(Architecture architecture);
Result<Architecture> architectureFromKey(const QString &key);
/// Number of blocks of the frozen-block schedule, head included: 5, 5, 7.
int blockCount(Architecture architecture);

enum class ResizePolicy { Nearest = 0, FitPad = 1, CoverCrop = 2 };

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

/// The complete recipe of a run. Scientific parameters live here and nowhere else; the plan is
/// stored with its run as JSON.
struct TrainPlan {
    FrozenSetId set;
    Architecture architecture = Architecture::MobileNetV2;
    QString weights;     ///< path of an ImageNet weights file; empty: from scratch
    int inputSize = 300; ///< pixels, square
    int epochsPerBlock = 3;
    double headRate = 1e-4;
    double blockRate = 1e-5;
    ResizePolicy resize = ResizePolicy::Nearest;
    Augmentation augmentation;
    quint64 seed = 0;
    QString device = QStringLiteral("auto"); ///< auto, cpu, cuda:0 …

    int totalEpochs() const { return epochsPerBlock * blockCount(architecture); }

    QJsonObject toJson() const;
    /// Refuses unknown and wrong fields with their path.
    static Result<TrainPlan> fromJson(const QJsonObject &json);
    /// Refuses values that cannot be trained (input size under 32 or over 1024, epochs under 1 …).
    Result<void> validate() const;
};

} // namespace lesiondesk
