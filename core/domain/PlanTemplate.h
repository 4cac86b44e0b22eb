// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QStringList>

namespace lesiondesk
{

/// What the five strategies of the study are made from. The sets that a strategy does not use do
/// not matter.
struct PlanIngredients {
    Architecture architecture = Architecture::MobileNetV2;
    FrozenSetId target; ///< what the run is scored on
    FrozenSetId first;  ///< the first intermediate set
    FrozenSetId second; ///< the second intermediate set
    FrozenSetId merged; ///< the target with others merged into its training part
    QString weights;    ///< an ImageNet weights file
    int inputSize = 300;
    int epochsPerBlock = 3;
    quint64 seed = 0;
};

/// o, x, a, b, c: the order of the study.
QStringList planStrategies();
/// "ImageNet, first set, target": what a strategy's stages are.
QString planStrategyText(const QString &strategy);

/// The plan of a strategy: o from scratch on the target; from ImageNet weights x on the merged set,
/// a on the target, b on the first set and then the target, c on the first, the second and then
/// the target. Whatever else stays at TrainPlan's defaults, which are the study's. Strategy o
/// leaves the weights aside. An error, one sentence, names the ingredient that is missing and its
/// option of the command line.
Result<TrainPlan> planFromTemplate(const QString &strategy, const PlanIngredients &ingredients);

} // namespace lesiondesk
