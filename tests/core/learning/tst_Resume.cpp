// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are broken off and go on: the same bits as a run without a break.
#include "core/base/Files.h"
#include "core/learning/Checkpoint.h"
#include "core/learning/ResumeState.h"
#include "core/learning/RunLog.h"
#include "tests/core/learning/TrainingBench.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using lesiondesk::test::Bench;

namespace
{

/// All that a run leaves behind, as numbers that must be the same to the last bit.
struct Traces {
    std::map<QString, QByteArray> tensors;
    std::vector<double> numbers;
    bool operator==(const Traces &) const = default;
};

Traces tracesOf(Bench &bench, RunId run)
{
    Traces traces;
    const auto checkpoint = readCheckpoint(bench.paths().runFolder(run) + u"/last.safetensors"_s);
    if (!checkpoint)
        return traces;
    for (const auto &[name, tensor] : checkpoint->state.tensors)
        traces.tensors.emplace(name, tensor.bytes);
    for (const MetricPoint &p : *bench.runs().metricPoints(run))
        traces.numbers.insert(traces.numbers.end(),
                              {double(p.epoch), double(p.stage), double(p.block), p.trainLoss,
                               p.trainAccuracy, p.trainMacroF1.value_or(-1), p.testLoss,
                               p.testAccuracy, p.testMacroF1.value_or(-1)});
    for (const int stage : {1, 2}) {
        for (const Prediction &prediction : *bench.runs().predictions(run, stage))
            traces.numbers.insert(traces.numbers.end(), prediction.probabilities.begin(),
                                  prediction.probabilities.end());
    }
    const Run row = *bench.runs().get(run);
    traces.numbers.insert(traces.numbers.end(), {row.accuracy.value_or(-1),
                                                 row.macroF1.value_or(-1), double(row.bestEpoch)});
    return traces;
}

/// Two stages that differ in everything that a stage can differ in.
TrainPlan twoStages(Bench &bench)
{
    TrainPlan plan = bench.plan();
    TrainStage second = plan.stages.front();
    plan.stages.front().blocks = 2;
    // Two classes; the third one of the set has test images alone.
    plan.stages.front().set = bench.freeze(
        u"First"_s, 3, [](size_t i) { return static_cast<int>(i % 3); },
        [](size_t i) { return i % 3 == 2 || i % 5 == 0; });
    second.blocks = 3;
    second.batchRule = BatchRule::Shuffled;
    second.batchSize = 5;
    second.resize = ResizePolicy::FitPad;
    second.headRate = 1e-3;
    plan.stages.push_back(second);
    return plan;
}

class Limit
{
public:
    /// No file of this process may become longer: what a full disk says, without one.
    explicit Limit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~Limit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

QString message(const Result<TrainOutcome> &outcome)
{
    return outcome ? u"it ended well"_s : outcome.error().message;
}

} // namespace

class TestResume final : public QObject
{
    Q_OBJECT

private:
    Bench m_bench{18};
    RunId m_undisturbed;
    Traces m_wanted;

    RunId queued() { return m_bench.queue(twoStages(m_bench)); }
    /// Lets the run go on until it was asked `asked` times whether it should pause, reading images
    /// apart (which thread reads how many is chance).
    Result<TrainOutcome> trainUntilAsked(RunId run, int asked)
    {
        Feedback feedback;
        TrainObserver observer;
        bool reading = true;
        observer.logged = [&](const QString &line) {
            if (line.contains(u"Stage "_s))
                reading = true;
            if (line.contains(u"Read "_s))
                reading = false;
        };
        observer.pauseWanted = [&] { return !reading && --asked < 0; };
        return m_bench.train(run, feedback, observer);
    }
    Result<TrainOutcome> finish(RunId run)
    {
        Feedback feedback;
        return m_bench.train(run, feedback);
    }
    QString state(RunId run) { return m_bench.paths().runFolder(run) + u"/resume.safetensors"_s; }
    QString log(RunId run) { return readRunLog(m_bench.paths(), run)->join(u'\n'); }

private Q_SLOTS:
    void initTestCase()
    {
        m_undisturbed = queued();
        const auto outcome = finish(m_undisturbed);
        QVERIFY2(outcome, qPrintable(message(outcome)));
        m_wanted = tracesOf(m_bench, m_undisturbed);
        QVERIFY(m_wanted.tensors.size() > 300);
        QVERIFY(!QFile::exists(state(m_undisturbed))); // it is done
        QCOMPARE(outcome->stages.size(), size_t{2});
    }

    void everyStageKeepsItsOwnFigures()
    {
        RunStore runs = m_bench.runs();
        const auto points = runs.metricPoints(m_undisturbed);
        QCOMPARE(points->size(), size_t{5});
        std::vector<int> stages;
        std::vector<int> blocks;
        for (const MetricPoint &point : *points) {
            stages.push_back(point.stage);
            blocks.push_back(point.block);
            QVERIFY(point.trainMacroF1.has_value());
            QVERIFY(point.testMacroF1.has_value());
        }
        QCOMPARE(stages, (std::vector{1, 1, 2, 2, 2}));
        QCOMPARE(blocks, (std::vector{1, 2, 1, 2, 3}));
        const auto rows = runs.stages(m_undisturbed);
        QCOMPARE(rows->size(), size_t{2});
        QCOMPARE(rows->front().epochs, 2);
        QCOMPARE(rows->back().epochs, 3);
        QVERIFY(rows->front().seconds > 0);
        QVERIFY(rows->back().trainImagesPerSecond > 0);
        // Both parts of both sets, and the run's score is the last stage's.
        QCOMPARE(runs.predictions(m_undisturbed, 1)->size(), size_t{18});
        QCOMPARE(runs.predictions(m_undisturbed, 2)->size(), size_t{18});
        QCOMPARE(runs.get(m_undisturbed)->accuracy, std::optional(points->back().testAccuracy));
        QCOMPARE(runs.get(m_undisturbed)->macroF1, points->back().testMacroF1);
    }

    void theBestEpochIsTheEarliestOfTheHighestOfTheLastStage()
    {
        const auto points = m_bench.runs().metricPoints(m_undisturbed);
        int best = 3;
        for (const MetricPoint &point : *points) {
            if (point.stage == 2 &&
                *point.testMacroF1 > *points->at(static_cast<size_t>(best) - 1).testMacroF1)
                best = point.epoch;
        }
        QCOMPARE(m_bench.runs().get(m_undisturbed)->bestEpoch, best);
        const auto checkpoint =
            readCheckpoint(m_bench.paths().runFolder(m_undisturbed) + u"/best.safetensors"_s);
        QVERIFY(checkpoint);
        QCOMPARE(checkpoint->epoch, best);
        QCOMPARE(checkpoint->stage, 2);
    }

    void aPausedRunEndsWithTheSameBits_data()
    {
        QTest::addColumn<int>("asked"); // between two pauses
        QTest::newRow("in the midst of epochs") << 4;
        QTest::newRow("elsewhere") << 11;
    }
    void aPausedRunEndsWithTheSameBits()
    {
        QFETCH(int, asked);
        const RunId run = queued();
        int pauses = 0;
        for (;;) {
            const auto outcome = trainUntilAsked(run, asked);
            if (outcome)
                break;
            QVERIFY2(outcome.error().kind == Error::Kind::Cancelled, qPrintable(message(outcome)));
            QCOMPARE(m_bench.runs().get(run)->state, RunState::Paused);
            QVERIFY(++pauses < 50);
        }
        QVERIFY2(pauses >= 2, qPrintable(QString::number(pauses)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
        QVERIFY2(log(run).contains(u"Paused."_s), qPrintable(log(run)));
        QVERIFY2(log(run).contains(u"Goes on"_s), qPrintable(log(run)));
    }

    void aCancelledRunCanGoOnToo()
    {
        const RunId run = queued();
        Feedback feedback;
        TrainObserver observer;
        int batches = 0;
        bool trains = false;
        observer.pauseWanted = [&] {
            if (trains && ++batches == 3)
                feedback.cancel();
            return false;
        };
        observer.logged = [&](const QString &line) {
            trains = trains || line.contains(u"Epoch 2"_s);
        };
        const auto outcome = m_bench.train(run, feedback, observer);
        QVERIFY(!outcome);
        QCOMPARE(m_bench.runs().get(run)->state, RunState::Cancelled);
        QVERIFY(QFile::exists(state(run)));
        const auto done = finish(run);
        QVERIFY2(done, qPrintable(message(done)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void whatIsStoredBeyondTheStateIsMadeAnew()
    {
        const RunId run = queued();
        QVERIFY(!trainUntilAsked(run, 18));
        // As if it had been killed after the rows and before the state.
        const auto points = m_bench.runs().metricPoints(run);
        MetricPoint ahead;
        ahead.epoch = static_cast<int>(points->size()) + 1;
        ahead.trainLoss = 99;
        QVERIFY(m_bench.runs().addMetricPoint(run, ahead));
        QVERIFY(m_bench.runs().setBestEpoch(run, 77));
        const auto outcome = finish(run);
        QVERIFY2(outcome, qPrintable(message(outcome)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void withoutAStateItStartsAnew()
    {
        const RunId run = queued();
        QVERIFY(!trainUntilAsked(run, 0)); // before the first batch
        QVERIFY(!QFile::exists(state(run)));
        const auto outcome = finish(run);
        QVERIFY2(outcome, qPrintable(message(outcome)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void aDamagedStateGivesWayToTheOneBefore()
    {
        const RunId run = queued();
        QVERIFY(!trainUntilAsked(run, 18));
        QVERIFY(QFile::exists(m_bench.paths().runFolder(run) + u"/resume-previous.safetensors"_s));
        QFile file(state(run));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(64, '\0')); // what a power cut leaves
        file.close();
        const auto outcome = finish(run);
        QVERIFY2(outcome, qPrintable(message(outcome)));
        QVERIFY2(log(run).contains(u"damaged"_s), qPrintable(log(run)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void onlyDamagedStatesAreOneSentence()
    {
        const RunId run = queued();
        QVERIFY(!trainUntilAsked(run, 18));
        for (const QString &name : {u"resume"_s, u"resume-previous"_s}) {
            QFile file(m_bench.paths().runFolder(run) + u'/' + name + u".safetensors"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.resize(1000));
        }
        const auto outcome = finish(run);
        QVERIFY(!outcome);
        QVERIFY2(message(outcome).contains(u"resume.safetensors is cut off"_s),
                 qPrintable(message(outcome)));
        QCOMPARE(m_bench.runs().get(run)->state, RunState::Failed);
    }

    void aChangedSetIsRefused()
    {
        const RunId run = queued();
        QVERIFY(!trainUntilAsked(run, 18));
        const qint64 image = m_bench.images().front().value;
        const QString was = m_bench.database()
                                .value(u"SELECT sha256 FROM image WHERE id = ?"_s, {image})
                                ->toString();
        const auto setHash = [&](const QString &hash) {
            return m_bench.database()
                .run(u"UPDATE image SET sha256 = ? WHERE id = ?"_s, {hash, image})
                .hasValue();
        };
        QVERIFY(setHash(QString(64, u'0')));
        const auto refused = finish(run);
        QVERIFY(setHash(was));
        QVERIFY(!refused);
        QVERIFY2(message(refused).contains(u"have changed"_s), qPrintable(message(refused)));
        const auto outcome = finish(run); // they are back
        QVERIFY2(outcome, qPrintable(message(outcome)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void aFullDiskLeavesTheLastGoodCheckpoint()
    {
        const RunId run = queued();
        Result<TrainOutcome> failed = Error::cancelled();
        {
            std::optional<Limit> limit;
            Feedback feedback;
            TrainObserver observer;
            observer.epochEnded = [&](const MetricPoint &point) {
                if (point.epoch == 2)
                    limit.emplace(4'000'000); // less than a checkpoint, more than the database
            };
            failed = m_bench.train(run, feedback, observer);
        }
        QVERIFY(!failed);
        QVERIFY2(message(failed).contains(u"resume.safetensors cannot be written"_s) ||
                     message(failed).contains(u"last.safetensors cannot be written"_s),
                 qPrintable(message(failed)));
        QCOMPARE(m_bench.runs().get(run)->state, RunState::Failed);
        const auto checkpoint =
            readCheckpoint(m_bench.paths().runFolder(run) + u"/last.safetensors"_s);
        QVERIFY2(checkpoint, checkpoint ? "" : qPrintable(checkpoint.error().message));
        QCOMPARE(checkpoint->epoch, 2);
        const auto outcome = finish(run); // there is room again
        QVERIFY2(outcome, qPrintable(message(outcome)));
        QVERIFY(tracesOf(m_bench, run) == m_wanted);
    }

    void theLogTellsTheStory()
    {
        const auto lines = readRunLog(m_bench.paths(), m_undisturbed);
        QVERIFY(lines);
        QVERIFY2(lines->front().startsWith(u"2026-11-24 09:00:00Z  Started"_s),
                 qPrintable(lines->front()));
        const QString all = lines->join(u'\n');
        for (const QString &event :
             {u"Stage 1 of 2: First ("_s, u"3 classes, 9 images to train on and 9 to test"_s,
              u"Epoch 1: everything is trainable."_s, u"Epoch 4: 2 of 3 blocks are open."_s,
              u"Epoch 5: loss "_s, u"best.safetensors"_s, u"Stage 2 has ended."_s, u"Done: "_s})
            QVERIFY2(all.contains(event), qPrintable(event + u" is not in\n"_s + all));
        QCOMPARE(readRunLog(m_bench.paths(), RunId(9999))->size(), 0);
    }

    void aGpuThatIsGoneDoesNotStrandARun()
    {
        TrainPlan plan = m_bench.plan();
        plan.device = u"cuda:63"_s;
        const RunId run = m_bench.queue(plan);
        Feedback feedback;
        const auto gone = m_bench.train(run, feedback);
        QVERIFY(!gone);
        QVERIFY2(message(gone).contains(u"cuda:63 is not there"_s) &&
                     message(gone).contains(u"--device"_s),
                 qPrintable(message(gone)));
        QCOMPARE(m_bench.runs().get(run)->state, RunState::Failed);

        TrainObserver observer;
        observer.device = u"cpu"_s;
        const auto outcome = m_bench.train(run, feedback, observer);
        QVERIFY2(outcome, qPrintable(message(outcome)));
        const Run stored = *m_bench.runs().get(run);
        QCOMPARE(stored.state, RunState::Done);
        QCOMPARE(stored.plan.device, u"cuda:63"_s); // the plan is what it was
        QVERIFY2(stored.device.startsWith(u"CPU"_s), qPrintable(stored.device));
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_Resume.moc"
