// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Peers.h"
#include "core/learning/models/BlockedLayers.h"
#include "core/learning/models/GradientStep.h"
#include "core/learning/models/Layers.h"
#include "core/learning/models/PeerSums.h"
#include "tests/support/FreePort.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

#include <QTest>

#include <array>
#include <functional>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

namespace
{

QProcessEnvironment environmentOf(const QStringList &assignments)
{
    QProcessEnvironment environment;
    for (const QString &assignment : assignments)
        environment.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    return environment;
}

/// Runs `work` as each of `size` processes on the loopback, here in threads.
void together(int size, const std::function<void(std::shared_ptr<Peers>)> &work)
{
    const int port = freePort();
    std::vector<std::thread> threads;
    std::vector<QString> problems(static_cast<size_t>(size));
    for (int rank = 0; rank < size; ++rank) {
        threads.emplace_back([&, rank] {
            Feedback feedback;
            const auto peers = Peers::join({rank, size, rank, u"127.0.0.1"_s, port, 20}, feedback);
            if (peers)
                work(*peers);
            else
                problems[static_cast<size_t>(rank)] = peers.error().message;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &problem : problems)
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

double largest(const at::Tensor &difference)
{
    return difference.abs().max().item<float>();
}

/// What BatchNorm gave and learned from a batch.
struct Normed {
    at::Tensor y;
    at::Tensor dx;
    at::Tensor dweight;
    at::Tensor dbias;
    at::Tensor mean;
    at::Tensor variance;
};

Normed normed(const at::Tensor &batch, const at::Tensor &dy)
{
    torch::nn::BatchNorm2d norm = nets::batchNorm(static_cast<int>(batch.size(1)));
    {
        torch::NoGradGuard noGraph;
        norm->weight.copy_(at::linspace(0.5, 2, batch.size(1)));
        norm->bias.copy_(at::linspace(-1, 1, batch.size(1)));
    }
    const at::Tensor x = batch.detach().clone().set_requires_grad(true);
    const at::Tensor y = nets::normalise(norm, x);
    y.backward(dy);
    return {y.detach(),        x.grad(),           norm->weight.grad(),
            norm->bias.grad(), norm->running_mean, norm->running_var};
}

/// The same with channels in blocks of sixteen, behind a convolution that changes nothing.
Normed normedInBlocks(const at::Tensor &batch, const at::Tensor &dy)
{
    const int channels = static_cast<int>(batch.size(1));
    const torch::nn::Conv2d conv = nets::conv2d(channels, channels, 1, 1);
    torch::nn::BatchNorm2d norm = nets::batchNorm(channels);
    {
        const torch::NoGradGuard noGraph;
        conv->weight.copy_(at::eye(channels).view_as(conv->weight));
        norm->weight.copy_(at::linspace(0.5, 2, channels));
    }
    const at::Tensor x = nets::inBlocks(batch).detach().clone().set_requires_grad(true);
    const at::Tensor y = nets::BlockedConvNorm(conv, norm).forward(x, true);
    y.backward(nets::inBlocks(dy));
    return {y.detach(),        x.grad(),           norm->weight.grad(),
            norm->bias.grad(), norm->running_mean, norm->running_var};
}

struct Step {
    double loss = 0;
    std::vector<at::Tensor> gradients;
    std::vector<at::Tensor> buffers;
};

/// The first step from random weights, in double precision.
Step firstStep(const at::Tensor &images, const std::vector<std::int64_t> &labels,
               nets::PeerSums *peers)
{
    const auto network = nets::makeNetwork(Architecture::MobileNetV2, {.classes = 13, .seed = 4});
    network->to(at::kDouble);
    nets::BlockAdam adam(*network, {}, true);
    adam.open(1);
    network->trainMode();
    nets::GradientStep step(*network, adam, at::kCPU, Precision::Float32, 1, peers);
    const nets::BatchShare share = nets::shareOf(images.size(0), peers);
    Step result;
    result.loss = step.run(images.narrow(0, share.first, share.count()), labels).loss;
    for (const at::Tensor &parameter : network->parameters())
        result.gradients.push_back(parameter.grad());
    for (const at::Tensor &buffer : network->buffers())
        result.buffers.push_back(buffer.to(at::kDouble));
    return result;
}

/// The largest difference of all, each by its tensor's own size.
double largest(const std::vector<at::Tensor> &found, const std::vector<at::Tensor> &wanted)
{
    double most = found.size() == wanted.size() ? 0 : 1;
    for (size_t i = 0; i < std::min(found.size(), wanted.size()); ++i)
        most = std::max(most, largest(found[i] - wanted[i]) / std::max(1e-6, largest(wanted[i])));
    return most;
}

} // namespace

class TestPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLauncherSaysThePlace_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<QList<int>>("place"); // rank, size, local rank, port, timeout
        QTest::addColumn<QString>("address");
        QTest::newRow("torchrun") << QStringList{u"RANK=3"_s, u"WORLD_SIZE=4"_s, u"LOCAL_RANK=1"_s,
                                                 u"MASTER_ADDR=node7"_s, u"MASTER_PORT=4711"_s}
                                  << QList<int>{3, 4, 1, 4711, 300} << u"node7"_s;
        QTest::newRow("torchrun listens itself")
            << QStringList{u"RANK=0"_s,           u"WORLD_SIZE=2"_s,
                           u"LOCAL_RANK=0"_s,     u"MASTER_ADDR=node7"_s,
                           u"MASTER_PORT=4711"_s, u"TORCHELASTIC_USE_AGENT_STORE=True"_s}
            << QList<int>{0, 2, 0, 4712, 300} << u"node7"_s;
        QTest::newRow("mpirun") << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s,
                                               u"OMPI_COMM_WORLD_SIZE=8"_s,
                                               u"OMPI_COMM_WORLD_LOCAL_RANK=1"_s,
                                               u"OMPI_COMM_WORLD_LOCAL_SIZE=4"_s,
                                               u"MASTER_ADDR=10.0.0.3"_s,
                                               u"LESIONDESK_PEER_TIMEOUT=20"_s}
                                << QList<int>{1, 8, 1, 29500, 20} << u"10.0.0.3"_s;
        QTest::newRow("mpirun on one machine")
            << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s, u"OMPI_COMM_WORLD_SIZE=2"_s,
                           u"OMPI_COMM_WORLD_LOCAL_RANK=1"_s, u"OMPI_COMM_WORLD_LOCAL_SIZE=2"_s}
            << QList<int>{1, 2, 1, 29500, 300} << u"127.0.0.1"_s;
        QTest::newRow("srun") << QStringList{u"SLURM_PROCID=5"_s,    u"SLURM_NTASKS=6"_s,
                                             u"SLURM_LOCALID=2"_s,   u"SLURM_STEP_ID=0"_s,
                                             u"MASTER_ADDR=node1"_s, u"MASTER_PORT=30000"_s}
                              << QList<int>{5, 6, 2, 30000, 300} << u"node1"_s;
        QTest::newRow("torchrun before Slurm")
            << QStringList{u"RANK=1"_s,           u"WORLD_SIZE=2"_s,    u"SLURM_PROCID=0"_s,
                           u"SLURM_NTASKS=9"_s,   u"SLURM_STEP_ID=0"_s, u"MASTER_ADDR=node1"_s,
                           u"MASTER_PORT=30000"_s}
            << QList<int>{1, 2, 0, 30000, 300} << u"node1"_s;
    }
    void theLauncherSaysThePlace()
    {
        QFETCH(QStringList, environment);
        QFETCH(QList<int>, place);
        QFETCH(QString, address);
        const auto found = peersFromEnvironment(environmentOf(environment));
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QVERIFY(found->has_value());
        const PeerPlace &got = **found;
        QCOMPARE((QList<int>{got.rank, got.size, got.localRank, got.port, got.timeout}), place);
        QCOMPARE(got.address, address);
    }

    void oneProcessIsAlone_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::newRow("nothing said") << QStringList{};
        QTest::newRow("one of one") << QStringList{u"WORLD_SIZE=1"_s, u"RANK=0"_s};
        QTest::newRow("one of one in Slurm") << QStringList{
            u"WORLD_SIZE=1"_s, u"SLURM_PROCID=0"_s, u"SLURM_NTASKS=4"_s, u"SLURM_STEP_ID=0"_s};
        // A batch script before its srun.
        QTest::newRow("batch script") << QStringList{u"SLURM_PROCID=0"_s, u"SLURM_NTASKS=4"_s};
    }
    void oneProcessIsAlone()
    {
        QFETCH(QStringList, environment);
        const auto found = peersFromEnvironment(environmentOf(environment));
        QVERIFY(found);
        QVERIFY(!found->has_value());
    }

    void aWrongEnvironmentIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<QString>("sentence");
        const QStringList right{u"MASTER_ADDR=a"_s, u"MASTER_PORT=1000"_s};
        QTest::newRow("no rank") << right + QStringList{u"WORLD_SIZE=2"_s} << u"has no RANK"_s;
        QTest::newRow("rank beyond the size")
            << right + QStringList{u"WORLD_SIZE=2"_s, u"RANK=2"_s}
            << u"RANK is '2' in the environment: it must be a whole number from 0 to 1."_s;
        QTest::newRow("no number")
            << right + QStringList{u"WORLD_SIZE=two"_s, u"RANK=0"_s} << u"WORLD_SIZE is 'two'"_s;
        QTest::newRow("no meeting point")
            << QStringList{u"SLURM_PROCID=0"_s, u"SLURM_NTASKS=2"_s, u"SLURM_STEP_ID=0"_s}
            << u"no MASTER_ADDR"_s;
        QTest::newRow("no port") << QStringList{u"WORLD_SIZE=2"_s, u"RANK=0"_s, u"MASTER_ADDR=a"_s,
                                                u"MASTER_PORT=70000"_s}
                                 << u"MASTER_PORT is '70000'"_s;
    }
    void aWrongEnvironmentIsOneSentence()
    {
        QFETCH(QStringList, environment);
        QFETCH(QString, sentence);
        const auto found = peersFromEnvironment(environmentOf(environment));
        QVERIFY(!found);
        QVERIFY2(found.error().message.contains(sentence), qPrintable(found.error().message));
    }

    void sharesAreContiguousAndComplete()
    {
        for (const int all : {2, 13, 32, 100}) {
            std::int64_t next = 0;
            for (int rank = 0; rank < 3; ++rank) {
                const nets::BatchShare share = nets::shareOf(all, rank, 3);
                QCOMPARE(share.first, next);
                QVERIFY(share.count() >= all / 3 && share.count() <= all / 3 + 1);
                next = share.end;
            }
            QCOMPARE(next, std::int64_t{all});
        }
    }

    void whatTheFirstTellsAllHear()
    {
        std::array<QByteArray, 3> heard;
        std::array<bool, 6> answers{};
        std::array<int, 3> local{};
        together(3, [&](std::shared_ptr<Peers> peers) {
            const auto rank = static_cast<size_t>(peers->rank());
            local[rank] = peers->localSize();
            if (peers->isFirst()) {
                if (!peers->tell("one") || !peers->tell(QByteArray(100'000, 'x')))
                    return;
                heard[0] = "one" + QByteArray(100'000, 'x');
            } else {
                const auto first = peers->hear();
                const auto second = peers->hear();
                if (first && second)
                    heard[rank] = *first + *second;
            }
            const auto some = peers->anyOf(rank == 2);
            const auto none = peers->anyOf(false);
            answers[rank] = some && *some;
            answers[3 + rank] = none && *none;
            peers->end(true);
        });
        QCOMPARE(heard[0].size(), qsizetype{100'003});
        QCOMPARE(heard[1], heard[0]);
        QCOMPARE(heard[2], heard[0]);
        QCOMPARE(local, (std::array{3, 3, 3}));
        QCOMPARE(answers, (std::array{true, true, true, false, false, false}));
    }

    void batchNormSeesTheWholeBatch_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("blocks");
        QTest::newRow("equal shares") << 6 << 4 << false;
        QTest::newRow("unequal shares") << 5 << 7 << false;
        QTest::newRow("one image each, one value a channel") << 2 << 1 << false;
        QTest::newRow("equal shares in blocks of channels") << 6 << 4 << true;
        QTest::newRow("unequal shares in blocks of channels") << 5 << 7 << true;
    }
    void batchNormSeesTheWholeBatch()
    {
        QFETCH(int, images);
        QFETCH(int, size);
        QFETCH(bool, blocks);
        torch::manual_seed(3);
        const int channels = blocks ? 32 : 5;
        const auto layer = blocks ? normedInBlocks : normed;
        // Channels whose means are far from 0 and whose deviations differ.
        const at::Tensor x = (at::randn({images, channels, size, size}) *
                                  at::linspace(0.1, 3, channels).view({1, channels, 1, 1}) +
                              at::linspace(-4, 9, channels).view({1, channels, 1, 1}))
                                 .contiguous(at::MemoryFormat::ChannelsLast);
        const at::Tensor dy =
            at::randn({images, channels, size, size}).contiguous(at::MemoryFormat::ChannelsLast);
        const Normed whole = layer(x, dy);
        std::array<Normed, 2> parts;
        together(2, [&](std::shared_ptr<Peers> peers) {
            const nets::BatchShare share = nets::shareOf(images, &peers->sums());
            const nets::ShareScope scope(peers->sums(), share);
            parts[static_cast<size_t>(peers->rank())] = layer(
                x.narrow(0, share.first, share.count()), dy.narrow(0, share.first, share.count()));
        });
        const double tolerance = 1e-5;
        QVERIFY(largest(at::cat({parts[0].y, parts[1].y}) - whole.y) < tolerance);
        // Where σ is tiny beside ε the gradient is large: it is compared by its own size.
        QVERIFY(largest(at::cat({parts[0].dx, parts[1].dx}) - whole.dx) <
                tolerance * std::max(1.0, largest(whole.dx)));
        QVERIFY(largest(parts[0].dweight + parts[1].dweight - whole.dweight) <
                tolerance * std::max(1.0, largest(whole.dweight)));
        QVERIFY(largest(parts[0].dbias + parts[1].dbias - whole.dbias) < tolerance);
        for (const Normed &part : parts) {
            QVERIFY(largest(part.mean - whole.mean) < tolerance);
            QVERIFY(largest(part.variance - whole.variance) < tolerance);
        }
        QVERIFY(at::equal(parts[0].mean, parts[1].mean)); // to the bit
        QVERIFY(at::equal(parts[0].variance, parts[1].variance));
    }

    // In double precision, so that nothing but a wrong formula can tell the two apart: 4e-9 seen.
    void aStepIsThatOfTheWholeBatch()
    {
        torch::manual_seed(6);
        const at::Tensor images = at::randn({13, 3, 64, 64}, at::TensorOptions(at::kDouble))
                                      .contiguous(at::MemoryFormat::ChannelsLast);
        std::vector<std::int64_t> labels(13);
        std::iota(labels.begin(), labels.end(), 0);
        const Step whole = firstStep(images, labels, nullptr);
        std::array<Step, 2> parts;
        together(2, [&](std::shared_ptr<Peers> peers) { // of six and of seven images
            parts[static_cast<size_t>(peers->rank())] = firstStep(images, labels, &peers->sums());
        });
        for (const Step &part : parts) {
            QVERIFY(std::abs(part.loss - whole.loss) < 1e-6);
            QVERIFY(largest(part.gradients, whole.gradients) < 1e-6);
            QVERIFY(largest(part.buffers, whole.buffers) < 1e-6);
        }
    }

    void whatIsLeftOutIsThatOfOneProcess()
    {
        const at::Tensor rows = at::ones({7, 12});
        const at::Tensor maps = at::ones({7, 2, 3, 3});
        const auto draw = [&](const at::Tensor &ownRows, const at::Tensor &ownMaps) {
            const at::Generator generator = at::detail::createCPUGenerator(9);
            return at::cat({nets::dropout(ownRows, 0.4, true, generator),
                            nets::stochasticDepth(ownMaps, 0.4, true, generator).flatten(1)},
                           1);
        };
        const at::Tensor whole = draw(rows, maps);
        std::array<at::Tensor, 2> parts;
        together(2, [&](std::shared_ptr<Peers> peers) {
            const nets::BatchShare share = nets::shareOf(7, &peers->sums());
            const nets::ShareScope scope(peers->sums(), share);
            parts[static_cast<size_t>(peers->rank())] =
                draw(rows.narrow(0, share.first, share.count()),
                     maps.narrow(0, share.first, share.count()));
        });
        QVERIFY(at::equal(at::cat({parts[0], parts[1]}), whole));
    }

    void rowsComeTogetherInOrder()
    {
        const at::Tensor all = at::arange(10, at::TensorOptions(at::kFloat)).view({5, 2});
        std::array<at::Tensor, 2> found;
        together(2, [&](std::shared_ptr<Peers> peers) {
            const nets::BatchShare share = nets::shareOf(5, &peers->sums());
            found[static_cast<size_t>(peers->rank())] =
                nets::gatherRows(peers->sums(), all.narrow(0, share.first, share.count()), 5);
        });
        QVERIFY(at::equal(found[0], all));
        QVERIFY(at::equal(found[1], all));
    }

    void oneThatGoesIsNamed_data()
    {
        QTest::addColumn<int>("leaver");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("the last") << 2 << QString()
                                  << u"Process 3 of 3 (rank 2) has gone: its connection was "
                                     "closed"_s;
        QTest::newRow("with a reason")
            << 1 << u"a picture is damaged"_s
            << u"Process 2 of 3 (rank 1) has gone: a picture is damaged"_s;
        QTest::newRow("the first, with a reason")
            << 0 << u"the disk is full"_s
            << u"Process 1 of 3 (rank 0) has gone: the disk is full"_s;
        QTest::newRow("the first")
            << 0 << QString() << u"Process 1 of 3 (rank 0) has gone: its connection was closed"_s;
    }
    void oneThatGoesIsNamed()
    {
        QFETCH(int, leaver);
        QFETCH(QString, reason);
        QFETCH(QString, sentence);
        std::array<QString, 3> said;
        together(3, [&](std::shared_ptr<Peers> peers) {
            (void)peers->barrier();
            if (peers->rank() == leaver) {
                if (!reason.isEmpty())
                    peers->leave(reason);
                return; // its connections close
            }
            for (int i = 0; i < 5 && !peers->isBroken(); ++i)
                (void)peers->anyOf(false);
            said[static_cast<size_t>(peers->rank())] = peers->whatHappened();
        });
        for (int rank = 0; rank < 3; ++rank) {
            if (rank != leaver)
                QCOMPARE(said[static_cast<size_t>(rank)], sentence);
        }
    }

    void oneThatDoesNotComeIsMissed()
    {
        Feedback feedback;
        const int port = freePort();
        const auto alone = Peers::join({0, 2, 0, u"127.0.0.1"_s, port, 1}, feedback);
        QVERIFY(!alone);
        QCOMPARE(alone.error().message,
                 u"Of 2 processes only 1 have met within 1 s: rank 1 is missing."_s);
        const auto second = Peers::join({1, 2, 1, u"127.0.0.1"_s, freePort(), 1}, feedback);
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(u"was not found at 127.0.0.1"_s),
                 qPrintable(second.error().message));
    }

    void waitingCanBeCancelled()
    {
        Feedback feedback;
        feedback.cancel();
        const auto first = Peers::join({0, 2, 0, u"127.0.0.1"_s, freePort(), 60}, feedback);
        QVERIFY(!first);
        QVERIFY(first.error().kind == Error::Kind::Cancelled);
        const auto second = Peers::join({1, 2, 1, u"127.0.0.1"_s, freePort(), 60}, feedback);
        QVERIFY(!second);
        QVERIFY(second.error().kind == Error::Kind::Cancelled);
    }

    void aPortInUseIsOneSentence()
    {
        Feedback feedback;
        const int port = freePort();
        const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        QCOMPARE(::bind(handle, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
        QCOMPARE(::listen(handle, 1), 0);
        const auto first = Peers::join({0, 2, 0, u"127.0.0.1"_s, port, 5}, feedback);
        ::close(handle);
        QVERIFY(!first);
        QVERIFY2(first.error().message.contains(u"is in use on this machine"_s),
                 qPrintable(first.error().message));
    }
};

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_Peers.moc"
