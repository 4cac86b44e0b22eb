// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanTemplate.h"

#include <QJsonDocument>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPlanTemplate : public QObject
{
    Q_OBJECT

private:
    static PlanIngredients everything()
    {
        PlanIngredients given;
        given.architecture = Architecture::ResNet50;
        given.target = FrozenSetId(1);
        given.first = FrozenSetId(2);
        given.second = FrozenSetId(3);
        given.merged = FrozenSetId(4);
        given.weights = u"/w/imagenet.safetensors"_s;
        given.inputSize = 128;
        given.epochsPerBlock = 2;
        given.seed = 7;
        return given;
    }

private Q_SLOTS:
    void theFiveStrategies_data()
    {
        // The study's section on strategies: o, x and a have one stage, b two, c three.
        QTest::addColumn<QList<qint64>>("sets");
        QTest::addColumn<bool>("pretrained");
        QTest::newRow("o") << QList<qint64>{1} << false;
        QTest::newRow("x") << QList<qint64>{4} << true;
        QTest::newRow("a") << QList<qint64>{1} << true;
        QTest::newRow("b") << QList<qint64>{2, 1} << true;
        QTest::newRow("c") << QList<qint64>{2, 3, 1} << true;
    }
    void theFiveStrategies()
    {
        QFETCH(QList<qint64>, sets);
        QFETCH(bool, pretrained);
        const QString key = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(planStrategies().contains(key));
        QVERIFY(!planStrategyText(key).isEmpty());
        const auto plan = planFromTemplate(key, everything());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QCOMPARE(plan->strategy, key);
        QCOMPARE(plan->architecture, Architecture::ResNet50);
        QCOMPARE(plan->weights.isEmpty(), !pretrained);
        QCOMPARE(plan->inputSize, 128);
        QCOMPARE(plan->seed, quint64{7});
        QCOMPARE(plan->stageCount(), static_cast<int>(sets.size()));
        for (int i = 0; i < plan->stageCount(); ++i) {
            const TrainStage &stage = plan->stages[static_cast<size_t>(i)];
            QCOMPARE(stage.set.value, sets[i]);
            QCOMPARE(stage.epochsPerBlock, 2);
            QCOMPARE(plan->epochsOf(i), 10); // all five blocks
            QCOMPARE(stage.headRate, 1e-4);  // the study's rates and rule
            QCOMPARE(stage.blockRate, 1e-5);
            QCOMPARE(stage.batchRule, BatchRule::Balanced);
            QVERIFY(stage.augmentation.enabled);
        }
        QCOMPARE(plan->everythingTrainable(0), !pretrained);
        const auto again = TrainPlan::fromJson(plan->toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(QJsonDocument(again->toJson()), QJsonDocument(plan->toJson()));
    }

    void whatIsMissingIsNamedByItsOption_data()
    {
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<FrozenSetId PlanIngredients::*>("set");
        QTest::addColumn<QString>("option");
        QTest::newRow("a") << u"a"_s << &PlanIngredients::target << u"--target"_s;
        QTest::newRow("x") << u"x"_s << &PlanIngredients::merged << u"--merged"_s;
        QTest::newRow("b") << u"b"_s << &PlanIngredients::first << u"--first"_s;
        QTest::newRow("c") << u"c"_s << &PlanIngredients::second << u"--second"_s;
    }
    void whatIsMissingIsNamedByItsOption()
    {
        QFETCH(QString, strategy);
        QFETCH(FrozenSetId PlanIngredients::*, set);
        QFETCH(QString, option);
        PlanIngredients given = everything();
        given.*set = FrozenSetId();
        const auto plan = planFromTemplate(strategy, given);
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(option), qPrintable(plan.error().message));
    }

    void otherMistakesAreSentences()
    {
        PlanIngredients given = everything();
        QVERIFY(planFromTemplate(u"z"_s, given).error().message.contains(u"o, x, a, b, c"_s));
        given.inputSize = 8;
        QVERIFY(planFromTemplate(u"a"_s, given).error().message.contains(u"inputSize"_s));
        given = everything();
        given.weights.clear();
        QVERIFY(planFromTemplate(u"b"_s, given).error().message.contains(u"--weights"_s));
        QVERIFY(planFromTemplate(u"o"_s, given)); // from scratch
    }
};

QTEST_APPLESS_MAIN(TestPlanTemplate)
#include "tst_PlanTemplate.moc"
