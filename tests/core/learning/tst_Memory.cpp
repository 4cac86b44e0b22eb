// SPDX-License-Identifier: GPL-3.0-or-later
// A device whose memory is not enough for a whole batch: the CPU, with an allocator that says no.
#include "core/learning/RunLog.h"
#include "tests/core/learning/TrainingBench.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using lesiondesk::test::Bench;

namespace
{

/// Hands on to LibTorch's own, and refuses pieces over a size, as a GPU does that is too small.
class SmallMemory final : public c10::Allocator
{
public:
    SmallMemory() : m_real(c10::GetDefaultCPUAllocator()) {}
    c10::DataPtr allocate(size_t bytes) const override
    {
        TORCH_CHECK_WITH(OutOfMemoryError, bytes <= m_limit, "out of memory: wanted ", bytes);
        return m_real->allocate(bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_real->raw_deleter(); }

    void setLimit(size_t bytes) { m_limit = bytes; }

private:
    c10::Allocator *m_real;
    size_t m_limit = SIZE_MAX;
};

} // namespace

class TestMemory final : public QObject
{
    Q_OBJECT

private:
    SmallMemory m_memory;

    /// Shuffled batches of 12; the second stage trains the head alone, so that no BatchNorm learns
    /// from parts. Its largest piece is the first convolution's output of 12 images.
    static TrainPlan plan(const Bench &bench)
    {
        TrainPlan plan = bench.plan();
        plan.architecture = Architecture::ResNet50; // no dropout
        plan.inputSize = 128;
        TrainStage &stage = plan.stages.front();
        stage.blocks = 1;
        stage.epochsPerBlock = 2;
        stage.batchRule = BatchRule::Shuffled;
        stage.batchSize = 12;
        plan.stages.push_back(stage);
        return plan;
    }

private Q_SLOTS:
    void initTestCase() { c10::SetCPUAllocator(&m_memory, 255); }
    void cleanup() { m_memory.setLimit(SIZE_MAX); }

    void smallerPartsGiveTheWholeBatchsGradients()
    {
        Bench bench(16);
        Feedback feedback;
        const RunId whole = bench.queue(plan(bench));
        QVERIFY(bench.train(whole, feedback));

        const RunId parts = bench.queue(plan(bench));
        TrainObserver observer;
        observer.epochEnded = [&](const MetricPoint &point) {
            // From the second stage on: the largest piece of a batch of 12 does not fit.
            if (point.epoch == 2)
                m_memory.setLimit(12 * 64 * 64 * 64 * sizeof(float) - 1);
        };
        const auto outcome = bench.train(parts, feedback, observer);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        const QString log = readRunLog(bench.paths(), parts)->join(u'\n');
        QVERIFY2(log.contains(u"added up over 2 parts"_s), qPrintable(log));
        QVERIFY2(!log.contains(u"over 4 parts"_s), qPrintable(log));
        const auto wanted = bench.runs().metricPoints(whole);
        const auto found = bench.runs().metricPoints(parts);
        QCOMPARE(found->size(), size_t{4});
        for (size_t i = 0; i < 4; ++i) {
            QVERIFY(std::abs(found->at(i).trainLoss - wanted->at(i).trainLoss) < 1e-5);
            QVERIFY(std::abs(found->at(i).testLoss - wanted->at(i).testLoss) < 1e-5);
        }
    }

    void aBatchThatNeverFitsIsASentence()
    {
        Bench bench(16);
        Feedback feedback;
        TrainObserver observer;
        observer.logged = [&](const QString &line) {
            if (line.contains(u"trainable"_s))
                m_memory.setLimit(1'000'000); // the network is there, the first batch comes
        };
        const RunId run = bench.queue(plan(bench));
        const auto outcome = bench.train(run, feedback, observer);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(u"not enough memory"_s),
                 qPrintable(outcome.error().message));
        QCOMPARE(bench.runs().get(run)->state, RunState::Failed);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_Memory.moc"
