// SPDX-License-Identifier: GPL-3.0-or-later
// Expected numbers: torchvision 0.14 on the same weights and input, tests/data/learning.
#include "core/base/Files.h"
#include "core/learning/Devices.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Tensors.h"
#include "tests/core/learning/Architectures.h"
#include "tests/core/learning/FilledNetwork.h"
#include "tests/support/TestData.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <map>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

double largestDifference(const at::Tensor &tensor, const QJsonArray &rows)
{
    double largest = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const QJsonArray row = rows[i].toArray();
        for (int j = 0; j < row.size(); ++j)
            largest = std::max(largest, std::abs(tensor[i][j].item<double>() - row[j].toDouble()));
    }
    return largest;
}

} // namespace

class TestNetworks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(computeThreads()); }

    void namesAndShapesAreTorchvisions_data() { addArchitectures(); }
    void namesAndShapesAreTorchvisions()
    {
        QFETCH(int, architecture);
        const QString key = architectureKey(static_cast<Architecture>(architecture));
        const QString file = test::sharedData(u"keys/torchvision_%1_keys.tsv"_s.arg(key));
        if (file.isEmpty())
            QSKIP("the shared key lists are not here");
        std::map<QString, QString> expected;
        const auto bytes = readFile(file);
        QVERIFY(bytes);
        for (const QString &line : QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList fields = line.split(u'\t');
            expected.emplace(fields[0], fields[1]);
        }
        const auto network = nets::makeNetwork(static_cast<Architecture>(architecture), {});
        std::map<QString, QString> found;
        for (const WantedTensor &wanted : nets::wantedTensors(*network)) {
            QString shape = shapeText(wanted.shape);
            if (expected.contains(wanted.name) && wanted.shape.empty())
                shape = expected.at(wanted.name);
            found.emplace(wanted.name, shape);
        }
        QCOMPARE(found.size(), expected.size());
        QVERIFY(found == expected);
    }

    void withoutInitialValuesNamesAndShapesStay_data() { addArchitectures(); }
    void withoutInitialValuesNamesAndShapesStay()
    {
        QFETCH(int, architecture);
        const auto described = [&](bool initialise) {
            const auto network = nets::makeNetwork(static_cast<Architecture>(architecture),
                                                   {.classes = 13, .initialise = initialise});
            QStringList lines;
            for (const WantedTensor &wanted : nets::wantedTensors(*network))
                lines.append(wanted.name + u' ' + shapeText(wanted.shape));
            return lines;
        };
        QCOMPARE(described(false), described(true));
    }

    void initialWeightsAreTorchvisions_data() { addArchitectures(); }
    void initialWeightsAreTorchvisions()
    {
        QFETCH(int, architecture);
        const auto key = architectureKey(static_cast<Architecture>(architecture));
        const QJsonObject expected = fixture(u"initial.json"_s).value(key).toObject();
        QVERIFY(!expected.isEmpty());
        const auto network =
            nets::makeNetwork(static_cast<Architecture>(architecture), {.classes = 13, .seed = 7});
        std::int64_t count = 0;
        double sum = 0;
        double absolute = 0;
        for (const at::Tensor &parameter : network->parameters()) {
            count += parameter.numel();
            sum += parameter.detach().to(at::kDouble).sum().item<double>();
            absolute += parameter.detach().to(at::kDouble).abs().sum().item<double>();
        }
        QCOMPARE(count, static_cast<std::int64_t>(expected.value("parameters"_L1).toDouble()));
        QVERIFY(std::abs(sum - expected.value("sum"_L1).toDouble()) < 1e-2);
        QVERIFY(std::abs(absolute - expected.value("absolute"_L1).toDouble()) < 1e-2);
    }

    void computesWhatTorchvisionComputes_data() { addArchitectures(); }
    void computesWhatTorchvisionComputes()
    {
        QFETCH(int, architecture);
        const auto key = architectureKey(static_cast<Architecture>(architecture));
        const QJsonObject expected = fixture(u"parity_%1.json"_s.arg(key));
        QVERIFY(!expected.isEmpty());
        const int size = expected.value("size"_L1).toInt();
        const int batch = expected.value("batch"_L1).toInt();
        // Dropout and stochastic depth are 0 on both sides.
        const auto network = nets::makeNetwork(
            static_cast<Architecture>(architecture),
            {.classes = expected.value("classes"_L1).toInt(), .regularise = false});
        fill(*network, expected.value("gain"_L1).toDouble());
        nets::place(*network, at::kCPU);
        const at::Tensor x = filledBatch(batch, size, 9999);
        const at::Tensor labels = at::arange(batch, at::kLong).remainder(5);

        network->setAllTrainable();
        network->evalMode();
        {
            torch::NoGradGuard noGraph;
            QVERIFY(largestDifference(network->forward(x), expected.value("logits"_L1).toArray()) <
                    1e-4);
        }
        network->trainMode();
        const at::Tensor logits = network->forward(x);
        const at::Tensor loss = at::cross_entropy_loss(logits, labels);
        loss.backward();
        QVERIFY(largestDifference(logits, expected.value("trainLogits"_L1).toArray()) < 1e-3);
        QVERIFY(std::abs(loss.item<double>() - expected.value("loss"_L1).toDouble()) < 1e-4);

        const auto tensors = tensorsOf(*network);
        const QJsonObject norms = expected.value("gradientNorms"_L1).toObject();
        for (auto it = norms.begin(); it != norms.end(); ++it) {
            const double norm = tensors.at(it.key()).grad().to(at::kDouble).norm().item<double>();
            const double wanted = it.value().toDouble();
            QVERIFY2(std::abs(norm - wanted) < 1e-5 + 0.01 * wanted,
                     qPrintable(u"%1: %2 instead of %3"_s.arg(it.key()).arg(norm).arg(wanted)));
        }
        const QJsonObject sums = expected.value("runningSums"_L1).toObject();
        for (auto it = sums.begin(); it != sums.end(); ++it) {
            const double sum = tensors.at(it.key()).to(at::kDouble).sum().item<double>();
            QVERIFY2(std::abs(sum - it.value().toDouble()) <
                         1e-3 + 1e-4 * std::abs(it.value().toDouble()),
                     qPrintable(it.key()));
        }
        network->evalMode();
        torch::NoGradGuard noGraph;
        QVERIFY(largestDifference(network->forward(x), expected.value("logitsAfter"_L1).toArray()) <
                1e-3);
    }

    void blocksOpenFromTheTop_data()
    {
        QTest::addColumn<int>("architecture");
        QTest::addColumn<QStringList>("opened"); // prefixes that each block adds
        QTest::newRow("mobilenet_v2")
            << 0
            << QStringList{u"classifier."_s, u"features.17. features.18."_s,
                           u"features.14. features.15. features.16."_s,
                           u"features.11. features.12. features.13."_s,
                           u"features.7. features.8. features.9. features.10."_s};
        QTest::newRow("resnet50") << 1
                                  << QStringList{u"fc."_s, u"layer4."_s, u"layer3."_s, u"layer2."_s,
                                                 u"layer1."_s};
        QTest::newRow("efficientnet_b3")
            << 2 << QStringList{u"classifier."_s, u"features.7. features.8."_s,
                                u"features.6."_s, u"features.5."_s,
                                u"features.4."_s, u"features.3."_s,
                                u"features.2."_s};
    }
    void blocksOpenFromTheTop()
    {
        QFETCH(int, architecture);
        QFETCH(QStringList, opened);
        const auto network = nets::makeNetwork(static_cast<Architecture>(architecture), {});
        QCOMPARE(network->blockCount(), static_cast<int>(opened.size()));
        QCOMPARE(network->blockCount(), blockCount(static_cast<Architecture>(architecture)));
        QStringList open;
        for (int block = 1; block <= opened.size(); ++block) {
            open.append(opened[block - 1].split(u' '));
            network->setTrainableBlocks(block);
            network->trainMode();
            std::int64_t added = 0;
            for (const auto &item : network->named_parameters()) {
                const QString name = QString::fromStdString(item.key());
                const bool isOpen =
                    std::any_of(open.begin(), open.end(),
                                [&](const QString &prefix) { return name.startsWith(prefix); });
                QVERIFY2(item.value().requires_grad() == isOpen, qPrintable(name));
                const QStringList now = opened[block - 1].split(u' ');
                if (std::any_of(now.begin(), now.end(),
                                [&](const QString &prefix) { return name.startsWith(prefix); }))
                    added += item.value().numel();
            }
            std::int64_t parameters = 0;
            for (const at::Tensor &parameter : network->parametersOfBlock(block - 1))
                parameters += parameter.numel();
            QCOMPARE(parameters, added);
            // A frozen BatchNorm keeps its statistics, whatever passes through.
            for (const auto &item : network->named_modules()) {
                if (!item.value()->as<torch::nn::BatchNorm2d>())
                    continue;
                const QString name = QString::fromStdString(item.key()) + u'.';
                const bool isOpen =
                    std::any_of(open.begin(), open.end(),
                                [&](const QString &prefix) { return name.startsWith(prefix); });
                QVERIFY2(item.value()->is_training() == isOpen, qPrintable(name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_Networks.moc"
