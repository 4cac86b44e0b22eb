// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on drawn pictures: small enough for two cores, long enough to show what a user sees.
#include "core/learning/Checkpoint.h"
#include "core/learning/Devices.h"
#include "tests/core/learning/TrainingBench.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>

using namespace lesiondesk;
using lesiondesk::test::Bench;
using namespace Qt::StringLiterals;

class TestTraining final : public QObject
{
    Q_OBJECT

private:
    /// The checkpoint of a finished run with one value all over some of its tensors.
    static QString weightsWith(Bench &bench, const std::map<QString, float> &values)
    {
        TrainPlan plan = bench.plan();
        plan.stages.front().blocks = 1;
        const RunId good = bench.queue(plan);
        Feedback feedback;
        if (!bench.train(good, feedback))
            return {};
        const QString path = bench.paths().folder + u'/' + bench.runs().get(good)->checkpoint;
        auto checkpoint = readCheckpoint(path);
        if (!checkpoint)
            return {};
        for (const auto &[name, value] : values) {
            QByteArray &bytes = checkpoint->state.tensors.at(name).bytes;
            bytes = QByteArray(reinterpret_cast<const char *>(&value), sizeof value)
                        .repeated(bytes.size() / qsizetype{sizeof value});
        }
        return writeCheckpoint(path, *checkpoint) ? path : QString();
    }

private Q_SLOTS:
    void learnsDrawnClassesAndStoresTheRun()
    {
        Bench bench(36);
        TrainPlan plan = bench.plan();
        plan.stages.front().epochsPerBlock = 3;
        plan.inputSize = 64;
        plan.stages.front().headRate = 1e-3; // from scratch in seconds
        plan.stages.front().blockRate = 1e-3;
        plan.stages.front().augmentation.enabled = false;
        const RunId run = bench.queue(plan);
        Feedback feedback;
        std::vector<int> epochs;
        std::vector<TrainStatus> statuses;
        TrainObserver observer;
        observer.epochEnded = [&](const MetricPoint &point) {
            epochs.push_back(point.epoch);
            // It is on disk before the observer hears of it.
            QCOMPARE(bench.runs().metricPoints(run)->size(), epochs.size());
        };
        observer.status = [&](const TrainStatus &status) { statuses.push_back(status); };
        const auto outcome = bench.train(run, feedback, observer);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->run, run);
        QVERIFY2(outcome->macroF1.value_or(0) > 0.8,
                 qPrintable(QString::number(outcome->macroF1.value_or(0))));

        const auto stored = bench.runs().get(run);
        QVERIFY(stored);
        QCOMPARE(stored->state, RunState::Done);
        QCOMPARE(stored->accuracy, std::optional<double>(outcome->accuracy));
        QCOMPARE(stored->macroF1, outcome->macroF1);
        QVERIFY(stored->trainImagesPerSecond > 0);
        QVERIFY(stored->device.startsWith(u"CPU"_s));
        QCOMPARE(epochs.size(), size_t{15});
        QVERIFY(!statuses.empty());
        QCOMPARE(statuses.back().epochs, 15);
        const auto points = bench.runs().metricPoints(run);
        QCOMPARE(points->front().block, 1);
        QCOMPARE(points->back().block, 5);
        QVERIFY(points->back().trainLoss < points->front().trainLoss / 2);

        const auto predictions = bench.runs().predictions(run);
        QVERIFY(predictions);
        QCOMPARE(predictions->size(), size_t{36});
        int right = 0;
        int tested = 0;
        for (const Prediction &prediction : *predictions) {
            double sum = 0;
            for (const float p : prediction.probabilities)
                sum += static_cast<double>(p);
            QVERIFY(std::abs(sum - 1) < 1e-5);
            if (prediction.partition == Partition::Test) {
                ++tested;
                right += prediction.predicted() == prediction.truth ? 1 : 0;
            }
        }
        QCOMPARE(tested, 9);
        QCOMPARE(static_cast<double>(right) / tested, outcome->accuracy);

        const auto checkpoint = readCheckpoint(bench.paths().folder + u'/' + stored->checkpoint);
        QVERIFY2(checkpoint, checkpoint ? "" : qPrintable(checkpoint.error().message));
        QCOMPARE(checkpoint->epoch, 15);
        QCOMPARE(checkpoint->classes.size(), 3);
        QCOMPARE(checkpoint->state.tensors.size(), size_t{314});
        QVERIFY(!bench.train(run, feedback)); // it is done
    }

    void theSameSeedGivesTheSameNumbers()
    {
        Bench bench(16);
        const auto run = [&](quint64 seed) {
            TrainPlan plan = bench.plan();
            plan.seed = seed;
            const RunId id = bench.queue(plan);
            Feedback feedback;
            const auto outcome = bench.train(id, feedback);
            std::vector<double> numbers;
            if (!outcome)
                return numbers;
            for (const MetricPoint &point : *bench.runs().metricPoints(id))
                numbers.insert(numbers.end(),
                               {point.trainLoss, point.testLoss, point.trainAccuracy});
            for (const Prediction &prediction : *bench.runs().predictions(id)) {
                for (const float p : prediction.probabilities)
                    numbers.push_back(static_cast<double>(p));
            }
            return numbers;
        };
        const auto first = run(7);
        QVERIFY(first.size() > 15);
        QVERIFY(first == run(7)); // to the last bit
        QVERIFY(first != run(8));
    }

    void cancellingKeepsWhatWasThere()
    {
        Bench bench(16);
        const RunId run = bench.queue(bench.plan());
        Feedback feedback;
        TrainObserver observer;
        observer.epochEnded = [&](const MetricPoint &point) {
            if (point.epoch == 2)
                feedback.cancel();
        };
        const auto outcome = bench.train(run, feedback, observer);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QVERIFY2(outcome.error().message.contains(u"epoch 2"_s),
                 qPrintable(outcome.error().message));
        const auto stored = bench.runs().get(run);
        QCOMPARE(stored->state, RunState::Cancelled);
        QCOMPARE(bench.runs().metricPoints(run)->size(), size_t{2});
        QCOMPARE(bench.runs().predictions(run)->size(), size_t{4});
        const auto checkpoint = readCheckpoint(bench.paths().folder + u'/' + stored->checkpoint);
        QVERIFY(checkpoint);
        QCOMPARE(checkpoint->epoch, 2);
    }

    void cancelledBeforeTheFirstBatch()
    {
        Bench bench(16);
        const RunId run = bench.queue(bench.plan());
        Feedback feedback;
        feedback.cancel();
        const auto outcome = bench.train(run, feedback);
        QVERIFY(!outcome);
        QCOMPARE(bench.runs().get(run)->state, RunState::Cancelled);
        QVERIFY(bench.runs().get(run)->checkpoint.isEmpty());
    }

    void aBrokenImageIsNamed()
    {
        Bench bench(16);
        for (const size_t index : {size_t{5}, size_t{9}}) {
            QFile file(bench.file(index));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        }
        const RunId run = bench.queue(bench.plan());
        Feedback feedback;
        const auto outcome = bench.train(run, feedback);
        QVERIFY(!outcome);
        const auto stored = bench.runs().get(run);
        QCOMPARE(stored->state, RunState::Failed);
        QCOMPARE(stored->reason, outcome.error().message);
        QVERIFY2(stored->reason.startsWith(u"2 images"_s), qPrintable(stored->reason));
        QVERIFY2(stored->reason.contains(u"img_005.png"_s), qPrintable(stored->reason));
    }

    void aDivergingLossSaysWhere()
    {
        Bench bench(16);
        // Numbers all of them, but BatchNorm's scale, weight / sqrt(variance), is too large for
        // one.
        const QString path = weightsWith(
            bench, {{u"features.0.1.weight"_s, 3e38F}, {u"features.0.1.running_var"_s, 0.0F}});
        QVERIFY(!path.isEmpty());
        TrainPlan plan = bench.plan();
        plan.weights = path;
        Feedback feedback;
        const RunId spoilt = bench.queue(plan);
        const auto outcome = bench.train(spoilt, feedback);
        QVERIFY(!outcome);
        const QString says = outcome.error().message;
        QVERIFY2(says.contains(u"stage 1, epoch 1, batch 1"_s), qPrintable(says));
        QVERIFY2(says.contains(QRegularExpression(u"images img_\\d+, img_\\d+, img_\\d+\\)"_s)),
                 qPrintable(says));
        QCOMPARE(bench.runs().get(spoilt)->state, RunState::Failed);
        QCOMPARE(bench.runs().get(spoilt)->reason, says);
    }

    void weightsThatAreNoNumbersAreRefusedByName()
    {
        Bench bench(16);
        const QString path = weightsWith(bench, {{u"features.0.0.weight"_s, std::nanf("")}});
        QVERIFY(!path.isEmpty());
        TrainPlan plan = bench.plan();
        plan.weights = path;
        Feedback feedback;
        const auto outcome = bench.train(bench.queue(plan), feedback);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(u"features.0.0.weight"_s),
                 qPrintable(outcome.error().message));
    }

    void wrongPlansFailWithASentence_data()
    {
        QTest::addColumn<QString>("weights");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such file") << u"/nowhere/w.pth"_s << u"cpu"_s << u"does not exist"_s;
        QTest::newRow("hostile") << test::testData(u"learning/evil_zip.pth"_s) << u"cpu"_s
                                 << u"posix.system"_s;
        QTest::newRow("no such device") << QString() << u"cuda:99"_s << u"cuda:99 is not there"_s;
    }
    void wrongPlansFailWithASentence()
    {
        QFETCH(QString, weights);
        QFETCH(QString, device);
        QFETCH(QString, says);
        Bench bench(8);
        TrainPlan plan = bench.plan();
        plan.weights = weights;
        plan.device = device;
        const RunId run = bench.queue(plan);
        Feedback feedback;
        const auto outcome = bench.train(run, feedback);
        QVERIFY(!outcome);
        const auto stored = bench.runs().get(run);
        QCOMPARE(stored->state, RunState::Failed);
        QVERIFY2(stored->reason.contains(says), qPrintable(stored->reason));
    }

    void devicesAreListed()
    {
        const auto devices = listDevices();
        QVERIFY(!devices.empty());
        QCOMPARE(devices.front().key, u"cpu"_s);
        QVERIFY(resolveDevice(u"auto"_s));
        QCOMPARE(resolveDevice(u"cpu"_s)->key, u"cpu"_s);
        QVERIFY(computeThreads() >= 2);
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_Training.moc"
