// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanDifference.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPlanDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalPlansDoNotDiffer();
    void fieldsAreNamedWithTheirPath();
    void aStageThatOneLacksIsMissingThere();
    void linesAreInThePlansOrder();
    void seedsAlone();

private:
    static TrainPlan plan()
    {
        TrainPlan plan;
        plan.strategy = u"a"_s;
        plan.weights = u"imagenet.safetensors"_s;
        plan.stages.front().set = FrozenSetId(4);
        return plan;
    }
};

void TestPlanDifference::equalPlansDoNotDiffer()
{
    QVERIFY(planDifferences(plan(), plan()).empty());
    QVERIFY(equalButForSeed(plan(), plan()));
}

void TestPlanDifference::fieldsAreNamedWithTheirPath()
{
    TrainPlan other = plan();
    other.architecture = Architecture::ResNet50;
    other.weights.clear(); // an empty text is a value
    other.stages[0].epochsPerBlock = 5;
    other.stages[0].augmentation.horizontalFlip = false;
    other.stages[0].headRate = 1e-3;
    const auto found = planDifferences(plan(), other);
    QCOMPARE(found.size(), size_t(5));
    QCOMPARE(found[0].path, u"architecture"_s);
    QCOMPARE(found[0].a, u"mobilenet_v2"_s);
    QCOMPARE(found[0].b, u"resnet50"_s);
    QCOMPARE(found[1].path, u"weights"_s);
    QVERIFY(found[1].b.isEmpty() && !found[1].b.isNull());
    QCOMPARE(found[2].path, u"stages[0].epochsPerBlock"_s);
    QCOMPARE(found[2].a, u"3"_s);
    QCOMPARE(found[2].b, u"5"_s);
    QCOMPARE(found[3].path, u"stages[0].headRate"_s);
    QCOMPARE(found[3].a, u"0.0001"_s);
    QCOMPARE(found[4].path, u"stages[0].augmentation.horizontalFlip"_s);
    QCOMPARE(found[4].b, u"no"_s);
    QVERIFY(!equalButForSeed(plan(), other));
}

void TestPlanDifference::aStageThatOneLacksIsMissingThere()
{
    TrainPlan longer = plan();
    longer.stages.push_back(longer.stages.front());
    const auto found = planDifferences(plan(), longer);
    QVERIFY(!found.empty());
    for (const PlanDifference &one : found) {
        QVERIFY2(one.path.startsWith(u"stages[1]."_s), qPrintable(one.path));
        QVERIFY(one.a.isNull());
        QVERIFY(!one.b.isNull());
    }
    QVERIFY(!equalButForSeed(plan(), longer));
}

void TestPlanDifference::linesAreInThePlansOrder()
{
    TrainPlan seeded = plan();
    seeded.stages[0].seed = 9; // a field in the middle that the first plan does not have
    QStringList paths;
    for (const PlanLine &line : planLines({plan(), seeded, plan()})) {
        QCOMPARE(line.values.size(), 3);
        QCOMPARE(line.differs, line.path == u"stages[0].seed"_s);
        paths.append(line.path);
    }
    QCOMPARE(paths.mid(0, 8),
             QStringList({u"strategy"_s, u"architecture"_s, u"weights"_s, u"inputSize"_s, u"seed"_s,
                          u"device"_s, u"stages[0].seed"_s, u"stages[0].set"_s}));
    QCOMPARE(paths.last(), u"stages[0].augmentation.horizontalFlip"_s);
}

void TestPlanDifference::seedsAlone()
{
    TrainPlan other = plan();
    other.seed = 18446744073709551615ULL;
    other.stages[0].seed = 3;
    QVERIFY(equalButForSeed(plan(), other));
    QCOMPARE(planDifferences(plan(), other).size(), size_t(2));
    QCOMPARE(planDifferences(plan(), other)[0].b, u"18446744073709551615"_s);
}

QTEST_GUILESS_MAIN(TestPlanDifference)
#include "tst_PlanDifference.moc"
