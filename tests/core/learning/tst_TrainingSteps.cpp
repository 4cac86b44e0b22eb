// SPDX-License-Identifier: GPL-3.0-or-later
// Expected numbers: torchvision 0.14 with torch.optim.Adam on the same weights and batch,
// tests/data/learning/make_fixtures.py.
#include "core/learning/models/BlockAdam.h"
#include "tests/core/learning/FilledNetwork.h"

#include <ATen/Parallel.h>

#include <QJsonArray>
#include <QTest>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

/// Six digits are written down. In double precision, as Adam makes the last bits of a small
/// gradient into a step as large as any other's, and float's differ from processor to processor.
bool close(double found, double wanted, double scale)
{
    return std::abs(found - wanted) <= 1e-5 * scale + 1e-6;
}

} // namespace

class TestTrainingSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Depthwise convolutions in double are thousands of small pieces of work.
    void initTestCase() { at::set_num_threads(1); }

    void everyBlockLearnsAsInTorchvision_data()
    {
        QTest::addColumn<int>("architecture");
        for (const Architecture architecture :
             {Architecture::MobileNetV2, Architecture::ResNet50, Architecture::EfficientNetB3})
            QTest::newRow(qPrintable(architectureKey(architecture)))
                << static_cast<int>(architecture);
    }
    void everyBlockLearnsAsInTorchvision()
    {
        QFETCH(int, architecture);
        const auto kind = static_cast<Architecture>(architecture);
        const QJsonObject expected = fixture(u"steps_%1.json"_s.arg(architectureKey(kind)));
        const int batch = expected.value("batch"_L1).toInt();
        const int classes = expected.value("classes"_L1).toInt();
        const auto network = nets::makeNetwork(kind, {.classes = classes, .regularise = false});
        fill(*network, expected.value("gain"_L1).toDouble());
        network->to(at::kDouble);
        nets::place(*network, at::kCPU);
        const at::Tensor x =
            filledBatch(batch, expected.value("size"_L1).toInt(), 8888).to(at::kDouble);
        const at::Tensor labels = at::arange(batch, at::kLong).remainder(classes);
        const QJsonArray blocks = expected.value("blocks"_L1).toArray();
        QCOMPARE(blocks.size(), blockCount(kind));

        nets::BlockAdam adam(
            *network,
            {expected.value("headRate"_L1).toDouble(), expected.value("blockRate"_L1).toDouble()},
            false);
        for (int block = 1; block <= blocks.size(); ++block) {
            fill(*network, expected.value("gain"_L1).toDouble());
            adam.open(block);
            network->trainMode();
            const QJsonArray steps = blocks[block - 1].toArray();
            QCOMPARE(steps.size(), 3);
            for (const QJsonValue &value : steps) {
                adam.dropGradients();
                const at::Tensor loss = at::cross_entropy_loss(network->forward(x), labels);
                loss.backward();
                adam.step();
                compare(*network, loss.item<double>(), value.toObject(), block);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

private:
    void compare(const nets::Network &network, double loss, const QJsonObject &step, int block)
    {
        const double wantedLoss = step.value("loss"_L1).toDouble();
        QVERIFY2(close(loss, wantedLoss, wantedLoss),
                 qPrintable(u"block %1: loss %2, not %3"_s.arg(block).arg(loss).arg(wantedLoss)));
        const QJsonArray norms = step.value("norms"_L1).toArray();
        const QJsonArray middle = step.value("middle"_L1).toArray();
        std::map<QString, at::Tensor> open;
        std::map<QString, at::Tensor> statistics;
        for (const auto &item : network.named_parameters()) {
            if (item.value().requires_grad())
                open.emplace(QString::fromStdString(item.key()), item.value().grad());
        }
        for (const auto &item : network.named_modules()) {
            const auto *norm = item.value()->as<torch::nn::BatchNorm2d>();
            if (!norm || !norm->is_training())
                continue;
            const QString name = QString::fromStdString(item.key());
            statistics.emplace(name + u".running_mean"_s, norm->running_mean);
            statistics.emplace(name + u".running_var"_s, norm->running_var);
        }
        QCOMPARE(static_cast<qsizetype>(open.size()), norms.size());
        int at = 0;
        for (const auto &[name, gradient] : open) {
            const double wanted = norms[at].toDouble();
            const double norm = gradient.to(at::kDouble).norm().item<double>();
            QVERIFY2(
                close(norm, wanted, wanted),
                qPrintable(
                    u"block %1, %2: norm %3, not %4"_s.arg(block).arg(name).arg(norm).arg(wanted)));
            const double value = gradient.reshape(-1)[gradient.numel() / 2].item<double>();
            QVERIFY2(close(value, middle[at].toDouble(), wanted),
                     qPrintable(u"block %1, %2: %3, not %4"_s.arg(block).arg(name).arg(value).arg(
                         middle[at].toDouble())));
            ++at;
        }
        const QJsonArray sums = step.value("statistics"_L1).toArray();
        QCOMPARE(static_cast<qsizetype>(statistics.size()), sums.size());
        at = 0;
        for (const auto &[name, buffer] : statistics) {
            const double wanted = sums[at].toDouble();
            const double sum = buffer.to(at::kDouble).sum().item<double>();
            QVERIFY2(close(sum, wanted, std::abs(wanted) + 0.1),
                     qPrintable(
                         u"block %1, %2: %3, not %4"_s.arg(block).arg(name).arg(sum).arg(wanted)));
            ++at;
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingSteps)
#include "tst_TrainingSteps.moc"
