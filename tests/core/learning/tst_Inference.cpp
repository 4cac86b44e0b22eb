// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in inference form against the same networks as LibTorch runs them (which tst_Networks
// holds to torchvision).
#include "core/learning/Devices.h"
#include "core/learning/models/FrozenPrefix.h"
#include "core/learning/models/Tensors.h"
#include "tests/core/learning/Architectures.h"
#include "tests/core/learning/FilledNetwork.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

#include <QTest>

#include <opencv2/core.hpp>

#include <atomic>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kSide = 64;
constexpr int kCount = 5;

cv::Mat drawn(int index)
{
    cv::Mat picture(kSide, kSide, CV_8UC3);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(static_cast<uchar>((x * 3 + index * 40) % 256),
                                                    static_cast<uchar>((y * 5 + x * index) % 256),
                                                    static_cast<uchar>((x * y + index) % 256));
    }
    return picture;
}

Result<cv::Mat> pictureAt(int index)
{
    return drawn(index);
}

std::vector<cv::Mat> all()
{
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < kCount; ++i)
        pictures.push_back(drawn(i));
    return pictures;
}

std::shared_ptr<nets::Network> filledNetwork(int architecture)
{
    const auto network = nets::makeNetwork(static_cast<Architecture>(architecture), {.classes = 7});
    fill(*network, 2.0);
    nets::place(*network, at::kCPU);
    network->evalMode();
    return network;
}

/// Of the largest value.
double difference(const at::Tensor &found, const at::Tensor &wanted)
{
    return ((found - wanted).abs().max() / wanted.abs().max()).item<double>();
}

} // namespace

class TestInference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(computeThreads()); }

    void logitsAreTheNetworks_data() { addArchitectures(); }
    void logitsAreTheNetworks()
    {
        QFETCH(int, architecture);
        const auto network = filledNetwork(architecture);
        const torch::NoGradGuard noGraph;
        const at::Tensor wanted = network->forward(nets::normalisedBatch(all(), at::kCPU));
        const auto found = nets::logitsOf(*network, {at::kCPU, kSide}, kCount, pictureAt, {});
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->sizes(), wanted.sizes());
        QVERIFY2(difference(*found, wanted) < 1e-5,
                 qPrintable(QString::number(difference(*found, wanted))));
    }

    /// Every picture is one thread's: the same bits alone, among others, with one thread or three.
    void aPictureDoesNotSeeItsNeighbours()
    {
        const auto network = filledNetwork(static_cast<int>(Architecture::EfficientNetB3));
        nets::InferenceSetup setup{at::kCPU, kSide};
        setup.threads = 1;
        const auto one = nets::logitsOf(*network, setup, kCount, pictureAt, {});
        setup.threads = 3;
        const auto three = nets::logitsOf(*network, setup, kCount, pictureAt, {});
        const auto last =
            nets::logitsOf(*network, setup, 1, [](int) { return pictureAt(kCount - 1); }, {});
        QVERIFY(one && three && last);
        QVERIFY(one->equal(*three));
        QVERIFY(one->narrow(0, kCount - 1, 1).equal(*last));
    }

    void frozenUnitsGiveWhatTheRestReads_data() { addArchitectures(); }
    void frozenUnitsGiveWhatTheRestReads()
    {
        QFETCH(int, architecture);
        const auto network = filledNetwork(architecture);
        const at::Tensor batch = nets::normalisedBatch(all(), at::kCPU);
        nets::FrozenPrefix prefix(*network, {at::kCPU, kSide}, 0);
        for (int blocks = 1; blocks <= network->blockCount(); ++blocks) {
            network->setTrainableBlocks(blocks);
            network->evalMode();
            QVERIFY(prefix.refresh());
            const auto features = prefix.of(kCount, pictureAt);
            QVERIFY2(features, features ? "" : qPrintable(features.error().message));
            const torch::NoGradGuard noGraph;
            const at::Tensor found = network->forwardFrom(network->firstTrainable(), *features);
            const at::Tensor wanted = network->forward(batch);
            QVERIFY2(difference(found, wanted) < 1e-5,
                     qPrintable(u"%1 blocks: %2"_s.arg(blocks).arg(difference(found, wanted))));
        }
    }

    void whatIsKeptIsNotAskedForAgain()
    {
        const auto network = filledNetwork(static_cast<int>(Architecture::MobileNetV2));
        network->setTrainableBlocks(1);
        std::atomic<int> asked = 0;
        const Pictures counting = [&](int image) {
            ++asked;
            return pictureAt(image);
        };
        // The head alone reads 1280 floats an image: room for three.
        nets::FrozenPrefix prefix(*network, {at::kCPU, kSide}, 3 * 1280 * qint64{sizeof(float)});
        QVERIFY(prefix.refresh());
        const auto first = prefix.ofImages({0, 1, 0}, counting);
        QVERIFY(first);
        QCOMPARE(asked.load(), 2); // twice in the batch, computed once
        const auto second = prefix.ofImages({1, 2, 3, 4}, counting);
        QVERIFY(second);
        QCOMPARE(asked.load(), 5);
        QCOMPARE(prefix.keptImages(), 3);
        QVERIFY((*second)[0].equal((*first)[1]));
        const auto third = prefix.ofImages({0, 1, 2, 4}, counting);
        QVERIFY(third);
        QCOMPARE(asked.load(), 6);
        QVERIFY((*third)[3].equal((*second)[3]));
        QVERIFY(prefix.refresh()); // other units are frozen: nothing of it holds
        QCOMPARE(prefix.keptImages(), 0);
    }

    void aPictureThatCannotBeReadEndsIt()
    {
        const auto network = filledNetwork(static_cast<int>(Architecture::MobileNetV2));
        const Pictures broken = [](int image) -> Result<cv::Mat> {
            if (image == 3)
                return failure(u"d.jpg is broken."_s);
            return drawn(image);
        };
        const auto found = nets::logitsOf(*network, {at::kCPU, kSide}, kCount, broken, {});
        QVERIFY(!found);
        QCOMPARE(found.error().message, u"d.jpg is broken."_s);
    }

    /// bfloat16 keeps 8 bits of what is multiplied: 2 % of the largest logit are its tolerance.
    void bfloat16StaysWithinItsTolerance_data() { addArchitectures(); }
    void bfloat16StaysWithinItsTolerance()
    {
        QFETCH(int, architecture);
        const auto network = filledNetwork(architecture);
        const nets::InferenceSetup setup{at::kCPU, kSide, Precision::BFloat16};
        const auto found = nets::logitsOf(*network, setup, kCount, pictureAt, {});
        if (!hasFastBFloat16()) {
            QVERIFY(!found);
            QVERIFY2(found.error().message.contains(u"AVX-512"_s),
                     qPrintable(found.error().message));
            return;
        }
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        const auto wanted = nets::logitsOf(*network, {at::kCPU, kSide}, kCount, pictureAt, {});
        QVERIFY2(difference(*found, *wanted) < 0.02,
                 qPrintable(QString::number(difference(*found, *wanted))));
    }
};

QTEST_GUILESS_MAIN(TestInference)
#include "tst_Inference.moc"
