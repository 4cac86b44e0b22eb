// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Predictions of a network that was trained elsewhere: a table with one line an image, columns
///   image,p_<class>…      probabilities of all classes of the set, by key, in any order, or
///   image,predicted       the class by key, name or alias.
/// Other columns (truth, partition …) are left out and named. An image is called by its key, or as
/// dataset/key, which is needed where datasets of the set share the key.
struct PredictionImportOptions {
    QString path;
    FrozenSetId set;
    QString name; ///< of the run; empty: the file's
};

/// A line that was not taken in.
struct RejectedPrediction {
    int row = 0;     ///< line of the file from 1, the header is line 1
    int message = 0; ///< position in PredictionImportOutcome::messages
    QString reason;  ///< one sentence about this very row; empty beyond the first kFullReasons
};

struct PredictionImportOutcome {
    static constexpr size_t kFullReasons = 10'000;

    RunId run; ///< invalid after a dry run
    QString name;
    qint64 rows = 0;
    int matched = 0;
    std::vector<RejectedPrediction> rejected; ///< by row
    QStringList messages; ///< the reasons without their rows' values, what rows share
    int missing = 0;      ///< test images of the set without a prediction
    QStringList leftOut;  ///< columns that were not read
    bool hasProbabilities = true;
    std::optional<double> accuracy; ///< of the test images; nothing where none was matched
    std::optional<double> macroF1;

    const QString &reasonOf(const RejectedPrediction &rejected) const;
};

/// Probabilities are numbers from 0 on whose sum is within 0.001 of 1; where it is further from 1
/// than a float's rounding they are divided by it. The table is read as a stream: memory grows with
/// the project's images and the rejected lines alone. Rejected are lines about images that the
/// project or the set does not have, an ambiguous key, an image a second time (the first line that
/// can be used stays), a wrong number or sum, a line that is too short, an unknown class.
/// Fails, and makes no run, where the set does not exist, the table cannot be used as a whole, or
/// no line of it can.
Result<PredictionImportOutcome> planPredictions(const ProjectPaths &paths,
                                                const PredictionImportOptions &options,
                                                Feedback &feedback);

/// Makes a run that is done (RunStore::createMadeElsewhere; its origin is the file's name and
/// SHA-256), with its predictions, its scores and a record of kind "predictions", in one
/// transaction. Opens its own connection.
Result<PredictionImportOutcome> importPredictions(const ProjectPaths &paths,
                                                  const PredictionImportOptions &options,
                                                  const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
