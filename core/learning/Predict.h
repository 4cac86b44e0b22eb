// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/jobs/Feedback.h"
#include "core/learning/RunCheckpoint.h"

namespace lesiondesk
{

struct PredictRequest {
    RunId run;
    FrozenSetId set;
    std::optional<Partition> part = Partition::Test; ///< none: all images of the set
    int inputSize = 0;                               ///< pixels; 0: the run's
    CheckpointChoice checkpoint = CheckpointChoice::Last;
    QString device = QStringLiteral("auto");
    Precision precision = Precision::Float32;
};

struct PredictOutcome {
    int images = 0;
    int known = 0;      ///< whose class in the set is one of the run's
    double seconds = 0; ///< reading pictures and running the network
    double imagesPerSecond() const { return seconds > 0 ? images / seconds : 0; }
};

/// Gives the images of any frozen set to a run's network and stores what it says
/// (SetPredictionStore), in the place of what it said about that set before, with a record. The
/// pictures are prepared as the run's own were; those of the run's own test part get the
/// probabilities that the run stored. The set may have other classes than the run: an image whose
/// diagnosis key is none of the run's has no truth. A job for the Compute lane; memory does not
/// grow with the pictures of the set. Nothing is stored when it is cancelled or fails.
Result<PredictOutcome> predictSet(const ProjectPaths &paths, const PredictRequest &request,
                                  const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
