// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Rng.h"
#include "core/import/LesionLook.h"

#include <QString>
#include <QStringList>

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// Draws the artificial sample's pictures: 320 × 240 pixels, 8-bit RGB, with the word ARTIFICIAL on
/// the lower edge. The same generator state gives the same picture.
class LesionPainter
{
public:
    explicit LesionPainter(Rng rng) : m_rng(rng) {}

    /// The lesion fills the picture.
    cv::Mat macroscopic(const LesionLook &look);
    /// A body region (face, forearm, hand, leg, back) with the lesion small on it.
    cv::Mat anatomical(const LesionLook &look, const QString &region);

    static const QStringList &regions();

private:
    float real(float low, float high) { return static_cast<float>(m_rng.real(low, high)); }
    Colour skinTone();
    cv::Mat noise(int cells);
    cv::Mat skin(const Colour &tone);
    void hairs(cv::Mat &image);
    /// `radius` in pixels.
    void lesion(cv::Mat &image, cv::Point2f centre, float radius, const LesionLook &look);
    void details(cv::Mat &image, cv::Point2f centre, float radius, const LesionLook &look);
    cv::Mat finish(const cv::Mat &image);

    Rng m_rng;
};

} // namespace lesiondesk
