// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/ImageCache.h"

#include "core/imaging/NetworkPicture.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ImageCache::ImageCache(QStringList files, int size, ResizePolicy policy, qint64 maxBytes)
    : m_files(std::move(files)), m_images(static_cast<size_t>(m_files.size())), m_size(size),
      m_policy(policy), m_kept(static_cast<int>(
                            std::min<qint64>(m_files.size(), maxBytes / (qint64{3} * size * size))))
{
}

Result<cv::Mat> ImageCache::decode(int index) const
{
    return networkPicture(m_files[index], m_size, m_policy);
}

Result<cv::Mat> ImageCache::image(int index) const
{
    const cv::Mat &kept = m_images[static_cast<size_t>(index)];
    if (!kept.empty())
        return kept;
    return decode(index);
}

Result<void> ImageCache::load(const Feedback &feedback, const std::function<void(int)> &progress)
{
    std::atomic<int> next{0};
    std::atomic<int> done{0};
    std::mutex mutex;
    int broken = 0;
    int firstBroken = count();
    QString reason;
    const auto work = [&](bool reports) {
        for (int i = next++; i < count() && !feedback.isCancelled(); i = next++) {
            if (m_images[static_cast<size_t>(i)].empty()) {
                auto image = decode(i);
                if (!image) {
                    const std::lock_guard guard(mutex);
                    ++broken;
                    if (i < firstBroken) {
                        firstBroken = i;
                        reason = image.error().message;
                    }
                } else if (i < m_kept) {
                    m_images[static_cast<size_t>(i)] = *std::move(image);
                }
            }
            ++done;
            if (reports && progress)
                progress(done);
        }
    };
    {
        std::vector<std::jthread> helpers;
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 16U);
        for (unsigned i = 1; i < threads; ++i)
            helpers.emplace_back(work, false);
        work(true);
    }
    if (feedback.isCancelled())
        return Error::cancelled();
    if (broken == 1)
        return failure(u"An image of the set cannot be read: %1"_s.arg(reason));
    if (broken > 1)
        return failure(
            u"%1 images of the set cannot be read, the first: %2"_s.arg(broken).arg(reason));
    return {};
}

} // namespace lesiondesk
