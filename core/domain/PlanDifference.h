// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// One field of several plans side by side.
struct PlanLine {
    QString path;       ///< "stages[1].epochsPerBlock", as in a plan's problems
    QStringList values; ///< one per plan, as text; null where a plan does not have the field
    bool differs = false;
};

/// Every field that any of the plans has, in the order of a plan: what the stages share, then stage
/// by stage.
std::vector<PlanLine> planLines(const std::vector<TrainPlan> &plans);

/// One field in which two plans differ; null text where a plan does not have it.
struct PlanDifference {
    QString path;
    QString a;
    QString b;
};
std::vector<PlanDifference> planDifferences(const TrainPlan &a, const TrainPlan &b);

/// Do the plans say the same but for their seeds (of the plan and of its stages)?
bool equalButForSeed(const TrainPlan &a, const TrainPlan &b);

} // namespace lesiondesk
