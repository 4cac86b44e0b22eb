// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Run.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QHash>

namespace lesiondesk
{

/// Bytes that each run's folder takes: checkpoints and log; 0 where it has none. Reads the folders:
/// any thread, but not the main one.
QHash<RunId, qint64> diskUsed(const ProjectPaths &paths, const std::vector<RunId> &runs);

/// Takes the deleted runs away for good, rows and folders: until then they could come back.
/// Project does this when a writer opens and closes it. A folder that cannot be removed keeps its
/// rows, so that the next time tries again. Returns the bytes that were freed.
Result<qint64> purgeDeletedRuns(Database &database, const ProjectPaths &paths);

} // namespace lesiondesk
