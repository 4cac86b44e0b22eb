// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <vector>

namespace lesiondesk
{

/// What a picture file turned out to be.
struct InspectedPicture {
    QString error; ///< one sentence; the rest is empty then
    QString sha256;
    qint64 bytes = 0;
    QDateTime modified;
    int width = 0;
    int height = 0;
    quint64 perceptualHash = 0; ///< with decoding only
    QByteArray thumbnail;       ///< JPEG, with decoding only
    QString maskTrouble;        ///< why the mask cannot be used, one sentence
};

/// Calls `work(i)` for every i below `count` on all cores, the calling thread among them, and
/// waits. Stops taking further ones when the feedback is cancelled. `done(k)` is called in the
/// calling thread with how many have been finished.
void forEachOnAllCores(size_t count, Feedback &feedback, const std::function<void(size_t)> &work,
                       const std::function<void(size_t)> &done);

/// Reads a file once: its hash, header and, when `decode` is set, thumbnail and perceptual hash.
/// The mask's header is looked at where a mask is given.
InspectedPicture inspectPicture(const QString &path, bool decode, const QString &mask = {});

} // namespace lesiondesk
