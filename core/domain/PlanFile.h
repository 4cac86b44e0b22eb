// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

namespace lesiondesk
{

/// Reads a plan file: the JSON of TrainPlan::toJson(), see docs/plans.md. A relative path of the
/// weights counts from the plan file's folder and comes out absolute. Fails when the file cannot be
/// read or is no JSON object (it says where); what is wrong with the fields is in the problems.
Result<ParsedPlan> readPlanFile(const QString &path);

/// Writes it, indented, for people to read and change. The old file is replaced as a whole.
Result<void> writePlanFile(const QString &path, const TrainPlan &plan);

} // namespace lesiondesk
