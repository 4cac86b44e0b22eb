// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/BalancedBatches.h"

#include "core/base/Rng.h"

namespace lesiondesk
{

namespace
{

// Sets these random streams apart from those of the augmentation.
constexpr std::uint64_t kStream = std::uint64_t{1} << 62;

} // namespace

BalancedBatches::BalancedBatches(const std::vector<int> &labels, int classes, std::uint64_t seed,
                                 int batchSize)
    : m_seed(seed)
{
    std::vector<ClassImages> all(static_cast<size_t>(classes));
    for (size_t i = 0; i < labels.size(); ++i)
        all[static_cast<size_t>(labels[i])].images.push_back(static_cast<int>(i));
    for (size_t label = 0; label < all.size(); ++label) {
        if (all[label].images.empty())
            continue;
        all[label].label = static_cast<int>(label);
        m_classes.push_back(std::move(all[label]));
    }
    m_batchSize =
        batchSize > 0 && !m_classes.empty() ? batchSize : static_cast<int>(m_classes.size());
    if (m_batchSize > 0)
        m_steps = (static_cast<int>(labels.size()) + m_batchSize - 1) / m_batchSize;
}

std::vector<int> BalancedBatches::batch(int epoch, int step)
{
    std::vector<int> chosen;
    chosen.reserve(static_cast<size_t>(m_batchSize));
    const std::int64_t batches = static_cast<std::int64_t>(epoch) * m_steps + step;
    const auto classes = static_cast<std::int64_t>(m_classes.size());
    for (std::int64_t turn = batches * m_batchSize; turn < (batches + 1) * m_batchSize; ++turn) {
        ClassImages &group = m_classes[static_cast<size_t>(turn % classes)];
        const std::int64_t draw = turn / classes;
        const auto count = static_cast<std::int64_t>(group.images.size());
        const std::int64_t cycle = draw / count;
        if (cycle != group.cycle) {
            const auto stream = kStream | (static_cast<std::uint64_t>(group.label) << 40) |
                                static_cast<std::uint64_t>(cycle);
            Rng rng = Rng::forStream(m_seed, stream);
            group.order = group.images;
            rng.shuffle(group.order);
            group.cycle = cycle;
        }
        chosen.push_back(group.order[static_cast<size_t>(draw % count)]);
    }
    return chosen;
}

} // namespace lesiondesk
