// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// Something in a project that is not as it was stored.
struct CheckFinding {
    enum class Kind {
        MissingFile, ///< an image's file, or a run's checkpoint, is gone
        ChangedFile, ///< an image's file has other bytes than at the import
        Orphan,      ///< a row, thumbnail, file or run folder that belongs to nothing
        Database,    ///< SQLite's own checks
        Unusable, ///< an image's picture was broken, or not there, when it was read at the import
    };
    Kind kind = Kind::MissingFile;
    QString text; ///< one sentence
};

QString checkKindKey(CheckFinding::Kind kind); ///< missing, changed, orphan, database, unusable

struct CheckReport {
    int images = 0;
    int waiting = 0;     ///< images whose pictures have not been read to their end yet
    bool hashed = false; ///< every file's SHA-256 was compared, not its size alone
    std::vector<CheckFinding> findings;
};

/// Looks through a project without changing it: database integrity, image files (SHA-256, or size
/// alone when `quick`), orphans. Opens its own connection, reads on all cores.
Result<CheckReport> checkProject(const ProjectPaths &paths, bool quick, Feedback &feedback);

/// Images have moved from `from` to `to`: from now on they are looked for there. Fails where no
/// root is called `from`, where `to` is not there or is another root already.
Result<void> moveImageRoot(const ProjectPaths &paths, const QString &from, const QString &to);

} // namespace lesiondesk
