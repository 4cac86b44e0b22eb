// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/Splitter.h"

#include "core/base/Rng.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

Split must(Result<Split> split)
{
    if (!split)
        qFatal("%s", qPrintable(split.error().message));
    return *std::move(split);
}

/// `images` of one class, `perGroup` images a group.
void add(std::vector<SplitItem> &items, int classIndex, int images, int perGroup = 1)
{
    for (int k = 0; k < images; ++k)
        items.push_back({u"c%1_%2"_s.arg(classIndex).arg(k), classIndex,
                         u"c%1_g%2"_s.arg(classIndex).arg(k / perGroup)});
}

QHash<QString, Partition> byKey(const std::vector<SplitItem> &items, const Split &split)
{
    QHash<QString, Partition> sides;
    for (size_t i = 0; i < items.size(); ++i)
        sides.insert(items[i].key, split.partitions[i]);
    return sides;
}

/// Patients as in the wild: mostly one image, some with many, of up to three classes.
std::vector<SplitItem> randomSet(Rng &rng, int classCount)
{
    std::vector<SplitItem> items;
    const auto patients = 20 + static_cast<int>(rng.below(180));
    for (int p = 0; p < patients; ++p) {
        const auto images = rng.coin(0.7) ? 1 : 2 + static_cast<int>(rng.below(5));
        for (int k = 0; k < images; ++k) {
            // Squared: the last classes are rare.
            const double r = rng.real();
            items.push_back(
                {u"p%1_%2"_s.arg(p).arg(k), static_cast<int>(classCount * r * r), u"p%1"_s.arg(p)});
        }
    }
    return items;
}

} // namespace

class TestSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleImagesAreSplitToTheRoundedShare()
    {
        // By hand, 20 %: 100 -> 20, 35 -> 7, 13 -> 2.6, rounded 3.
        std::vector<SplitItem> items;
        add(items, 0, 100);
        add(items, 1, 35);
        add(items, 2, 13);
        const Split split = must(splitImages(items, 3, {0.2, true, 7}));
        QCOMPARE(split.classes[0].test, 20);
        QCOMPARE(split.classes[1].test, 7);
        QCOMPARE(split.classes[2].test, 3);
        QCOMPARE(split.test, 30);
        QCOMPARE(split.train, 118);
        QCOMPARE(split.classes[2].wished, 2.6);
        QVERIFY(std::abs(split.classes[2].deviation() - 0.4) < 1e-12);
    }

    void wholeGroupsChangeSides()
    {
        // Ten groups of five: 20 % are exactly two groups.
        std::vector<SplitItem> items;
        add(items, 0, 50, 5);
        const Split split = must(splitImages(items, 1, {0.2, true, 1}));
        QCOMPARE(split.classes[0].test, 10);
        QCOMPARE(split.classes[0].groups, 10);
    }

    void smallClasses_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("perGroup");
        QTest::addColumn<int>("test");
        // The wish of 20 % rounds to nothing, and yet one is tested as there are two groups.
        QTest::newRow("two images") << 2 << 1 << 1;
        QTest::newRow("one image") << 1 << 1 << 0;
        QTest::newRow("four images of one group") << 4 << 4 << 0;
        QTest::newRow("two groups of three") << 6 << 3 << 3;
    }
    void smallClasses()
    {
        QFETCH(int, images);
        QFETCH(int, perGroup);
        QFETCH(int, test);
        std::vector<SplitItem> items;
        add(items, 0, 40);
        add(items, 1, images, perGroup);
        for (quint64 seed = 0; seed < 20; ++seed) {
            const Split split = must(splitImages(items, 2, {0.2, true, seed}));
            QCOMPARE(split.classes[1].test, test);
            QCOMPARE(split.classes[1].train, images - test);
            QCOMPARE(split.classes[0].test, 8);
        }
    }

    void aSingleGroupStaysInTrainEvenWhenMostIsTested()
    {
        std::vector<SplitItem> items;
        add(items, 0, 10);
        add(items, 1, 3, 3);
        const Split split = must(splitImages(items, 2, {0.8, true, 3}));
        QCOMPARE(split.classes[1].train, 3);
        QVERIFY(!split.classes[1].isOneSided());
    }

    void saysWhenAClassCannotBeOnBothSides()
    {
        // Three patients, each with two of three classes: whichever side two of them are on, the
        // class that they share is on that side only.
        const std::vector<SplitItem> items{{u"1"_s, 0, u"x"_s}, {u"2"_s, 1, u"x"_s},
                                           {u"3"_s, 1, u"y"_s}, {u"4"_s, 2, u"y"_s},
                                           {u"5"_s, 2, u"z"_s}, {u"6"_s, 0, u"z"_s}};
        const Split split = must(splitImages(items, 3, {0.2, true, 0}));
        int oneSided = 0;
        for (const ClassShare &share : split.classes)
            oneSided += share.isOneSided() ? 1 : 0;
        QCOMPARE(oneSided, 1);
        QCOMPARE(split.test, 2);
    }

    void twoPatientsTradePlacesWhereOneCannot()
    {
        // Class 1 lives only in two big patients that also fill class 0; it still gets both sides.
        std::vector<SplitItem> items;
        add(items, 0, 30, 3);
        for (int k = 0; k < 4; ++k) {
            items.push_back({u"big_%1"_s.arg(k), k % 2, k < 2 ? u"big1"_s : u"big2"_s});
        }
        const Split split = must(splitImages(items, 2, {0.2, true, 5}));
        QCOMPARE(split.classes[1].test, 1);
        QCOMPARE(split.classes[1].train, 1);
    }

    void withoutStratifyOnlyTheWholeCounts()
    {
        std::vector<SplitItem> items;
        add(items, 0, 95);
        add(items, 1, 5);
        const Split split = must(splitImages(items, 2, {0.2, false, 11}));
        QCOMPARE(split.test, 20);
        QCOMPARE(split.classes[0].test + split.classes[1].test, 20);
    }

    void holdsForManySeeds()
    {
        constexpr int kClasses = 6;
        for (quint64 seed = 0; seed < 200; ++seed) {
            Rng rng(seed);
            std::vector<SplitItem> items = randomSet(rng, kClasses);
            const Split split = must(splitImages(items, kClasses, {0.2, true, seed}));

            QHash<QString, Partition> side;
            std::vector<int> largestGroup(kClasses, 0);
            QHash<QString, int> groupCount;
            for (size_t i = 0; i < items.size(); ++i) {
                const auto known = side.constFind(items[i].group);
                if (known != side.constEnd())
                    QCOMPARE(split.partitions[i], *known); // no patient on both sides
                side.insert(items[i].group, split.partitions[i]);
                const auto c = static_cast<size_t>(items[i].classIndex);
                const int count =
                    ++groupCount[items[i].group + u'/' + QString::number(items[i].classIndex)];
                largestGroup[c] = std::max(largestGroup[c], count);
            }
            int test = 0;
            for (size_t c = 0; c < kClasses; ++c) {
                const ClassShare &share = split.classes[c];
                test += share.test;
                const QString where = u"seed %1, class %2: %3 of %4"_s.arg(seed)
                                          .arg(c)
                                          .arg(share.test)
                                          .arg(share.test + share.train);
                QVERIFY2(!share.isOneSided(), qPrintable(where));
                // A class is off by less than its largest group, plus one for what it has to bear
                // of other classes' groups; one image of a tiny class is always allowed.
                QVERIFY2(share.test + share.train == 0 ||
                             std::abs(share.deviation()) <= largestGroup[c] + 1,
                         qPrintable(where));
            }
            QCOMPARE(test, split.test);
            QVERIFY(std::abs(split.test - 0.2 * static_cast<double>(items.size())) <=
                    0.03 * static_cast<double>(items.size()) + 3);

            // The order in which the images come does not matter.
            const auto sides = byKey(items, split);
            rng.shuffle(items);
            QCOMPARE(byKey(items, must(splitImages(items, kClasses, {0.2, true, seed}))), sides);
        }
    }

    void anotherSeedGivesAnotherSplit()
    {
        std::vector<SplitItem> items;
        add(items, 0, 60);
        const auto one = byKey(items, must(splitImages(items, 1, {0.2, true, 1})));
        const auto two = byKey(items, must(splitImages(items, 1, {0.2, true, 2})));
        QVERIFY(one != two);
    }

    void refusesWhatCannotBeSplit()
    {
        std::vector<SplitItem> items;
        add(items, 0, 4);
        for (const double fraction : {0.0, 1.0, -0.2, 1.5, std::nan("")})
            QVERIFY(!splitImages(items, 1, {fraction, true, 0}));
        QVERIFY(!splitImages({}, 1, {}));
        items.push_back(items.front());
        const auto doubled = splitImages(items, 1, {});
        QVERIFY(!doubled);
        QVERIFY(doubled.error().message.contains(u"c0_0"_s));
        items.back() = {u"other"_s, 1, {}};
        QVERIFY(!splitImages(items, 1, {}));
    }

    void manyImagesInAMoment()
    {
        std::vector<SplitItem> items;
        for (int c = 0; c < 13; ++c)
            add(items, c, 8000, 1 + c % 4);
        QElapsedTimer timer;
        timer.start();
        const Split split = must(splitImages(items, 13, {0.2, true, 7}));
        // 1600 of each; the three classes in groups of three (1600 is no multiple) one less.
        QCOMPARE(split.test, 13 * 1600 - 3);
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }

    void groupKeysReadBack()
    {
        for (const SplitGroup group : {SplitGroup::Patient, SplitGroup::Case, SplitGroup::None})
            QCOMPARE(*splitGroupFromKey(splitGroupKey(group)), group);
        QVERIFY(!splitGroupFromKey(u"lesion"_s));
    }
};

QTEST_GUILESS_MAIN(TestSplitter)
#include "tst_Splitter.moc"
