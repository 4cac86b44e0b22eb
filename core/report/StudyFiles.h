// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Run.h"
#include "core/jobs/Feedback.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// Writes the tables of these runs into a folder (made where it is missing) and returns the files'
/// paths:
///   overview.txt .csv .tex          strategy × network
///   run-<id>-classes.txt .csv .tex  per class
///   run-<id>-confusion.txt .csv .tex .svg
///   run-<id>-curves.csv .svg
///   dataset-<id>-modalities.txt .csv .tex .svg, dataset-<id>-classes.txt .csv .tex
///                                   the datasets that the runs' target sets come from
///   tables.tex                      a document that holds all of the above
///   index.txt                       what is in which file, written last
/// Every file is whole or not there, readable by its owner only. No patient, case, image or file of
/// the project is named in them. For a background thread or the command line.
Result<QStringList> writeStudyTables(Database &database, const ProjectPaths &paths,
                                     const std::vector<RunId> &runs, const QString &folder);
/// The same with progress and a way to stop.
Result<QStringList> writeStudyTables(Database &database, const ProjectPaths &paths,
                                     const std::vector<RunId> &runs, const QString &folder,
                                     Feedback &feedback);
/// The two tables of one dataset alone, by name.
Result<QStringList> writeDatasetTables(Database &database, const QString &dataset,
                                       const QString &folder);

} // namespace lesiondesk
