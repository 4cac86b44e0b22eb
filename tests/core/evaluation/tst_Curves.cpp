// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/evaluation/Curves.h"
#include "tests/core/evaluation/CurveCases.h"

#include <QTest>

#include <limits>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// ROC and precision-recall curves and what is read off them.
class TestCurves final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScikitLearn();
    void fiveImagesByHand();
    void errorsAreThoseOfTheCurve();
    void operatingPointIsTheHighestThreshold();
    void flipsAreTheImagesBetween();
    void undefinedStaysUndefined();
    void thinsWithoutLeavingTheCurve();

private:
    /// Class 0 against class 1: 0.875 yes, 0.75 no, 0.75 yes, 0.375 yes, 0.125 no.
    static Scores fiveImages()
    {
        return test::scoresOfRows({{0, {0.875F, 0.125F}},
                                   {1, {0.75F, 0.25F}},
                                   {0, {0.75F, 0.25F}},
                                   {0, {0.375F, 0.625F}},
                                   {1, {0.125F, 0.875F}}});
    }
};

void TestCurves::agreesWithScikitLearn()
{
    const QJsonArray cases = test::curveCases();
    QCOMPARE(cases.size(), 5);
    int curves = 0;
    for (const QJsonValue &one : cases) {
        const Scores scores = test::scoresOfCase(one.toObject());
        for (const QJsonValue &wanted : one[u"curves"_s].toArray()) {
            std::vector<int> classes;
            QString name = one[u"name"_s].toString();
            for (const QJsonValue &index : wanted[u"classes"_s].toArray()) {
                classes.push_back(index.toInt());
                name += u" %1"_s.arg(index.toInt());
            }
            const BinaryCurve curve = binaryCurve(scores, classes);
            QCOMPARE(curve.positives, wanted[u"positives"_s].toInt());
            QCOMPARE(curve.positives + curve.negatives, scores.size());
            QVERIFY2(test::agrees(areaUnderRoc(curve), wanted[u"auc"_s], 1e-9), qPrintable(name));
            QVERIFY2(test::agrees(averagePrecision(curve), wanted[u"averagePrecision"_s], 1e-9),
                     qPrintable(name));
            const auto points = static_cast<qsizetype>(curve.points.size());
            if (const QJsonValue roc = wanted[u"roc"_s]; roc.isObject()) {
                ++curves;
                QCOMPARE(points, roc[u"fpr"_s].toArray().size());
                for (qsizetype k = 0; k < points; ++k) {
                    const auto at = static_cast<size_t>(k);
                    QVERIFY(test::agrees(curve.falsePositiveRate(at), roc[u"fpr"_s][k], 1e-9));
                    QVERIFY(test::agrees(curve.sensitivity(at), roc[u"tpr"_s][k], 1e-9));
                    if (k > 0)
                        QVERIFY(test::agrees(curve.points[at].threshold,
                                             roc[u"thresholds"_s][k - 1], 1e-9));
                }
            }
            if (wanted[u"precision"_s].isUndefined())
                continue;
            QCOMPARE(points - 1, wanted[u"precision"_s].toArray().size());
            for (qsizetype k = 1; k < points; ++k) {
                const auto at = static_cast<size_t>(k);
                QVERIFY(test::agrees(curve.precision(at), wanted[u"precision"_s][k - 1], 1e-9));
                QVERIFY(test::agrees(curve.sensitivity(at), wanted[u"recall"_s][k - 1], 1e-9));
            }
        }
    }
    QCOMPARE(curves, 16);
}

void TestCurves::fiveImagesByHand()
{
    const BinaryCurve curve = binaryCurve(fiveImages(), {0});
    QCOMPARE(curve.positives, 3);
    QCOMPARE(curve.negatives, 2);
    const std::vector<std::tuple<double, int, int>> wanted{
        {std::numeric_limits<double>::infinity(), 0, 0},
        {0.875, 1, 0},
        {0.75, 2, 1}, // the two with 0.75 come in together
        {0.375, 3, 1},
        {0.125, 3, 2}};
    QCOMPARE(curve.points.size(), wanted.size());
    for (size_t k = 0; k < wanted.size(); ++k) {
        const CurvePoint &point = curve.points[k];
        QVERIFY(std::tuple(point.threshold, point.truePositives, point.falsePositives) ==
                wanted[k]);
    }
    QVERIFY(!curve.precision(0));
    // Of the six pairs of a yes and a no four are in order and one is tied.
    QCOMPARE(*areaUnderRoc(curve), 4.5 / 6);
    QCOMPARE(*averagePrecision(curve), (1.0 + 2.0 / 3 + 3.0 / 4) / 3);
}

void TestCurves::errorsAreThoseOfTheCurve()
{
    const ThresholdErrors errors = errorsAt(fiveImages(), {0}, 0.75);
    QCOMPARE(errors.falseAlarms, std::vector<int>{1});
    QCOMPARE(errors.missed, std::vector<int>{3});

    for (const QJsonValue &one : test::curveCases()) {
        const Scores scores = test::scoresOfCase(one.toObject());
        const std::vector<int> classes{0, scores.classes - 1};
        const BinaryCurve curve = binaryCurve(scores, classes);
        for (const CurvePoint &point : curve.points) {
            const ThresholdErrors at = errorsAt(scores, classes, point.threshold);
            QCOMPARE(static_cast<int>(at.falseAlarms.size()), point.falsePositives);
            QCOMPARE(static_cast<int>(at.missed.size()), curve.positives - point.truePositives);
        }
    }
}

void TestCurves::operatingPointIsTheHighestThreshold()
{
    const BinaryCurve curve = binaryCurve(fiveImages(), {0});
    const auto half = operatingPoint(curve, 0.5);
    QVERIFY(half);
    QCOMPARE(half->point, size_t{2});
    QCOMPARE(half->threshold, 0.75);
    QCOMPARE(half->found, 2);
    QCOMPARE(half->missed, 1);
    QCOMPARE(half->falseAlarms, 1);
    QCOMPARE(*half->sensitivity, 2.0 / 3);
    QCOMPARE(*half->specificity, 0.5);
    QCOMPARE(*half->precision, 2.0 / 3);
    // All are found at 0.375 already: no further false alarm is paid.
    QCOMPARE(operatingPoint(curve, 1)->threshold, 0.375);
    QCOMPARE(operatingPoint(curve, 7)->threshold, 0.375);
    const auto none = operatingPoint(curve, 0);
    QCOMPARE(none->falseAlarms, 0);
    QCOMPARE(*none->sensitivity, 0.0);
    QVERIFY(!none->precision);
    // A rounding above two thirds is still two of three.
    QCOMPARE(operatingPoint(curve, 2.0 / 3 + 1e-15)->point, size_t{2});
    QCOMPARE(operatingPoint(curve, 0.67)->point, size_t{3});
}

void TestCurves::flipsAreTheImagesBetween()
{
    const Scores scores = fiveImages();
    QCOMPARE(flipsBetween(scores, {0}, 0.75, 0.375), std::vector<int>{3});
    QCOMPARE(flipsBetween(scores, {0}, 0.375, 0.875), std::vector<int>({1, 2, 3}));
    QVERIFY(flipsBetween(scores, {0}, 0.5, 0.5).empty());
    QCOMPARE(flipsBetween(scores, {0}, std::numeric_limits<double>::infinity(), 0).size(),
             size_t{5});
}

void TestCurves::undefinedStaysUndefined()
{
    Scores scores = fiveImages();
    const BinaryCurve all = binaryCurve(scores, {0, 1});
    QVERIFY(!areaUnderRoc(all));
    QCOMPARE(*averagePrecision(all), 1.0);
    QVERIFY(!operatingPoint(all, 1)->specificity);
    const BinaryCurve nothing = binaryCurve(scores, {});
    QVERIFY(!areaUnderRoc(nothing));
    QVERIFY(!averagePrecision(nothing));
    QVERIFY(!operatingPoint(nothing, 0.5));
    scores.probabilities.clear(); // classes alone
    const BinaryCurve none = binaryCurve(scores, {0});
    QVERIFY(none.points.empty());
    QVERIFY(!areaUnderRoc(none));
    QVERIFY(!averagePrecision(none));
    QVERIFY(!operatingPoint(none, 0.5));
    QVERIFY(errorsAt(scores, {0}, 0.5).missed.empty());
    QVERIFY(flipsBetween(scores, {0}, 0, 1).empty());
}

void TestCurves::thinsWithoutLeavingTheCurve()
{
    Rng rng(3);
    std::vector<std::pair<int, std::vector<float>>> rows;
    for (int k = 0; k < 20000; ++k) {
        const int truth = k % 200 == 0 ? 0 : 1; // a rare class
        const double score = truth == 0 ? rng.real(0.3, 1) : rng.real(0, 0.7);
        rows.push_back({truth, {static_cast<float>(score), static_cast<float>(1 - score)}});
    }
    const BinaryCurve curve = binaryCurve(test::scoresOfRows(rows), {0});
    const BinaryCurve drawn = thinned(curve, 400);
    QCOMPARE(drawn.positives, curve.positives);
    QCOMPARE(drawn.negatives, curve.negatives);
    QVERIFY(drawn.points.size() <= 400);
    QVERIFY(drawn.points.size() > 200);
    const auto same = [](const CurvePoint &a, const CurvePoint &b) {
        return a.threshold == b.threshold && a.truePositives == b.truePositives &&
               a.falsePositives == b.falsePositives;
    };
    QVERIFY(same(drawn.points.front(), curve.points.front()));
    QVERIFY(same(drawn.points.back(), curve.points.back()));
    size_t at = 0;
    for (size_t k = 1; k < drawn.points.size(); ++k) {
        while (at < curve.points.size() && !same(curve.points[at], drawn.points[k]))
            ++at;
        QVERIFY(at < curve.points.size()); // in the same order
        // No gap wider than two parts in 399 of both rates together, but for single steps.
        QVERIFY(drawn.sensitivity(k) - drawn.sensitivity(k - 1) < 0.0101 + 1.0 / 100);
        QVERIFY(drawn.falsePositiveRate(k) - drawn.falsePositiveRate(k - 1) < 0.0101);
    }
    QVERIFY(std::abs(*areaUnderRoc(drawn) - *areaUnderRoc(curve)) < 1e-3);
    QCOMPARE(thinned(curve, 0).points.size(), size_t{2});
    QCOMPARE(thinned(drawn, 400).points.size(), drawn.points.size());
    QVERIFY(thinned({}, 10).points.empty());
}

QTEST_GUILESS_MAIN(TestCurves)
#include "tst_Curves.moc"
