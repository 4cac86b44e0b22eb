// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/BlockAdam.h"

#include "core/learning/AdamStep.h"
#include "core/learning/models/Tensors.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

QString momentName(const QString &parameter, QLatin1StringView what)
{
    return u"adam.%1.%2"_s.arg(parameter, what);
}

at::Tensor zerosLike(const at::Tensor &tensor)
{
    return at::zeros_like(tensor, at::TensorOptions(), at::MemoryFormat::Preserve).detach();
}

/// Value by value in memory: all four have the same strides and no gaps.
template <typename Real>
void moveOnCpu(const AdamStep &step, const at::Tensor &parameter, const at::Tensor &gradient,
               const at::Tensor &mean, const at::Tensor &square)
{
    constexpr std::int64_t kGrain = 32768; // values that are worth a thread
    auto *w = parameter.data_ptr<Real>();
    const auto *g = gradient.data_ptr<Real>();
    auto *m = mean.data_ptr<Real>();
    auto *v = square.data_ptr<Real>();
    at::parallel_for(0, parameter.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        step.apply(end - begin, w + begin, g + begin, m + begin, v + begin);
    });
}

void moveOnDevice(const AdamStep &step, const at::Tensor &parameter, const at::Tensor &gradient,
                  const at::Tensor &mean, const at::Tensor &square)
{
    mean.mul_(AdamStep::kBeta1).add_(gradient, 1 - AdamStep::kBeta1);
    square.mul_(AdamStep::kBeta2).addcmul_(gradient, gradient, 1 - AdamStep::kBeta2);
    const at::Tensor root = square.sqrt().div_(step.correction()).add_(AdamStep::kEpsilon);
    at::Tensor(parameter).addcdiv_(mean, root, -step.stepSize());
}

/// `gradient` as its parameter lies in memory.
at::Tensor laidOutLike(const at::Tensor &parameter, const at::Tensor &gradient)
{
    if (gradient.strides() == parameter.strides())
        return gradient;
    at::Tensor made = at::empty_like(parameter, at::TensorOptions(), at::MemoryFormat::Preserve);
    return made.copy_(gradient);
}

} // namespace

BlockAdam::BlockAdam(Network &network, Rates rates, bool everything)
    : m_network(network), m_rates(rates), m_everything(everything)
{
}

void BlockAdam::add(const std::vector<at::Tensor> &parameters, double rate)
{
    const auto named = m_network.named_parameters();
    for (const at::Tensor &parameter : parameters) {
        for (const auto &item : named) {
            if (item.value().is_same(parameter))
                m_moved.push_back({QString::fromStdString(item.key()), parameter, rate, 0, {}, {}});
        }
    }
}

void BlockAdam::open(int block)
{
    m_open = block;
    if (block == 1) {
        add(m_network.parametersOfBlock(0), m_rates.head);
        if (!m_everything) {
            m_network.setTrainableBlocks(1);
            return;
        }
        m_network.setAllTrainable();
        add(m_network.parametersBelowHead(), m_rates.blocks);
    } else if (!m_everything) {
        m_network.setTrainableBlocks(block);
        add(m_network.parametersOfBlock(block - 1), m_rates.blocks);
    }
}

void BlockAdam::dropGradients()
{
    for (Moved &one : m_moved)
        one.parameter.mutable_grad().reset();
}

std::vector<at::Tensor> BlockAdam::gradients() const
{
    std::vector<at::Tensor> found;
    for (const Moved &one : m_moved) {
        if (one.parameter.grad().defined())
            found.push_back(one.parameter.grad());
    }
    return found;
}

void BlockAdam::step()
{
    const torch::NoGradGuard noGraph;
    for (Moved &one : m_moved) {
        if (!one.parameter.grad().defined())
            continue;
        if (!one.mean.defined()) {
            one.mean = zerosLike(one.parameter);
            one.square = zerosLike(one.parameter);
        }
        const AdamStep step(one.rate, ++one.steps);
        const at::Tensor gradient = laidOutLike(one.parameter, one.parameter.grad());
        const bool inMemory =
            one.parameter.device().is_cpu() && one.parameter.is_non_overlapping_and_dense();
        if (inMemory && one.parameter.scalar_type() == at::kFloat)
            moveOnCpu<float>(step, one.parameter, gradient, one.mean, one.square);
        else if (inMemory && one.parameter.scalar_type() == at::kDouble)
            moveOnCpu<double>(step, one.parameter, gradient, one.mean, one.square);
        else
            moveOnDevice(step, one.parameter, gradient, one.mean, one.square);
    }
}

void BlockAdam::saveInto(TensorFile &file) const
{
    for (const Moved &one : m_moved) {
        if (!one.mean.defined())
            continue;
        file.tensors.emplace(momentName(one.name, "exp_avg"_L1), hostTensor(one.mean));
        file.tensors.emplace(momentName(one.name, "exp_avg_sq"_L1), hostTensor(one.square));
        file.tensors.emplace(momentName(one.name, "step"_L1),
                             hostTensor(at::scalar_tensor(one.steps, at::kLong)));
    }
}

Result<void> BlockAdam::restore(const TensorFile &file)
{
    const torch::NoGradGuard noGraph;
    for (Moved &one : m_moved) {
        if (!file.tensors.contains(momentName(one.name, "step"_L1)))
            continue; // it has had no gradient yet
        at::Tensor step = at::scalar_tensor(0, at::kLong);
        one.mean = zerosLike(one.parameter);
        one.square = zerosLike(one.parameter);
        LD_TRY(copyInto(step, file, momentName(one.name, "step"_L1)));
        LD_TRY(copyInto(one.mean, file, momentName(one.name, "exp_avg"_L1)));
        LD_TRY(copyInto(one.square, file, momentName(one.name, "exp_avg_sq"_L1)));
        one.steps = step.item<std::int64_t>();
    }
    return {};
}

} // namespace lesiondesk::nets
