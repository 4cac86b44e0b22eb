// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ShuffledBatches.h"

#include "core/base/Rng.h"

#include <algorithm>
#include <numeric>

namespace lesiondesk
{

namespace
{

// Sets these random streams apart from those of the augmentation and of balanced batches.
constexpr std::uint64_t kStream = std::uint64_t{1} << 63;

} // namespace

ShuffledBatches::ShuffledBatches(int images, int batchSize, std::uint64_t seed)
    : m_images(images), m_seed(seed)
{
    if (images < 1)
        return;
    const int size = std::clamp(batchSize, 1, images);
    m_steps = (images + size - 1) / size;
    m_largest = (images + m_steps - 1) / m_steps;
}

std::vector<int> ShuffledBatches::batch(int epoch, int step)
{
    if (epoch != m_epoch) {
        m_order.resize(static_cast<size_t>(m_images));
        std::iota(m_order.begin(), m_order.end(), 0);
        Rng rng = Rng::forStream(m_seed, kStream | static_cast<std::uint64_t>(epoch));
        rng.shuffle(m_order);
        m_epoch = epoch;
    }
    const auto at = [this](int part) {
        return m_order.begin() +
               static_cast<std::ptrdiff_t>(std::int64_t{m_images} * part / m_steps);
    };
    return {at(step), at(step + 1)};
}

} // namespace lesiondesk
