// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/FrozenPrefix.h"

#include "core/learning/Devices.h"
#include "core/learning/models/Tensors.h"

#include <algorithm>
#include <utility>

namespace lesiondesk::nets
{

Result<void> FrozenPrefix::refresh()
{
    m_kept.clear();
    const FoldedGraph before = std::exchange(m_graph, {});
    const auto poolBefore = std::exchange(m_pool, {});
    const int units = m_network.firstTrainable();
    if (!m_setup.device.is_cpu() || units == 0)
        return {};
    m_graph = m_network.folded(units, before);
    LD_TRY_ASSIGN(m_pool, ForwardPool::make(m_graph, m_setup.size, m_setup.precision,
                                            m_setup.threadCount(), poolBefore.get()));
    return {};
}

at::Tensor FrozenPrefix::emptyFor(size_t count) const
{
    return at::empty(
        {static_cast<std::int64_t>(count), m_pool->side(), m_pool->side(), m_pool->channels()},
        at::TensorOptions(at::kFloat));
}

Result<at::Tensor> FrozenPrefix::of(int count, const Pictures &pictures)
{
    if (!m_pool) {
        std::vector<cv::Mat> images;
        for (int i = 0; i < count; ++i) {
            LD_TRY_ASSIGN(cv::Mat image, pictures(i));
            images.push_back(std::move(image));
        }
        return normalisedBatch(images, m_setup.device);
    }
    const at::Tensor result = emptyFor(static_cast<size_t>(count));
    LD_TRY(m_pool->run(count, pictures,
                       {result.data_ptr<float>(), static_cast<size_t>(result.numel())}, {}));
    return result.permute({0, 3, 1, 2});
}

Result<at::Tensor> FrozenPrefix::ofImages(const std::vector<int> &images, const Pictures &pictures)
{
    std::vector<int> missing;
    for (const int image : images) {
        if (!m_kept.contains(image) && std::ranges::find(missing, image) == missing.end())
            missing.push_back(image);
    }
    const auto values = static_cast<size_t>(m_pool->valuesPerPicture());
    std::vector<float> fresh(missing.size() * values);
    LD_TRY(m_pool->run(static_cast<int>(missing.size()),
                       [&](int i) { return pictures(missing[static_cast<size_t>(i)]); }, fresh,
                       {}));
    const at::Tensor result = emptyFor(images.size());
    float *to = result.data_ptr<float>();
    for (const int image : images) {
        const auto kept = m_kept.find(image);
        const float *from =
            kept != m_kept.end()
                ? kept->second.data()
                : fresh.data() +
                      static_cast<size_t>(std::ranges::find(missing, image) - missing.begin()) *
                          values;
        to = std::copy_n(from, values, to);
    }
    const auto room = static_cast<size_t>(m_keptBytes) / (values * sizeof(float));
    for (size_t i = 0; i < missing.size() && m_kept.size() < room; ++i) {
        const auto from = fresh.begin() + static_cast<std::ptrdiff_t>(i * values);
        m_kept.emplace(missing[i],
                       std::vector<float>(from, from + static_cast<std::ptrdiff_t>(values)));
    }
    return result.permute({0, 3, 1, 2});
}

} // namespace lesiondesk::nets
