// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FilterCounts.h"
#include "core/evaluation/ImageSpan.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// Six images: modality m m m a a a, sex f f u f u u.
ItemFacts sixImages()
{
    ItemFacts facts;
    for (const SliceBy by : kSliceBys) {
        FactColumn &column = facts.columns[static_cast<size_t>(by)];
        column.by = by;
        column.values = {u"unknown"_s};
        column.valueOf.assign(6, 0);
    }
    FactColumn &modality = facts.columns[static_cast<size_t>(SliceBy::Modality)];
    modality.values = QStringList{u"macroscopic"_s, u"anatomical"_s};
    modality.valueOf = {0, 0, 0, 1, 1, 1};
    FactColumn &sex = facts.columns[static_cast<size_t>(SliceBy::Sex)];
    sex.values = QStringList{u"female"_s, u"unknown"_s};
    sex.valueOf = {0, 0, 1, 0, 1, 1};
    return facts;
}

} // namespace

class TestFilterCounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreTickedAndTakenAway();
    void countsSayWhatAValueWouldShow();
    void spansInImages();
};

void TestFilterCounts::valuesAreTickedAndTakenAway()
{
    ItemFilter filter = withValue({}, SliceBy::Sex, u"female"_s, true);
    QVERIFY(hasValue(filter, SliceBy::Sex, u"female"_s));
    QVERIFY(!hasValue(filter, SliceBy::Modality, u"female"_s));
    filter = withValue(filter, SliceBy::Sex, u"unknown"_s, true);
    QCOMPARE(filter.parts.size(), size_t(1));
    QCOMPARE(filter.parts.front().values, (QStringList{u"female"_s, u"unknown"_s}));
    QCOMPARE(withValue(filter, SliceBy::Sex, u"female"_s, true).parts.front().values.size(), 2);
    filter = withValue(filter, SliceBy::Sex, u"female"_s, false);
    QVERIFY(withValue(filter, SliceBy::Sex, u"unknown"_s, false).isEmpty());
    QVERIFY(withValue({}, SliceBy::Sex, u"female"_s, false).isEmpty());
}

void TestFilterCounts::countsSayWhatAValueWouldShow()
{
    const ItemFacts facts = sixImages();
    QCOMPARE(valueCounts(facts, {}, SliceBy::Modality), (std::vector<int>{3, 3}));
    QCOMPARE(valueCounts(facts, {}, SliceBy::Sex), (std::vector<int>{3, 3}));
    const ItemFilter female = withValue({}, SliceBy::Sex, u"female"_s, true);
    // Two of the three women's images are macroscopic; the other sex keeps its own number.
    QCOMPARE(valueCounts(facts, female, SliceBy::Modality), (std::vector<int>{2, 1}));
    QCOMPARE(valueCounts(facts, female, SliceBy::Sex), (std::vector<int>{3, 3}));
    const ItemFilter both = withValue(female, SliceBy::Modality, u"anatomical"_s, true);
    QCOMPARE(valueCounts(facts, both, SliceBy::Sex), (std::vector<int>{1, 2}));
    QCOMPARE(itemsPassing(facts, both), std::vector<int>{3});
}

void TestFilterCounts::spansInImages()
{
    // 3 of 19 by Wilson: 0.0552 to 0.3757, so from 2 to 7 images.
    const auto span = imageSpan(*wilson95(3, 19), 19);
    QVERIFY(span);
    QCOMPARE(span->low, 2);
    QCOMPARE(span->high, 7);
    QCOMPARE(span->step, 1.0 / 19);
    // Bounds that are whole images stay, whatever the last bit says.
    QCOMPARE(imageSpan(Interval{0.1 + 0.2, 0.7}, 10)->low, 3);
    QCOMPARE(imageSpan(Interval{0.3, 0.7}, 10)->high, 7);
    QVERIFY(!imageSpan(Interval{}, 0));
}

QTEST_GUILESS_MAIN(TestFilterCounts)
#include "tst_FilterCounts.moc"
