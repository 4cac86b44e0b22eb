// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RunStore.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestRunStore : public QObject
{
    Q_OBJECT

private:
    static FrozenSetId someSet(Database &db)
    {
        if (const auto done =
                db.run(u"INSERT INTO frozen_set (id, name, hash, parameters, created) "
                       "VALUES (1, 's', 'h', '{}', '')"_s);
            !done)
            qFatal("%s", qPrintable(done.error().message));
        return FrozenSetId(1);
    }

private Q_SLOTS:
    void aRunKeepsItsPlanAndItsFigures()
    {
        test::TestProject t(2);
        Database &db = t.project().database();
        RunStore store(db);
        TrainPlan plan;
        plan.stages.front().set = someSet(db);
        plan.architecture = Architecture::EfficientNetB3;
        plan.weights = u"w.safetensors"_s;
        plan.seed = 18446744073709551615ULL; // all 64 bits survive
        plan.stages.front().augmentation.zoom = 0.15;
        const auto id = store.create(plan, u"a"_s, t.clock());
        QVERIFY(id);
        QCOMPARE(store.get(*id)->state, RunState::Queued);

        QVERIFY(store.setRunning(*id, u"cpu"_s, t.clock()));
        QVERIFY(store.addMetricPoint(*id, {1, 1, 1, 1.5, 0.25, 1.4, 0.5, 30}));
        QVERIFY(store.addMetricPoint(*id, {2, 1, 1, 1.2, 0.5, 1.3, 0.5, 31}));
        QVERIFY(store.setPredictions(*id, 1,
                                     {{t.images()[0], Partition::Test, 1, {0.25F, 0.5F, 0.25F}}}));
        QVERIFY(store.setScores(*id, 0.5, 0.4));
        t.clock().advance(60);
        QVERIFY(store.setEnded(*id, RunState::Done, {}, 60, 30.5, t.clock()));

        const auto run = store.get(*id);
        QVERIFY(run);
        QCOMPARE(run->plan.toJson(), plan.toJson());
        QCOMPARE(run->plan.seed, plan.seed);
        QCOMPARE(run->state, RunState::Done);
        QCOMPARE(run->started.secsTo(run->ended), 60);
        QCOMPARE(run->macroF1, std::optional<double>(0.4));
        QCOMPARE(store.metricPoints(*id)->size(), size_t(2));
        QCOMPARE(store.metricPoints(*id)->back().trainLoss, 1.2);
        const auto predictions = store.predictions(*id);
        QCOMPARE(predictions->size(), size_t(1));
        QCOMPARE(predictions->front().probabilities, (std::vector<float>{0.25F, 0.5F, 0.25F}));
        QCOMPARE(predictions->front().predicted(), 1);
    }

    void whatAKilledProgramLeftIsInterruptedAtTheNextStart()
    {
        test::TestProject t(1);
        RunStore store(t.project().database());
        TrainPlan plan;
        plan.stages.front().set = someSet(t.project().database());
        const RunId running = *store.create(plan, u"r"_s, t.clock());
        const RunId done = *store.create(plan, u"d"_s, t.clock());
        const RunId queued = *store.create(plan, u"q"_s, t.clock());
        QVERIFY(store.setRunning(running, u"cpu"_s, t.clock()));
        QVERIFY(store.setEnded(done, RunState::Done, {}, 1, 1, t.clock()));
        t.reopen();
        RunStore after(t.project().database());
        QCOMPARE(after.get(running)->state, RunState::Interrupted);
        QVERIFY(!after.get(running)->reason.isEmpty());
        QCOMPARE(after.get(done)->state, RunState::Done);
        QCOMPARE(after.get(queued)->state, RunState::Queued);
    }

    void aRunMadeElsewhereIsDoneAndHasNoNetwork()
    {
        test::TestProject t(2);
        RunStore store(t.project().database());
        const FrozenSetId set = someSet(t.project().database());
        const auto id =
            store.createMadeElsewhere(set, u"keras"_s, u"p.csv, SHA-256 ab"_s, false, t.clock());
        QVERIFY(id);
        QVERIFY(store.addPredictions(*id, 1, {{t.images()[0], Partition::Test, 1, {0, 1}}}));
        QVERIFY(store.addPredictions(*id, 1, {{t.images()[1], Partition::Test, 0, {0, 1}}}));
        const auto run = store.get(*id);
        QVERIFY(run);
        QVERIFY(run->isMadeElsewhere());
        QCOMPARE(run->origin, u"p.csv, SHA-256 ab"_s);
        QCOMPARE(run->name, u"keras"_s);
        QCOMPARE(run->state, RunState::Done);
        QCOMPARE(run->plan.targetSet(), set);
        QVERIFY(!run->hasProbabilities);
        QVERIFY(run->checkpoint.isEmpty());
        QVERIFY(!run->started.isValid());
        QCOMPARE(run->ended, t.clock().now());
        QCOMPARE(store.predictions(*id)->size(), size_t(2));
        QVERIFY(store.purge(*id));
        QVERIFY(!store.get(*id));
    }

    void aRunRemembersHowFarItWasLookedAt()
    {
        test::TestProject t;
        RunStore store(t.project().database());
        TrainPlan plan;
        plan.stages.front().set = someSet(t.project().database());
        const RunId id = *store.create(plan, u"r"_s, t.clock());
        QCOMPARE(store.get(id)->review, RunReview::ToLookAt);
        QVERIFY(!store.get(id)->isMadeElsewhere());
        QVERIFY(store.get(id)->hasProbabilities);
        QVERIFY(store.setReview(id, RunReview::InWork));
        QCOMPARE(store.get(id)->review, RunReview::InWork);
        QVERIFY(store.setReview(id, RunReview::LookedAt));
        QCOMPARE(store.all()->front().review, RunReview::LookedAt);
    }

    void anUnknownRunIsASentence()
    {
        test::TestProject t;
        const auto run = RunStore(t.project().database()).get(RunId(42));
        QVERIFY(!run);
        QVERIFY(run.error().message.contains(u"42"));
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_RunStore.moc"
