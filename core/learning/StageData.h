// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/learning/StageLoop.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QStringList>

namespace lesiondesk
{

/// A frozen set in the words of the training: picture k of the cache is item k of the set.
struct StageData {
    FrozenSet set;
    QStringList classKeys; ///< of the diagnoses, in the order of the outputs
    QStringList files;     ///< one an item
    std::vector<TrainSample> train;
    std::vector<TrainSample> test;

    int classes() const { return static_cast<int>(set.classes.size()); }
    int count(Partition partition) const;
    /// What a network says about one part, in the order of its samples.
    std::vector<Prediction> predictions(Partition partition,
                                        const std::vector<std::vector<float>> &rows) const;
};

/// The files of images of a set, in the order asked for; an error, one sentence, where images are
/// no longer in the project.
Result<QStringList> imageFiles(Database &database, const ProjectPaths &paths,
                               const QString &setName, const std::vector<ImageId> &images);

/// An error, one sentence, where images of the set are no longer in the project.
Result<StageData> loadStageData(Database &database, const ProjectPaths &paths, FrozenSetId set);

} // namespace lesiondesk
