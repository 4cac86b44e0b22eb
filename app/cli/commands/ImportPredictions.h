// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "core/import/PredictionImport.h"

namespace lesiondesk::cli
{

/// import --format predictions: makes the run, or says what it would be (dry run). The document is
/// {"run","name","rows","matched","rejected":[{"row","reason"}],"missing","leftOut","probabilities",
/// "dryRun","accuracy","macroF1"}, the run null after a dry run.
Result<void> importPredictionsInto(Console &console, const QString &project,
                                   const PredictionImportOptions &options, bool dryRun);

} // namespace lesiondesk::cli
