// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/ClusterDraws.h"
#include "core/evaluation/FigureBootstrap.h"
#include "tests/support/ScoreSample.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// The label lists of the reference with `perPatient` images a patient.
EvalResult referenceResult(const QJsonValue &reference, int perPatient)
{
    EvalResult result;
    const QJsonArray labels = reference[u"labels"_s].toArray();
    QStringList keys;
    for (const QJsonValue &label : labels) {
        keys.append(label.toString());
        result.classes.push_back({DiagnosisId(keys.size()), label.toString(), label.toString()});
    }
    const int n = static_cast<int>(reference[u"truth"_s].toArray().size());
    for (int i = 0; i < n; ++i) {
        EvalItem item;
        item.image = ImageId(i + 1);
        item.patient = PatientId(i / perPatient + 1);
        item.modality = i % 2 == 0 ? Modality::Macroscopic : Modality::Anatomical;
        item.truth = static_cast<int>(keys.indexOf(reference[u"truth"_s][i].toString()));
        item.predicted = static_cast<int>(keys.indexOf(reference[u"predicted"_s][i].toString()));
        result.items.push_back(std::move(item));
    }
    return result;
}

/// That of macro-F1, of all images or of those with this modality.
std::optional<Interval> macroF1Interval(const EvalResult &result,
                                        std::optional<Modality> modality = {}, quint64 seed = 1)
{
    std::vector<int> items;
    for (size_t k = 0; k < result.items.size(); ++k) {
        if (!modality || result.items[k].modality == *modality)
            items.push_back(static_cast<int>(k));
    }
    Scores scores = scoresOf(result, items);
    scores.probabilities.clear();
    return figureIntervals(scores, {.seed = seed}).of(Figure::MacroF1);
}

QStringList keysOf(int classes)
{
    QStringList keys;
    for (int k = 0; k < classes; ++k)
        keys.append(QString::number(k));
    return keys;
}

/// What a resample is by definition: the images of the drawn patients, as often as drawn.
Scores resampled(const Scores &scores, quint64 seed, int resample)
{
    std::vector<quint8> weights;
    drawClusters(scores.clusters, seed, resample, weights);
    Scores drawn;
    drawn.classes = scores.classes;
    for (int i = 0; i < scores.size(); ++i) {
        const auto at = static_cast<size_t>(i);
        for (int copy = 0; copy < weights[static_cast<size_t>(scores.cluster[at])]; ++copy) {
            drawn.truth.push_back(scores.truth[at]);
            drawn.predicted.push_back(scores.predicted[at]);
            if (scores.hasProbabilities()) {
                const auto row = scores.row(i);
                drawn.probabilities.insert(drawn.probabilities.end(), row.begin(), row.end());
            }
        }
    }
    return drawn;
}

using Reading = std::function<std::optional<double>(const Figures &)>;

std::optional<Interval> plainInterval(const std::vector<Figures> &resamples, const Reading &figure)
{
    std::vector<double> values;
    for (const Figures &one : resamples) {
        if (const auto value = figure(one))
            values.push_back(*value);
    }
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const double last = static_cast<double>(values.size()) - 1;
    return Interval{values[static_cast<size_t>(std::lround(0.025 * last))],
                    values[static_cast<size_t>(std::lround(0.975 * last))]};
}

bool same(const std::optional<Interval> &a, const std::optional<Interval> &b)
{
    if (!a || !b)
        return !a && !b;
    return std::abs(a->low - b->low) < 1e-12 && std::abs(a->high - b->high) < 1e-12;
}

constexpr std::array kResampled{Figure::BalancedAccuracy,
                                Figure::MacroF1,
                                Figure::WeightedF1,
                                Figure::Kappa,
                                Figure::Mcc,
                                Figure::Auc,
                                Figure::AveragePrecision,
                                Figure::Ece};
constexpr std::array kResampledOfClass{ClassFigure::F1, ClassFigure::Auc,
                                       ClassFigure::AveragePrecision};

/// Patients with a few images each.
Scores withPatients(Scores scores, int patients, quint64 seed)
{
    Rng rng(seed);
    for (int &cluster : scores.cluster)
        cluster = static_cast<int>(rng.below(static_cast<quint64>(patients)));
    scores.clusters = patients;
    return scores;
}

/// Probabilities of one decimal, so that many are equal.
Scores withTies(Scores scores)
{
    for (float &one : scores.probabilities)
        one = std::round(one * 10) / 10;
    return scores;
}

Scores withoutProbabilities(Scores scores)
{
    scores.probabilities.clear();
    return scores;
}

} // namespace

class TestFigureBootstrap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference();
    void patientsAreDrawnNotImages();
    void tooLittleGivesNone();
    void aResampleIsTheDrawnPatientsImages_data();
    void aResampleIsTheDrawnPatientsImages();
    void proportionsHaveWilsons();
    void copiesOfAPatientsImagesTellNothingNew();
    void threadsDoNotMatterTheSeedDoes();
    void aRareClassCountsWhereItWasDrawn();
    void undefinedFiguresHaveNone();
    void whatIsCancelledIsLeftOut();
    void nineteenOfTwentyIntervalsHoldTheTruth();

private:
    static QJsonValue reference()
    {
        const auto bytes = readFile(test::testData(u"evaluation/reference.json"_s));
        return QJsonDocument::fromJson(bytes.value()).object()[u"bootstrap"_s][0];
    }
};

void TestFigureBootstrap::agreesWithTheReference()
{
    const EvalResult result = referenceResult(reference(), 3);
    QCOMPARE(result.items.size(), size_t(120));
    const auto interval = macroF1Interval(result);
    QVERIFY(interval);
    // 2,000 draws against 20,000: the ends agree to about one hundredth.
    QVERIFY(std::abs(interval->low - reference()[u"low"_s].toDouble()) < 0.012);
    QVERIFY(std::abs(interval->high - reference()[u"high"_s].toDouble()) < 0.012);
    const double macroF1 = metricsOf(result).macroF1.value();
    QVERIFY(interval->low < macroF1 && macroF1 < interval->high);
    // Repeatable; another seed differs a little.
    QCOMPARE(macroF1Interval(result)->low, interval->low);
    QVERIFY(macroF1Interval(result, {}, 2)->low != interval->low);
    const auto half = macroF1Interval(result, Modality::Macroscopic);
    QVERIFY(half->high - half->low > interval->high - interval->low);
}

void TestFigureBootstrap::patientsAreDrawnNotImages()
{
    // The same pair five times is five times the images, but no more patients.
    EvalResult one = referenceResult(reference(), 1);
    EvalResult five = one;
    for (int copy = 0; copy < 4; ++copy)
        five.items.insert(five.items.end(), one.items.begin(), one.items.end());
    const auto narrow = macroF1Interval(one);
    const auto same = macroF1Interval(five);
    QVERIFY(std::abs(narrow->low - same->low) < 0.02 && std::abs(narrow->high - same->high) < 0.02);
}

void TestFigureBootstrap::tooLittleGivesNone()
{
    const EvalResult onePatient = referenceResult(reference(), 1000);
    QVERIFY(!macroF1Interval(onePatient));
    QVERIFY(!macroF1Interval(onePatient, Modality::Dermoscopic));
}

void TestFigureBootstrap::aResampleIsTheDrawnPatientsImages_data()
{
    QTest::addColumn<Scores>("scores");
    QTest::addColumn<int>("resamples");
    const Scores small = test::scoreSample(60, 5, 3);
    QTest::newRow("images of some patients") << withPatients(small, 25, 1) << 300;
    QTest::newRow("an image a patient") << withPatients(small, 60, 1) << 97;
    QTest::newRow("ties") << withPatients(withTies(test::scoreSample(150, 4, 5)), 70, 2) << 200;
    // Long runs of images and patients that are drawn often.
    QTest::newRow("few patients") << withPatients(test::scoreSample(3000, 3, 6), 7, 3) << 64;
    QTest::newRow("no probabilities") << withPatients(withoutProbabilities(small), 30, 4) << 100;
    Scores oneClass = small;
    std::fill(oneClass.truth.begin(), oneClass.truth.end(), 1);
    std::fill(oneClass.predicted.begin(), oneClass.predicted.end(), 1);
    QTest::newRow("one class only") << oneClass << 50;
}

void TestFigureBootstrap::aResampleIsTheDrawnPatientsImages()
{
    QFETCH(const Scores, scores);
    QFETCH(const int, resamples);
    constexpr quint64 kSeed = 11;
    const FigureIntervals intervals =
        figureIntervals(scores, {.resamples = resamples, .seed = kSeed});
    std::vector<Figures> plain;
    for (int k = 0; k < resamples; ++k)
        plain.push_back(figuresOf(resampled(scores, kSeed, k), keysOf(scores.classes)));
    int defined = 0;
    for (const Figure figure : kResampled) {
        const auto expected =
            plainInterval(plain, [&](const Figures &one) { return one.of(figure); });
        QVERIFY2(same(intervals.of(figure), expected), qPrintable(figureKey(figure)));
        defined += expected ? 1 : 0;
    }
    QVERIFY(defined >= 3);
    for (int k = 0; k < scores.classes; ++k) {
        for (const ClassFigure figure : kResampledOfClass) {
            const auto expected =
                plainInterval(plain, [&](const Figures &one) { return one.of(k, figure); });
            QVERIFY2(same(intervals.of(k, figure), expected),
                     qPrintable(u"%1 of class %2"_s.arg(figureKey(figure)).arg(k)));
        }
    }
}

void TestFigureBootstrap::proportionsHaveWilsons()
{
    const Scores scores = test::scoreSample(400, 5, 2);
    const Figures figures = figuresOf(scores, keysOf(5));
    const FigureIntervals intervals = figureIntervals(scores, {.resamples = 20});
    const int n = figures.metrics.n;
    QVERIFY(same(intervals.of(Figure::Accuracy), wilson95(figures.metrics.correct, n)));
    QVERIFY(same(intervals.of(Figure::Top3),
                 wilson95(static_cast<int>(std::lround(*figures.of(Figure::Top3) * n)), n)));
    const ClassMetrics &one = figures.metrics.classes[1];
    QVERIFY(one.support > 0 && one.found > 0);
    QVERIFY(same(intervals.of(1, ClassFigure::Sensitivity), wilson95(one.found, one.support)));
    QVERIFY(same(intervals.of(1, ClassFigure::Precision), wilson95(one.found, one.predicted)));
    const int others = n - one.support;
    QVERIFY(same(intervals.of(1, ClassFigure::Specificity),
                 wilson95(others - (one.predicted - one.found), others)));
}

void TestFigureBootstrap::copiesOfAPatientsImagesTellNothingNew()
{
    Scores one = test::scoreSample(300, 5, 8);
    one = withPatients(one, 200, 1);
    Scores four = one;
    for (int copy = 0; copy < 3; ++copy) {
        four.truth.insert(four.truth.end(), one.truth.begin(), one.truth.end());
        four.predicted.insert(four.predicted.end(), one.predicted.begin(), one.predicted.end());
        four.cluster.insert(four.cluster.end(), one.cluster.begin(), one.cluster.end());
        four.item.insert(four.item.end(), one.item.begin(), one.item.end());
        four.probabilities.insert(four.probabilities.end(), one.probabilities.begin(),
                                  one.probabilities.end());
    }
    const auto once = figureIntervals(one, {.resamples = 200});
    const auto often = figureIntervals(four, {.resamples = 200});
    // The draws are of the same patients, and these figures do not change with the copies.
    for (const Figure figure : {Figure::MacroF1, Figure::Kappa, Figure::Mcc, Figure::Auc,
                                Figure::BalancedAccuracy, Figure::Ece, Figure::AveragePrecision})
        QVERIFY2(same(once.of(figure), often.of(figure)), qPrintable(figureKey(figure)));
    // As patients of their own they would look like four times the evidence.
    Scores apart = four;
    for (size_t i = 0; i < apart.cluster.size(); ++i)
        apart.cluster[i] = static_cast<int>(i);
    apart.clusters = apart.size();
    const auto narrow = figureIntervals(apart, {.resamples = 200}).of(Figure::MacroF1);
    const auto wide = once.of(Figure::MacroF1);
    QVERIFY(narrow->high - narrow->low < 0.65 * (wide->high - wide->low));
}

void TestFigureBootstrap::threadsDoNotMatterTheSeedDoes()
{
    const Scores scores = withPatients(test::scoreSample(500, 6, 4), 250, 1);
    const auto one = figureIntervals(scores, {.resamples = 500, .threads = 1});
    const auto five = figureIntervals(scores, {.resamples = 500, .threads = 5});
    const auto other = figureIntervals(scores, {.resamples = 500, .seed = 2});
    for (const Figure figure : kResampled) {
        QCOMPARE(one.of(figure)->low, five.of(figure)->low);
        QCOMPARE(one.of(figure)->high, five.of(figure)->high);
        QVERIFY(one.of(figure)->low != other.of(figure)->low);
    }
    for (int k = 0; k < 6; ++k)
        QCOMPARE(one.of(k, ClassFigure::Auc)->high, five.of(k, ClassFigure::Auc)->high);
}

void TestFigureBootstrap::aRareClassCountsWhereItWasDrawn()
{
    // A class with one image, found: whenever it is drawn its F1 is that of the one image.
    Scores scores = withoutProbabilities(test::scoreSample(40, 3, 9));
    for (size_t i = 0; i < 40; ++i) {
        scores.truth[i] %= 2;
        scores.predicted[i] %= 2;
        scores.cluster[i] = static_cast<int>(i);
    }
    scores.clusters = 40;
    scores.truth[0] = scores.predicted[0] = 2;
    const auto interval = figureIntervals(scores, {.resamples = 400}).of(2, ClassFigure::F1);
    QVERIFY(interval);
    QCOMPARE(interval->low, 1.0);
    QCOMPARE(interval->high, 1.0);
}

void TestFigureBootstrap::undefinedFiguresHaveNone()
{
    Scores scores = withoutProbabilities(test::scoreSample(50, 6, 1));
    for (size_t i = 0; i < 50; ++i) {
        scores.truth[i] %= 3;
        scores.predicted[i] %= 2;
    }
    const auto intervals = figureIntervals(scores, {.resamples = 50});
    QVERIFY(intervals.of(Figure::MacroF1) && intervals.of(Figure::Accuracy));
    for (const Figure figure : {Figure::Auc, Figure::AveragePrecision, Figure::Ece, Figure::Top3})
        QVERIFY2(!intervals.of(figure), qPrintable(figureKey(figure)));
    QVERIFY(!intervals.of(2, ClassFigure::Precision)); // never predicted
    QVERIFY(intervals.of(2, ClassFigure::Sensitivity));
    QVERIFY(intervals.of(5, ClassFigure::Specificity));
    QVERIFY(!intervals.of(5, ClassFigure::Sensitivity));
    QVERIFY(!intervals.of(5, ClassFigure::F1));

    Scores onePatient = test::scoreSample(50, 5, 1);
    std::fill(onePatient.cluster.begin(), onePatient.cluster.end(), 0);
    onePatient.clusters = 1;
    const auto none = figureIntervals(onePatient);
    for (const Figure figure : kAllFigures)
        QVERIFY2(!none.of(figure), qPrintable(figureKey(figure)));
    QVERIFY(!none.of(0, ClassFigure::Sensitivity));
    Scores nobody;
    nobody.classes = 5;
    QVERIFY(!figureIntervals(nobody).of(Figure::Accuracy));
}

void TestFigureBootstrap::whatIsCancelledIsLeftOut()
{
    const Scores scores = test::scoreSample(300, 5, 1);
    const std::atomic<bool> cancelled = true;
    const auto intervals = figureIntervals(scores, {.cancelled = &cancelled});
    QVERIFY(intervals.of(Figure::Accuracy));
    QVERIFY(!intervals.of(Figure::MacroF1));
    QVERIFY(!intervals.of(Figure::Auc));
    QVERIFY(!figureIntervals(scores, {.resamples = 0}).of(Figure::MacroF1));
}

void TestFigureBootstrap::nineteenOfTwentyIntervalsHoldTheTruth()
{
    // Patients of three images that are right or wrong together, two classes of the same size:
    // the balanced accuracy that is estimated is 0.7. Drawing images would hold it in about three
    // of four only.
    Rng rng(5);
    int held = 0;
    constexpr int kTrials = 400;
    for (int trial = 0; trial < kTrials; ++trial) {
        Scores scores;
        scores.classes = 2;
        scores.clusters = 100;
        for (int patient = 0; patient < scores.clusters; ++patient) {
            const int truth = patient % 2;
            const int predicted = rng.coin(0.7) ? truth : 1 - truth;
            for (int image = 0; image < 3; ++image) {
                scores.truth.push_back(truth);
                scores.predicted.push_back(predicted);
                scores.cluster.push_back(patient);
                scores.item.push_back(scores.size());
            }
        }
        const auto interval =
            figureIntervals(scores, {.resamples = 400, .seed = static_cast<quint64>(trial)})
                .of(Figure::BalancedAccuracy);
        held += interval->low <= 0.7 && 0.7 <= interval->high;
    }
    QVERIFY2(held > 0.91 * kTrials && held < 0.985 * kTrials, qPrintable(QString::number(held)));
}

QTEST_GUILESS_MAIN(TestFigureBootstrap)
#include "tst_FigureBootstrap.moc"
