// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/evaluation/EvalResult.h"

#include <QHash>

namespace lesiondesk
{

/// What a run says within a scope, and in which classes.
struct RunAnswers {
    Run run;
    FrozenSet set;                       ///< of the stage: its classes are those of the predictions
    std::vector<EvalClass> classes;      ///< of that set
    FrozenSetId part;                    ///< the set whose images were predicted: `set`, or another
    bool later = false;                  ///< another set that the run was given afterwards
    std::vector<Prediction> predictions; ///< of the scope's partition, by image id
};

/// Fails when the run or the stage does not exist, or holds no predictions there.
Result<RunAnswers> loadRunAnswers(Database &database, RunId run, const EvalScope &scope);

/// The position of every diagnosis of the project among the classes, by key: an image's label may
/// be of another taxonomy than the set's classes. Diagnoses that are no class are left out.
Result<QHash<DiagnosisId, int>> classIndices(Database &database,
                                             const std::vector<EvalClass> &classes);

} // namespace lesiondesk
