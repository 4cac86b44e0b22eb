// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/BatchOrder.h"
#include "core/learning/ImageCache.h"
#include "core/learning/PictureStream.h"

#include <memory>
#include <vector>

namespace lesiondesk
{

/// A picture of the cache and its class.
struct TrainSample {
    int image = 0;
    int label = 0;
};

struct TrainBatch {
    std::vector<int> samples; ///< positions in the training part
    std::vector<std::int64_t> labels;
    std::vector<cv::Mat> images; ///< of this process' share; none where they were not asked for
};

/// Part `first` ≤ i < `end` of a batch that several processes share.
using BatchShareOf = std::function<std::pair<int, int>(int count)>;

/// The batches of an epoch, one after the other, with their pictures decoded and augmented by all
/// cores ahead of the training. Everything random depends on seed, epoch, step and position alone.
/// One thread; samples, images and order must outlive it.
class BatchFeed
{
public:
    BatchFeed(const std::vector<TrainSample> &samples, const ImageCache &images, BatchOrder &order,
              const Augmentation &augmentation, std::uint64_t seed, BatchShareOf share = {});

    /// From step `step` of epoch `epoch` (both from 0) on. Without pictures, batches are lists
    /// only.
    void begin(int epoch, int step, bool withPictures);
    /// To be called once for each step that is left.
    Result<TrainBatch> next();

private:
    struct Place {
        int step = 0;
        int position = 0;
    };
    Result<cv::Mat> picture(int index) const;

    const std::vector<TrainSample> &m_samples;
    const ImageCache &m_images;
    BatchOrder &m_order;
    const Augmentation &m_augmentation;
    std::uint64_t m_seed;
    BatchShareOf m_share;
    int m_epoch = 0;
    int m_first = 0; ///< step of m_batches' first
    int m_next = 0;
    std::vector<std::vector<int>> m_batches; ///< of the rest of the epoch
    std::vector<Place> m_places;             ///< of every picture of the stream
    std::unique_ptr<PictureStream> m_stream; ///< last: its threads read the rest
};

} // namespace lesiondesk
