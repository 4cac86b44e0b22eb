// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/evaluation/WorstFirst.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestWorstFirst : public QObject
{
    Q_OBJECT

private:
    static EvalResult someResult()
    {
        EvalResult result;
        result.classes = {{DiagnosisId(1), u"MEL"_s, {}, Nature::Malignant},
                          {DiagnosisId(2), u"NEV"_s, {}, Nature::Benign},
                          {DiagnosisId(3), u"SEK"_s, {}, Nature::Benign}};
        return result;
    }
    static void add(EvalResult &result, qint64 image, int truth, std::vector<float> p)
    {
        const auto predicted = static_cast<int>(std::max_element(p.begin(), p.end()) - p.begin());
        result.items.push_back(
            {ImageId(image), {}, {}, Modality::Untagged, truth, predicted, std::move(p)});
    }
    static std::vector<int> allOf(const EvalResult &result)
    {
        std::vector<int> all(result.items.size());
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    static std::vector<qint64> imagesOf(const EvalResult &result,
                                        const std::vector<RankedItem> &ranked)
    {
        std::vector<qint64> images;
        for (const RankedItem &one : ranked)
            images.push_back(result.items[static_cast<size_t>(one.item)].image.value);
        return images;
    }

private Q_SLOTS:
    void theSurestMistakesComeFirst()
    {
        EvalResult result = someResult();
        add(result, 9, 0, {0.25F, 0.5F, 0.25F});
        add(result, 8, 0, {0.9F, 0.1F, 0}); // right
        add(result, 7, 1, {0.1F, 0.2F, 0.7F});
        add(result, 6, 2, {0.5F, 0.25F, 0.25F}); // as sure as image 9
        add(result, 5, 2, {0.8F, 0.1F, 0.1F});
        result.items[4].truth = kCannotJudge; // no mistake: nobody knows
        const auto ranked = worstFirst(result, allOf(result), WorstBy::Confidence);
        QCOMPARE(imagesOf(result, ranked), (std::vector<qint64>{7, 6, 9}));
        QCOMPARE(ranked[0].score, static_cast<double>(0.7F));
        QCOMPARE(imagesOf(result, worstFirst(result, {0, 1}, WorstBy::Confidence)),
                 (std::vector<qint64>{9})); // of these alone
    }

    void theDearestMistakesComeFirstThenTheSurest()
    {
        EvalResult result = someResult();
        add(result, 1, 1, {0.9F, 0.1F, 0});    // benign called malignant: 2
        add(result, 2, 0, {0.2F, 0.6F, 0.2F}); // malignant called benign: 10
        add(result, 3, 0, {0.1F, 0.2F, 0.7F}); // the same, surer
        add(result, 4, 1, {0.05F, 0, 0.95F});  // benign, another benign: 1
        auto ranked = worstFirst(result, allOf(result), WorstBy::Cost);
        QCOMPARE(imagesOf(result, ranked), (std::vector<qint64>{3, 2, 1, 4}));
        QCOMPARE(ranked[0].score, 10.0);
        QCOMPARE(ranked[3].score, 1.0);
        const auto own = CostTable::fromJson(R"({"classes": {"NEV>SEK": 50}})", u"c"_s);
        ranked = worstFirst(result, allOf(result), WorstBy::Cost, *own);
        QCOMPARE(imagesOf(result, ranked), (std::vector<qint64>{4, 3, 2, 1}));
    }

    void costNeedsNoProbabilities()
    {
        EvalResult result = someResult();
        result.hasProbabilities = false;
        result.items = {{ImageId(2), {}, {}, Modality::Untagged, 0, 1, {}},
                        {ImageId(1), {}, {}, Modality::Untagged, 0, 1, {}},
                        {ImageId(3), {}, {}, Modality::Untagged, 1, 0, {}}};
        QCOMPARE(imagesOf(result, worstFirst(result, allOf(result), WorstBy::Cost)),
                 (std::vector<qint64>{1, 2, 3}));
        QVERIFY(worstFirst(result, allOf(result), WorstBy::Confidence).empty());
        QVERIFY(worstFirst(result, allOf(result), WorstBy::Alone).empty());
    }

    /// Class MEL: six images say (1, 0, 0), one says (0, 1, 0), one says (0.64, 0.36, 0) but is
    /// called NEV. By hand, the root of half the sum of (sqrt p - sqrt q)²:
    ///   image 1, (0, 1, 0): to the six 1, to image 2 sqrt((0.8² + 0.4²) / 2) = 0.6324…; mean of
    ///   the five nearest (0.6324555320 + 4) / 5 = 0.9264911064. image 2: to the six sqrt((0.2² +
    ///   0.6²) / 2) = 0.4472135955, to image 1 0.632…; mean of five 0.4472….
    void whoResemblesNobodyOfTheClassStandsAlone()
    {
        EvalResult result = someResult();
        add(result, 1, 0, {0, 1, 0});
        add(result, 2, 0, {0.64F, 0.36F, 0});
        result.items.back().predicted = 1;
        for (int k = 0; k < 6; ++k)
            add(result, 10 + k, 0, {1, 0, 0});
        add(result, 20, 1, {0, 1, 0}); // as image 1, but of another class
        add(result, 21, 2, {1, 0, 0}); // the only one of its class: nothing to resemble
        const auto ranked = worstFirst(result, allOf(result), WorstBy::Alone);
        QCOMPARE(imagesOf(result, ranked), (std::vector<qint64>{1, 2}));
        QVERIFY(std::abs(ranked[0].score - 0.9264911064) < 1e-6);
        QVERIFY(std::abs(ranked[1].score - 0.4472135955) < 1e-6);
    }

    void fewerThanFiveOthersAreAllCompared()
    {
        EvalResult result = someResult();
        add(result, 1, 0, {0, 1, 0});
        add(result, 2, 0, {0.64F, 0.36F, 0});
        const auto ranked = worstFirst(result, allOf(result), WorstBy::Alone);
        QCOMPARE(ranked.size(), size_t(1));
        QVERIFY(std::abs(ranked[0].score - 0.6324555320) < 1e-6);
    }

    /// Against the definition, written down plainly, over blocks and threads.
    void manyImagesAgreeWithTheDefinition()
    {
        EvalResult result = someResult();
        Rng rng(3);
        for (int k = 0; k < 1500; ++k) {
            std::vector<float> p(3);
            float sum = 0;
            for (float &one : p)
                sum += one = static_cast<float>(rng.real(0.01, 1));
            for (float &one : p)
                one /= sum;
            add(result, 3000 - k, k % 3, std::move(p));
        }
        const auto ranked = worstFirst(result, allOf(result), WorstBy::Alone);
        QVERIFY(ranked.size() > 900);
        for (size_t k = 0; k < ranked.size(); k += 37) {
            const EvalItem &own = result.items[static_cast<size_t>(ranked[k].item)];
            std::vector<double> distances;
            for (const EvalItem &other : result.items) {
                if (other.truth != own.truth || other.image == own.image)
                    continue;
                double sum = 0;
                for (size_t c = 0; c < 3; ++c)
                    sum += std::pow(std::sqrt(static_cast<double>(own.probabilities[c])) -
                                        std::sqrt(static_cast<double>(other.probabilities[c])),
                                    2);
                distances.push_back(std::sqrt(sum / 2));
            }
            std::sort(distances.begin(), distances.end());
            const double expected =
                std::accumulate(distances.begin(), distances.begin() + 5, 0.0) / 5;
            // Which are the nearest is found in float: among almost equally near ones, any five.
            QVERIFY2(std::abs(ranked[k].score - expected) < 1e-4,
                     qPrintable(u"%1 %2"_s.arg(ranked[k].score).arg(expected)));
            QVERIFY(k == 0 || ranked[k - 1].score >= ranked[k].score);
        }
    }

    /// The sample of a large class is drawn among images, whatever order they come in.
    void theOrderOfTheItemsDoesNotMatter()
    {
        EvalResult result = someResult();
        Rng rng(4);
        for (int k = 0; k < 5000; ++k) {
            const auto a = static_cast<float>(rng.real());
            add(result, k + 1, 0, {a, (1 - a) / 2, (1 - a) / 2});
        }
        const auto first = imagesOf(result, worstFirst(result, allOf(result), WorstBy::Alone));
        std::reverse(result.items.begin(), result.items.end());
        QCOMPARE(imagesOf(result, worstFirst(result, allOf(result), WorstBy::Alone)), first);
        QVERIFY(first.size() > 1000);
    }

    /// Not a benchmark: it says how long it took, and fails only where something is badly wrong.
    void aHundredThousandImagesAreRanked()
    {
        EvalResult result = someResult();
        result.classes.resize(13, result.classes[1]);
        Rng rng(5);
        for (int k = 0; k < 100'000; ++k) {
            std::vector<float> p(13);
            float sum = 0;
            for (float &one : p)
                sum += one = static_cast<float>(std::pow(rng.real(), 4));
            for (float &one : p)
                one /= sum;
            const auto best = static_cast<int>(std::max_element(p.begin(), p.end()) - p.begin());
            add(result, k + 1, rng.coin(0.4) ? (best + 1) % 13 : best, std::move(p));
        }
        QElapsedTimer timer;
        timer.start();
        const auto ranked = worstFirst(result, allOf(result), WorstBy::Alone);
        qInfo("%d mistakes in %lld ms", static_cast<int>(ranked.size()), timer.elapsed());
        QVERIFY(ranked.size() > 39'000 && ranked.size() < 41'000);
        QVERIFY(timer.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestWorstFirst)
#include "tst_WorstFirst.moc"
