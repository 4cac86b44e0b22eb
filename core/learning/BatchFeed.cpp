// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/BatchFeed.h"

#include "core/learning/Augment.h"

namespace lesiondesk
{

namespace
{

constexpr int kBatchesAhead = 3;

} // namespace

BatchFeed::BatchFeed(const std::vector<TrainSample> &samples, const ImageCache &images,
                     BatchOrder &order, const Augmentation &augmentation, std::uint64_t seed,
                     BatchShareOf share)
    : m_samples(samples), m_images(images), m_order(order), m_augmentation(augmentation),
      m_seed(seed), m_share(std::move(share))
{
    if (!m_share)
        m_share = [](int count) { return std::pair{0, count}; };
}

void BatchFeed::begin(int epoch, int step, bool withPictures)
{
    m_stream.reset();
    m_epoch = epoch;
    m_first = step;
    m_next = step;
    m_batches.clear();
    m_places.clear();
    for (int i = step; i < m_order.stepsPerEpoch(); ++i) {
        m_batches.push_back(m_order.batch(epoch, i));
        const auto [first, end] = m_share(static_cast<int>(m_batches.back().size()));
        for (int position = first; position < end; ++position)
            m_places.push_back({i, position});
    }
    if (withPictures)
        m_stream = std::make_unique<PictureStream>(
            static_cast<int>(m_places.size()), [this](int index) { return picture(index); },
            kBatchesAhead * m_order.batchSize());
}

/// Called by the stream's threads.
Result<cv::Mat> BatchFeed::picture(int index) const
{
    const Place place = m_places[static_cast<size_t>(index)];
    const auto &batch = m_batches[static_cast<size_t>(place.step - m_first)];
    const int sample = batch[static_cast<size_t>(place.position)];
    LD_TRY_ASSIGN(const cv::Mat image,
                  m_images.image(m_samples[static_cast<size_t>(sample)].image));
    if (!m_augmentation.enabled)
        return image;
    Rng rng = augmentationRng(m_seed, m_epoch, place.step, place.position);
    return applyAugmentation(image, drawAugmentation(m_augmentation, rng));
}

Result<TrainBatch> BatchFeed::next()
{
    TrainBatch batch;
    batch.samples = m_batches[static_cast<size_t>(m_next++ - m_first)];
    for (const int sample : batch.samples)
        batch.labels.push_back(m_samples[static_cast<size_t>(sample)].label);
    if (m_stream) {
        const auto [first, end] = m_share(static_cast<int>(batch.samples.size()));
        for (int i = first; i < end; ++i) {
            LD_TRY_ASSIGN(cv::Mat image, m_stream->next());
            batch.images.push_back(std::move(image));
        }
    }
    return batch;
}

} // namespace lesiondesk
