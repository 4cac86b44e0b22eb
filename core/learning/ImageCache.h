// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"
#include "core/jobs/Feedback.h"

#include <QStringList>

#include <opencv2/core/mat.hpp>

#include <functional>
#include <vector>

namespace lesiondesk
{

/// Pictures decoded and brought to the network's size, 8-bit RGB, kept in memory up to a bound;
/// what does not fit is decoded anew each time. image() may be called from several threads once
/// load() is through.
class ImageCache
{
public:
    static constexpr qint64 kDefaultBytes = qint64{2} << 30;

    ImageCache(QStringList files, int size, ResizePolicy policy, qint64 maxBytes = kDefaultBytes);

    /// Decodes every file, with several threads; `progress` gets the number of files done, in the
    /// calling thread. Fails when files cannot be decoded, naming the first and how many there are.
    Result<void> load(const Feedback &feedback, const std::function<void(int)> &progress = {});

    int count() const { return static_cast<int>(m_files.size()); }
    int size() const { return m_size; }
    int kept() const { return m_kept; } ///< pictures that stay in memory
    qint64 bytes() const { return qint64{3} * m_size * m_size * m_kept; } ///< of these
    Result<cv::Mat> image(int index) const;

private:
    Result<cv::Mat> decode(int index) const;

    QStringList m_files;
    std::vector<cv::Mat> m_images; ///< empty where it is not kept
    int m_size;
    ResizePolicy m_policy;
    int m_kept;
};

} // namespace lesiondesk
