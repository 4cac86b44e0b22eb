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
    QString error; ///< one sentence
    QString sha256;
    qint64 bytes = 0;
    QDateTime modified;
    int width = 0;
    int height = 0;
    quint64 perceptualHash = 0; ///< of the pixels at a reduced size
    QByteArray thumbnail;       ///< JPEG
    QString maskTrouble;        ///< why the mask cannot be used, one sentence
};

/// Calls `work(i)` for every i below `count` on all cores, the calling thread among them, and
/// waits. Stops taking further ones when the feedback is cancelled. `done(k)` is called in the
/// calling thread with how many have been finished.
void forEachOnAllCores(size_t count, Feedback &feedback, const std::function<void(size_t)> &work,
                       const std::function<void(size_t)> &done);

/// How closely a picture is looked at.
enum class Look {
    Header, ///< sizes, of the first kilobytes; no hash
    Bytes,  ///< read to its end: its hash as well
    Pixels, ///< decoded: perceptual hash and thumbnail as well
};

/// Reads a file once. What was found out before an error is kept: of a broken picture the hash.
/// The mask's header is looked at where a mask is given. Any thread.
InspectedPicture inspectPicture(const QString &path, Look look, const QString &mask = {},
                                bool thumbnail = true);

} // namespace lesiondesk
