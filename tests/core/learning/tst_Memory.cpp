// SPDX-License-Identifier: GPL-3.0-or-later
// A device whose memory is not enough for a whole batch: the CPU, with an allocator that says no.
#include "core/learning/RunLog.h"
#include "core/learning/models/GradientStep.h"
#include "tests/core/learning/TrainingBench.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <torch/version.h>

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
#if TORCH_VERSION_MAJOR >= 2
    c10::DataPtr allocate(size_t bytes) override
    {
        return smallPiece(bytes);
    }
    void copy_data(void *target, const void *source, size_t bytes) const override
    {
        default_copy_data(target, source, bytes);
    }
#else
    c10::DataPtr allocate(size_t bytes) const override
    {
        return smallPiece(bytes);
    }
#endif
    c10::DeleterFnPtr raw_deleter() const override
    {
        return m_real->raw_deleter();
    }

    void setLimit(size_t bytes)
    {
        m_limit = bytes;
    }

private:
    c10::DataPtr smallPiece(size_t bytes) const
    {
        TORCH_CHECK_WITH(OutOfMemoryError, bytes <= m_limit, "out of memory: wanted ", bytes);
        return m_real->allocate(bytes);
    }

    c10::Allocator *m_real;
    size_t m_limit = SIZE_MAX;
};

} // namespace

class TestMemory final : public QObject
{
    Q_OBJECT

private:
    SmallMemory m_memory;

    /// The head after one step on 12 images, and what was noted. No BatchNorm learns: the head
    /// alone is trainable.
    at::Tensor headAfterAStep(size_t limit, QStringList &notes)
    {
        const auto network = nets::makeNetwork(Architecture::ResNet50, {.classes = 3, .seed = 5});
        nets::BlockAdam adam(*network, {1e-2, 1e-2}, false);
        adam.open(1);
        network->trainMode();
        nets::GradientStep step(*network, adam, at::kCPU, Precision::Float32, 1);
        step.noted = [&](const QString &text) { notes.append(text); };
        const at::Tensor features =
            at::arange(12 * 2048, at::TensorOptions(at::kFloat)).sin().view({12, 2048, 1, 1});
        m_memory.setLimit(limit);
        step.run(features, {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2});
        m_memory.setLimit(SIZE_MAX);
        return network->parametersOfBlock(0).front().detach().clone();
    }

private Q_SLOTS:
    void initTestCase() { c10::SetCPUAllocator(&m_memory, 255); }
    void cleanup() { m_memory.setLimit(SIZE_MAX); }

    /// Before the linear layer stands a copy of the features: 12 × 2048 floats are too many.
    void smallerPartsGiveTheWholeBatchsGradients()
    {
        QStringList notes;
        const at::Tensor whole = headAfterAStep(SIZE_MAX, notes);
        QVERIFY(notes.isEmpty());
        const at::Tensor parts = headAfterAStep(12 * 2048 * sizeof(float) - 1, notes);
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes.front().contains(u"added up over 2 parts"_s), qPrintable(notes.front()));
        QVERIFY((whole - parts).abs().max().item<float>() < 1e-6F);
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
        TrainPlan plan = bench.plan();
        plan.inputSize = 128;
        const RunId run = bench.queue(plan);
        const auto outcome = bench.train(run, feedback, observer);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(u"not enough memory"_s),
                 qPrintable(outcome.error().message));
        QCOMPARE(bench.runs().get(run)->state, RunState::Failed);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_Memory.moc"
