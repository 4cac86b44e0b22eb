// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"

#include <optional>

namespace lesiondesk
{

/// A named collection as imported.
struct Dataset {
    DatasetId id;
    QString name;
    QString format;
    TaxonomyId taxonomy;
    bool artificial = false; ///< drawn by the program: every page and export says so
    int images = 0;
};

/// Datasets, and the roots under which their image files lie.
class DatasetStore
{
public:
    explicit DatasetStore(Database &database) : m_db(database) {}

    Result<std::vector<Dataset>> all();
    Result<std::optional<Dataset>> byName(const QString &name);
    /// The dataset's images in the order case, image.
    Result<std::vector<ImageId>> images(DatasetId id);
    Result<DatasetId> create(const Dataset &dataset, const Clock &clock);

    /// The id of a root folder (absolute path; empty: the project's images folder).
    Result<ProjectRootId> ensureRoot(const QString &path);
    struct Root {
        ProjectRootId id;
        QString path;
    };
    Result<std::vector<Root>> roots();
    /// Images have moved: from now on they are looked for under `path`.
    Result<void> moveRoot(ProjectRootId id, const QString &path);

private:
    Database &m_db;
};

} // namespace lesiondesk
