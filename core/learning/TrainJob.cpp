// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/TrainJob.h"

#include "core/learning/Checkpoint.h"
#include "core/learning/Scores.h"
#include "core/learning/Trainer.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"

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
             Feedback &feedback, const TrainObserver &observer)
        : m_db(database), m_runs(database), m_paths(paths), m_run(std::move(run)), m_clock(clock),
          m_feedback(feedback), m_observer(observer)
    {
        m_timer.start();
    }

    /// Trains and writes how it ended into the run's row, whatever happened.
    Result<TrainOutcome> run()
    {
        Result<TrainOutcome> outcome = guarded();
        RunState state = RunState::Done;
        QString reason;
        if (!outcome) {
            const bool cancelled = outcome.error().kind == Error::Kind::Cancelled;
            state = cancelled ? RunState::Cancelled : RunState::Failed;
            if (!cancelled)
                reason = outcome.error().message;
        }
        LD_TRY(m_runs.setEnded(m_run.id, state, reason, seconds(), m_imagesPerSecond, m_clock));
        if (state == RunState::Cancelled)
            return Error{m_epochs == 0
                             ? u"Run %1 was cancelled in its first epoch."_s.arg(m_run.id.value)
                             : u"Run %1 was cancelled; it keeps what it had after epoch %2."_s
                                   .arg(m_run.id.value)
                                   .arg(m_epochs),
                         Error::Kind::Cancelled};
        return outcome;
    }

private:
    Result<TrainOutcome> guarded()
    {
        try {
            return work();
        } catch (const std::exception &exception) {
            return failure(u"The training stopped: %1"_s.arg(QString::fromUtf8(exception.what())));
        }
    }

    Result<TrainOutcome> work();
    Result<void> loadSet();
    Result<QStringList> classKeys();
    Result<QStringList> imageFiles();
    Result<void> epochEnded(const EpochResult &result);
    std::vector<Prediction> predictions(Partition partition,
                                        const std::vector<std::vector<float>> &rows) const;
    double seconds() const { return static_cast<double>(m_timer.elapsed()) / 1000; }

    Database &m_db;
    RunStore m_runs;
    const ProjectPaths &m_paths;
    Run m_run;
    const Clock &m_clock;
    Feedback &m_feedback;
    const TrainObserver &m_observer;
    QElapsedTimer m_timer;

    FrozenSet m_set;
    QStringList m_classKeys;
    TrainerInput m_input;
    std::vector<Prediction> m_testPredictions;
    Scores m_scores;
    double m_imagesPerSecond = 0;
    int m_epochs = 0; ///< that are stored
};

Result<void> TrainJob::loadSet()
{
    LD_TRY_ASSIGN(m_set, FrozenSetStore(m_db).get(m_run.plan.stages.front().set));
    LD_TRY_ASSIGN(m_classKeys, classKeys());
    m_input.plan = m_run.plan;
    m_input.classes = static_cast<int>(m_set.classes.size());
    for (size_t i = 0; i < m_set.items.size(); ++i) {
        const FrozenSet::Item &item = m_set.items[i];
        auto &part = item.partition == Partition::Train ? m_input.train : m_input.test;
        part.push_back({static_cast<int>(i), item.classIndex});
    }
    return {};
}

Result<QStringList> TrainJob::classKeys()
{
    LD_TRY_ASSIGN(const auto taxonomies, TaxonomyStore(m_db).all());
    QHash<DiagnosisId, QString> keys;
    for (const Taxonomy &taxonomy : taxonomies) {
        for (const Diagnosis &diagnosis : taxonomy.diagnoses)
            keys.insert(diagnosis.id, diagnosis.key);
    }
    QStringList found;
    for (const DiagnosisId id : m_set.classes)
        found.append(keys.value(id));
    return found;
}

/// One file an item of the set, in their order.
Result<QStringList> TrainJob::imageFiles()
{
    std::vector<ImageId> ids;
    for (const FrozenSet::Item &item : m_set.items)
        ids.push_back(item.image);
    LD_TRY_ASSIGN(const auto files, ImageStore(m_db, m_paths).files(ids));
    if (files.size() != ids.size())
        return failure(
            u"%1 images of the set are no longer in the project."_s.arg(ids.size() - files.size()));
    QStringList found;
    for (const ImageFile &file : files)
        found.append(file.path);
    return found;
}

Result<TrainOutcome> TrainJob::work()
{
    LD_TRY(m_run.plan.validate());
    LD_TRY_ASSIGN(m_input.device, resolveDevice(m_run.plan.device));
    LD_TRY(m_runs.setRunning(m_run.id, m_input.device.name, m_clock));
    LD_TRY(loadSet());
    LD_TRY_ASSIGN(const auto files, imageFiles());

    ImageCache images(files, m_run.plan.inputSize, m_run.plan.stages.front().resize);
    QElapsedTimer sinceStatus;
    LD_TRY(images.load(m_feedback, [&](int done) {
        m_feedback.progress(done, images.count() + 1, u"Reading images"_s);
        if (m_observer.status && (!sinceStatus.isValid() || sinceStatus.elapsed() > 200)) {
            sinceStatus.start();
            TrainStatus status;
            status.phase = u"Reading images"_s;
            status.blocks = blockCount(m_run.plan.architecture);
            status.epochs = m_run.plan.totalEpochs();
            status.step = done;
            status.steps = images.count();
            m_observer.status(status);
        }
    }));

    TrainerHooks hooks;
    hooks.epochEnded = [this](const EpochResult &result) { return epochEnded(result); };
    hooks.status = m_observer.status;
    LD_TRY_ASSIGN(const auto summary, trainNetwork(m_input, images, m_feedback, hooks));
    m_imagesPerSecond = summary.imagesPerSecond;

    std::vector<Prediction> all = m_testPredictions;
    const auto trained = predictions(Partition::Train, summary.trainProbabilities);
    all.insert(all.end(), trained.begin(), trained.end());
    LD_TRY(m_runs.setPredictions(m_run.id, 1, all));
    LD_TRY(RecordStore(m_db).add(u"run"_s, m_run.plan.toJson(), m_set.hash,
                                 {{u"run"_s, m_run.id.value}, {u"accuracy"_s, m_scores.accuracy}},
                                 m_clock));
    m_feedback.progress(1, 1, u"Trained"_s);
    TrainOutcome outcome;
    outcome.run = m_run.id;
    outcome.seconds = seconds();
    outcome.trainImagesPerSecond = summary.imagesPerSecond;
    outcome.accuracy = m_scores.accuracy;
    outcome.macroF1 = m_scores.macroF1;
    outcome.weightsNote = summary.weightsNote;
    return outcome;
}

std::vector<Prediction> TrainJob::predictions(Partition partition,
                                              const std::vector<std::vector<float>> &rows) const
{
    const auto &samples = partition == Partition::Train ? m_input.train : m_input.test;
    std::vector<Prediction> made;
    for (size_t i = 0; i < samples.size(); ++i)
        made.push_back({m_set.items[static_cast<size_t>(samples[i].image)].image, partition,
                        samples[i].label, rows[i]});
    return made;
}

/// Checkpoint first, then the rows: a row never speaks of a file that is not there.
Result<void> TrainJob::epochEnded(const EpochResult &result)
{
    const QString file = m_paths.runFolder(m_run.id) + u"/last.safetensors"_s;
    Checkpoint checkpoint;
    checkpoint.plan = m_run.plan;
    checkpoint.classes = m_classKeys;
    checkpoint.setHash = m_set.hash;
    checkpoint.epoch = result.point.epoch;
    checkpoint.state = result.state();
    LD_TRY(writeCheckpoint(file, checkpoint));
    if (m_epochs == 0)
        LD_TRY(m_runs.setCheckpoint(m_run.id, file.sliced(m_paths.folder.size() + 1)));
    LD_TRY(m_runs.addMetricPoint(m_run.id, result.point));
    m_testPredictions = predictions(Partition::Test, result.testProbabilities);
    LD_TRY(m_runs.setPredictions(m_run.id, 1, m_testPredictions));
    m_scores = scoresOf(m_testPredictions, m_input.classes);
    LD_TRY(m_runs.setScores(m_run.id, m_scores.accuracy, m_scores.macroF1));
    m_imagesPerSecond = result.point.imagesPerSecond;
    m_epochs = result.point.epoch;
    if (m_observer.epochEnded)
        m_observer.epochEnded(result.point);
    return {};
}

} // namespace

Result<TrainOutcome> runTraining(const ProjectPaths &paths, RunId run, const Clock &clock,
                                 Feedback &feedback, const TrainObserver &observer)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    LD_TRY_ASSIGN(auto row, RunStore(*database).get(run));
    if (row.state != RunState::Queued)
        return failure(u"Run %1 is %2: only a queued run can be trained."_s.arg(run.value).arg(
            runStateKey(row.state)));
    return TrainJob(*database, paths, std::move(row), clock, feedback, observer).run();
}

} // namespace lesiondesk
