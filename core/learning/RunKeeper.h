// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/ResumeState.h"
#include "core/learning/RunLog.h"
#include "core/learning/StageData.h"
#include "core/store/RunStore.h"

#include <QElapsedTimer>

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
/// the run goes on from it. One thread, with that thread's connection.
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
    Result<void> save(TrainerState state);
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
    Result<void> keepBest(const QString &file, int epoch, std::optional<double> macroF1);
    Result<void> storeStage(double trainSeconds, qint64 trainImages, int epochs);
    bool isLastStage() const { return m_stage == m_run.plan.stageCount() - 1; }

    RunStore m_runs;
    const ProjectPaths &m_paths;
    Run m_run;
    RunLog &m_log;
    QStringList m_setHashes; ///< as they are now
    ResumeState m_facts;     ///< what came before this start, without the trainer's part
    QElapsedTimer m_runTimer;
    QElapsedTimer m_stageTimer;
    int m_stage = 0;
    const StageData *m_data = nullptr;
    double m_stageTrainSeconds = 0;
    qint64 m_stageTrainImages = 0;
    int m_epochs = 0; ///< stored, of all stages
    int m_savedEpochs = 0;
    int m_savedStep = 0; ///< of the epoch after these
    Database &m_db;
};

} // namespace lesiondesk
