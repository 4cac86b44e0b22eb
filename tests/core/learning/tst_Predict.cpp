// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ImageCache.h"
#include "core/learning/PictureStream.h"
#include "core/learning/Predict.h"
#include "core/learning/TrainJob.h"
#include "core/store/RecordStore.h"
#include "core/store/SetPredictionStore.h"
#include "tests/core/learning/RunBench.h"
#include "tests/support/DrawnImages.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <map>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPredict final : public QObject
{
    Q_OBJECT

private:
    static double sumOf(const Prediction &prediction)
    {
        double sum = 0;
        for (const float p : prediction.probabilities)
            sum += static_cast<double>(p);
        return sum;
    }

private Q_SLOTS:
    /// The reference is what the training itself stored after its last epoch.
    void itsOwnSetGetsTheStoredProbabilities()
    {
        test::RunBench bench;
        TrainPlan plan = bench.plan();
        plan.stages.front().resize = ResizePolicy::CoverCrop; // must be the run's, not a default
        const RunId run = bench.queue(plan);
        Feedback feedback;
        test::must(runTraining(bench.paths(), run, bench.project().clock(), feedback));
        const auto stored = test::must(RunStore(bench.database()).predictions(run));
        QCOMPARE(stored.size(), size_t{18});

        PredictRequest request{run, bench.set().id, {}, 0, CheckpointChoice::Last, u"cpu"_s};
        const auto outcome = predictSet(bench.paths(), request, bench.project().clock(), feedback);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->images, 18);
        QCOMPARE(outcome->known, 18);
        QVERIFY(outcome->seconds > 0);

        std::map<ImageId, const Prediction *> byImage;
        for (const Prediction &prediction : stored)
            byImage.emplace(prediction.image, &prediction);
        const auto again =
            test::must(SetPredictionStore(bench.database()).get(run, bench.set().id));
        QCOMPARE(again.size(), size_t{18});
        for (const Prediction &prediction : again) {
            const Prediction &before = *byImage.at(prediction.image);
            QCOMPARE(prediction.partition, before.partition);
            QCOMPARE(prediction.truth, before.truth);
            for (size_t k = 0; k < 3; ++k)
                QVERIFY2(std::abs(prediction.probabilities[k] - before.probabilities[k]) <= 1e-5F,
                         qPrintable(u"image %1: %2 instead of %3"_s.arg(prediction.image.value)
                                        .arg(static_cast<double>(prediction.probabilities[k]))
                                        .arg(static_cast<double>(before.probabilities[k]))));
        }
    }

    /// A set of the classes 2, 4 and 1 of the taxonomy, given to a run that knows 0, 1 and 2.
    void anotherSetsClassesAreMappedByKey()
    {
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan());
        const FrozenSet other = bench.freeze({2, 4, 1}, u"Other"_s);
        Feedback feedback;
        PredictRequest request{run, other.id};
        const auto outcome = predictSet(bench.paths(), request, bench.project().clock(), feedback);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->images, 4); // every fourth picture
        const auto found = test::must(SetPredictionStore(bench.database()).get(run, other.id));
        QCOMPARE(found.size(), size_t{4});
        // Pictures 3, 7, 11 and 15 are of the set's classes 0, 1, 2, 0: diagnoses 2, 4, 1, 2.
        const std::vector<int> truths{2, -1, 1, 2};
        for (size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].truth, truths[i]);
            QCOMPARE(found[i].partition, Partition::Test);
            QVERIFY(std::abs(sumOf(found[i]) - 1) < 1e-5);
        }
        request.part = Partition::Train;
        const auto train = predictSet(bench.paths(), request, bench.project().clock(), feedback);
        QCOMPARE(train->images, 14);
        QCOMPARE(train->known, 9); // diagnosis 4 is none of the run's
        const auto replaced = test::must(SetPredictionStore(bench.database()).get(run, other.id));
        QCOMPARE(replaced.size(), size_t{14}); // the test part's are gone
        QCOMPARE(std::count_if(replaced.begin(), replaced.end(),
                               [](const Prediction &p) { return p.truth == -1; }),
                 5);

        const auto records = test::must(RecordStore(bench.database()).all());
        QCOMPARE(records.front().kind, u"predict"_s);
        QCOMPARE(records.front().inputHash, other.hash);
        QCOMPARE(records.front().parameters.value("partition"_L1).toString(), u"train"_s);
        QCOMPARE(records.front().result.value("known"_L1).toInt(), 9);
    }

    void anotherInputSizeGivesOtherNumbers()
    {
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan());
        Feedback feedback;
        const auto probabilities = [&](int size) {
            PredictRequest request{run, bench.set().id, Partition::Test, size};
            test::must(predictSet(bench.paths(), request, bench.project().clock(), feedback));
            return test::must(SetPredictionStore(bench.database()).get(run, bench.set().id))
                .front()
                .probabilities;
        };
        const auto own = probabilities(0);
        QVERIFY(own == probabilities(64));
        QVERIFY(own != probabilities(96));
        PredictRequest tiny{run, bench.set().id, Partition::Test, 8};
        QVERIFY(!predictSet(bench.paths(), tiny, bench.project().clock(), feedback));
    }

    void cancellingLeavesWhatWasThere()
    {
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan());
        const PredictRequest request{run, bench.set().id};
        Feedback first;
        test::must(predictSet(bench.paths(), request, bench.project().clock(), first));
        Feedback cancelled;
        cancelled.cancel();
        const auto outcome = predictSet(bench.paths(), request, bench.project().clock(), cancelled);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QCOMPARE(test::must(SetPredictionStore(bench.database()).get(run, bench.set().id)).size(),
                 size_t{4});
    }

    void whatCannotBePredictedIsASentence()
    {
        test::RunBench bench;
        Feedback feedback;
        const auto errorOf = [&](RunId run, FrozenSetId set,
                                 CheckpointChoice choice = CheckpointChoice::Last,
                                 const QString &device = u"auto"_s) {
            const auto outcome =
                predictSet(bench.paths(), {run, set, Partition::Test, 0, choice, device},
                           bench.project().clock(), feedback);
            return outcome ? u"(predicted)"_s : outcome.error().message;
        };
        const RunId untrained = bench.queue(bench.plan());
        QVERIFY2(errorOf(untrained, bench.set().id).contains(u"no network yet"_s),
                 qPrintable(errorOf(untrained, bench.set().id)));
        const RunId run = bench.runWithNetwork(bench.plan());
        QVERIFY(errorOf(run, FrozenSetId(99)).contains(u"99"_s));
        QVERIFY(errorOf(RunId(99), bench.set().id).contains(u"no run 99"_s));
        QVERIFY(errorOf(run, bench.set().id, CheckpointChoice::Best).contains(u"no best"_s));
        QVERIFY(errorOf(run, bench.set().id, CheckpointChoice::Last, u"cuda:99"_s)
                    .contains(u"cuda:99"_s));

        // The third picture of the test part is empty.
        const auto files = bench.filesOf({{bench.project().images()[11], {}, 0, {}}});
        QFile picture(files.front());
        QVERIFY(picture.open(QIODevice::WriteOnly | QIODevice::Truncate));
        picture.close();
        QVERIFY2(errorOf(run, bench.set().id).contains(u"img_011.png"_s),
                 qPrintable(errorOf(run, bench.set().id)));
        QVERIFY(test::must(SetPredictionStore(bench.database()).get(run, bench.set().id)).empty());

        // Weights that are no numbers.
        const QString path = bench.paths().runFolder(run) + u"/last.safetensors"_s;
        auto checkpoint = test::must(readCheckpoint(path));
        checkpoint.state.tensors.at(u"features.5.conv.2.weight"_s).bytes.fill('\xff');
        test::must(writeCheckpoint(path, checkpoint));
        QVERIFY2(errorOf(run, bench.set().id).contains(u"features.5.conv.2.weight"_s),
                 qPrintable(errorOf(run, bench.set().id)));
    }

    void theBestCheckpointIsAnotherFile()
    {
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan(), u"best.safetensors"_s);
        Feedback feedback;
        PredictRequest request{run, bench.set().id, Partition::Test, 0, CheckpointChoice::Best};
        QVERIFY(predictSet(bench.paths(), request, bench.project().clock(), feedback));
        request.checkpoint = CheckpointChoice::Last;
        QVERIFY(!predictSet(bench.paths(), request, bench.project().clock(), feedback));
    }

    /// A deleted run takes them along.
    void purgedWithTheRun()
    {
        test::RunBench bench;
        const RunId run = bench.runWithNetwork(bench.plan());
        Feedback feedback;
        test::must(
            predictSet(bench.paths(), {run, bench.set().id}, bench.project().clock(), feedback));
        test::must(RunStore(bench.database()).purge(run));
        QVERIFY(test::must(SetPredictionStore(bench.database()).get(run, bench.set().id)).empty());
    }

    void theStreamHoldsFewPicturesInOrder()
    {
        QTemporaryDir dir;
        QStringList files;
        for (int i = 0; i < 24; ++i) {
            files.append(dir.filePath(u"%1.png"_s.arg(i)));
            test::drawImage(files.last(), i, 96, 72);
        }
        const ImageCache reference(files, 32, ResizePolicy::Nearest, 0);
        const auto pictures = [&](int i) { return reference.image(i); };
        PictureStream stream(24, pictures, 5);
        for (int i = 0; i < 24; ++i) {
            const auto picture = stream.next();
            QVERIFY(picture);
            const auto wanted = reference.image(i);
            QCOMPARE(cv::norm(*picture, *wanted, cv::NORM_INF), 0.0);
        }
        QVERIFY2(stream.mostHeld() <= 5, qPrintable(QString::number(stream.mostHeld())));
        // Left alone in the middle: the destructor ends it.
        PictureStream abandoned(24, pictures, 5);
        QVERIFY(abandoned.next());
    }
};

QTEST_GUILESS_MAIN(TestPredict)
#include "tst_Predict.moc"
