// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PlanReview.h"

#include "core/learning/weights/Safetensors.h"
#include "core/store/FrozenSetStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestData.h"
#include "tests/support/TestProject.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

/// Where a picture of the project goes; the class follows from its number, as it was drawn.
using Side = std::function<std::optional<Partition>(int)>;

Side everyFourthIsTested()
{
    return [](int k) { return k % 4 == 3 ? Partition::Test : Partition::Train; };
}

/// Two images a patient: k / 2 is the patient, see TestProject.
Side patientsApart()
{
    return [](int k) { return (k / 2) % 4 == 3 ? Partition::Test : Partition::Train; };
}

} // namespace

class TestPlanReview : public QObject
{
    Q_OBJECT

private:
    TestProject m_project{48, 3};

    FrozenSetId freeze(const QString &name, const Side &side, int classes = 3)
    {
        FrozenSet set;
        set.name = name;
        for (int i = 0; i < classes; ++i)
            set.classes.push_back(m_project.taxonomy().diagnoses[static_cast<size_t>(i)].id);
        for (int k = 0; k < static_cast<int>(m_project.images().size()); ++k) {
            const auto partition = side(k);
            if (partition && k % 3 < classes)
                set.items.push_back(
                    {m_project.images()[static_cast<size_t>(k)], k % 3, *partition});
        }
        return must(FrozenSetStore(database()).freeze(set, m_project.clock())).id;
    }
    Database &database() { return m_project.project().database(); }

    static TrainPlan planFor(std::initializer_list<FrozenSetId> sets)
    {
        TrainPlan plan;
        plan.inputSize = 32;
        plan.device = u"cpu"_s;
        plan.stages.clear();
        for (const FrozenSetId set : sets) {
            plan.stages.emplace_back();
            plan.stages.back().set = set;
            plan.stages.back().epochsPerBlock = 2;
        }
        return plan;
    }
    static QStringList at(const std::vector<PlanProblem> &problems, const QString &path)
    {
        QStringList found;
        for (const PlanProblem &problem : problems) {
            if (problem.path == path)
                found.append(problem.message);
        }
        return found;
    }
    static QString joined(const std::vector<PlanProblem> &problems)
    {
        QStringList all;
        for (const PlanProblem &problem : problems)
            all.append(problem.path + u": "_s + problem.message);
        return all.join(u'\n');
    }

private Q_SLOTS:
    void aGoodPlanHasNoRemarksAndItsNumbers()
    {
        const FrozenSetId set = freeze(u"Apart"_s, patientsApart());
        const PlanReview review = reviewPlan(database(), planFor({set}));
        QVERIFY2(review.isOk(), qPrintable(joined(review.problems)));
        QVERIFY2(review.warnings.empty(), qPrintable(joined(review.warnings)));
        QCOMPARE(review.stages.size(), size_t{1});
        const StageFacts &facts = review.stages.front();
        QCOMPARE(facts.set, set);
        QCOMPARE(facts.setName, u"Apart"_s);
        QCOMPARE(facts.setHash.size(), 64);
        QCOMPARE(facts.classes, 3);
        QCOMPARE(facts.trainImages, 36); // 24 patients of two images, every fourth one tested
        QCOMPARE(facts.testImages, 12);
        QCOMPARE(facts.batchSize, 3);
        QCOMPARE(facts.stepsPerEpoch, 12);
        QCOMPARE(facts.epochs, 10); // five blocks
        QCOMPARE(review.device.key, u"cpu"_s);
        QVERIFY(facts.seconds > 0);
        QCOMPARE(review.seconds, facts.seconds);
        QVERIFY(review.memoryBytes > 100'000'000);
    }

    void aPatientOnBothSidesIsNamed()
    {
        const FrozenSetId set = freeze(u"Mixed"_s, everyFourthIsTested());
        const PlanReview review = reviewPlan(database(), planFor({set}));
        QVERIFY(review.isOk());
        const QStringList said = at(review.warnings, u"stages[0].set"_s);
        QCOMPARE(said.size(), 1);
        // Every fourth image is tested, its patient's other one is trained on: 12 patients.
        QVERIFY2(said[0].contains(u"12"_s) && said[0].contains(u"P1"_s), qPrintable(said[0]));
    }

    void whatTheSetLacksIsSaid()
    {
        const FrozenSetId one = freeze(u"One class"_s, patientsApart(), 1);
        QVERIFY(at(reviewPlan(database(), planFor({one})).problems, u"stages[0].set"_s)
                    .join(u' ')
                    .contains(u"two classes"_s));
        const FrozenSetId untested =
            freeze(u"Untested"_s, [](int) { return std::optional(Partition::Train); });
        QVERIFY(at(reviewPlan(database(), planFor({untested})).problems, u"stages[0].set"_s)
                    .join(u' ')
                    .contains(u"no test images"_s));
        const FrozenSetId unseen = freeze(u"Unseen"_s, [](int k) -> std::optional<Partition> {
            return k % 3 == 2 || (k / 2) % 4 == 3 ? Partition::Test : Partition::Train;
        });
        const PlanReview review = reviewPlan(database(), planFor({unseen}));
        QVERIFY(review.isOk());
        const QString third = m_project.taxonomy().diagnoses[2].key;
        QVERIFY2(joined(review.warnings).contains(third + u" has no training image"_s),
                 qPrintable(joined(review.warnings)));
        QCOMPARE(review.stages.front().batchSize, 2); // one image of each class that has some
        const FrozenSetId untrained =
            freeze(u"Untrained"_s, [](int) { return std::optional(Partition::Test); });
        QVERIFY(at(reviewPlan(database(), planFor({untrained})).problems, u"stages[0].set"_s)
                    .join(u' ')
                    .contains(u"no training images"_s));
        const FrozenSetId few = freeze(u"Few"_s, [](int k) -> std::optional<Partition> {
            if (k % 3 == 1 && k > 12)
                return std::nullopt;
            return (k / 2) % 4 == 3 ? Partition::Test : Partition::Train;
        });
        QVERIFY(joined(reviewPlan(database(), planFor({few})).warnings).contains(u"has only"_s));
    }

    void missingSetsDevicesAndValuesAreAllFoundAtOnce()
    {
        TrainPlan plan = planFor({FrozenSetId(4711), FrozenSetId()});
        plan.device = u"cuda:99"_s;
        plan.stages[1].headRate = 2;
        const PlanReview review = reviewPlan(database(), plan);
        QVERIFY(!review.isOk());
        QCOMPARE(review.stages.size(), size_t{2});
        for (const QString &path :
             {u"device"_s, u"stages[0].set"_s, u"stages[1].set"_s, u"stages[1].headRate"_s})
            QVERIFY2(!at(review.problems, path).isEmpty(), qPrintable(path));
        QVERIFY(at(review.problems, u"device"_s)[0].contains(u"cpu"_s)); // what there is
        QVERIFY(at(review.problems, u"stages[0].set"_s)[0].contains(u"4711"_s));
    }

    void weightsMustBeThereAndOfTheArchitecture()
    {
        const FrozenSetId set = freeze(u"Apart"_s, patientsApart());
        TrainPlan plan = planFor({set});
        plan.weights = u"/nowhere/w.pth"_s;
        QVERIFY(at(reviewPlan(database(), plan).problems, u"weights"_s)
                    .join(u' ')
                    .contains(u"does not exist"_s));
        // The one layer by which an EfficientNet-B3 is known.
        QTemporaryDir folder;
        plan.weights = folder.filePath(u"b3.safetensors"_s);
        TensorFile content;
        content.tensors[u"features.8.0.weight"_s] = {
            TensorType::F32, {1536, 384, 1, 1}, QByteArray(1536 * 384 * 4, '\0')};
        QFile file(plan.weights);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeSafetensors(content));
        file.close();
        const QString said = at(reviewPlan(database(), plan).problems, u"weights"_s).join(u' ');
        QVERIFY2(said.contains(u"efficientnet_b3"_s) && said.contains(u"mobilenet_v2"_s),
                 qPrintable(said));
        plan.weights = sharedData(u"weights/mobilenet_v2_imagenet_from_tflite.safetensors"_s);
        if (plan.weights.isEmpty())
            QSKIP("the real weights are not here");
        QVERIFY(reviewPlan(database(), plan).isOk()); // its head of 1000 classes does not matter
    }

    void batchSizesFollowTheRule()
    {
        const FrozenSetId set = freeze(u"Apart"_s, patientsApart());
        TrainPlan plan = planFor({set});
        plan.stages[0].batchSize = 8;
        PlanReview review = reviewPlan(database(), plan);
        QVERIFY(review.isOk()); // classes take turns
        QVERIFY(!at(review.warnings, u"stages[0].batchSize"_s).isEmpty());
        QCOMPARE(review.stages[0].stepsPerEpoch, 5); // 36 images
        plan.stages[0].batchSize = 3;
        QVERIFY(reviewPlan(database(), plan).warnings.empty());
        plan.stages[0].batchSize = 1;
        QVERIFY(!at(reviewPlan(database(), plan).problems, u"stages[0].batchSize"_s).isEmpty());
        plan.stages[0].batchSize = 8;
        plan.stages[0].batchRule = BatchRule::Shuffled;
        review = reviewPlan(database(), plan);
        QVERIFY(review.isOk() && review.warnings.empty());
        QCOMPARE(review.stages[0].batchSize, 8);
        QCOMPARE(review.stages[0].stepsPerEpoch, 5);
        plan.stages[0].batchSize = 100;
        review = reviewPlan(database(), plan);
        QVERIFY(review.isOk());
        QVERIFY(!at(review.warnings, u"stages[0].batchSize"_s).isEmpty());
    }

    void aChainIsComparedWithItsTarget()
    {
        const FrozenSetId target = freeze(u"Apart"_s, patientsApart());
        const FrozenSetId other = freeze(
            u"Two classes"_s,
            [](int k) -> std::optional<Partition> {
                return (k / 2) % 4 == 2 ? Partition::Test : Partition::Train;
            },
            2);
        const PlanReview review = reviewPlan(database(), planFor({other, target}));
        QVERIFY2(review.isOk(), qPrintable(joined(review.problems)));
        QVERIFY(!at(review.warnings, u"weights"_s).isEmpty()); // from scratch
        const QStringList said = at(review.warnings, u"stages[0].set"_s);
        QVERIFY2(said.join(u'\n').contains(u"The classes differ"_s), qPrintable(said.join(u'\n')));
        // The target's tested patients 3, 7 … are trained on in the first stage: six of them.
        QVERIFY2(said.join(u'\n').contains(u"trained on in this stage: 6"_s),
                 qPrintable(said.join(u'\n')));
        QVERIFY(at(review.warnings, u"stages[1].set"_s).isEmpty());
        QCOMPARE(review.seconds, review.stages[0].seconds + review.stages[1].seconds);
    }

    void theEstimateGrowsWithTheWork()
    {
        const FrozenSetId set = freeze(u"Apart"_s, patientsApart());
        TrainPlan plan = planFor({set});
        plan.weights = u"/nowhere/w.pth"_s; // the estimate does not wait for the file
        const double one = reviewPlan(database(), plan).seconds;
        plan.stages[0].epochsPerBlock = 4;
        const double twice = reviewPlan(database(), plan).seconds;
        QVERIFY2(twice > one * 1.5 && twice < one * 2.1, // all but the reading
                 qPrintable(u"%1 %2"_s.arg(one).arg(twice)));
        plan.stages[0].blocks = 1;
        QVERIFY(reviewPlan(database(), plan).seconds < twice);
    }
};

QTEST_GUILESS_MAIN(TestPlanReview)
#include "tst_PlanReview.moc"
