// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/TrainJob.h"

#include "core/learning/PeerRun.h"
#include "core/learning/RunKeeper.h"
#include "core/learning/Trainer.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"

#include <torch/version.h>

#include <QElapsedTimer>

#include <exception>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class TrainJob
{
public:
    TrainJob(Database &database, const ProjectPaths &paths, Run run, const Clock &clock,
             Feedback &feedback, const TrainObserver &observer, Peers *peers)
        : m_db(database), m_runs(database), m_paths(paths), m_run(std::move(run)), m_clock(clock),
          m_feedback(feedback), m_observer(observer), m_peers(peers),
          m_log(paths, m_run.id, clock, observer.logged),
          m_keeper(database, paths, m_run, m_log,
                   peers ? MachineShare{peers->size(), peers->threads()} : MachineShare())
    {
    }

    /// Trains and writes how it ended into the run's row, whatever happened.
    Result<TrainOutcome> run();

private:
    Result<TrainOutcome> guarded();
    Result<TrainOutcome> work();
    Result<void> prepare();
    Result<std::optional<TrainerState>> takeUp();
    Result<void> runStage(Trainer &trainer, int stage, const TrainerState *from);
    Result<void> readImages(ImageCache &images, int stage);
    void announce(int stage, const StageData &data, const TrainerState *from);
    TrainerHooks hooks();
    QString imageName(const StageData &data, int image);
    QString whereItStopped() const;
    Error withPeersFate(Error error);

    Database &m_db;
    RunStore m_runs;
    const ProjectPaths &m_paths;
    Run m_run;
    const Clock &m_clock;
    Feedback &m_feedback;
    const TrainObserver &m_observer;
    Peers *m_peers; ///< null: trains alone
    RunLog m_log;
    RunKeeper m_keeper;
    Device m_device;
    std::vector<double> m_work; ///< stageWork() of every stage
    QString m_setHash;          ///< of the last stage's set
};

Result<TrainOutcome> TrainJob::run()
{
    Result<TrainOutcome> outcome = guarded();
    // An error of its own tells more than one of saving; a pause is none without its state.
    const auto saved = m_keeper.finishSaving();
    if (!saved && (outcome || outcome.error().kind == Error::Kind::Cancelled))
        outcome = saved.error();
    if (!outcome && m_peers)
        outcome = withPeersFate(outcome.error());
    RunState state = RunState::Done;
    QString reason;
    if (!outcome) {
        // A pause, too, ends the loop with an error of this kind.
        const bool stopped = outcome.error().kind == Error::Kind::Cancelled;
        state = !stopped                   ? RunState::Failed
                : m_feedback.isCancelled() ? RunState::Cancelled
                                           : RunState::Paused;
        if (!stopped)
            reason = outcome.error().message;
    }
    const auto ended = m_runs.setEnded(m_run.id, state, reason, m_keeper.seconds(),
                                       m_keeper.imagesPerSecond(), m_clock);
    if (outcome) {
        m_log.add(u"Done: %1 s, %2 images/s in training."_s.arg(outcome->seconds, 0, 'f', 1)
                      .arg(outcome->trainImagesPerSecond, 0, 'f', 1));
        LD_TRY(ended);
        m_keeper.removeStates();
        return outcome;
    }
    m_log.add(state == RunState::Failed      ? u"Failed: "_s + reason
              : state == RunState::Cancelled ? u"Cancelled."_s
                                             : u"Paused."_s);
    LD_TRY(ended);
    if (state == RunState::Failed)
        return outcome;
    return Error{state == RunState::Paused
                     ? u"Run %1 is paused %2; it can go on from there."_s.arg(m_run.id.value)
                           .arg(whereItStopped())
                     : u"Run %1 was cancelled %2."_s.arg(m_run.id.value).arg(whereItStopped()),
                 Error::Kind::Cancelled};
}

/// Says what happened to a process that has gone, and tells the others where it is this one that
/// cannot go on.
Error TrainJob::withPeersFate(Error error)
{
    if (m_peers->isBroken())
        return failure(
            u"%1; run %2 keeps its state of %3: go on with resume."_s.arg(m_peers->whatHappened())
                .arg(m_run.id.value)
                .arg(m_keeper.savedAt()));
    if (error.kind != Error::Kind::Cancelled && !m_peers->hasCommonFailure())
        m_peers->leave(error.message);
    return error;
}

QString TrainJob::whereItStopped() const
{
    return m_keeper.storedEpochs() == 0
               ? u"in its first epoch"_s
               : u"and keeps what it had after epoch %1"_s.arg(m_keeper.storedEpochs());
}

Result<TrainOutcome> TrainJob::guarded()
{
    try {
        return work();
    } catch (const std::exception &exception) {
        return failure(u"The training stopped: %1"_s.arg(QString::fromUtf8(exception.what())));
    }
}

/// How much every stage is, and that its set is there.
Result<void> TrainJob::prepare()
{
    LD_TRY(m_run.plan.validate());
    const QString wanted = m_observer.device.isEmpty() ? m_run.plan.device : m_observer.device;
    auto device = m_peers ? peerDevice(*m_peers, wanted) : resolveDevice(wanted);
    if (!device)
        return failure(device.error().message + u" Resume takes another one with --device."_s);
    m_device = *std::move(device);
    LD_TRY(m_runs.setRunning(m_run.id, m_device.name, m_clock));
    for (int stage = 0; stage < m_run.plan.stageCount(); ++stage) {
        LD_TRY_ASSIGN(const auto set,
                      FrozenSetStore(m_db).get(m_run.plan.stages[static_cast<size_t>(stage)].set));
        const auto test = std::count_if(set.items.begin(), set.items.end(), [](const auto &item) {
            return item.partition == Partition::Test;
        });
        m_work.push_back(
            stageWork(m_run.plan, stage, static_cast<qint64>(set.items.size()) - test, test));
        m_setHash = set.hash;
    }
    return {};
}

/// Where the run goes on from, for the other processes too.
Result<std::optional<TrainerState>> TrainJob::takeUp()
{
    LD_TRY_ASSIGN(auto from, m_keeper.takeUp(m_device.name));
    if (!m_peers)
        return from;
    PeerTraining training{m_run.id, m_paths.folder, m_run.plan};
    if (from) {
        training.goesOn = true;
        training.stage = from->stage;
        training.epoch = from->epoch;
        training.step = from->step;
    }
    m_peers->setCommonFailure(false);
    LD_TRY(tellTraining(*m_peers, training));
    LD_TRY(agreeOnDevices(*m_peers, m_device));
    return from;
}

Result<TrainOutcome> TrainJob::work()
{
    LD_TRY(prepare());
    LD_TRY_ASSIGN(const auto from, takeUp());
    const int threads = m_peers ? m_peers->threads() : computeThreads();
    m_log.add(u"%1: %2; stages: %3; device: %4; threads: %5; LibTorch %6%7."_s
                  .arg(from ? u"Goes on"_s : u"Started"_s, architectureKey(m_run.plan.architecture))
                  .arg(m_run.plan.stageCount())
                  .arg(m_device.name)
                  .arg(threads)
                  .arg(QLatin1StringView(TORCH_VERSION),
                       m_peers ? u"; "_s + m_peers->describe() : QString()));
    Trainer trainer(m_feedback, hooks());
    const int first = from ? from->stage : 0;
    for (int stage = first; stage < m_run.plan.stageCount(); ++stage)
        LD_TRY(runStage(trainer, stage, from && stage == first ? &*from : nullptr));

    LD_TRY_ASSIGN(const Run run, m_runs.get(m_run.id));
    LD_TRY(RecordStore(m_db).add(
        u"run"_s, m_run.plan.toJson(), m_setHash,
        {{u"run"_s, m_run.id.value}, {u"accuracy"_s, run.accuracy.value_or(0)}}, m_clock));
    m_feedback.progress(1, 1, u"Trained"_s);
    TrainOutcome outcome;
    outcome.run = m_run.id;
    LD_TRY_ASSIGN(outcome.stages, m_runs.stages(m_run.id));
    outcome.seconds = m_keeper.seconds();
    outcome.trainImagesPerSecond = m_keeper.imagesPerSecond();
    outcome.accuracy = run.accuracy.value_or(0);
    outcome.macroF1 = run.macroF1;
    outcome.weightsNote = trainer.weightsNote();
    return outcome;
}

Result<void> TrainJob::runStage(Trainer &trainer, int stage, const TrainerState *from)
{
    const TrainStage &recipe = m_run.plan.stages[static_cast<size_t>(stage)];
    LD_TRY_ASSIGN(const auto data, loadStageData(m_db, m_paths, recipe.set));
    LD_TRY(m_keeper.beginStage(stage, data, from));
    announce(stage, data, from);
    if (m_peers)
        LD_TRY(tellStage(*m_peers, stage, data));
    const qint64 cacheBytes = m_observer.cacheBytes / (m_peers ? m_peers->localSize() : 1);
    ImageCache images(data.files, m_run.plan.inputSize, recipe.resize, cacheBytes);
    const auto read = readImages(images, stage);
    LD_TRY(m_peers ? allHaveRead(*m_peers, read) : read);

    StageInput input;
    input.plan = m_run.plan;
    input.stage = stage;
    input.device = m_device;
    input.classes = data.classes();
    input.train = data.train;
    input.test = data.test;
    input.keptBytes = cacheBytes - images.bytes();
    for (size_t later = static_cast<size_t>(stage) + 1; later < m_work.size(); ++later)
        input.laterWork += m_work[later];
    input.imageName = [&](int image) { return imageName(data, image); };
    if (m_peers) {
        input.peers = &m_peers->sums();
        input.threads = m_peers->threads();
    }
    LD_TRY_ASSIGN(const auto summary, trainer.trainStage(input, images, from));
    LD_TRY(m_keeper.stageEnded(summary));
    m_log.add(u"Stage %1 has ended."_s.arg(stage + 1));
    return {};
}

Result<void> TrainJob::readImages(ImageCache &images, int stage)
{
    Feedback stop;
    QElapsedTimer sinceStatus;
    QElapsedTimer timer;
    timer.start();
    LD_TRY(images.load(stop, [&](int done) {
        if (m_feedback.isCancelled() || (m_observer.pauseWanted && m_observer.pauseWanted()))
            stop.cancel();
        m_feedback.progress(done, images.count() + 1, u"Reading images"_s);
        if (!m_observer.status || (sinceStatus.isValid() && sinceStatus.elapsed() <= 200))
            return;
        sinceStatus.start();
        TrainStatus status;
        status.phase = u"Reading images"_s;
        status.stage = stage + 1;
        status.stages = m_run.plan.stageCount();
        status.blocks = m_run.plan.blocksOf(stage);
        status.epochs = m_run.plan.totalEpochs();
        status.step = done;
        status.steps = images.count();
        m_observer.status(status);
    }));
    m_log.add(u"Read %1 images in %2 s; %3 of them (%4 MB) stay in memory."_s.arg(images.count())
                  .arg(static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1)
                  .arg(images.kept())
                  .arg(images.bytes() >> 20));
    return {};
}

void TrainJob::announce(int stage, const StageData &data, const TrainerState *from)
{
    QString line =
        u"Stage %1 of %2: %3 (%4), %5 classes, %6 images to train on and %7 to test, %8 "
        "epochs"_s.arg(stage + 1)
            .arg(m_run.plan.stageCount())
            .arg(data.set.name, data.set.hash.first(std::min<qsizetype>(8, data.set.hash.size())))
            .arg(data.classes())
            .arg(data.count(Partition::Train))
            .arg(data.count(Partition::Test))
            .arg(m_run.plan.epochsOf(stage));
    if (from)
        line +=
            u"; goes on after epoch %1, batch %2"_s.arg(m_keeper.storedEpochs()).arg(from->step);
    m_log.add(line + u'.');
}

TrainerHooks TrainJob::hooks()
{
    TrainerHooks hooks;
    hooks.epochEnded = [this](const EpochResult &result) -> Result<void> {
        LD_TRY(m_keeper.epochEnded(result));
        if (m_observer.epochEnded)
            m_observer.epochEnded(result.point);
        return {};
    };
    hooks.save = [this](TrainerState state) { return m_keeper.save(std::move(state)); };
    hooks.status = m_observer.status;
    hooks.note = [this](const QString &text) { m_log.add(text); };
    hooks.pauseWanted = m_observer.pauseWanted;
    hooks.saveSeconds = m_observer.saveSeconds;
    return hooks;
}

QString TrainJob::imageName(const StageData &data, int image)
{
    const ImageId id = data.set.items[static_cast<size_t>(image)].image;
    const auto rows = ImageStore(m_db, m_paths).rows({id});
    return rows && !rows->empty() ? rows->front().key : QString::number(id.value);
}

} // namespace

Result<TrainOutcome> runTraining(const ProjectPaths &paths, RunId run, const Clock &clock,
                                 Feedback &feedback, const TrainObserver &observer, Peers *peers)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    LD_TRY_ASSIGN(auto row, RunStore(*database).get(run));
    if (row.isMadeElsewhere())
        return failure(
            u"Run %1 (%2) was made elsewhere: there is no network to go on with."_s.arg(run.value)
                .arg(row.name));
    if (!canResume(row.state))
        return failure(u"Run %1 is %2: only a run that waits or was broken off can be trained."_s
                           .arg(run.value)
                           .arg(runStateKey(row.state)));
    return TrainJob(*database, paths, std::move(row), clock, feedback, observer, peers).run();
}

} // namespace lesiondesk
