// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"
#include "core/learning/Devices.h"
#include "core/store/Database.h"

#include <vector>

namespace lesiondesk
{

/// What one stage of a plan will see.
struct StageFacts {
    FrozenSetId set;
    QString setName;
    QString setHash;
    int classes = 0;
    int trainImages = 0;
    int testImages = 0;
    int batchSize = 0;
    int stepsPerEpoch = 0;
    int epochs = 0;
    double seconds = 0; ///< estimated
};

/// A plan looked through before it starts: what stops it, what deserves a look (a class without
/// training images, a patient on both sides, a label set that differs from the target's, weights of
/// another network), what it will see and what it will take.
struct PlanReview {
    std::vector<PlanProblem> problems; ///< it cannot run
    std::vector<PlanProblem> warnings;
    std::vector<StageFacts>
        stages; ///< one a stage of the plan; empty facts where its set is missing
    Device device;
    double seconds = 0;     ///< estimated, all stages with reading and testing; 0: not asked for
    qint64 memoryBytes = 0; ///< estimated peak
    bool isOk() const { return problems.empty(); }
};

/// How long a plan will take is measured (MachineSpeed.h), which takes seconds: who is about to
/// train it leaves that out.
enum class TimeEstimate { Measured, None };

/// Reads the sets and the weights file's header. Any worker thread, with a connection of that
/// thread; up to a second for large sets, and what the estimate takes.
PlanReview reviewPlan(Database &database, const TrainPlan &plan,
                      TimeEstimate estimate = TimeEstimate::Measured);

} // namespace lesiondesk
