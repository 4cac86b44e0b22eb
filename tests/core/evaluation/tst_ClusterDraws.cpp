// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ClusterDraws.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace lesiondesk;

class TestClusterDraws final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyAsThereAre();
    void seedAndResampleDecide();
    void everyClusterIsAsLikely();
    void aManyTimesDrawnClusterIsCountedInFull();
};

namespace
{

std::vector<quint8> drawn(int clusters, quint64 seed, int resample)
{
    std::vector<quint8> weights{9, 9, 9}; // what was there before does not count
    drawClusters(clusters, seed, resample, weights);
    return weights;
}

} // namespace

void TestClusterDraws::asManyAsThereAre()
{
    QVERIFY(drawn(0, 1, 0).empty());
    QCOMPARE(drawn(1, 1, 0), (std::vector<quint8>{1}));
    for (const int clusters : {2, 3, 13, 1000, 100'001}) {
        const auto weights = drawn(clusters, 1, 5);
        QCOMPARE(weights.size(), static_cast<size_t>(clusters));
        QCOMPARE(std::accumulate(weights.begin(), weights.end(), 0), clusters);
    }
}

void TestClusterDraws::seedAndResampleDecide()
{
    QCOMPARE(drawn(500, 7, 3), drawn(500, 7, 3));
    QVERIFY(drawn(500, 7, 3) != drawn(500, 7, 4));
    QVERIFY(drawn(500, 7, 3) != drawn(500, 8, 3));
}

void TestClusterDraws::everyClusterIsAsLikely()
{
    // 7 clusters, 20,000 resamples: 20,000 draws expected of each, standard deviation
    // sqrt(140,000 · 1/7 · 6/7) = 131; and a single resample's weight is Binomial(7, 1/7), whose
    // variance is 6/7.
    std::vector<double> sum(7);
    double squares = 0;
    for (int resample = 0; resample < 20'000; ++resample) {
        const auto weights = drawn(7, 3, resample);
        for (size_t k = 0; k < 7; ++k) {
            sum[k] += weights[k];
            squares += std::pow(weights[k] - 1.0, 2);
        }
    }
    for (const double one : sum)
        QVERIFY2(std::abs(one - 20'000) < 4.5 * 131, qPrintable(QString::number(one)));
    QVERIFY(std::abs(squares / 140'000 - 6.0 / 7) < 0.02);
}

void TestClusterDraws::aManyTimesDrawnClusterIsCountedInFull()
{
    // Of 2 clusters one is drawn twice in half of the resamples.
    int twice = 0;
    for (int resample = 0; resample < 1000; ++resample) {
        const auto weights = drawn(2, 1, resample);
        twice += weights[0] == 2 || weights[1] == 2;
    }
    QVERIFY(std::abs(twice - 500) < 80);
}

QTEST_GUILESS_MAIN(TestClusterDraws)
#include "tst_ClusterDraws.moc"
