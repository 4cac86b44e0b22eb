// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/PairedComparison.h"
#include "tests/core/evaluation/CurveCases.h"

#include <QTest>

#include <atomic>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Two results over the same images.
class TestPairedComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tenImagesByHand();
    void testsAgreeWithStatsmodels();
    void comparisonsAgreeWithTheReference();
    void classesAreMatchedByKey();
    void onlyCommonImagesCount();
    void otherLabelsOfOneRun();
    void drawsFollowTheSeedAlone();
    void patientsAreDrawnNotImages();
    void undefinedStaysUndefined();

private:
    /// Image k + 1 of patient k + 1 unless said otherwise.
    static EvalResult resultOf(const QStringList &keys, const std::vector<int> &truth,
                               const std::vector<int> &predicted, const QJsonArray &patients = {})
    {
        EvalResult result;
        for (const QString &key : keys)
            result.classes.push_back({{}, key, key, Nature::Uncertain});
        for (size_t k = 0; k < truth.size(); ++k) {
            const auto at = static_cast<qsizetype>(k);
            EvalItem item;
            item.image = ImageId(at + 1);
            item.patient = PatientId(patients.isEmpty() ? at + 1 : patients[at].toInt() + 1);
            item.truth = truth[k];
            item.predicted = predicted[k];
            result.items.push_back(item);
        }
        return result;
    }
    static std::vector<int> numbers(const QJsonValue &array)
    {
        std::vector<int> values;
        for (const QJsonValue &value : array.toArray())
            values.push_back(value.toInt());
        return values;
    }
    static Pairing pairingOf(const QJsonValue &one)
    {
        QStringList keys;
        for (int k = 0; k < one[u"classes"_s].toInt(); ++k)
            keys.append(u"C%1"_s.arg(k));
        const QJsonArray patients = one[u"patient"_s].toArray();
        return pairResults(
            resultOf(keys, numbers(one[u"truthA"_s]), numbers(one[u"a"_s]), patients),
            resultOf(keys, numbers(one[u"truthB"_s]), numbers(one[u"b"_s]), patients));
    }
    static std::vector<ImageId> ids(const std::vector<qint64> &values)
    {
        std::vector<ImageId> images;
        for (const qint64 value : values)
            images.push_back(ImageId(value));
        return images;
    }

    QJsonObject m_reference;
};

void TestPairedComparison::initTestCase()
{
    const auto bytes = readFile(test::testData(u"evaluation/paired.json"_s));
    QVERIFY(bytes);
    m_reference = QJsonDocument::fromJson(*bytes).object();
}

void TestPairedComparison::tenImagesByHand()
{
    // image      1  2  3  4  5  6  7  8  9  10
    // truth      M  M  M  M  N  N  N  N  N  B
    // A          M  M  N  N  N  N  N  N  M  M
    // B          M  M  M  M  N  N  N  M  N  M
    // only B:          3  4              9        only A: 8     both wrong: 10
    const QStringList keys{u"M"_s, u"N"_s, u"B"_s};
    const std::vector<int> truth{0, 0, 0, 0, 1, 1, 1, 1, 1, 2};
    const Pairing pairing = pairResults(resultOf(keys, truth, {0, 0, 1, 1, 1, 1, 1, 1, 0, 0}),
                                        resultOf(keys, truth, {0, 0, 0, 0, 1, 1, 1, 0, 1, 0}));
    QVERIFY(pairing.sameImages());
    QCOMPARE(pairing.otherTruth, 0);
    QCOMPARE(imagesOf(pairing, PairOutcome::BothRight), ids({1, 2, 5, 6, 7}));
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyA), ids({8}));
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyB), ids({3, 4, 9}));
    QCOMPARE(imagesOf(pairing, PairOutcome::BothWrong), ids({10}));
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyB, 0), ids({3, 4}));
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyB, 2), ids({}));
    QCOMPARE(imagesOf(pairing, 1, 0), ids({3, 4, 8})); // A says N where B says M
    QCOMPARE(imagesOf(pairing, 0, 1), ids({9}));

    const Comparison comparison = compareResults(pairing, {200, 1, 1, nullptr});
    QCOMPARE(comparison.n, 10);
    QCOMPARE(comparison.bothRight, 5);
    QCOMPARE(comparison.onlyA, 1);
    QCOMPARE(comparison.onlyB, 3);
    QCOMPARE(comparison.bothWrong, 1);
    // Four images differ; 1 : 3 or worse to either side happens in 10 of 16 throws of four coins.
    QCOMPARE(comparison.p, 10.0 / 16);
    QCOMPARE(comparison.classes.size(), size_t{3});
    const ClassComparison &m = comparison.classes[0];
    QCOMPARE(m.key, u"M"_s);
    QCOMPARE(m.n, 4);
    QCOMPARE(m.onlyA, 0);
    QCOMPARE(m.onlyB, 2);
    QCOMPARE(m.p, 0.5);
    QCOMPARE(m.pHolm, 1.0); // three times a half
    // M: A finds 2, calls 4 so; B finds 4, calls 6 so. N: A finds 4, calls 6 so; B finds 4,
    // calls 4.
    QCOMPARE(*m.f1A, 2.0 * 2 / (4 + 4));
    QCOMPARE(*m.f1B, 2.0 * 4 / (4 + 6));
    QCOMPARE(*comparison.classes[1].f1A, 2.0 * 4 / (5 + 6));
    QCOMPARE(*comparison.classes[1].f1B, 2.0 * 4 / (5 + 4));
    QCOMPARE(*comparison.classes[2].f1B, 0.0);
    QCOMPARE(*comparison.macroF1Difference, (0.8 + 8.0 / 9) / 3 - (0.5 + 8.0 / 11) / 3);
    QCOMPARE(comparison.difference,
             (std::vector<std::vector<int>>{{2, -2, 0}, {0, 0, 0}, {0, 0, 0}}));
}

void TestPairedComparison::testsAgreeWithStatsmodels()
{
    const QJsonArray splits = m_reference[u"mcnemar"_s].toArray();
    QCOMPARE(splits.size(), 10);
    for (const QJsonValue &one : splits) {
        const int a = one[u"onlyA"_s].toInt();
        const int b = one[u"onlyB"_s].toInt();
        QVERIFY2(test::agrees(mcnemarExact(a, b), one[u"p"_s], 1e-9), qPrintable(u"%1"_s.arg(a)));
        QCOMPARE(mcnemarExact(a, b), mcnemarExact(b, a));
    }
    const QJsonArray families = m_reference[u"holm"_s].toArray();
    QCOMPARE(families.size(), 5);
    for (const QJsonValue &one : families) {
        std::vector<double> pValues;
        for (const QJsonValue &p : one[u"p"_s].toArray())
            pValues.push_back(p.toDouble());
        const auto corrected = holm(pValues);
        QCOMPARE(corrected.size(), pValues.size());
        for (size_t k = 0; k < corrected.size(); ++k)
            QVERIFY(
                test::agrees(corrected[k], one[u"corrected"_s][static_cast<qsizetype>(k)], 1e-9));
    }
    QVERIFY(holm({}).empty());
}

void TestPairedComparison::comparisonsAgreeWithTheReference()
{
    const QJsonArray cases = m_reference[u"comparisons"_s].toArray();
    QCOMPARE(cases.size(), 3);
    for (const QJsonValue &one : cases) {
        const QString name = one[u"name"_s].toString();
        const Comparison comparison = compareResults(pairingOf(one), {4000, 1, 2, nullptr});
        QCOMPARE(comparison.onlyA, one[u"onlyA"_s].toInt());
        QCOMPARE(comparison.onlyB, one[u"onlyB"_s].toInt());
        QCOMPARE(comparison.bothRight, one[u"bothRight"_s].toInt());
        QCOMPARE(comparison.bothWrong, one[u"bothWrong"_s].toInt());
        QVERIFY2(test::agrees(comparison.p, one[u"p"_s], 1e-9), qPrintable(name));
        QVERIFY2(test::agrees(comparison.macroF1A, one[u"macroF1A"_s], 1e-9), qPrintable(name));
        QVERIFY2(test::agrees(comparison.macroF1B, one[u"macroF1B"_s], 1e-9), qPrintable(name));
        for (size_t k = 0; k < comparison.classes.size(); ++k) {
            const ClassComparison &own = comparison.classes[k];
            const QJsonValue wanted = one[u"perClass"_s][static_cast<qsizetype>(k)];
            QCOMPARE(own.n, wanted[u"n"_s].toInt());
            QCOMPARE(own.onlyA, wanted[u"onlyA"_s].toInt());
            QCOMPARE(own.onlyB, wanted[u"onlyB"_s].toInt());
            QVERIFY2(test::agrees(own.p, wanted[u"p"_s], 1e-9), qPrintable(name));
            if (own.n > 0)
                QVERIFY2(test::agrees(own.pHolm, wanted[u"pHolm"_s], 1e-9), qPrintable(name));
            QCOMPARE(comparison.difference[k],
                     numbers(one[u"difference"_s][static_cast<qsizetype>(k)]));
        }
        // Both are draws: their ends differ by a few hundredths of the interval's width.
        const double low = one[u"low"_s].toDouble();
        const double high = one[u"high"_s].toDouble();
        const Interval interval = *comparison.macroF1DifferenceInterval;
        QVERIFY2(std::abs(interval.low - low) < 0.04 * (high - low), qPrintable(name));
        QVERIFY2(std::abs(interval.high - high) < 0.04 * (high - low), qPrintable(name));
    }
}

void TestPairedComparison::classesAreMatchedByKey()
{
    const EvalResult a = resultOf({u"M"_s, u"N"_s}, {0, 1}, {0, 0});
    const EvalResult b = resultOf({u"N"_s, u"B"_s, u"M"_s}, {2, 0}, {1, 0});
    const Pairing pairing = pairResults(a, b);
    QCOMPARE(pairing.classes.size(), size_t{3});
    QCOMPARE(pairing.classes[2].key, u"B"_s);
    QCOMPARE(pairing.otherTruth, 0);
    QCOMPARE(pairing.items[0].truthB, 0);
    QCOMPARE(pairing.items[0].predictedB, 2);
    QVERIFY(pairing.items[1].rightB());
    const Comparison comparison = compareResults(pairing, {10, 1, 1, nullptr});
    QCOMPARE(comparison.onlyA, 1);
    QCOMPARE(comparison.onlyB, 1);
    // B's own class has no images: it is no hypothesis, so two are corrected for, not three.
    QCOMPARE(comparison.classes[2].n, 0);
    QCOMPARE(comparison.classes[2].pHolm, 1.0);
    // A class that A knows nothing of takes no part in its mean: M 2/3, N 0.
    QCOMPARE(*comparison.macroF1A, (2.0 / 3 + 0) / 2);
    QVERIFY(!comparison.classes[2].f1A);
    QCOMPARE(*comparison.classes[2].f1B, 0.0);
}

void TestPairedComparison::onlyCommonImagesCount()
{
    EvalResult a = resultOf({u"M"_s, u"N"_s}, {0, 1, 0, 1}, {0, 0, 0, 1});
    EvalResult b = a;
    std::reverse(b.items.begin(), b.items.end());
    b.items[0].image = ImageId(99);      // instead of image 4
    a.items[1].predicted = kNoAnswer;    // image 2: nothing said by A
    b.items[3].predicted = kCannotJudge; // image 1: B could not judge
    const Pairing pairing = pairResults(a, b);
    QCOMPARE(pairing.items.size(), size_t{1});
    QCOMPARE(pairing.items[0].image, ImageId(3));
    QCOMPARE(pairing.onlyInA, 2);
    QCOMPARE(pairing.onlyInB, 2);
    QVERIFY(!pairing.sameImages());
}

void TestPairedComparison::otherLabelsOfOneRun()
{
    // The review says N of image 1, which the run said all along, and M of image 3, where it is
    // wrong now.
    const QStringList keys{u"M"_s, u"N"_s};
    const Pairing pairing = pairResults(resultOf(keys, {0, 0, 1, 1}, {1, 0, 1, 1}),
                                        resultOf(keys, {1, 0, 0, 1}, {1, 0, 1, 1}));
    QCOMPARE(pairing.otherTruth, 2);
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyB), ids({1}));
    QCOMPARE(imagesOf(pairing, PairOutcome::OnlyA), ids({3}));
    const Comparison comparison = compareResults(pairing, {10, 1, 1, nullptr});
    QCOMPARE(comparison.p, 1.0);
    // Each on its own truth: (M, N) moved to (N, N), and (N, N) to (M, N).
    QCOMPARE(comparison.difference, (std::vector<std::vector<int>>{{0, 0}, {0, 0}}));
    QCOMPARE(comparison.classes[0].onlyB, 1); // by A's truth
    QCOMPARE(comparison.classes[1].onlyA, 1);
}

void TestPairedComparison::drawsFollowTheSeedAlone()
{
    const QJsonValue one = m_reference[u"comparisons"_s].toArray()[0];
    const Pairing pairing = pairingOf(one);
    const auto interval = [&](quint64 seed, int threads) {
        return *compareResults(pairing, {500, seed, threads, nullptr}).macroF1DifferenceInterval;
    };
    const Interval first = interval(1, 1);
    QCOMPARE(interval(1, 3).low, first.low);
    QCOMPARE(interval(1, 3).high, first.high);
    QVERIFY(interval(2, 1).low != first.low);

    Pairing turned = pairing;
    for (PairedItem &item : turned.items) {
        std::swap(item.truthA, item.truthB);
        std::swap(item.predictedA, item.predictedB);
    }
    std::reverse(turned.items.begin(), turned.items.end());
    const Interval back = *compareResults(turned, {500, 1, 1, nullptr}).macroF1DifferenceInterval;
    QVERIFY(std::abs(back.low + first.high) < 1e-12);
    QVERIFY(std::abs(back.high + first.low) < 1e-12);
}

void TestPairedComparison::patientsAreDrawnNotImages()
{
    // Sixty images, the same answers; of sixty patients or of six with ten images alike each.
    std::vector<int> truth;
    std::vector<int> a;
    std::vector<int> b;
    QJsonArray few;
    for (int k = 0; k < 60; ++k) {
        const int patient = k / 10;
        truth.push_back(patient % 2);
        a.push_back(patient < 4 ? patient % 2 : 1 - patient % 2);
        b.push_back(patient > 0 ? patient % 2 : 1 - patient % 2);
        few.append(patient);
    }
    const QStringList keys{u"M"_s, u"N"_s};
    const auto widthOf = [&](const QJsonArray &patients) {
        const auto interval = compareResults(pairResults(resultOf(keys, truth, a, patients),
                                                         resultOf(keys, truth, b, patients)),
                                             {1000, 1, 2, nullptr})
                                  .macroF1DifferenceInterval;
        return interval->high - interval->low;
    };
    // About √10 times as wide.
    QVERIFY(widthOf(few) > 2 * widthOf({}));
}

void TestPairedComparison::undefinedStaysUndefined()
{
    const Comparison nothing = compareResults({}, {});
    QCOMPARE(nothing.n, 0);
    QCOMPARE(nothing.p, 1.0);
    QVERIFY(!nothing.macroF1A && !nothing.macroF1Difference && !nothing.macroF1DifferenceInterval);

    const QStringList keys{u"M"_s, u"N"_s};
    const EvalResult one = resultOf(keys, {0, 1}, {0, 0}, {3, 3});
    const Comparison same = compareResults(pairResults(one, one), {});
    QCOMPARE(*same.macroF1Difference, 0.0);
    QVERIFY(!same.macroF1DifferenceInterval); // one patient

    const EvalResult two = resultOf(keys, {0, 1}, {0, 0});
    const Interval zero = *compareResults(pairResults(two, two), {}).macroF1DifferenceInterval;
    QCOMPARE(zero.low, 0.0);
    QCOMPARE(zero.high, 0.0);
    const std::atomic<bool> cancelled = true;
    QVERIFY(
        !compareResults(pairResults(two, two), {2000, 1, 1, &cancelled}).macroF1DifferenceInterval);
    QVERIFY(!compareResults(pairResults(two, two), {0, 1, 1, nullptr}).macroF1DifferenceInterval);
}

QTEST_GUILESS_MAIN(TestPairedComparison)
#include "tst_PairedComparison.moc"
