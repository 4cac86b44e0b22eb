// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/domain/RunScores.h"
#include "core/learning/Augment.h"
#include "core/learning/BalancedBatches.h"
#include "core/learning/ImageCache.h"
#include "core/learning/PlanEstimate.h"
#include "core/learning/ShuffledBatches.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <opencv2/core.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// 7 images of class 0, 2 of class 1, none of class 2, 3 of class 3.
const std::vector<int> kLabels{0, 1, 0, 3, 0, 0, 1, 3, 0, 0, 3, 0};

} // namespace

class TestBatches final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBatchHoldsEachClassOnce()
    {
        BalancedBatches batches(kLabels, 4, 7);
        QCOMPARE(batches.batchSize(), 3);     // class 2 has no image
        QCOMPARE(batches.stepsPerEpoch(), 4); // ceil(12 / 3)
        for (int epoch = 0; epoch < 3; ++epoch) {
            for (int step = 0; step < 4; ++step) {
                const auto batch = batches.batch(epoch, step);
                QCOMPARE(batch.size(), size_t{3});
                std::set<int> classes;
                for (const int image : batch)
                    classes.insert(kLabels[static_cast<size_t>(image)]);
                QCOMPARE(classes, (std::set<int>{0, 1, 3}));
            }
        }
    }

    /// Seven epochs of four steps are 28 draws a class: 4 rounds through class 0's seven images,
    /// 14 through class 1's two.
    void everyImageComesRoundEquallyOften()
    {
        BalancedBatches batches(kLabels, 4, 7);
        std::map<int, int> seen;
        for (int epoch = 0; epoch < 7; ++epoch) {
            for (int step = 0; step < 4; ++step) {
                for (const int image : batches.batch(epoch, step))
                    ++seen[image];
            }
        }
        for (size_t i = 0; i < kLabels.size(); ++i) {
            const int count = seen[static_cast<int>(i)];
            if (kLabels[i] == 0)
                QCOMPARE(count, 4);
            else if (kLabels[i] == 1)
                QCOMPARE(count, 14);
            else
                QVERIFY(count == 9 || count == 10); // 28 draws over three images
        }
    }

    /// Batches of 4 over the three classes 0, 1, 3: 3 steps an epoch, 12 turns, 4 of each class.
    void otherBatchSizesLetTheClassesTakeTurns()
    {
        BalancedBatches batches(kLabels, 4, 7, 4);
        QCOMPARE(batches.batchSize(), 4);
        QCOMPARE(batches.stepsPerEpoch(), 3);
        std::vector<int> turns;
        for (int step = 0; step < 3; ++step) {
            for (const int image : batches.batch(0, step))
                turns.push_back(kLabels[static_cast<size_t>(image)]);
        }
        QCOMPARE(turns, (std::vector<int>{0, 1, 3, 0, 1, 3, 0, 1, 3, 0, 1, 3}));
        // The size of a full row of classes is the paper's batch.
        BalancedBatches same(kLabels, 4, 7, 3);
        BalancedBatches paper(kLabels, 4, 7);
        QCOMPARE(same.batch(2, 1), paper.batch(2, 1));
    }

    void shuffledBatchesHoldEveryImageOnceAnEpoch()
    {
        ShuffledBatches batches(11, 5, 7);
        QCOMPARE(batches.stepsPerEpoch(), 3); // 11 in three: 3, 4, 4 and none of one image
        QCOMPARE(batches.batchSize(), 4);
        std::vector<int> first;
        std::vector<int> second;
        for (int step = 0; step < 3; ++step) {
            const auto now = batches.batch(0, step);
            QVERIFY(now.size() == 3 || now.size() == 4);
            first.insert(first.end(), now.begin(), now.end());
        }
        for (int step = 0; step < 3; ++step) {
            const auto now = batches.batch(1, step);
            second.insert(second.end(), now.begin(), now.end());
        }
        QVERIFY(first != second); // another order
        QCOMPARE(ShuffledBatches(11, 5, 7).batch(1, 2), batches.batch(1, 2));
        QVERIFY(ShuffledBatches(11, 5, 8).batch(1, 2) != batches.batch(1, 2));
        for (auto *epoch : {&first, &second}) {
            std::sort(epoch->begin(), epoch->end());
            for (int i = 0; i < 11; ++i)
                QCOMPARE(epoch->at(static_cast<size_t>(i)), i);
        }
    }

    void theSeedDecides()
    {
        const auto all = [](std::uint64_t seed) {
            BalancedBatches batches(kLabels, 4, seed);
            std::vector<int> drawn;
            for (int i = 0; i < 12; ++i) {
                const auto batch = batches.batch(i / 4, i % 4);
                drawn.insert(drawn.end(), batch.begin(), batch.end());
            }
            return drawn;
        };
        QCOMPARE(all(7), all(7));
        QVERIFY(all(7) != all(8));
        // A batch does not depend on which were asked for before.
        BalancedBatches late(kLabels, 4, 7);
        BalancedBatches early(kLabels, 4, 7);
        early.batch(0, 0);
        early.batch(1, 1);
        QCOMPARE(late.batch(2, 3), early.batch(2, 3));
    }

    void drawsStayInTheirRanges()
    {
        const Augmentation ranges;
        double smallest = 99;
        int flips = 0;
        int left = 0;
        for (int i = 0; i < 2000; ++i) {
            Rng rng = augmentationRng(7, 0, i, 3);
            const AugmentDraw draw = drawAugmentation(ranges, rng);
            smallest = std::min(smallest, std::abs(draw.rotation));
            QVERIFY(std::abs(draw.rotation) >= 1 && std::abs(draw.rotation) <= 30);
            QVERIFY(std::abs(draw.shift) <= 0.1);
            QVERIFY(draw.zoomRows >= 0.8 && draw.zoomRows <= 1.2);
            QVERIFY(draw.zoomColumns >= 0.8 && draw.zoomColumns <= 1.2);
            QVERIFY(draw.brightness >= 0.2 && draw.brightness <= 0.8);
            flips += draw.flip ? 1 : 0;
            left += draw.rotation < 0 ? 1 : 0;
        }
        QVERIFY(smallest < 1.5);
        QVERIFY(flips > 900 && flips < 1100);
        QVERIFY(left > 900 && left < 1100);
    }

    /// OpenCV interpolates in steps of 1/32 pixel; neighbours in this picture differ by up to 40.
    void movesAsKerasDoes()
    {
        const auto bytes = readFile(test::testData(u"learning/keras.json"_s));
        QVERIFY(bytes);
        const QJsonObject fixture = QJsonDocument::fromJson(*bytes).object();
        const int height = fixture.value("height"_L1).toInt();
        const int width = fixture.value("width"_L1).toInt();
        const QJsonArray pixels = fixture.value("picture"_L1).toArray();
        cv::Mat picture(height, width, CV_8UC3);
        for (int i = 0; i < height * width; ++i) {
            const auto value = static_cast<uchar>(pixels[i].toInt());
            picture.at<cv::Vec3b>(i / width, i % width) = {value, 0, 255};
        }
        const QJsonArray cases = fixture.value("cases"_L1).toArray();
        QCOMPARE(cases.size(), 4);
        for (const QJsonValue &value : cases) {
            const QJsonObject test = value.toObject();
            AugmentDraw draw;
            draw.rotation = test.value("rotation"_L1).toDouble();
            draw.shift = test.value("shift"_L1).toDouble();
            draw.zoomRows = test.value("zoomRows"_L1).toDouble();
            draw.zoomColumns = test.value("zoomColumns"_L1).toDouble();
            const QJsonArray expected = test.value("result"_L1).toArray();
            const cv::Mat moved = applyAugmentation(picture, draw);
            for (int i = 0; i < height * width; ++i) {
                const cv::Vec3b pixel = moved.at<cv::Vec3b>(i / width, i % width);
                QVERIFY2(std::abs(pixel[0] - expected[i].toDouble()) <= 3.0,
                         qPrintable(u"rotation %1, pixel %2: %3 instead of %4"_s.arg(draw.rotation)
                                        .arg(i)
                                        .arg(pixel[0])
                                        .arg(expected[i].toDouble())));
                QCOMPARE(pixel[2], uchar{255});
            }
        }
    }

    void brightnessAndFlip()
    {
        cv::Mat picture(1, 3, CV_8UC3, cv::Scalar(0, 0, 0));
        picture.at<cv::Vec3b>(0, 0) = {101, 200, 255};
        AugmentDraw draw;
        draw.flip = true;
        draw.brightness = 0.5;
        QCOMPARE(applyAugmentation(picture, draw).at<cv::Vec3b>(0, 2), cv::Vec3b(50, 100, 127));
        draw.brightness = 2;
        QCOMPARE(applyAugmentation(picture, draw).at<cv::Vec3b>(0, 2), cv::Vec3b(202, 255, 255));
    }

    /// By hand. Class 0: 2 of 3 found, predicted 3 times: F1 4/6. Class 1: never predicted, 2
    /// images: 0. Class 2: 1 of 1 found, predicted 3 times: 2/4. Class 3: no image: left out.
    void macroF1IsTheMeanOverClassesWithImages()
    {
        const auto prediction = [](int truth, int predicted) {
            Prediction made;
            made.truth = truth;
            made.probabilities.assign(4, 0.1F);
            made.probabilities[static_cast<size_t>(predicted)] = 0.7F;
            return made;
        };
        const std::vector<Prediction> all{prediction(0, 0), prediction(0, 0), prediction(0, 2),
                                          prediction(1, 0), prediction(1, 2), prediction(2, 2)};
        const RunScores scores = runScores(all, 4);
        QCOMPARE(scores.accuracy, 0.5);
        QVERIFY(scores.macroF1);
        QVERIFY(std::abs(*scores.macroF1 - (4.0 / 6 + 0 + 0.5) / 3) < 1e-12);
        QVERIFY(!runScores({}, 4).macroF1);
    }

    void aStagesLoadFollowsFromItsSet()
    {
        FrozenSet set;
        set.classes.resize(4);
        for (const int label : kLabels)
            set.items.push_back({ImageId(1), label, Partition::Train});
        set.items.push_back({ImageId(2), 2, Partition::Test});
        TrainPlan plan;
        plan.architecture = Architecture::EfficientNetB3;
        plan.weights = u"w.pth"_s;
        const StageLoad load = stageLoad(set, plan.stages.front());
        QCOMPARE(load.classes, 4);
        QCOMPARE(load.trainedClasses, 3);
        QCOMPARE(load.trainImages, 12);
        QCOMPARE(load.testImages, 1);
        QCOMPARE(load.batchSize, 3);
        QCOMPARE(load.stepsPerEpoch, 4);
        plan.stages.front().batchRule = BatchRule::Shuffled;
        plan.stages.front().batchSize = 5;
        QCOMPARE(stageLoad(set, plan.stages.front()).stepsPerEpoch, 3); // 5, 5 and 2 images
    }

    void theEstimateIsTheSumOfItsParts()
    {
        // Head alone and no test: every epoch's images and the predictions at the end.
        TrainPlan plan;
        plan.architecture = Architecture::EfficientNetB3;
        plan.weights = u"w.pth"_s;
        plan.stages.front().blocks = 1;
        plan.stages.front().epochsPerBlock = 2;
        plan.stages.front().augmentation.enabled = false;
        const StageLoad load{4, 4, 12, 0, 4, 3};
        ImageCost cost;
        cost.forward = 0.5;
        for (int block = 1; block <= 7; ++block)
            cost.blocks.push_back({0.4, 0.1 * block, 0});
        cost.everything = 3;
        const double alone = stageSeconds(plan, 0, load, cost);
        QVERIFY(std::abs(alone - (2 * 12 * (0.4 + 0.1) + 12 * 0.5)) < 1e-9);
        // What the frozen units say is kept: the second epoch has it already.
        cost.blocks.front().featureBytes = 1000;
        QVERIFY(std::abs(alone - stageSeconds(plan, 0, load, cost) - 12 * 0.4) < 1e-9);
        // Half of it has room beside the pictures, which need next to nothing.
        plan.inputSize = 32;
        cost.blocks.front().featureBytes =
            2 * (static_cast<double>(ImageCache::kDefaultBytes) - 12 * 3 * 32 * 32) / 12;
        QVERIFY(std::abs(alone - stageSeconds(plan, 0, load, cost) - 6 * 0.4) < 1e-9);
        // Augmented pictures are new every time.
        plan.stages.front().augmentation.enabled = true;
        cost.augment = 0.01;
        QVERIFY(std::abs(stageSeconds(plan, 0, load, cost) - alone - 24 * 0.01) < 1e-9);
        cost.augment = 0;
        // Twelve images to decode.
        cost.decode = 0.1;
        QVERIFY(std::abs(stageSeconds(plan, 0, load, cost) - alone - 1.2) < 1e-9);
        cost.decode = 0;
        plan.stages.front().blocks = 0;
        // Seven blocks, the deeper the dearer.
        QVERIFY(std::abs(stageSeconds(plan, 0, load, cost) - (24 * (7 * 0.4 + 2.8) + 6)) < 1e-9);
        plan.weights.clear(); // every layer from the first epoch on
        QVERIFY(std::abs(stageSeconds(plan, 0, load, cost) - (24 * 7 * 3 + 6)) < 1e-9);
        QVERIFY(planMemory(plan, {load}) > 0);
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_Batches.moc"
