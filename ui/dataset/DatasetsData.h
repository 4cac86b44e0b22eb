// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/dataset/ClassTable.h"
#include "core/domain/ClassMapping.h"
#include "core/store/DatasetStore.h"
#include "core/store/ProjectPaths.h"

#include <vector>

namespace lesiondesk
{

/// What the Datasets page shows of one dataset.
struct DatasetContents {
    Dataset dataset;
    ClassTable recorded;
    ClassTable validated;
    Taxonomy taxonomy;
    std::vector<ClassMapping> mappings; ///< those from its taxonomy: built in, then the project's
    QStringList mappingProblems;        ///< files of the project that cannot be used
    bool hasPublishedLists = false;     ///< of training and test images
};

/// Reads all datasets and counts their images; for a background thread, opens its own connection.
Result<std::vector<DatasetContents>> readDatasetContents(const ProjectPaths &paths);

} // namespace lesiondesk
