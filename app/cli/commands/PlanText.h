// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "core/learning/PlanReview.h"

#include <QJsonObject>

namespace lesiondesk::cli
{

/// "40 s", "12 min", "3 h 20 min".
QString durationText(double seconds);

struct CheckedPlan {
    TrainPlan plan;
    PlanReview review;
};
/// Looks through what a plan file says: what is wrong with its fields comes before what is wrong
/// with their values.
CheckedPlan checkPlan(Database &database, ParsedPlan parsed, TimeEstimate estimate);

/// {"ok","problems":[{"path","message"}],"warnings":[…],"stages":[{"set","name","hash","classes",
/// "trainImages","testImages","batchSize","stepsPerEpoch","epochs","seconds"}],"estimatedSeconds",
/// "estimatedMemoryBytes","device"}
QJsonObject planReviewJson(const PlanReview &review);

/// What the plan will see and what it will take, one line a stage.
QStringList planReviewLines(const TrainPlan &plan, const PlanReview &review);

/// Warnings to stderr; an error of one sentence where the plan cannot be trained.
Result<void> acceptPlan(Console &console, const TrainPlan &plan, const PlanReview &review);

} // namespace lesiondesk::cli
