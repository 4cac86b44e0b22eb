// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PictureInspector.h"

#include "core/base/Hashing.h"
#include "core/imaging/Decode.h"
#include "core/imaging/PerceptualHash.h"
#include "core/imaging/PictureHead.h"
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

namespace
{

void lookAtHeader(InspectedPicture &picture, const QString &path)
{
    const auto head = readPictureHead(path);
    if (!head) {
        picture.error = head.error().message;
        return;
    }
    picture.bytes = head->bytes;
    picture.modified = head->modified;
    picture.width = head->header.width;
    picture.height = head->header.height;
}

void lookAtPixels(InspectedPicture &picture, const QByteArray &bytes, const QString &name,
                  bool thumbnail)
{
    const auto pixels = decodeImageReduced(bytes, name, kThumbnailSide);
    if (!pixels) {
        picture.error = pixels.error().message;
        return;
    }
    picture.perceptualHash = perceptualHash(*pixels);
    if (!thumbnail)
        return;
    auto jpeg = makeThumbnail(*pixels);
    if (jpeg)
        picture.thumbnail = *std::move(jpeg);
    else
        picture.error = jpeg.error().message;
}

void lookAtAll(InspectedPicture &picture, const QString &path, bool decode, bool thumbnail)
{
    const QFileInfo info(path);
    picture.modified = info.lastModified();
    const auto bytes = readPicture(path);
    if (!bytes) {
        picture.error = bytes.error().message;
        return;
    }
    picture.bytes = bytes->size();
    picture.sha256 = sha256(*bytes);
    const QString name = info.fileName();
    const auto header = probeImage(*bytes, name);
    if (!header) {
        picture.error = header.error().message;
        return;
    }
    picture.width = header->width;
    picture.height = header->height;
    if (decode)
        lookAtPixels(picture, *bytes, name, thumbnail);
}

QString troubleOfMask(const QString &mask, const InspectedPicture &picture)
{
    const auto head = readPictureHead(mask);
    if (!head)
        return head.error().message;
    if (head->header.width == picture.width && head->header.height == picture.height)
        return {};
    return u"The mask %1 has %2 × %3 pixels, its image %4 × %5."_s.arg(QFileInfo(mask).fileName())
        .arg(head->header.width)
        .arg(head->header.height)
        .arg(picture.width)
        .arg(picture.height);
}

} // namespace

InspectedPicture inspectPicture(const QString &path, Look look, const QString &mask, bool thumbnail)
{
    InspectedPicture picture;
    if (look == Look::Header)
        lookAtHeader(picture, path);
    else
        lookAtAll(picture, path, look == Look::Pixels, thumbnail);
    if (picture.error.isEmpty() && !mask.isEmpty())
        picture.maskTrouble = troubleOfMask(mask, picture);
    return picture;
}

} // namespace lesiondesk
