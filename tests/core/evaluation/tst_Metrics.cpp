// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/Metrics.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// scikit-learn's and SciPy's figures, see tests/data/evaluation/README.md.
QJsonObject reference()
{
    const auto bytes = readFile(test::testData(u"evaluation/reference.json"_s));
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toString());
    return list;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestMetrics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScikitLearn_data();
    void agreesWithScikitLearn();
    void undefinedStaysUndefined();
    void jsonHasTheAgreedForm();
    void wilsonAgreesWithSciPy();
    void classesInOrder();
};

void TestMetrics::agreesWithScikitLearn_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray cases = reference().value(u"cases"_s).toArray();
    QVERIFY(cases.size() == 6);
    for (const QJsonValue &one : cases)
        QTest::newRow(qPrintable(one[u"name"_s].toString())) << one.toObject();
}

void TestMetrics::agreesWithScikitLearn()
{
    QFETCH(QJsonObject, expected);
    const QStringList labels = strings(expected[u"labels"_s]);
    const QStringList truth = strings(expected[u"truth"_s]);
    const QStringList predicted = strings(expected[u"predicted"_s]);
    ConfusionMatrix matrix(static_cast<int>(labels.size()));
    for (int i = 0; i < truth.size(); ++i)
        matrix.add(static_cast<int>(labels.indexOf(truth[i])),
                   static_cast<int>(labels.indexOf(predicted[i])));
    const Metrics metrics = computeMetrics(matrix, labels);

    QCOMPARE(metrics.n, static_cast<int>(truth.size()));
    QVERIFY(near(metrics.accuracy.value(), expected[u"accuracy"_s].toDouble()));
    QVERIFY(near(metrics.macroF1.value(), expected[u"macroF1"_s].toDouble()));
    QVERIFY(near(metrics.weightedF1.value(), expected[u"weightedF1"_s].toDouble()));
    for (int k = 0; k < labels.size(); ++k) {
        const ClassMetrics &one = metrics.classes[static_cast<size_t>(k)];
        QCOMPARE(one.support, expected[u"support"_s][k].toInt());
        // scikit-learn writes 0 where a rate is undefined.
        QVERIFY(near(one.sensitivity.value_or(0), expected[u"sensitivity"_s][k].toDouble()));
        QVERIFY(near(one.precision.value_or(0), expected[u"precision"_s][k].toDouble()));
        QVERIFY(near(one.f1.value_or(0), expected[u"f1"_s][k].toDouble()));
        QCOMPARE(one.sensitivity.has_value(), one.support > 0);
        QCOMPARE(one.precision.has_value(), matrix.columnTotal(k) > 0);
        for (int p = 0; p < labels.size(); ++p)
            QCOMPARE(matrix.at(k, p), expected[u"confusion"_s][k][p].toInt());
    }
}

void TestMetrics::undefinedStaysUndefined()
{
    // True A: 3 as A, 1 as B. True B: never. C: neither images nor predictions. D: 2, all as A.
    ConfusionMatrix matrix(4);
    matrix.add(0, 0, 3);
    matrix.add(0, 1, 1);
    matrix.add(3, 0, 2);
    const Metrics metrics = computeMetrics(matrix, {u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    const auto &c = metrics.classes;
    QCOMPARE(metrics.accuracy.value(), 0.5);
    QVERIFY(!c[1].sensitivity && c[1].precision.value() == 0 && c[1].f1.value() == 0);
    QVERIFY(!c[2].sensitivity && !c[2].precision && !c[2].f1);
    QVERIFY(c[3].sensitivity.value() == 0 && !c[3].precision && c[3].f1.value() == 0);
    // F1 of A is 6/9; B and D count as 0, C is left out.
    QVERIFY(near(metrics.macroF1.value(), 6.0 / 9.0 / 3.0));
    QVERIFY(near(metrics.weightedF1.value(), 6.0 / 9.0 * 4 / 6));

    const Metrics empty = computeMetrics(ConfusionMatrix(2), {u"A"_s, u"B"_s});
    QVERIFY(empty.n == 0 && !empty.accuracy && !empty.macroF1 && !empty.weightedF1);
}

void TestMetrics::jsonHasTheAgreedForm()
{
    ConfusionMatrix matrix(2);
    matrix.add(0, 0, 1);
    matrix.add(0, 1, 1);
    const QByteArray json = QJsonDocument(metricsToJson(computeMetrics(matrix, {u"A"_s, u"B"_s})))
                                .toJson(QJsonDocument::Compact);
    // Written by hand from the agreed form; Qt sorts the keys.
    QCOMPARE(json,
             QByteArray(R"({"accuracy":0.5,"classes":[)"
                        R"({"f1":0.6666666666666666,"name":"A","precision":1,)"
                        R"("sensitivity":0.5,"support":2},)"
                        R"({"f1":0,"name":"B","precision":0,"sensitivity":null,"support":0}],)"
                        R"("confusion":[[1,1],[0,0]],"macroF1":0.3333333333333333,"n":2,)"
                        R"("weightedF1":0.6666666666666666})"));
}

void TestMetrics::wilsonAgreesWithSciPy()
{
    const QJsonArray intervals = reference().value(u"intervals"_s).toArray();
    QCOMPARE(intervals.size(), 7);
    for (const QJsonValue &one : intervals) {
        const auto interval = wilson95(one[u"hits"_s].toInt(), one[u"n"_s].toInt());
        QVERIFY(interval);
        QVERIFY(near(interval->low, one[u"low"_s].toDouble()));
        QVERIFY(near(interval->high, one[u"high"_s].toDouble()));
    }
    QVERIFY(!wilson95(0, 0));
}

void TestMetrics::classesInOrder()
{
    // A 10 of 20 right, B 9 of 9 (too few to rank), C 25 of 30, D 3 of 3; A's errors go to C.
    ConfusionMatrix matrix(4);
    matrix.add(0, 0, 10);
    matrix.add(0, 2, 10);
    matrix.add(1, 1, 9);
    matrix.add(2, 2, 25);
    matrix.add(2, 0, 5);
    matrix.add(3, 3, 3);
    const QStringList names{u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    Metrics metrics = computeMetrics(matrix, names);
    QCOMPARE(orderedClasses(metrics, ClassOrder::Taxonomy), (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(orderedClasses(metrics, ClassOrder::Support), (std::vector<int>{2, 0, 1, 3}));
    QCOMPARE(orderedClasses(metrics, ClassOrder::F1), (std::vector<int>{2, 0, 1, 3}));
    matrix.add(0, 0, 400);
    metrics = computeMetrics(matrix, names);
    QCOMPARE(orderedClasses(metrics, ClassOrder::F1), (std::vector<int>{0, 2, 1, 3}));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_Metrics.moc"
