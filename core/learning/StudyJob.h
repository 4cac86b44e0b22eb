// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/PlanReview.h"
#include "core/learning/TrainJob.h"

namespace lesiondesk
{

/// One plan of a study, with the problems that were found while its file was read.
struct StudyPlan {
    QString name; ///< of its run, and in what is said about it
    TrainPlan plan;
    std::vector<PlanProblem> problems;
};

/// How a plan of a study came to its run.
enum class StudyStep {
    Waiting, ///< cancelled before its turn
    Reused,  ///< a run of the very same plan was done already
    Trained,
    Resumed, ///< a run that had been left unfinished was gone on with
    Failed
};
QString studyStepKey(StudyStep step);

struct StudyEntry {
    StudyPlan plan;
    PlanReview review;
    StudyStep step = StudyStep::Waiting;
    RunId run;      ///< none where the plan could not be begun
    QString reason; ///< one sentence where it failed
};

struct StudyObserver {
    /// The plans are looked through, and those that are done are found.
    std::function<void(const std::vector<StudyEntry> &)> reviewed;
    /// The next one to train; `resumed` where a run is gone on with.
    std::function<TrainObserver(int index, const StudyEntry &entry, bool resumed)> beginning;
    std::function<void(int index, const StudyEntry &entry)> ended;
};

/// Runs the plans one after another: a job for the Compute lane. A plan whose run is done is not
/// trained again: the same plan has the same JSON, its sets named by their hashes. A run of it that
/// was left unfinished is gone on with. A plan that fails does not stop the others. Cancelling ends
/// the study with what it has (the run that is being trained keeps its state); the same call goes
/// on there. An error only where the project cannot be read.
Result<std::vector<StudyEntry>> runStudy(const ProjectPaths &paths,
                                         const std::vector<StudyPlan> &plans, const Clock &clock,
                                         Feedback &feedback, const StudyObserver &observer = {},
                                         Peers *peers = nullptr);

} // namespace lesiondesk
