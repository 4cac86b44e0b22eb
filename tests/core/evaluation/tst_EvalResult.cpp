// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CellSelection.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestEvalResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsTheTestPartOnly();
    void validatedLabelsChangeTheTruth();
    void labelsOutsideTheClassesAreLeftOut();
    void modality();
    void trainingPart();
    void everyStageHasItsSet();
    void anotherSetIsScoredByItsPredictions();
    void topClassesAreInOrder();
    void missingRunsAreExplained();

private:
    std::unique_ptr<test::TestProject> m_project;
    RunId m_run;
};

void TestEvalResult::init()
{
    // Twelve images of three classes (k % 3); 0 to 8 are the test part, 9 to 11 were trained on.
    // Predicted: the truth for 0 to 4, else always class 1.
    m_project = std::make_unique<test::TestProject>(12, 3);
    Database &db = m_project->project().database();
    FrozenSet set;
    set.name = u"set"_s;
    for (size_t k = 0; k < 3; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    std::vector<Prediction> predictions;
    for (int k = 0; k < 12; ++k) {
        const Partition part = k < 9 ? Partition::Test : Partition::Train;
        set.items.push_back({m_project->images()[static_cast<size_t>(k)], k % 3, part});
        const int predicted = k < 5 ? k % 3 : 1;
        std::vector<float> p(3, 0.15F);
        p[static_cast<size_t>(predicted)] = 0.7F;
        predictions.push_back({m_project->images()[static_cast<size_t>(k)], part, k % 3, p});
    }
    const auto frozen = FrozenSetStore(db).freeze(set, m_project->clock());
    QVERIFY(frozen);
    TrainPlan plan;
    plan.stages.front().set = frozen->id;
    const auto run = RunStore(db).create(plan, u"run"_s, m_project->clock());
    QVERIFY(run);
    m_run = *run;
    QVERIFY(RunStore(db).setPredictions(m_run, 1, predictions));
}

void TestEvalResult::countsTheTestPartOnly()
{
    const auto result =
        loadEvalResult(m_project->project().database(), m_run, LabelBasis::Recorded);
    QVERIFY(result);
    QCOMPARE(result->items.size(), size_t(9));
    QCOMPARE(result->classKeys().size(), 3);
    QCOMPARE(result->classKeys()[0], m_project->taxonomy().diagnoses[0].key);
    const Metrics metrics = metricsOf(*result);
    // By hand: images 0 to 4 right, of 5 to 8 (classes 2 0 1 2) only 7 is of class 1.
    QCOMPARE(metrics.correct, 6);
    QCOMPARE(metrics.confusion.at(0, 0), 2);
    QCOMPARE(metrics.confusion.at(0, 1), 1);
    QCOMPARE(metrics.confusion.at(1, 1), 3);
    QCOMPARE(metrics.confusion.at(2, 1), 2);
    QCOMPARE(metrics.confusion.at(2, 2), 1);
}

void TestEvalResult::validatedLabelsChangeTheTruth()
{
    Database &db = m_project->project().database();
    // Image 5 (recorded class 2, predicted 1) turns out to be of class 1.
    QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                   {m_project->taxonomy().diagnoses[1].id.value, m_project->images()[5].value}));
    const auto recorded = loadEvalResult(db, m_run, LabelBasis::Recorded);
    const auto validated = loadEvalResult(db, m_run, LabelBasis::Validated);
    QVERIFY(recorded && validated);
    QCOMPARE(metricsOf(*recorded).correct, 6);
    QCOMPARE(metricsOf(*validated).correct, 7);
    QCOMPARE(recorded->validatedLabels, 1);
    QCOMPARE(validated->validatedLabels, 1);
    QCOMPARE(imagesOf(*validated, CellSelection::cell(3, 2, 1)),
             std::vector<ImageId>{m_project->images()[8]});
}

void TestEvalResult::labelsOutsideTheClassesAreLeftOut()
{
    Database &db = m_project->project().database();
    QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                   {m_project->taxonomy().diagnoses[5].id.value, m_project->images()[5].value}));
    const auto recorded = loadEvalResult(db, m_run, LabelBasis::Recorded);
    const auto validated = loadEvalResult(db, m_run, LabelBasis::Validated);
    QVERIFY(recorded && validated);
    QCOMPARE(recorded->items.size(), size_t(9));
    QCOMPARE(recorded->outsideClasses, 0);
    QCOMPARE(validated->items.size(), size_t(8));
    QCOMPARE(validated->outsideClasses, 1);
}

void TestEvalResult::modality()
{
    Database &db = m_project->project().database();
    // Even images are macroscopic: 0 2 4 6 8 of the test part.
    const auto macroscopic =
        loadEvalResult(db, m_run, LabelBasis::Recorded, {Modality::Macroscopic});
    const auto all = loadEvalResult(db, m_run, LabelBasis::Recorded);
    QVERIFY(macroscopic && all);
    QCOMPARE(macroscopic->items.size(), size_t(5));
    QCOMPARE(metricsOf(*macroscopic).correct, 3);
    QCOMPARE(confusionOf(*all, Modality::Macroscopic), confusionOf(*macroscopic));
    const auto none = loadEvalResult(db, m_run, LabelBasis::Recorded, {Modality::Dermoscopic});
    QVERIFY(none);
    QCOMPARE(metricsOf(*none).n, 0);
}

void TestEvalResult::trainingPart()
{
    EvalScope training;
    training.partition = Partition::Train;
    const auto result =
        loadEvalResult(m_project->project().database(), m_run, LabelBasis::Recorded, training);
    QVERIFY(result);
    QCOMPARE(result->items.size(), size_t(3)); // 9 to 11, all predicted as class 1
    QCOMPARE(metricsOf(*result).correct, 1);
}

void TestEvalResult::everyStageHasItsSet()
{
    Database &db = m_project->project().database();
    // A first stage on two images of classes 3 and 4, before the stage of m_run's set.
    FrozenSet first;
    first.name = u"first"_s;
    for (size_t k = 3; k < 5; ++k)
        first.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = 0; k < 2; ++k)
        first.items.push_back({m_project->images()[static_cast<size_t>(k)], k, Partition::Test});
    const FrozenSetId firstSet =
        test::must(FrozenSetStore(db).freeze(first, m_project->clock())).id;
    RunStore runs(db);
    TrainPlan plan = test::must(runs.get(m_run)).plan;
    const FrozenSetId lastSet = plan.targetSet();
    TrainStage stage;
    stage.set = firstSet;
    plan.stages.insert(plan.stages.begin(), stage);
    const RunId run = test::must(runs.create(plan, u"two"_s, m_project->clock()));
    test::must(runs.setPredictions(run, 1,
                                   {{m_project->images()[0], Partition::Test, 0, {0.9F, 0.1F}},
                                    {m_project->images()[1], Partition::Test, 1, {0.6F, 0.4F}}}));
    test::must(runs.setPredictions(run, 2, test::must(runs.predictions(m_run))));

    const auto last = loadEvalResult(db, run, LabelBasis::Recorded);
    const auto second = loadEvalResult(db, run, LabelBasis::Recorded, {{}, Partition::Test, 2});
    const auto before = loadEvalResult(db, run, LabelBasis::Recorded, {{}, Partition::Test, 1});
    QVERIFY(last && second && before);
    QCOMPARE(last->set, lastSet);
    QCOMPARE(last->items.size(), size_t(9));
    QCOMPARE(second->items.size(), size_t(9));
    QCOMPARE(before->set, firstSet);
    QCOMPARE(before->classKeys().front(), m_project->taxonomy().diagnoses[3].key);
    QCOMPARE(before->items.size(), size_t(2));
    QCOMPARE(metricsOf(*before).correct, 1);
    const auto none = loadEvalResult(db, run, LabelBasis::Recorded, {{}, Partition::Test, 3});
    QVERIFY(!none);
    QVERIFY(none.error().message.contains(u"no stage 3"_s));
}

/// Another set of the images 0 to 3, predicted later: 0 is right, 1 wrong, 2 of a class that the
/// run does not have, 3 in the training part.
void TestEvalResult::anotherSetIsScoredByItsPredictions()
{
    Database &db = m_project->project().database();
    FrozenSet other;
    other.name = u"other"_s;
    for (const size_t k : {0, 1, 4})
        other.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    const auto &images = m_project->images();
    std::vector<Prediction> predictions;
    for (size_t k = 0; k < 4; ++k) {
        const Partition part = k < 3 ? Partition::Test : Partition::Train;
        other.items.push_back({images[k], static_cast<int>(k % 3), part});
        const int truth = k % 3 == 2 ? -1 : static_cast<int>(k % 3);
        predictions.push_back({images[k], part, truth, {0.7F, 0.1F, 0.2F}});
    }
    const FrozenSet frozen = test::must(FrozenSetStore(db).freeze(other, m_project->clock()));
    EvalScope scope;
    scope.set = frozen.id;
    const auto before = loadEvalResult(db, m_run, LabelBasis::Recorded, scope);
    QVERIFY(!before);
    QVERIFY2(before.error().message.contains(u"`predict` makes them"_s),
             qPrintable(before.error().message));

    test::must(SetPredictionStore(db).replace(m_run, frozen.id, predictions));
    const auto result = loadEvalResult(db, m_run, LabelBasis::Recorded, scope);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->set, frozen.id);
    QCOMPARE(result->outsideClasses, 1);
    QCOMPARE(metricsOf(*result).correct, 1);
    QCOMPARE(result->items.size(), size_t(2));
    scope.partition = Partition::Train;
    QCOMPARE(loadEvalResult(db, m_run, LabelBasis::Recorded, scope)->items.size(), size_t(1));
    // The run's own predictions are what they were.
    QCOMPARE(loadEvalResult(db, m_run, LabelBasis::Recorded)->items.size(), size_t(9));
}

void TestEvalResult::topClassesAreInOrder()
{
    EvalItem item;
    item.probabilities = {0.2F, 0.5F, 0.2F, 0.1F};
    const auto top = topClasses(item, 3);
    QCOMPARE(top.size(), size_t(3));
    QCOMPARE(top[0].first, 1);
    QCOMPARE(top[1].first, 0);
    QCOMPARE(top[2].first, 2);
    QCOMPARE(topClasses(item, 9).size(), size_t(4));
}

void TestEvalResult::missingRunsAreExplained()
{
    Database &db = m_project->project().database();
    QVERIFY(!loadEvalResult(db, RunId(99), LabelBasis::Recorded));
    QVERIFY(RunStore(db).setPredictions(m_run, 1, {}));
    const auto empty = loadEvalResult(db, m_run, LabelBasis::Recorded);
    QVERIFY(!empty);
    QVERIFY(empty.error().message.contains(u"no predictions"_s));
}

QTEST_GUILESS_MAIN(TestEvalResult)
#include "tst_EvalResult.moc"
