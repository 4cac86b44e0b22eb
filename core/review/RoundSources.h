// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/domain/FrozenSet.h"
#include "core/store/Database.h"

#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Where a new round can get its images from: one part of a frozen set, or a whole dataset.
struct RoundSource {
    FrozenSetId set; ///< invalid for a dataset
    Partition part = Partition::Test;
    DatasetId dataset; ///< invalid for a frozen set
    QString name;      ///< the set's or the dataset's
    int images = 0;
};

/// The test and training parts of all frozen sets, newest set first, then the datasets; empty ones
/// are left out.
Result<std::vector<RoundSource>> roundSources(Database &database);
/// The images, in the order in which the set or the dataset holds them.
Result<std::vector<ImageId>> imagesOfSource(Database &database, const RoundSource &source);

} // namespace lesiondesk
