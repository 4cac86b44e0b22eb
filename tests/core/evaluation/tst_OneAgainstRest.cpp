// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/OneAgainstRest.h"

#include "tests/core/evaluation/CurveCases.h"
#include "tests/support/ScoreSample.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestOneAgainstRest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetsOfClasses();
    void collapseKeepsTheCurve();
    void intervalsAreThoseOfTheClass();
    void nothingWithoutProbabilities();
    void foundAndPrice();
};

namespace
{

EvalResult withNatures(const std::vector<Nature> &natures)
{
    EvalResult result;
    for (size_t k = 0; k < natures.size(); ++k)
        result.classes.push_back({DiagnosisId(static_cast<qint64>(k) + 1), QString::number(k),
                                  QString::number(k), natures[k]});
    return result;
}

} // namespace

void TestOneAgainstRest::targetsOfClasses()
{
    const auto targets = findTargets(
        withNatures({Nature::Malignant, Nature::Benign, Nature::Uncertain, Nature::Malignant}));
    QCOMPARE(targets.size(), size_t(5));
    QVERIFY(targets[0].isGroup());
    QCOMPARE(targets[0].classes, (std::vector<int>{0, 3}));
    QCOMPARE(targets[3].key, u"2"_s);
    QCOMPARE(targets[3].classes, std::vector<int>{2});
    // One malignant class is its own group, and a group of all classes has no rest.
    QCOMPARE(findTargets(withNatures({Nature::Malignant, Nature::Benign})).size(), size_t(2));
    QCOMPARE(findTargets(withNatures({Nature::Malignant, Nature::Malignant})).size(), size_t(2));
    QVERIFY(findTargets(withNatures({Nature::Malignant})).empty());
}

void TestOneAgainstRest::collapseKeepsTheCurve()
{
    const Scores scores = test::scoreSample(500, 6);
    const std::vector<int> group{1, 4};
    const Scores two = againstRest(scores, group);
    QCOMPARE(two.classes, 2);
    QCOMPARE(two.size(), 500);
    const BinaryCurve curve = binaryCurve(scores, group);
    const BinaryCurve collapsed = binaryCurve(two, {1});
    QCOMPARE(collapsed.positives, curve.positives);
    QVERIFY(std::abs(*areaUnderRoc(curve) - *areaUnderRoc(collapsed)) < 1e-4);
    for (int k = 0; k < 500; ++k) {
        const int truth = scores.truth[static_cast<size_t>(k)];
        QCOMPARE(two.truth[static_cast<size_t>(k)], truth == 1 || truth == 4 ? 1 : 0);
    }
}

void TestOneAgainstRest::intervalsAreThoseOfTheClass()
{
    // The same draws of patients give the same interval as the table of all figures.
    const Scores scores = test::scoreSample(400, 4);
    const BootstrapOptions options{.resamples = 300, .threads = 1};
    const FigureIntervals all = figureIntervals(scores, options);
    const CurveIntervals one = curveIntervals(scores, {2}, options);
    const auto roc = all.of(2, ClassFigure::Auc);
    const auto precision = all.of(2, ClassFigure::AveragePrecision);
    QVERIFY(one.roc && one.averagePrecision && roc && precision);
    QCOMPARE(one.roc->low, roc->low);
    QCOMPARE(one.roc->high, roc->high);
    QCOMPARE(one.averagePrecision->low, precision->low);
    QCOMPARE(one.averagePrecision->high, precision->high);
}

void TestOneAgainstRest::nothingWithoutProbabilities()
{
    Scores scores = test::scoreSample(20, 3);
    scores.probabilities.clear();
    QVERIFY(!againstRest(scores, {0}).hasProbabilities());
    QVERIFY(!curveIntervals(scores, {0}).roc);
}

void TestOneAgainstRest::foundAndPrice()
{
    // Class 1 by falling score: yes .9, no .8, yes .6, no .3, yes .2.
    const Scores scores = test::scoresOfRows({{1, {0.1F, 0.9F}},
                                              {0, {0.2F, 0.8F}},
                                              {1, {0.4F, 0.6F}},
                                              {0, {0.7F, 0.3F}},
                                              {1, {0.8F, 0.2F}}});
    const BinaryCurve curve = binaryCurve(scores, {1});
    const auto half = operatingPoint(curve, 0.5); // two of three
    QVERIFY(half);
    QCOMPARE(half->found, 2);
    QCOMPARE(half->falseAlarms, 1);
    QCOMPARE(foundAt(scores, {1}, half->threshold), (std::vector<int>{0, 2}));
    QCOMPARE(falseAlarmsPerFound(*half), std::optional(0.5));
    QVERIFY(foundAt(scores, {1}, 1).empty());
    QVERIFY(!falseAlarmsPerFound(OperatingPoint{}));
}

QTEST_GUILESS_MAIN(TestOneAgainstRest)
#include "tst_OneAgainstRest.moc"
