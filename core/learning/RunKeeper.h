// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/ResumeState.h"
#include "core/learning/RunLog.h"
#include "core/learning/StageData.h"
#include "core/learning/StateWriter.h"
#include "core/store/RunStore.h"

#include <QElapsedTimer>

#include <optional>

namespace lesiondesk
{

/// The part of the machine that a training has.
struct MachineShare {
    int processes = 1; ///< that train together
    int threads = computeThreads();
};

/// Writes what a run that is being trained leaves behind: checkpoints, rows and the state to go on
/// from. Within an epoch's end the order is checkpoint, rows, state: a row never speaks of a file
/// that is not there, and what a kill leaves after the state is made anew, to the same bits, when
/// the run goes on from it. The state is written beside the training that goes on; the next
/// checkpoint, state or stage waits for it, so that what is there is never more than one epoch
/// ahead of the state. One thread, with that thread's connection.
class RunKeeper
{
public:
    RunKeeper(Database &database, const ProjectPaths &paths, Run run, RunLog &log,
              const MachineShare &share = {});

    /// Looks for a state to go on from; checks that plan and sets are those that it belongs to, and
    /// takes back the rows of later epochs. Nothing where the run starts anew.
    Result<std::optional<TrainerState>> takeUp(const QString &device);

    /// `from`: the state that was taken up, or null at the beginning of a stage.
    Result<void> beginStage(int stage, const StageData &data, const TrainerState *from);
    Result<void> epochEnded(const EpochResult &result);
    /// Begins to write the state; an error of the one before is given here.
    Result<void> save(TrainerState state);
    /// Waits until the state is on disk; to be called before a run ends, however it ends.
    Result<void> finishSaving();
    Result<void> stageEnded(const StageSummary &summary);
    /// The run is done.
    void removeStates();

    double seconds() const { return m_facts.seconds + secondsOf(m_runTimer); }
    double imagesPerSecond() const;
    int storedEpochs() const { return m_epochs; }
    /// The newest state: "epoch 2, batch 5", "the end of epoch 2" or "the beginning".
    QString savedAt() const;

private:
    static double secondsOf(const QElapsedTimer &timer)
    {
        return static_cast<double>(timer.elapsed()) / 1000;
    }
    Result<void> checkSame(const ResumeState &state) const;
    void noteDifferences(const ResumeState &state) const;
    Result<void> storeStage(double trainSeconds, qint64 trainImages, int epochs);
    bool isLastStage() const { return m_stage == m_run.plan.stageCount() - 1; }

    RunStore m_runs;
    const ProjectPaths &m_paths;
    Run m_run;
    RunLog &m_log;
    ResumeState m_facts; ///< what came before this start, without the trainer's part
    QElapsedTimer m_runTimer;
    QElapsedTimer m_stageTimer;
    int m_stage = 0;
    const StageData *m_data = nullptr;
    double m_stageTrainSeconds = 0;
    qint64 m_stageTrainImages = 0;
    int m_epochs = 0; ///< stored, of all stages
    struct SavedAt {
        int epochs = 0;
        int step = 0; ///< of the epoch after these
    };
    SavedAt m_saved;
    std::optional<SavedAt> m_saving; ///< where the state stands that is being written
    StateWriter m_writer;
    Database &m_db;
};

} // namespace lesiondesk
