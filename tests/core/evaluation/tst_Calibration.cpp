// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Calibration.h"
#include "core/evaluation/EvalResult.h"
#include "tests/core/evaluation/CurveCases.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// How sure a run is against how often it is right.
class TestCalibration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithNumPyAndSciPy();
    void binsByHand();
    void temperatureByHand();
    void undefinedStaysUndefined();
    void validationMustBeApart();

private:
    static double crossEntropy(const Scores &scores)
    {
        double sum = 0;
        for (int k = 0; k < scores.size(); ++k) {
            const auto truth = static_cast<size_t>(scores.truth[static_cast<size_t>(k)]);
            sum -= std::log(static_cast<double>(scores.row(k)[truth]));
        }
        return sum / scores.size();
    }
    static EvalResult resultOf(const std::vector<std::pair<int, int>> &imagesAndPatients)
    {
        EvalResult result;
        for (const auto &[image, patient] : imagesAndPatients) {
            EvalItem item;
            item.image = ImageId(image);
            item.patient = PatientId(patient);
            result.items.push_back(item);
        }
        return result;
    }
};

void TestCalibration::agreesWithNumPyAndSciPy()
{
    const QJsonArray cases = test::curveCases();
    QCOMPARE(cases.size(), 5);
    for (const QJsonValue &one : cases) {
        const QString name = one[u"name"_s].toString();
        const Scores scores = test::scoresOfCase(one.toObject());
        const auto bins = confidenceBins(scores);
        const QJsonArray wanted = one[u"bins"_s].toArray();
        QCOMPARE(static_cast<qsizetype>(bins.size()), wanted.size());
        for (size_t b = 0; b < bins.size(); ++b) {
            const QJsonObject bin = wanted[static_cast<qsizetype>(b)].toObject();
            QCOMPARE(bins[b].n, bin[u"n"_s].toInt());
            QCOMPARE(bins[b].correct, bin[u"correct"_s].toInt());
            QVERIFY2(std::abs(bins[b].confidence - bin[u"confidence"_s].toDouble()) < 1e-9,
                     qPrintable(name));
            QCOMPARE(bins[b].positions.size(), static_cast<size_t>(bins[b].n));
        }
        QVERIFY2(test::agrees(expectedCalibrationError(bins), one[u"ece"_s], 1e-9),
                 qPrintable(name));
        const auto temperature = fittedTemperature(scores);
        QVERIFY2(test::agrees(temperature, one[u"temperature"_s], 1e-6), qPrintable(name));
        const Scores tempered = atTemperature(scores, *temperature);
        QCOMPARE(tempered.predicted, scores.predicted);
        if (*temperature < 10) // single precision keeps no figures of what was 1e-12
            QVERIFY2(std::abs(crossEntropy(tempered) - one[u"lossAtTemperature"_s].toDouble()) <
                         1e-6,
                     qPrintable(name));
    }
}

void TestCalibration::binsByHand()
{
    // Two bins: (0, 0.5] and (0.5, 1]. A sureness of exactly a half belongs to the lower one.
    const Scores scores = test::scoresOfRows({{0, {0.5F, 0.5F}},
                                              {1, {0.5F, 0.5F}},
                                              {0, {0.75F, 0.25F}},
                                              {0, {0.25F, 0.75F}},
                                              {1, {0.0F, 1.0F}}});
    const auto bins = confidenceBins(scores, 2);
    QCOMPARE(bins.size(), size_t{2});
    QCOMPARE(bins[0].positions, std::vector<int>({0, 1}));
    QCOMPARE(bins[1].positions, std::vector<int>({2, 3, 4}));
    QCOMPARE(bins[0].low, 0.0);
    QCOMPARE(bins[0].high, 0.5);
    QCOMPARE(bins[1].high, 1.0);
    QCOMPARE(*bins[0].accuracy(), 0.5); // the first of equals is predicted
    QCOMPARE(bins[0].confidence, 0.5);
    QCOMPARE(*bins[1].accuracy(), 2.0 / 3);
    QCOMPARE(bins[1].confidence, 2.5 / 3);
    // 3/5 · |2/3 - 2.5/3|
    QVERIFY(std::abs(*expectedCalibrationError(bins) - 0.1) < 1e-15);
    const auto sureness = meanSureness(bins);
    QVERIFY(std::abs(sureness->confidence - 0.7) < 1e-15); // (2 · 0.5 + 2.5) / 5
    QVERIFY(std::abs(sureness->accuracy - 0.6) < 1e-15);
    const auto fifteen = confidenceBins(scores);
    QCOMPARE(fifteen.size(), size_t{15});
    QVERIFY(!fifteen.front().accuracy());
    QCOMPARE(fifteen.back().positions, std::vector<int>{4});
}

void TestCalibration::temperatureByHand()
{
    // Four images at 0.8 of which three are right: 0.75 is what they should say, so
    // 1/T = ln(3) / ln(4).
    const Scores sure = test::scoresOfRows(
        {{0, {0.8F, 0.2F}}, {0, {0.8F, 0.2F}}, {0, {0.8F, 0.2F}}, {1, {0.8F, 0.2F}}});
    const auto temperature = fittedTemperature(sure);
    QVERIFY(std::abs(*temperature - std::log(4.0) / std::log(3.0)) < 1e-6);
    const Scores tempered = atTemperature(sure, *temperature);
    QVERIFY(std::abs(tempered.row(2)[0] - 0.75F) < 1e-6F);
    QVERIFY(std::abs(tempered.row(2)[1] - 0.25F) < 1e-6F);
    QVERIFY(*expectedCalibrationError(confidenceBins(tempered)) < 1e-6);

    // Always right: as sharp as it may be. Always wrong: as flat as it may be.
    QCOMPARE(*fittedTemperature(test::scoresOfRows({{0, {0.8F, 0.2F}}})), 0.05);
    QCOMPARE(*fittedTemperature(test::scoresOfRows({{1, {0.8F, 0.2F}}})), 20.0);
    QCOMPARE(*fittedTemperature(test::scoresOfRows({{1, {0.5F, 0.5F}}})), 1.0);
}

void TestCalibration::undefinedStaysUndefined()
{
    Scores scores = test::scoresOfRows({{0, {0.75F, 0.25F}}});
    scores.probabilities.clear();
    QVERIFY(confidenceBins(scores).empty());
    QVERIFY(!expectedCalibrationError({}));
    QVERIFY(!meanSureness({}));
    QVERIFY(!meanSureness(std::vector<ConfidenceBin>(3)));
    QVERIFY(!expectedCalibrationError(std::vector<ConfidenceBin>(3)));
    QVERIFY(!fittedTemperature(scores));
    QVERIFY(!fittedTemperature(Scores{}));
    QVERIFY(!atTemperature(scores, 2).hasProbabilities());
}

void TestCalibration::validationMustBeApart()
{
    const EvalResult test = resultOf({{1, 1}, {2, 1}, {3, 2}});
    QVERIFY(validationIsApart(resultOf({{4, 3}, {5, 4}}), test));
    const auto patient = validationIsApart(resultOf({{4, 2}, {5, 4}}), test);
    QVERIFY(!patient);
    QVERIFY2(patient.error().message.contains(u"images (0) or patients (1)"_s),
             qPrintable(patient.error().message));
    QVERIFY(!validationIsApart(resultOf({{1, 9}}), test));
    QVERIFY(!validationIsApart(test, test));
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_Calibration.moc"
