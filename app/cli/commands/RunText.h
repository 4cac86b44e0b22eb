// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "core/learning/TrainJob.h"
#include "core/store/Database.h"

#include <QJsonArray>

namespace lesiondesk::cli
{

/// The lines of a run's log on stderr, as they are written.
TrainObserver noteTraining(Console &console);

/// Every stage that the run trained: [{"stage","set","seconds","trainImagesPerSecond","metrics"}],
/// the metrics of the stage's own network on its own set's test part, null where it has none.
Result<QJsonArray> runStagesJson(Database &database, const Run &run,
                                 const std::vector<RunStage> &stages);

/// How a run ended: the document of train and resume, or the same for people.
Result<void> printOutcome(Console &console, Database &database, const TrainOutcome &outcome);

} // namespace lesiondesk::cli
