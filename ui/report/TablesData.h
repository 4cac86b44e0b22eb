// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/report/DatasetTables.h"
#include "core/report/RunRecord.h"
#include "core/store/ProjectPaths.h"

#include <vector>

namespace lesiondesk
{

/// A done run as the list shows it.
struct RunChoice {
    RunId run;
    QString strategy;
    QString network;
    QString set;
    QString seed;                  ///< "–" where the run was made elsewhere
    std::optional<double> macroF1; ///< fraction
};

/// The done runs that are not archived or deleted, newest first: rows only, quick.
Result<std::vector<RunChoice>> readRunChoices(Database &database);

/// For a background thread: opens its own connection. Stops early when cancelled.
Result<std::vector<RunRecord>> readRecords(const ProjectPaths &paths,
                                           const std::vector<RunId> &runs, Feedback &feedback);
Result<std::vector<DatasetRecord>> readDatasets(const ProjectPaths &paths);

} // namespace lesiondesk
