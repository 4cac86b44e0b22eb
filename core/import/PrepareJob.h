// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/import/PictureWishes.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

#include <functional>
#include <memory>
#include <vector>

namespace lesiondesk
{

class Database;

struct PrepareOptions {
    QString dataset;                                      ///< name; empty: all
    std::shared_ptr<PictureWishes> wishes;                ///< these first; may be null
    QString doing = QStringLiteral("Preparing pictures"); ///< what its progress says
    /// Asked in the job's thread before every batch: while it is true the job waits. May be null.
    std::function<bool()> holds;
    /// Called in the job's thread after a batch, with the images whose pictures cannot be used.
    std::function<void(const std::vector<ImageId> &)> troubled;
    /// The same for every image of which the picture has another label elsewhere, and where.
    std::function<void(ImageId image, ImageId other)> conflicting;
};

struct PrepareOutcome {
    struct Note {
        ImageId image;
        QString name;    ///< dataset/key
        QString reason;  ///< one sentence
        QString message; ///< the same for all notes of the kind
    };
    int prepared = 0;
    std::vector<Note> troubles;  ///< all images that cannot be used now, older ones among them
    std::vector<Note> conflicts; ///< the same picture has another label elsewhere
};

/// The second pass of an import: reads the pictures of images that are stored already, on all
/// cores: SHA-256, whether the picture reaches its end and decodes, perceptual hash, thumbnail.
/// Images of which a file turns out to be broken or not there keep their rows, with the trouble.
/// They are looked at again when their file has changed. One transaction per batch: what a cancel
/// or a kill leaves is gone on with by the next call. Memory does not grow with the number of
/// images. Opens its own connection.
Result<PrepareOutcome> preparePictures(const ProjectPaths &paths, const PrepareOptions &options,
                                       Feedback &feedback);

/// The same with a record of kind "prepare", where something was left to be done.
Result<PrepareOutcome> runPreparation(const ProjectPaths &paths, const PrepareOptions &options,
                                      const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
