// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Run.h"
#include "core/evaluation/EvalResult.h"
#include "core/store/Database.h"

#include <vector>

namespace lesiondesk
{

/// How a run did on one part of its target set, against the labels as they were when it was frozen.
struct PartFigures {
    Metrics metrics; ///< without images where the run has no predictions of the part
    std::optional<double> loss;
    /// Of the test part: SHA-256 over the pictures and classes that were scored, the same for the
    /// same images whatever the set around them; empty without predictions.
    QString hash;
};

/// A frozen set by name.
struct SetName {
    FrozenSetId id;
    QString name;
    QString hash;
    bool artificial = false; ///< has pictures that the program drew itself

    QString text() const; ///< "PAD 80:20 (1a2b3c4d)"
};

/// "b) ImageNet → EDRA", "o) from scratch", "x) ImageNet, merged set", as the paper's Table IV;
/// `before` are the names of the sets before the target. "NAME, made elsewhere" where a run has no
/// plan of its own.
QString strategyText(const Run &run, const QStringList &before);
/// "MobileNet-V2"; "–" where the network was made elsewhere.
QString networkText(const Run &run);
/// The plan's seed, or "–".
QString seedText(const Run &run);

/// All that the tables say of one run: a value, no database.
struct RunRecord {
    Run run;
    std::vector<SetName> sets;       ///< one per stage of the plan
    std::vector<EvalClass> classes;  ///< of the target set
    std::vector<DatasetId> datasets; ///< that the target set's images come from
    int epochs = 0;                  ///< trained, of all stages
    PartFigures train;
    PartFigures test;
    std::vector<MetricPoint> points;

    const SetName &target() const { return sets.back(); }
    bool isArtificial() const;
    QString strategyText() const;
};

/// Reads runs in the order given, each once. A run without predictions has no figures; a run that
/// does not exist is an error. For a background thread: takes as long as its images are many.
Result<std::vector<RunRecord>> loadRunRecords(Database &database, const std::vector<RunId> &runs);

} // namespace lesiondesk
