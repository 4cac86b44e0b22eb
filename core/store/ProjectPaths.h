// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace lesiondesk
{

/// Where things lie inside a project folder NAME.lesion. A value: jobs get it by copy.
struct ProjectPaths {
    QString folder; ///< absolute

    QString databaseFile() const { return folder + QStringLiteral("/project.sqlite"); }
    QString thumbnailsFile() const { return folder + QStringLiteral("/thumbnails.sqlite"); }
    QString lockFile() const { return folder + QStringLiteral("/lock"); }
    /// Images that were copied in (import --copy, the sample).
    QString imagesFolder() const { return folder + QStringLiteral("/images"); }
    /// The user's own taxonomies and class mappings: *.json, beside the built-in ones.
    QString taxonomiesFolder() const { return folder + QStringLiteral("/taxonomies"); }
    QString mappingsFolder() const { return folder + QStringLiteral("/mappings"); }
    /// What mistakes cost, where the user wrote it down (see CostTable).
    QString costsFile() const { return folder + QStringLiteral("/costs.json"); }
    QString runFolder(RunId run) const
    {
        return folder + QStringLiteral("/runs/%1").arg(run.value);
    }
};

} // namespace lesiondesk
