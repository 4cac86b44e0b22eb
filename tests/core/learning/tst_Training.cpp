// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on drawn pictures: small enough for two cores, long enough to show what a user sees.
#include "core/domain/FrozenSet.h"
#include "core/learning/Checkpoint.h"
#include "core/learning/Devices.h"
#include "core/learning/TrainJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/support/TestData.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A project with a frozen set of `images` pictures in three classes that differ in colour and
/// shape; every fourth picture is for testing.
class Bench
{
public:
    explicit Bench(int images) : m_project(images, 3)
    {
        for (const ImageId id : m_project.images())
            m_set.items.push_back(
                {id, static_cast<int>(m_set.items.size()) % 3,
                 m_set.items.size() % 4 == 3 ? Partition::Test : Partition::Train});
        for (int i = 0; i < 3; ++i)
            m_set.classes.push_back(m_project.taxonomy().diagnoses[static_cast<size_t>(i)].id);
        m_set.name = u"Drawn"_s;
        auto frozen = FrozenSetStore(database()).freeze(m_set, m_project.clock());
        m_set = *frozen;
        paint();
    }

    Database &database() { return m_project.project().database(); }
    const ProjectPaths &paths() { return m_project.project().paths(); }
    RunStore runs() { return RunStore(database()); }

    TrainPlan plan() const
    {
        TrainPlan plan;
        plan.stages.front().set = m_set.id;
        plan.inputSize = 32;
        plan.stages.front().epochsPerBlock = 1;
        plan.seed = 7;
        plan.device = u"cpu"_s;
        return plan;
    }
    RunId queue(const TrainPlan &plan) { return *runs().create(plan, u"run"_s, m_project.clock()); }
    Result<TrainOutcome> train(RunId run, Feedback &feedback, const TrainObserver &observer = {})
    {
        return runTraining(paths(), run, m_project.clock(), feedback, observer);
    }
    QString file(size_t index)
    {
        const auto files = ImageStore(database(), paths()).files({m_project.images()[index]});
        return files->front().path;
    }

private:
    /// Over the project's own drawings: red squares, green discs, blue bars.
    void paint()
    {
        for (size_t i = 0; i < m_set.items.size(); ++i) {
            cv::Mat picture(48, 48, CV_8UC3, cv::Scalar(170, 190, 220));
            const int shift = static_cast<int>(i) % 5;
            switch (i % 3) {
            case 0:
                cv::rectangle(picture, {8 + shift, 8}, {38, 38 - shift}, {20, 20, 230}, cv::FILLED);
                break;
            case 1:
                cv::circle(picture, {24, 22 + shift}, 15, {20, 220, 20}, cv::FILLED);
                break;
            default:
                cv::rectangle(picture, {4, 18 + shift}, {44, 30 + shift}, {230, 20, 20},
                              cv::FILLED);
            }
            cv::imwrite(file(i).toStdString(), picture);
        }
    }

    test::TestProject m_project;
    FrozenSet m_set;
};

} // namespace

class TestTraining final : public QObject
{
    Q_OBJECT

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
        QVERIFY2(outcome->macroF1.value_or(0) > 0.9,
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
        // A network whose weights are no numbers: the checkpoint of a finished run, spoilt.
        const RunId good = bench.queue(bench.plan());
        Feedback feedback;
        QVERIFY(bench.train(good, feedback));
        const QString path = bench.paths().folder + u'/' + bench.runs().get(good)->checkpoint;
        auto checkpoint = readCheckpoint(path);
        QVERIFY(checkpoint);
        for (auto &[name, tensor] : checkpoint->state.tensors) {
            if (name == "features.0.0.weight"_L1)
                tensor.bytes.fill('\xff'); // a quiet NaN in every place
        }
        QVERIFY(writeCheckpoint(path, *checkpoint));
        TrainPlan plan = bench.plan();
        plan.weights = path;
        const RunId spoilt = bench.queue(plan);
        const auto outcome = bench.train(spoilt, feedback);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(u"epoch 1, batch 1"_s),
                 qPrintable(outcome.error().message));
        QCOMPARE(bench.runs().get(spoilt)->state, RunState::Failed);
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
