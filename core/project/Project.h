// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/store/ChangeBus.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QLockFile>

#include <memory>

namespace lesiondesk
{

/// An open project: the composition root without a screen. Holds the folder's lock (one writer at
/// a time), the main thread's connection and the change bus. Runs that a killed program left
/// behind become Interrupted when a writer opens the project; runs that were deleted go for good
/// when it is opened or closed.
class Project
{
public:
    /// Makes NAME.lesion (must not exist, or be an empty folder), readable by its owner only.
    static Result<std::unique_ptr<Project>> create(const QString &folder, const Clock &clock);
    /// ReadWrite takes the lock and migrates; ReadOnly does neither, so it works beside a writer.
    static Result<std::unique_ptr<Project>> open(const QString &folder, Database::Mode mode,
                                                 const Clock &clock);

    ~Project();
    Project(const Project &) = delete;
    Project &operator=(const Project &) = delete;

    QString name() const; ///< the folder's name without .lesion
    const ProjectPaths &paths() const { return m_paths; }
    Database &database() { return *m_database; }
    ChangeBus &changes() { return m_changes; }
    const Clock &clock() const { return m_clock; }
    Database::Mode mode() const { return m_mode; }

private:
    Project(ProjectPaths paths, Database::Mode mode, const Clock &clock);
    Result<void> lock();

    ProjectPaths m_paths;
    Database::Mode m_mode;
    const Clock &m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    bool m_isOpen = false; ///< everything about it was found right
    ChangeBus m_changes;
};

} // namespace lesiondesk
