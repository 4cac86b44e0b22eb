// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Calibration.h"

namespace lesiondesk
{

/// Images beside the test part that a run said something about: a temperature may be fitted there.
struct ValidationPart {
    EvalScope scope;
    QString set;    ///< the frozen set's name
    int images = 0; ///< with predictions
};
/// What the run said about other frozen sets, the newest set first, then about its own training
/// part. The part that the run is scored on is not among them.
Result<std::vector<ValidationPart>> validationParts(Database &database, RunId run);

struct TemperatureFit {
    double temperature = 1;
    int images = 0;    ///< it was fitted on
    int trainedOn = 0; ///< of them: the run learned from these, and is surer there than elsewhere
};
/// Fits the temperature of `run` on a part, for images that are not in it: `test` is all that is to
/// be judged by it, and its rows are what counts as true. Fails, in a sentence, where the part is
/// not apart (validationIsApart()) or says no probabilities.
Result<TemperatureFit> fitTemperature(Database &database, RunId run, const EvalResult &test,
                                      const EvalScope &part);

} // namespace lesiondesk
