// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PictureInspector.h"

#include "core/base/Hashing.h"
#include "core/imaging/Decode.h"
#include "core/imaging/PerceptualHash.h"
#include "core/imaging/Thumbnail.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void forEachOnAllCores(size_t count, Feedback &feedback, const std::function<void(size_t)> &work,
                       const std::function<void(size_t)> &done)
{
    constexpr unsigned kMostThreads = 8; // more only fight for the disk
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
    std::atomic<size_t> next{0};
    std::atomic<size_t> finished{0};
    const auto takeOne = [&] {
        const size_t i = next.fetch_add(1);
        if (i >= count || feedback.isCancelled())
            return false;
        work(i);
        finished.fetch_add(1);
        return true;
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned t = 1; t < threads && t < count; ++t)
            helpers.emplace_back([&] {
                while (takeOne()) {
                }
            });
        while (takeOne())
            done(finished.load());
    }
    if (!feedback.isCancelled())
        done(count);
}

InspectedPicture inspectPicture(const QString &path, bool decode, const QString &mask)
{
    InspectedPicture picture;
    const QFileInfo info(path);
    picture.modified = info.lastModified();
    const auto bytes = readPicture(path);
    if (!bytes) {
        picture.error = bytes.error().message;
        return picture;
    }
    const QString name = info.fileName();
    const auto header = probeImage(*bytes, name);
    if (!header) {
        picture.error = header.error().message;
        return picture;
    }
    if (decode) {
        const auto pixels = decodeImageReduced(*bytes, name, kThumbnailSide);
        if (!pixels) {
            picture.error = pixels.error().message;
            return picture;
        }
        auto thumbnail = makeThumbnail(*pixels);
        if (!thumbnail) {
            picture.error = thumbnail.error().message;
            return picture;
        }
        picture.thumbnail = *std::move(thumbnail);
        picture.perceptualHash = perceptualHash(*pixels);
    }
    picture.sha256 = sha256(*bytes);
    picture.bytes = bytes->size();
    picture.width = header->width;
    picture.height = header->height;
    if (!mask.isEmpty()) {
        const auto maskBytes = readPicture(mask);
        const auto other =
            maskBytes ? probeImage(*maskBytes, QFileInfo(mask).fileName()) : maskBytes.error();
        if (!other)
            picture.maskTrouble = other.error().message;
        else if (other->width != header->width || other->height != header->height)
            picture.maskTrouble = u"The mask %1 has %2 × %3 pixels, its image %4 × %5."_s
                                      .arg(QFileInfo(mask).fileName())
                                      .arg(other->width)
                                      .arg(other->height)
                                      .arg(header->width)
                                      .arg(header->height);
    }
    return picture;
}

} // namespace lesiondesk
