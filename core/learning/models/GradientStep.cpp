// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/GradientStep.h"

#include "core/learning/models/Autocast.h"
#include "core/learning/models/TorchErrors.h"

#include <torch/nn/functional/loss.h>
#include <torch/utils.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

GradientStep::Figures GradientStep::run(const at::Tensor &input,
                                        const std::vector<std::int64_t> &labels)
{
    if (m_peers)
        return runWithPeers(input, labels);
    const int count = static_cast<int>(labels.size());
    if (!m_proven)
        keepBuffers();
    for (;;) {
        try {
            const Figures figures = gradients(input, labels);
            m_proven = true;
            m_kept.clear();
            if (std::isfinite(figures.loss))
                m_adam.step();
            return figures;
        } catch (const std::exception &exception) {
            // BatchNorm cannot learn from a single value, so a part has two images.
            if (!isOutOfMemory(exception) || count / (m_parts * 2) < 2)
                throw;
        }
        restoreBuffers();
        m_parts *= 2;
        if (noted)
            noted(u"There is not enough memory for a batch of %1 images at once: from here on its "
                  "gradients are added up over %2 parts, and BatchNorm sees each part alone."_s
                      .arg(count)
                      .arg(m_parts));
    }
}

/// On a GPU the frozen units run here, with the memory that the rest has.
at::Tensor GradientStep::logits(const at::Tensor &input)
{
    const AutocastScope autocast(m_device, m_precision);
    return m_network
        .forwardFrom(m_network.firstTrainable(),
                     m_device.is_cpu() ? input : m_network.prefix(input))
        .to(at::kFloat);
}

GradientStep::Figures GradientStep::gradients(const at::Tensor &input,
                                              const std::vector<std::int64_t> &labels)
{
    const size_t count = labels.size();
    const size_t parts =
        std::clamp<size_t>(static_cast<size_t>(m_parts), 1, std::max<size_t>(count / 2, 1));
    Figures figures;
    m_adam.dropGradients();
    for (size_t part = 0; part < parts; ++part) {
        const auto from = static_cast<std::ptrdiff_t>(part * count / parts);
        const auto end = static_cast<std::ptrdiff_t>((part + 1) * count / parts);
        const std::vector<std::int64_t> partLabels(labels.begin() + from, labels.begin() + end);
        const at::Tensor target = at::tensor(partLabels, at::TensorOptions(at::kLong)).to(m_device);
        const at::Tensor said = logits(input.narrow(0, from, end - from));
        at::Tensor loss = at::cross_entropy_loss(said, target);
        if (parts > 1)
            loss = loss * (static_cast<double>(end - from) / static_cast<double>(count));
        loss.backward();
        figures.loss += loss.item<float>();
        const at::Tensor best = said.argmax(1).to(at::kCPU);
        for (std::ptrdiff_t i = 0; i < end - from; ++i)
            figures.predicted.push_back(static_cast<int>(best.data_ptr<std::int64_t>()[i]));
    }
    return figures;
}

GradientStep::Figures GradientStep::runWithPeers(const at::Tensor &input,
                                                 const std::vector<std::int64_t> &labels)
{
    keepBuffers();
    try {
        Figures figures = peerGradients(input, labels);
        if (std::isfinite(figures.loss))
            m_adam.step();
        return figures;
    } catch (...) {
        restoreBuffers();
        throw;
    }
}

/// Loss and gradients of the mean over the whole batch: every process has its share of the sum.
GradientStep::Figures GradientStep::peerGradients(const at::Tensor &input,
                                                  const std::vector<std::int64_t> &labels)
{
    const auto count = static_cast<std::int64_t>(labels.size());
    const BatchShare share = shareOf(count, m_peers);
    const std::vector<std::int64_t> own(labels.begin() + share.first, labels.begin() + share.end);
    m_adam.dropGradients();
    at::Tensor loss;
    at::Tensor best;
    {
        const ShareScope scope(*m_peers, share);
        const at::Tensor target = at::tensor(own, at::TensorOptions(at::kLong)).to(m_device);
        const at::Tensor said = logits(input);
        loss = at::cross_entropy_loss(said, target, {}, at::Reduction::Sum) /
               static_cast<double>(count);
        best = said.argmax(1);
        loss.backward();
    }
    // Loss, wish to stop and every image's class travel with the gradients.
    at::Tensor facts = at::zeros({2 + count}, loss.options().requires_grad(false));
    facts[0] = loss.detach();
    facts[1] = wantsToStop && wantsToStop() ? 1 : 0;
    facts.narrow(0, 2 + share.first, share.count()).copy_(best);
    std::vector<at::Tensor> sums{facts};
    const std::vector<at::Tensor> gradients = m_adam.gradients();
    sums.insert(sums.end(), gradients.begin(), gradients.end());
    m_flat.addAll(*m_peers, sums);
    facts = facts.to(at::kCPU);
    const auto *values = facts.data_ptr<float>();
    Figures figures;
    figures.loss = values[0];
    figures.stop = values[1] > 0;
    for (std::int64_t i = 0; i < count; ++i)
        figures.predicted.push_back(static_cast<int>(values[2 + i]));
    return figures;
}

void GradientStep::keepBuffers()
{
    m_kept.clear();
    for (const at::Tensor &buffer : m_network.buffers())
        m_kept.push_back(buffer.clone());
    m_keptGenerator = m_network.generator().get_state();
}

/// The batch that did not fit has left its mark on BatchNorm's running statistics.
void GradientStep::restoreBuffers()
{
    if (m_kept.empty())
        return; // memory that was enough for earlier batches of this size is gone
    torch::NoGradGuard noGraph;
    std::vector<at::Tensor> buffers = m_network.buffers();
    for (size_t i = 0; i < buffers.size(); ++i)
        buffers[i].copy_(m_kept[i]);
    m_network.generator().set_state(m_keptGenerator);
}

} // namespace lesiondesk::nets
