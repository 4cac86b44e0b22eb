// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/FigureBootstrap.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

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

} // namespace

class TestFigureBootstrap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference();
    void patientsAreDrawnNotImages();
    void tooLittleGivesNone();

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

QTEST_GUILESS_MAIN(TestFigureBootstrap)
#include "tst_FigureBootstrap.moc"
