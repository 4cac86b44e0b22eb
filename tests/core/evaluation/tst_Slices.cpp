// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Slices.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Two classes; items are added as (site, sex, how many, how many of them right).
class TestSlices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneSlicePerValue();
    void crossedFacts();
    void smallSlicesStandAside();
    void unjudgedItemsCountNowhere();
    void onlyTheItemsGiven();
    void hundredThousandItems();

private:
    void add(int site, int sex, int n, int right);
    std::vector<int> everything() const
    {
        std::vector<int> items(m_result.items.size());
        std::iota(items.begin(), items.end(), 0);
        return items;
    }
    std::vector<Slice> slices(const std::vector<SliceBy> &by) const
    {
        return slicesOf(m_result, m_facts, everything(), by);
    }
    FactColumn &column(SliceBy by) { return m_facts.columns[static_cast<size_t>(by)]; }

    EvalResult m_result;
    ItemFacts m_facts;
};

void TestSlices::init()
{
    m_result = {};
    m_facts = {};
    for (const QString &key : {u"BCC"_s, u"MEL"_s})
        m_result.classes.push_back({{}, key, key, Nature::Malignant});
    column(SliceBy::Site).values = {u"arm"_s, u"back"_s, u"face"_s};
    column(SliceBy::Sex).values = {u"female"_s, u"male"_s};
}

void TestSlices::add(int site, int sex, int n, int right)
{
    for (int k = 0; k < n; ++k) {
        EvalItem item;
        item.patient = PatientId(static_cast<qint64>(m_result.items.size()) + 1);
        item.truth = k % 2;
        item.predicted = k < right ? item.truth : 1 - item.truth;
        const float sure = 0.6F;
        item.probabilities = {item.predicted == 0 ? sure : 1 - sure,
                              item.predicted == 1 ? sure : 1 - sure};
        m_result.items.push_back(item);
        column(SliceBy::Site).valueOf.push_back(site);
        column(SliceBy::Sex).valueOf.push_back(sex);
    }
}

void TestSlices::oneSlicePerValue()
{
    add(2, 0, 80, 48); // face
    add(0, 0, 70, 56); // arm; nothing is on the back
    const auto found = slices({SliceBy::Site});
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].values, QStringList{u"arm"_s});
    QCOMPARE(found[1].values, QStringList{u"face"_s});
    QCOMPARE(found[0].n, 70);
    QCOMPARE(found[0].items.front(), 80);
    QCOMPARE(found[0].figures.metrics.correct, 56);
    QCOMPARE(found[0].figures.of(Figure::Accuracy), std::optional(0.8));
    // Newcombe's example a, 56/70 against 48/80; Fisher's p of SciPy (slices.json).
    QVERIFY(std::abs(*found[0].gap - 0.2) < 1e-15);
    QVERIFY(std::abs(found[0].gapInterval->low - 0.05243147240236498) < 1e-12);
    QVERIFY(std::abs(found[0].gapInterval->high - 0.33387265403690614) < 1e-12);
    QVERIFY(std::abs(*found[0].p - 0.012521129749209154) < 1e-12);
    // The face is the arm's other side: the same gap, turned round; two are corrected for.
    QVERIFY(std::abs(*found[1].gap + 0.2) < 1e-15);
    QVERIFY(std::abs(found[1].gapInterval->low + found[0].gapInterval->high) < 1e-12);
    QVERIFY(std::abs(*found[1].p - *found[0].p) < 1e-12);
    QVERIFY(std::abs(*found[0].pHolm - 2 * *found[0].p) < 1e-12);
    QVERIFY(!found[0].tooSmall && !found[1].tooSmall);
}

void TestSlices::crossedFacts()
{
    add(2, 1, 40, 20);
    add(0, 1, 30, 30);
    add(0, 0, 31, 30);
    add(2, 1, 5, 5);
    const auto found = slices({SliceBy::Sex, SliceBy::Site});
    QCOMPARE(found.size(), size_t(3)); // no female face
    QCOMPARE(found[0].values, (QStringList{u"female"_s, u"arm"_s}));
    QCOMPARE(found[1].values, (QStringList{u"male"_s, u"arm"_s}));
    QCOMPARE(found[2].values, (QStringList{u"male"_s, u"face"_s}));
    QCOMPARE(found[2].n, 45); // both lots of them
    QCOMPARE(found[2].figures.metrics.correct, 25);
    int all = 0;
    for (const Slice &slice : found)
        all += static_cast<int>(slice.items.size());
    QCOMPARE(all, 106);
    // 25 of 45 against the 60 of the other 61.
    QVERIFY(std::abs(*found[2].gap - (25.0 / 45 - 60.0 / 61)) < 1e-12);
}

void TestSlices::smallSlicesStandAside()
{
    add(0, 0, 100, 80);
    add(1, 0, 100, 60);
    add(2, 0, 29, 10);
    const auto found = slices({SliceBy::Site});
    QCOMPARE(found.size(), size_t(3));
    QVERIFY(!found[0].tooSmall && !found[1].tooSmall && found[2].tooSmall);
    QVERIFY(found[2].p && !found[2].pHolm);
    // 80/100 against 70/129, 60/100 against 90/129: Holm over these two, the smaller p doubled.
    QVERIFY(*found[0].p < *found[1].p);
    QVERIFY(std::abs(*found[0].pHolm - 2 * *found[0].p) < 1e-15);
    QVERIFY(std::abs(*found[1].pHolm - *found[1].p) < 1e-15);
}

void TestSlices::unjudgedItemsCountNowhere()
{
    add(0, 0, 40, 30);
    add(1, 0, 40, 20);
    add(2, 0, 2, 1);
    m_result.items[80].truth = kCannotJudge;
    m_result.items[81].predicted = kNoAnswer;
    const auto found = slices({SliceBy::Site});
    QCOMPARE(found.size(), size_t(3)); // the face has images, and no figure
    QCOMPARE(found[2].items.size(), size_t(2));
    QCOMPARE(found[2].n, 0);
    QVERIFY(found[2].tooSmall);
    QVERIFY(!found[2].gap && !found[2].gapInterval && !found[2].p && !found[2].pHolm);
    QVERIFY(!found[2].figures.of(Figure::Accuracy));
    QVERIFY(std::abs(*found[0].gap - 0.25) < 1e-15);
    // A single slice has nothing beside it.
    const auto alone = slices({SliceBy::Sex});
    QCOMPARE(alone.size(), size_t(1));
    QCOMPARE(alone[0].n, 80);
    QVERIFY(!alone[0].gap && !alone[0].p && !alone[0].pHolm && !alone[0].tooSmall);
}

void TestSlices::onlyTheItemsGiven()
{
    add(0, 0, 40, 30);
    add(1, 0, 40, 20);
    add(2, 0, 40, 40);
    std::vector<int> items = everything();
    items.resize(80); // without the face
    const auto found = slicesOf(m_result, m_facts, items, {SliceBy::Site});
    QCOMPARE(found.size(), size_t(2));
    QVERIFY(std::abs(*found[0].gap - 0.25) < 1e-15); // against the back alone
    QVERIFY(slicesOf(m_result, m_facts, {}, {SliceBy::Site}).empty());
}

void TestSlices::hundredThousandItems()
{
    m_result.classes.clear();
    for (int k = 0; k < 13; ++k)
        m_result.classes.push_back({{}, QString::number(k), {}, Nature::Uncertain});
    for (int k = 0; k < 100'000; ++k) {
        EvalItem item;
        item.patient = PatientId(k / 2 + 1);
        item.truth = k % 13;
        item.predicted = k % 3 == 0 ? (k / 3) % 13 : item.truth;
        for (int c = 0; c < 13; ++c)
            item.probabilities.push_back(static_cast<float>((k * 31 + c * 17) % 97) / 630);
        m_result.items.push_back(item);
        column(SliceBy::Site).valueOf.push_back(k % 3);
        column(SliceBy::Sex).valueOf.push_back(k % 2);
    }
    QElapsedTimer timer;
    timer.start();
    const auto found = slices({SliceBy::Site});
    qInfo("%lld ms", timer.elapsed());
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].n + found[1].n + found[2].n, 100'000);
    QVERIFY(timer.elapsed() < 5000); // some 150 ms where nothing else runs
}

QTEST_GUILESS_MAIN(TestSlices)
#include "tst_Slices.moc"
