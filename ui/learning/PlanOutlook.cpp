// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanOutlook.h"

namespace lesiondesk
{

PlanOutlook readOutlook(const ProjectPaths &paths, const TrainPlan &plan)
{
    PlanOutlook outlook;
    outlook.devices = listDevices();
    if (auto device = resolveDevice(plan.device))
        outlook.device = *std::move(device);
    else
        outlook.deviceError = device.error().message;
    if (!plan.targetSet().isValid())
        return outlook;
    const auto database = Database::open(paths.databaseFile(), Database::Mode::ReadOnly);
    if (!database) {
        outlook.setError = database.error().message;
        return outlook;
    }
    if (auto facts = readSetFacts(**database, plan.targetSet()))
        outlook.facts = *std::move(facts);
    else
        outlook.setError = facts.error().message;
    if (outlook.facts && outlook.device && plan.validate())
        outlook.estimate =
            estimatePlan(outlook.facts->set, plan, *outlook.device, computeThreads());
    return outlook;
}

} // namespace lesiondesk
