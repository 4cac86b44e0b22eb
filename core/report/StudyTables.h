// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"
#include "core/report/RunRecord.h"

namespace lesiondesk
{

// The tables of a study, as the paper prints them. Pure functions on values, any thread.

/// Strategy × network with loss, accuracy, weighted and macro F1 on test and training, as Tables
/// III and IV. Runs whose plans are equal but for the seed become one line: mean ± standard
/// deviation (n - 1), with the runs it comes from. A run that repeats a plan with its seed stays a
/// line of its own. Where the lines were scored on different test images, a column of letters says
/// which belong together.
ReportTable overviewTable(const std::vector<RunRecord> &records);

/// Sensitivity, precision, F1 and images per class of the test part, as Tables V to VIII.
ReportTable classFiguresTable(const RunRecord &record);
/// The confusion matrix beside it: true down, predicted across, classes by number.
ReportTable confusionTable(const RunRecord &record);
/// Every epoch's figures.
ReportTable curvesTable(const RunRecord &record);
/// Every field of the runs' plans, one column a run; where they differ the line is marked ≠.
/// Of a run that was made elsewhere a note says so.
ReportTable plansTable(const std::vector<RunRecord> &records);

/// "run 4, b) ImageNet → EDRA, ResNet50, PAD 80:20 (1a2b3c4d), seed 7": where figures come from.
QString provenance(const RunRecord &record);

} // namespace lesiondesk
