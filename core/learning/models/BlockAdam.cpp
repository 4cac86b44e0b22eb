// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/BlockAdam.h"

#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchCompat.h"

#include <torch/utils.h>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

torch::optim::OptimizerParamGroup group(std::vector<at::Tensor> parameters, double rate)
{
    return torch::optim::OptimizerParamGroup(std::move(parameters),
                                             std::make_unique<torch::optim::AdamOptions>(rate));
}

QString momentName(const std::string &parameter, const char *what)
{
    return u"adam.%1.%2"_s.arg(QString::fromStdString(parameter), QLatin1StringView(what));
}

} // namespace

BlockAdam::BlockAdam(Network &network, Rates rates, bool everything)
    : m_network(network), m_rates(rates), m_everything(everything)
{
}

void BlockAdam::open(int block)
{
    m_open = block;
    if (block == 1) {
        m_adam = std::make_unique<torch::optim::Adam>(
            std::vector<torch::optim::OptimizerParamGroup>{
                group(m_network.parametersOfBlock(0), m_rates.head)},
            torch::optim::AdamOptions(m_rates.head));
        if (!m_everything) {
            m_network.setTrainableBlocks(1);
            return;
        }
        m_network.setAllTrainable();
        m_adam->add_param_group(group(m_network.parametersBelowHead(), m_rates.blocks));
    } else if (!m_everything) {
        m_network.setTrainableBlocks(block);
        m_adam->add_param_group(group(m_network.parametersOfBlock(block - 1), m_rates.blocks));
    }
}

void BlockAdam::saveInto(TensorFile &file)
{
    auto &table = m_adam->state();
    for (const auto &item : m_network.named_parameters()) {
        const auto found = table.find(stateKey(table, item.value()));
        if (found == table.end())
            continue;
        const auto &state = static_cast<const torch::optim::AdamParamState &>(*found->second);
        file.tensors.emplace(momentName(item.key(), "exp_avg"), hostTensor(state.exp_avg()));
        file.tensors.emplace(momentName(item.key(), "exp_avg_sq"), hostTensor(state.exp_avg_sq()));
        file.tensors.emplace(momentName(item.key(), "step"),
                             hostTensor(at::scalar_tensor(state.step(), at::kLong)));
    }
}

Result<void> BlockAdam::restore(const TensorFile &file)
{
    torch::NoGradGuard noGraph;
    auto &table = m_adam->state();
    for (const auto &item : m_network.named_parameters()) {
        if (!file.tensors.contains(momentName(item.key(), "step")))
            continue; // it has had no gradient yet
        auto state = std::make_unique<torch::optim::AdamParamState>();
        at::Tensor step = at::scalar_tensor(0, at::kLong);
        state->exp_avg(at::zeros_like(item.value(), at::MemoryFormat::Preserve));
        state->exp_avg_sq(at::zeros_like(item.value(), at::MemoryFormat::Preserve));
        LD_TRY(copyInto(step, file, momentName(item.key(), "step")));
        LD_TRY(copyInto(state->exp_avg(), file, momentName(item.key(), "exp_avg")));
        LD_TRY(copyInto(state->exp_avg_sq(), file, momentName(item.key(), "exp_avg_sq")));
        state->step(step.item<std::int64_t>());
        table[stateKey(table, item.value())] = std::move(state);
    }
    return {};
}

} // namespace lesiondesk::nets
