// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/RunKeeper.h"

#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/domain/RunScores.h"
#include "core/learning/Checkpoint.h"
#include "core/store/FrozenSetStore.h"

#include <torch/version.h>

#include <QFileInfo>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString planHash(const TrainPlan &plan)
{
    return sha256(QJsonDocument(plan.toJson()).toJson(QJsonDocument::Compact));
}

QString percent(double fraction)
{
    return QString::number(fraction * 100, 'f', 1) + u" %"_s;
}

QString figure(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 3) : u"–"_s;
}

} // namespace

RunKeeper::RunKeeper(Database &database, const ProjectPaths &paths, Run run, RunLog &log,
                     const MachineShare &share)
    : m_runs(database), m_paths(paths), m_run(std::move(run)), m_log(log), m_db(database)
{
    m_runTimer.start();
    m_facts.plan = planHash(m_run.plan);
    m_facts.libTorch = QString::fromLatin1(TORCH_VERSION);
    m_facts.threads = share.threads;
    m_facts.processes = share.processes;
}

Result<std::optional<TrainerState>> RunKeeper::takeUp(const QString &device)
{
    m_facts.device = device;
    for (const TrainStage &stage : m_run.plan.stages) {
        LD_TRY_ASSIGN(const auto set, FrozenSetStore(m_db).get(stage.set));
        LD_TRY_ASSIGN(const QString hash, FrozenSetStore(m_db).currentHash(set));
        m_facts.setHashes.append(hash);
    }
    LD_TRY_ASSIGN(auto found, readResumeState(m_paths, m_run.id));
    if (!found) {
        LD_TRY(m_runs.dropMetricPointsAfter(m_run.id, 0));
        return std::optional<TrainerState>();
    }
    ResumeState &state = found->state;
    LD_TRY(checkSame(state));
    if (!found->note.isEmpty())
        m_log.add(found->note);
    noteDifferences(state);
    m_facts.seconds = state.seconds;
    m_facts.stageSeconds = state.stageSeconds;
    m_facts.earlierTrainSeconds = state.earlierTrainSeconds;
    m_facts.earlierTrainImages = state.earlierTrainImages;
    m_facts.bestEpoch = state.bestEpoch;
    m_facts.bestScore = state.bestScore;
    m_epochs = state.trainer.epoch;
    for (int stage = 0; stage < state.trainer.stage; ++stage)
        m_epochs += m_run.plan.epochsOf(stage);
    m_saved = {m_epochs, state.trainer.step};
    LD_TRY(m_runs.dropMetricPointsAfter(m_run.id, m_epochs));
    LD_TRY(m_runs.setBestEpoch(m_run.id, m_facts.bestEpoch));
    return std::optional(std::move(state.trainer));
}

Result<void> RunKeeper::checkSame(const ResumeState &state) const
{
    if (state.plan != m_facts.plan || state.trainer.stage >= m_run.plan.stageCount())
        return failure(u"Run %1 cannot go on: its saved state belongs to another plan. Clone the "
                       "run to train it anew."_s.arg(m_run.id.value));
    for (qsizetype i = 0; i < m_facts.setHashes.size(); ++i) {
        if (state.setHashes.value(i) != m_facts.setHashes[i])
            return failure(u"Run %1 cannot go on: the images of the set of stage %2 have changed "
                           "since it began. Bring them back, or clone the run to train it anew."_s
                               .arg(m_run.id.value)
                               .arg(i + 1));
    }
    return {};
}

void RunKeeper::noteDifferences(const ResumeState &state) const
{
    const auto differs = [this](const QString &what, const QString &was, const QString &is) {
        if (was != is)
            m_log.add(u"It began with %1 %2 and goes on with %3: the numbers can differ in their "
                      "last digits from those of a run without a break."_s.arg(what, was, is));
    };
    differs(u"LibTorch"_s, state.libTorch, m_facts.libTorch);
    differs(u"the device"_s, state.device, m_facts.device);
    if (state.processes != m_facts.processes)
        differs(u"a process count of"_s, QString::number(state.processes),
                QString::number(m_facts.processes));
    else if (state.threads != m_facts.threads)
        differs(u"a thread count of"_s, QString::number(state.threads),
                QString::number(m_facts.threads));
}

Result<void> RunKeeper::beginStage(int stage, const StageData &data, const TrainerState *from)
{
    m_stage = stage;
    m_data = &data;
    m_stageTimer.start();
    m_stageTrainSeconds = from ? from->trainSeconds : 0;
    m_stageTrainImages = from ? from->trainImages : 0;
    if (!from)
        m_facts.stageSeconds = 0;
    return storeStage(m_stageTrainSeconds, m_stageTrainImages, from ? from->epoch : 0);
}

Result<void> RunKeeper::storeStage(double trainSeconds, qint64 trainImages, int epochs)
{
    m_stageTrainSeconds = trainSeconds;
    m_stageTrainImages = trainImages;
    return m_runs.setStage(
        m_run.id,
        {m_stage + 1, m_data->set.id, epochs, m_facts.stageSeconds + secondsOf(m_stageTimer),
         trainSeconds > 0 ? static_cast<double>(trainImages) / trainSeconds : 0});
}

Result<void> RunKeeper::epochEnded(const EpochResult &result)
{
    LD_TRY(finishSaving());
    const MetricPoint &point = result.point;
    const QString folder = m_paths.runFolder(m_run.id);
    const QString file = folder + u"/last.safetensors"_s;
    Checkpoint checkpoint;
    checkpoint.plan = m_run.plan;
    checkpoint.classes = m_data->classKeys;
    checkpoint.setHash = m_data->set.hash;
    checkpoint.stage = point.stage;
    checkpoint.epoch = point.epoch;
    checkpoint.state = result.state();
    LD_TRY(writeCheckpoint(file, checkpoint));
    LD_TRY(m_runs.setCheckpoint(m_run.id, file.sliced(m_paths.folder.size() + 1)));
    const bool better = isLastStage() && point.testMacroF1 &&
                        (m_facts.bestEpoch == 0 || *point.testMacroF1 > m_facts.bestScore);
    if (better) {
        const QString best = folder + u"/best.safetensors"_s;
        if (!giveSecondName(file, best))
            LD_TRY(writeCheckpoint(best, checkpoint));
        LD_TRY(m_runs.setBestEpoch(m_run.id, point.epoch));
        m_facts.bestEpoch = point.epoch;
        m_facts.bestScore = *point.testMacroF1;
    }
    LD_TRY(m_runs.addMetricPoint(m_run.id, point));
    const auto predictions = m_data->predictions(Partition::Test, result.testProbabilities);
    LD_TRY(m_runs.setPredictions(m_run.id, point.stage, predictions));
    if (isLastStage()) {
        const RunScores scores = runScores(predictions, m_data->classes());
        LD_TRY(m_runs.setScores(m_run.id, scores.accuracy, scores.macroF1));
    }
    LD_TRY(storeStage(result.trainSeconds, result.trainImages, result.stageEpochs));
    m_epochs = point.epoch;
    m_log.add(u"Epoch %1: loss %2, accuracy %3, macro-F1 %4; test loss %5, accuracy %6, macro-F1 "
              "%7; %8 images/s. Saved last.safetensors%9."_s.arg(point.epoch)
                  .arg(point.trainLoss, 0, 'f', 4)
                  .arg(percent(point.trainAccuracy), figure(point.trainMacroF1))
                  .arg(point.testLoss, 0, 'f', 4)
                  .arg(percent(point.testAccuracy), figure(point.testMacroF1))
                  .arg(point.imagesPerSecond, 0, 'f', 1)
                  .arg(better ? u" and best.safetensors"_s : QString()));
    return {};
}

Result<void> RunKeeper::save(TrainerState state)
{
    LD_TRY(finishSaving());
    if (state.step > 0)
        m_log.add(
            u"Saved the state after batch %1 of epoch %2."_s.arg(state.step).arg(m_epochs + 1));
    ResumeState all = m_facts;
    all.seconds = seconds();
    all.stageSeconds += secondsOf(m_stageTimer);
    all.trainer = std::move(state);
    m_saving = SavedAt{m_epochs, all.trainer.step};
    return m_writer.begin([paths = m_paths, run = m_run.id, state = std::move(all)] {
        return writeResumeState(paths, run, state);
    });
}

Result<void> RunKeeper::finishSaving()
{
    const auto saving = std::exchange(m_saving, std::nullopt);
    LD_TRY(m_writer.finish());
    m_saved = saving.value_or(m_saved);
    return {};
}

QString RunKeeper::savedAt() const
{
    if (m_saved.step > 0)
        return u"epoch %1, batch %2"_s.arg(m_saved.epochs + 1).arg(m_saved.step);
    return m_saved.epochs > 0 ? u"the end of epoch %1"_s.arg(m_saved.epochs) : u"the beginning"_s;
}

Result<void> RunKeeper::stageEnded(const StageSummary &summary)
{
    LD_TRY(finishSaving());
    LD_TRY_ASSIGN(auto all, m_runs.predictions(m_run.id, m_stage + 1));
    std::erase_if(all, [](const Prediction &row) { return row.partition == Partition::Train; });
    const auto trained = m_data->predictions(Partition::Train, summary.trainProbabilities);
    all.insert(all.end(), trained.begin(), trained.end());
    LD_TRY(m_runs.setPredictions(m_run.id, m_stage + 1, all));
    LD_TRY(storeStage(summary.trainSeconds, summary.trainImages, m_run.plan.epochsOf(m_stage)));
    m_facts.earlierTrainSeconds += summary.trainSeconds;
    m_facts.earlierTrainImages += summary.trainImages;
    m_stageTrainSeconds = 0;
    m_stageTrainImages = 0;
    return {};
}

double RunKeeper::imagesPerSecond() const
{
    const double seconds = m_facts.earlierTrainSeconds + m_stageTrainSeconds;
    return seconds > 0
               ? static_cast<double>(m_facts.earlierTrainImages + m_stageTrainImages) / seconds
               : 0;
}

void RunKeeper::removeStates()
{
    removeResumeStates(m_paths, m_run.id);
}

} // namespace lesiondesk
