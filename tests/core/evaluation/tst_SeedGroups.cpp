// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/SeedGroups.h"

#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Several seeds of a plan as one line.
class TestSeedGroups final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spreadByHand();
    void seedsOfAPlanAreOneLine();
    void whatDiffersStaysApart();
    void aMissingFigureIsMissingInTheLine();

private:
    static SeedRun run(qint64 id, int seed, double accuracy)
    {
        SeedRun one;
        one.run = RunId(id);
        one.plan.seed = static_cast<decltype(one.plan.seed)>(seed);
        one.epochs = 10;
        one.testHash = u"abc"_s;
        one.accuracy = accuracy;
        one.macroF1 = accuracy / 2;
        return one;
    }
};

void TestSeedGroups::spreadByHand()
{
    const Spread spread = spreadOf({1, 2, 6});
    QCOMPARE(spread.n, 3);
    QCOMPARE(spread.mean, 3.0);
    QCOMPARE(spread.deviation, std::sqrt((4.0 + 1 + 9) / 2));
    QCOMPARE(spread.lowest, 1.0);
    QCOMPARE(spread.highest, 6.0);
    const Spread alone = spreadOf({0.25});
    QCOMPARE(alone.n, 1);
    QCOMPARE(alone.mean, 0.25);
    QCOMPARE(alone.deviation, 0.0);
}

void TestSeedGroups::seedsOfAPlanAreOneLine()
{
    SeedRun other = run(2, 1, 0.9);
    other.plan.architecture = Architecture::ResNet50;
    const auto groups = seedGroups({run(1, 1, 0.5), other, run(3, 2, 0.7)});
    QCOMPARE(groups.size(), size_t{2});
    QCOMPARE(groups[0].members, (std::vector<size_t>{0, 2}));
    QCOMPARE(groups[0].runs, (std::vector<RunId>{RunId(1), RunId(3)}));
    QCOMPARE(groups[0].accuracy->mean, 0.6);
    QVERIFY(std::abs(groups[0].accuracy->deviation - std::sqrt(0.02)) < 1e-12);
    QCOMPARE(groups[0].macroF1->lowest, 0.25);
    QCOMPARE(groups[0].macroF1->highest, 0.35);
    QCOMPARE(groups[1].runs, std::vector<RunId>{RunId(2)});
    QCOMPARE(groups[1].accuracy->n, 1);
    QVERIFY(seedGroups({}).empty());
}

void TestSeedGroups::whatDiffersStaysApart()
{
    SeedRun otherImages = run(2, 2, 0.5);
    otherImages.testHash = u"def"_s;
    SeedRun longer = run(3, 3, 0.5);
    longer.epochs = 11;
    SeedRun unscored = run(4, 4, 0.5);
    unscored.testHash.clear();
    SeedRun unscoredToo = run(5, 5, 0.5);
    unscoredToo.testHash.clear();
    const SeedRun sameSeed = run(6, 1, 0.5);
    const auto groups =
        seedGroups({run(1, 1, 0.5), otherImages, longer, unscored, unscoredToo, sameSeed});
    QCOMPARE(groups.size(), size_t{6});
}

void TestSeedGroups::aMissingFigureIsMissingInTheLine()
{
    SeedRun second = run(2, 2, 0.5);
    second.macroF1.reset();
    const auto groups = seedGroups({run(1, 1, 0.5), second});
    QCOMPARE(groups.size(), size_t{1});
    QVERIFY(groups[0].accuracy);
    QVERIFY(!groups[0].macroF1);
}

QTEST_GUILESS_MAIN(TestSeedGroups)
#include "tst_SeedGroups.moc"
