// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/TwoProportions.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestTwoProportions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScipyAndStatsmodels();
    void newcombesOwnExamples();
    void fisherByHand();
    void emptySides();
    void hundredThousandImagesAreQuick();
};

void TestTwoProportions::agreesWithScipyAndStatsmodels()
{
    const auto bytes = readFile(test::testData(u"evaluation/slices.json"_s));
    QVERIFY(bytes);
    const QJsonArray rows = QJsonDocument::fromJson(*bytes).array();
    QCOMPARE(rows.size(), 62);
    for (const QJsonValue &row : rows) {
        const QJsonArray table = row[u"table"_s].toArray();
        const int a = table[0].toInt();
        const int b = table[1].toInt();
        const int c = table[2].toInt();
        const int d = table[3].toInt();
        const QString name = u"%1 %2 / %3 %4"_s.arg(a).arg(b).arg(c).arg(d);
        const double p = row[u"p"_s].toDouble();
        QVERIFY2(std::abs(fisherExact(a, b, c, d) - p) < 1e-9, qPrintable(name));
        // Small ones as well: 1e-9 says nothing of 1e-86.
        QVERIFY2(std::abs(fisherExact(a, b, c, d) / p - 1) < 1e-7, qPrintable(name));
        const auto interval = newcombe95(a, a + b, c, c + d);
        QVERIFY2(interval && std::abs(interval->low - row[u"low"_s].toDouble()) < 1e-9 &&
                     std::abs(interval->high - row[u"high"_s].toDouble()) < 1e-9,
                 qPrintable(name));
    }
}

void TestTwoProportions::newcombesOwnExamples()
{
    // Table II of the paper, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/20.
    struct Example {
        int a, n, c, m;
        double low, high;
    };
    for (const Example &one :
         {Example{56, 70, 48, 80, 0.0524, 0.3339}, Example{9, 10, 3, 10, 0.1705, 0.8090},
          Example{10, 10, 0, 20, 0.6791, 1.0000}}) {
        const auto interval = newcombe95(one.a, one.n, one.c, one.m);
        QVERIFY(interval);
        QCOMPARE(std::round(interval->low * 1e4) / 1e4, one.low);
        QCOMPARE(std::round(interval->high * 1e4) / 1e4, one.high);
    }
}

void TestTwoProportions::fisherByHand()
{
    // Fisher's tea: 3 1 / 1 3. Of the 70 tables 1 + 16 + 36 + 16 + 1, all but the 36 count.
    QVERIFY(std::abs(fisherExact(3, 1, 1, 3) - 34.0 / 70) < 1e-15);
    QVERIFY(std::abs(fisherExact(4, 0, 0, 4) - 2.0 / 70) < 1e-15);
    QCOMPARE(fisherExact(2, 2, 2, 2), 1.0);
    // Any way of turning the table is the same question.
    QVERIFY(std::abs(fisherExact(30, 12, 18, 30) - fisherExact(12, 30, 30, 18)) < 1e-15);
    QVERIFY(std::abs(fisherExact(30, 12, 18, 30) - fisherExact(30, 18, 12, 30)) < 1e-15);
}

void TestTwoProportions::emptySides()
{
    QVERIFY(!newcombe95(0, 0, 3, 5));
    QVERIFY(!newcombe95(3, 5, 0, 0));
    QCOMPARE(fisherExact(0, 0, 3, 5), 1.0);
    QCOMPARE(fisherExact(3, 0, 5, 0), 1.0);
    QCOMPARE(fisherExact(0, 0, 0, 0), 1.0);
}

void TestTwoProportions::hundredThousandImagesAreQuick()
{
    QElapsedTimer timer;
    timer.start();
    double sum = 0;
    for (int k = 0; k < 100; ++k)
        sum += fisherExact(25'000 + k, 25'000, 25'000, 25'000);
    QVERIFY(sum > 50); // most of the hundred are far from surprising
    // Well under a tenth of a millisecond each; the limit is for busy machines.
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestTwoProportions)
#include "tst_TwoProportions.moc"
