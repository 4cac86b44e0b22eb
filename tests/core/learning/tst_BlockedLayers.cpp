// SPDX-License-Identifier: GPL-3.0-or-later
// What is trained in blocks of sixteen channels, in float, beside LibTorch's own layers in double
// precision. oneDNN computes in blocks on every processor, if not fast: the layers are tested on
// all.
#include "core/learning/models/BlockedLayers.h"
#include "core/learning/models/GradientStep.h"
#include "core/learning/models/Tensors.h"
#include "tests/core/learning/FilledNetwork.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

at::Tensor drawn(at::IntArrayRef shape, std::uint64_t seed)
{
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    return at::randn(shape, generator, at::TensorOptions(at::kDouble));
}

/// The largest difference in parts of the largest value.
double apart(const at::Tensor &found, const at::Tensor &wanted)
{
    const at::Tensor difference = found.detach().to(at::kDouble) - wanted.detach();
    return difference.abs().max().item<double>() /
           std::max(wanted.detach().abs().max().item<double>(), 1e-12);
}

/// From blocks to N × C × H × W.
at::Tensor plain(const at::Tensor &x)
{
    return x.permute({0, 1, 4, 2, 3})
        .reshape({x.size(0), x.size(1) * x.size(4), x.size(2), x.size(3)});
}

at::Tensor leaf(const at::Tensor &values)
{
    return values.detach().clone().set_requires_grad(true);
}

/// A convolution and its BatchNorm with values that are neither 0 nor 1.
struct Layers {
    torch::nn::Conv2d conv;
    torch::nn::BatchNorm2d norm;

    Layers(int in, int out, int kernel, int stride)
        : conv(nets::conv2d(in, out, kernel, stride)), norm(nets::batchNorm(out))
    {
        const torch::NoGradGuard noGraph;
        conv->weight.copy_(drawn(conv->weight.sizes(), 2) / std::sqrt(in * kernel * kernel));
        // As training has it: channels last.
        conv->weight.set_data(conv->weight.contiguous(at::MemoryFormat::ChannelsLast));
        norm->weight.copy_(at::linspace(0.5, 2, out));
        norm->bias.copy_(at::linspace(-1, 1, out));
    }
    void makeDouble()
    {
        conv->to(at::kDouble);
        norm->to(at::kDouble);
    }
};

} // namespace

class TestBlockedLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAndBack()
    {
        const at::Tensor x = drawn({3, 48, 5, 7}, 1);
        const at::Tensor lastly = x.contiguous(at::MemoryFormat::ChannelsLast);
        for (const at::Tensor &laid : {x, lastly}) {
            const at::Tensor blocks = nets::inBlocks(laid);
            QCOMPARE(blocks.sizes().vec(), (std::vector<std::int64_t>{3, 3, 5, 7, 16}));
            QVERIFY(plain(blocks).equal(x));
            QVERIFY(nets::inBlocks(blocks).is_same(blocks));
            QVERIFY(apart(nets::meanOfBlocks(blocks), x.mean({2, 3}, true)) < 1e-15);
        }
    }

    void aLayerLearnsAsLibTorchs_data()
    {
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("side");
        QTest::addColumn<bool>("relu");
        QTest::addColumn<bool>("sum");
        QTest::newRow("1 x 1, alone") << 32 << 48 << 1 << 1 << 9 << false << false;
        QTest::newRow("1 x 1, sum and ReLU") << 48 << 64 << 1 << 1 << 9 << true << true;
        QTest::newRow("1 x 1, sum alone") << 32 << 32 << 1 << 1 << 6 << false << true;
        QTest::newRow("1 x 1 with a stride") << 48 << 32 << 1 << 2 << 9 << false << false;
        QTest::newRow("3 x 3 by Winograd's algorithm") << 32 << 32 << 3 << 1 << 13 << true << false;
        QTest::newRow("3 x 3 on a small picture") << 32 << 64 << 3 << 1 << 4 << true << false;
        QTest::newRow("3 x 3 with a stride") << 32 << 48 << 3 << 2 << 11 << true << false;
    }
    void aLayerLearnsAsLibTorchs()
    {
        QFETCH(int, in);
        QFETCH(int, out);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        QFETCH(int, side);
        QFETCH(bool, relu);
        QFETCH(bool, sum);
        Layers layers(in, out, kernel, stride);
        Layers reference(in, out, kernel, stride);
        reference.makeDouble();
        const nets::BlockedConvNorm blocked(layers.conv, layers.norm);
        // Means far from 0 show sums that lose their digits.
        const at::Tensor images = drawn({3, in, side, side}, 3) + 2;
        const int outSide = (side - 1) / stride + 1;
        const at::Tensor others = drawn({3, out, outSide, outSide}, 4);
        const at::Tensor slope = drawn({3, out, outSide, outSide}, 5);

        const at::Tensor x = leaf(images);
        const at::Tensor other = leaf(others);
        at::Tensor y = reference.norm->forward(reference.conv->forward(x));
        y = sum ? y + other : y;
        y = relu ? y.relu() : y;
        y.backward(slope);

        const at::Tensor ownX = leaf(nets::inBlocks(images.to(at::kFloat)));
        const at::Tensor ownOther = leaf(nets::inBlocks(others.to(at::kFloat)));
        const at::Tensor ownY = blocked.forward(ownX, relu, sum ? ownOther : at::Tensor());
        ownY.backward(nets::inBlocks(slope.to(at::kFloat)));

        const double tolerance = 2e-5; // Winograd's algorithm in float
        QVERIFY2(apart(plain(ownY), y) < tolerance,
                 qPrintable(QString::number(apart(plain(ownY), y))));
        QVERIFY(apart(plain(ownX.grad()), x.grad()) < tolerance);
        QVERIFY(apart(layers.conv->weight.grad(), reference.conv->weight.grad()) < tolerance);
        QVERIFY(apart(layers.norm->weight.grad(), reference.norm->weight.grad()) < tolerance);
        QVERIFY(apart(layers.norm->bias.grad(), reference.norm->bias.grad()) < tolerance);
        QVERIFY(apart(layers.norm->running_mean, reference.norm->running_mean) < tolerance);
        QVERIFY(apart(layers.norm->running_var, reference.norm->running_var) < tolerance);
        QCOMPARE(layers.norm->num_batches_tracked.item<std::int64_t>(), 1);
        if (sum)
            QVERIFY(apart(plain(ownOther.grad()), other.grad()) < tolerance);
        // Only what wants a gradient costs the time of one.
        const at::Tensor still = blocked.forward(ownX.detach(), relu);
        still.backward(at::ones_like(still));
    }

    /// A diverging run must be noticed, not hidden by ReLU.
    void whatIsNoNumberStaysSo()
    {
        Layers layers(16, 16, 1, 1);
        const nets::BlockedConvNorm blocked(layers.conv, layers.norm);
        at::Tensor x = at::ones({2, 1, 3, 3, 16});
        x[0][0][1][1][5] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(blocked.forward(x, true).isnan().any().item<bool>());
    }

    /// The whole network: float in blocks beside double in LibTorch's layers, from the same
    /// weights, with everything trainable and with the deepest block alone.
    void resNet50LearnsAsInDouble_data()
    {
        QTest::addColumn<bool>("everything");
        QTest::newRow("everything") << true;
        QTest::newRow("the deepest block") << false;
    }
    void resNet50LearnsAsInDouble()
    {
        if (!BlockedConvolution::isFast())
            QSKIP("This processor has no AVX-512: ResNet50 takes LibTorch's layers.");
        QFETCH(bool, everything);
        const auto step = [everything](at::ScalarType type, std::vector<at::Tensor> &gradients,
                                       std::vector<at::Tensor> &buffers) {
            const auto network =
                nets::makeNetwork(Architecture::ResNet50, {.classes = 5, .seed = 11});
            test::fill(*network, 2.0);
            network->to(type);
            nets::place(*network, at::kCPU);
            nets::BlockAdam adam(*network, {}, everything);
            adam.open(1);
            adam.open(2);
            network->trainMode();
            nets::GradientStep one(*network, adam, at::kCPU, Precision::Float32, 1);
            const at::Tensor images = drawn({5, 3, 96, 96}, 6).to(type);
            const double loss = one.run(network->prefix(images), {0, 1, 2, 3, 4}).loss;
            gradients = adam.gradients();
            buffers = network->buffers();
            return loss;
        };
        std::vector<at::Tensor> own;
        std::vector<at::Tensor> wanted;
        std::vector<at::Tensor> ownBuffers;
        std::vector<at::Tensor> wantedBuffers;
        const double loss = step(at::kFloat, own, ownBuffers);
        QVERIFY(std::abs(loss - step(at::kDouble, wanted, wantedBuffers)) < 1e-4 * loss);
        QCOMPARE(own.size(), wanted.size());
        // Fifty layers of BatchNorm and ReLU make much of float's last bits: LibTorch's own layers
        // in float are as far from double as those in blocks, some 2 % in the mean.
        for (size_t i = 0; i < own.size(); ++i) {
            const double length = wanted[i].norm().item<double>();
            const double off = (own[i].to(at::kDouble) - wanted[i]).norm().item<double>() / length;
            QVERIFY2(off < (everything ? 0.05 : 1e-3),
                     qPrintable(u"gradient %1 of %2: %3"_s.arg(i).arg(own.size()).arg(off)));
        }
        for (size_t i = 0; i < ownBuffers.size(); ++i)
            QVERIFY(apart(ownBuffers[i], wantedBuffers[i].to(at::kDouble)) < 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestBlockedLayers)
#include "tst_BlockedLayers.moc"
