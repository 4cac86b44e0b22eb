// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/Figures.h"
#include "core/evaluation/ScoreOrder.h"
#include "tests/support/ScoreSample.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

Scores scoresOfCase(const QJsonValue &one)
{
    Scores scores;
    scores.classes = one[u"classes"_s].toInt();
    const QJsonArray truth = one[u"truth"_s].toArray();
    for (int i = 0; i < truth.size(); ++i) {
        scores.truth.push_back(truth[i].toInt());
        scores.predicted.push_back(one[u"predicted"_s][i].toInt());
        scores.cluster.push_back(i);
        scores.item.push_back(i);
    }
    scores.clusters = static_cast<int>(truth.size());
    for (const QJsonValue &row : one[u"probabilities"_s].toArray()) {
        for (const QJsonValue &value : row.toArray())
            scores.probabilities.push_back(static_cast<float>(value.toDouble()));
    }
    return scores;
}

QStringList keysOf(int classes)
{
    QStringList keys;
    for (int k = 0; k < classes; ++k)
        keys.append(u"C%1"_s.arg(k));
    return keys;
}

/// null expects none.
bool agrees(const std::optional<double> &value, const QJsonValue &expected)
{
    if (expected.isNull() || !value)
        return expected.isNull() && !value;
    return expected.isDouble() && std::abs(*value - expected.toDouble()) < 1e-9;
}

QString said(const QString &key, const std::optional<double> &value, const QJsonValue &expected)
{
    return u"%1 is %2, not %3"_s.arg(
        key, value ? QString::number(*value, 'g', 12) : u"none"_s,
        expected.isNull() ? u"none"_s : QString::number(expected.toDouble(), 'g', 12));
}

} // namespace

class TestFigures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithScikitLearn_data();
    void agreeWithScikitLearn();
    void theCountsAreThoseOfTheMatrix();
    void withoutImagesThereIsNoFigure();
    void withoutProbabilitiesOnlyCountsSpeak();
    void aLargeSetSortsLikeASmallOne();
    void ofATieTheFirstClassesAreTheThree();
    void everyFigureHasAKey();
};

void TestFigures::agreeWithScikitLearn_data()
{
    QTest::addColumn<QJsonValue>("one");
    const auto bytes = readFile(test::testData(u"evaluation/figures.json"_s));
    const QJsonArray cases = QJsonDocument::fromJson(bytes.value()).array();
    QCOMPARE(cases.size(), 18);
    for (const QJsonValue &one : cases)
        QTest::newRow(qPrintable(one[u"name"_s].toString())) << one;
}

void TestFigures::agreeWithScikitLearn()
{
    QFETCH(const QJsonValue, one);
    const Scores scores = scoresOfCase(one);
    const Figures figures = figuresOf(scores, keysOf(scores.classes));
    const QJsonObject overall = one[u"overall"_s].toObject();
    QCOMPARE(overall.size(), kFigures);
    for (const Figure figure : kAllFigures) {
        const QString key = figureKey(figure);
        QVERIFY2(overall.contains(key), qPrintable(key));
        QVERIFY2(agrees(figures.of(figure), overall[key]),
                 qPrintable(said(key, figures.of(figure), overall[key])));
    }
    const QJsonObject perClass = one[u"perClass"_s].toObject();
    QCOMPARE(perClass.size(), kClassFigures);
    for (int k = 0; k < scores.classes; ++k) {
        for (const ClassFigure figure : kAllClassFigures) {
            const QString key = figureKey(figure);
            QVERIFY2(perClass.contains(key), qPrintable(key));
            const QJsonValue expected = perClass[key].toArray()[k];
            QVERIFY2(agrees(figures.of(k, figure), expected),
                     qPrintable(said(u"%1 of class %2"_s.arg(key).arg(k), figures.of(k, figure),
                                     expected)));
        }
    }
}

void TestFigures::theCountsAreThoseOfTheMatrix()
{
    const Scores scores = test::scoreSample(500, 6);
    const Figures figures = figuresOf(scores, keysOf(6));
    QCOMPARE(figures.metrics.n, 500);
    QCOMPARE(figures.metrics.classes[2].name, u"C2"_s);
    QCOMPARE(figures.of(Figure::Accuracy), figures.metrics.accuracy);
    QCOMPARE(figures.of(Figure::MacroF1), figures.metrics.macroF1);
    QCOMPARE(figures.of(Figure::WeightedF1), figures.metrics.weightedF1);
    for (int k = 0; k < 6; ++k) {
        const ClassMetrics &one = figures.metrics.classes[static_cast<size_t>(k)];
        QCOMPARE(figures.of(k, ClassFigure::Sensitivity), one.sensitivity);
        QCOMPARE(figures.of(k, ClassFigure::Precision), one.precision);
        QCOMPARE(figures.of(k, ClassFigure::F1), one.f1);
    }
}

void TestFigures::withoutImagesThereIsNoFigure()
{
    Scores scores;
    scores.classes = 4;
    const Figures figures = figuresOf(scores, keysOf(4));
    QCOMPARE(figures.metrics.n, 0);
    for (const Figure figure : kAllFigures)
        QVERIFY2(!figures.of(figure), qPrintable(figureKey(figure)));
    for (const ClassFigure figure : kAllClassFigures)
        QVERIFY2(!figures.of(3, figure), qPrintable(figureKey(figure)));
}

void TestFigures::withoutProbabilitiesOnlyCountsSpeak()
{
    Scores scores = test::scoreSample(200, 5);
    const Figures with = figuresOf(scores, keysOf(5));
    scores.probabilities.clear();
    const Figures without = figuresOf(scores, keysOf(5));
    for (const Figure figure : {Figure::Auc, Figure::AveragePrecision, Figure::Ece, Figure::Top3}) {
        QVERIFY(with.of(figure));
        QVERIFY(!without.of(figure));
    }
    QVERIFY(with.of(0, ClassFigure::Auc) && !without.of(0, ClassFigure::Auc));
    QCOMPARE(without.of(Figure::Mcc), with.of(Figure::Mcc));
    QCOMPARE(without.of(Figure::BalancedAccuracy), with.of(Figure::BalancedAccuracy));
}

void TestFigures::aLargeSetSortsLikeASmallOne()
{
    // Large sets are sorted in another way: by digits. Probabilities of two decimals, so that many
    // are equal, and a few odd ones.
    Scores scores = test::scoreSample(6000, 3);
    for (float &one : scores.probabilities)
        one = std::round(one * 100) / 100;
    scores.probabilities[0] = -0.0F;
    scores.probabilities[3] = -0.25F;
    scores.probabilities[6] = 1e-30F;
    for (int k = 0; k < 3; ++k) {
        const ScoreOrder order = scoreOrder(scores, k);
        QCOMPARE(order.images.size(), size_t(6000));
        QCOMPARE(order.own + order.others, 6000);
        double pairs = 0;
        double right = 0;
        for (int a = 0; a < scores.size(); ++a) {
            if (scores.truth[static_cast<size_t>(a)] != k)
                continue;
            const float own = scores.row(a)[static_cast<size_t>(k)];
            for (int b = 0; b < scores.size(); ++b) {
                if (scores.truth[static_cast<size_t>(b)] == k)
                    continue;
                const float other = scores.row(b)[static_cast<size_t>(k)];
                ++pairs;
                right += own > other ? 1 : own == other ? 0.5 : 0;
            }
        }
        QVERIFY(std::abs(*aucOf(order) - right / pairs) < 1e-12);
        QVERIFY(std::is_sorted(order.images.begin(), order.images.end(), [&](quint32 a, quint32 b) {
            return scores.row(static_cast<int>(a))[static_cast<size_t>(k)] >
                   scores.row(static_cast<int>(b))[static_cast<size_t>(k)];
        }));
    }
}

void TestFigures::ofATieTheFirstClassesAreTheThree()
{
    Scores scores;
    scores.classes = 4;
    scores.truth = {2, 3};
    scores.predicted = {0, 0};
    scores.probabilities = {0.25F, 0.25F, 0.25F, 0.25F, 0.25F, 0.25F, 0.25F, 0.25F};
    scores.cluster = {0, 1};
    scores.clusters = 2;
    scores.item = {0, 1};
    QCOMPARE(figuresOf(scores, keysOf(4)).of(Figure::Top3), std::optional(0.5));
}

void TestFigures::everyFigureHasAKey()
{
    QStringList keys;
    for (const Figure figure : kAllFigures)
        keys.append(figureKey(figure));
    QCOMPARE(
        keys.join(u' '),
        u"accuracy balancedAccuracy macroF1 weightedF1 kappa mcc auc averagePrecision ece top3"_s);
    keys.clear();
    for (const ClassFigure figure : kAllClassFigures)
        keys.append(figureKey(figure));
    QCOMPARE(keys.join(u' '), u"sensitivity specificity precision f1 auc averagePrecision"_s);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_Figures.moc"
