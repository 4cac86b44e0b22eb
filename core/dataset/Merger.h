// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ClassMapping.h"
#include "core/domain/FrozenSet.h"

#include <QSet>

#include <vector>

namespace lesiondesk
{

/// The frozen set that others are merged into, as the merger sees it.
struct MergeTarget {
    std::vector<Diagnosis> classes; ///< of the set, in its order
    std::vector<FrozenSet::Item> items;
    QStringList datasets;       ///< whose images it holds
    std::vector<int> datasetOf; ///< by item: position in `datasets`
    QSet<QString> testPictures; ///< SHA-256 of its test images
};

/// A dataset that is added.
struct MergeSource {
    struct Image {
        ImageId image;
        int classIndex = 0; ///< position in `classes`
        QString sha256;
    };
    QString dataset;
    ClassMapping mapping;
    std::vector<Diagnosis> classes; ///< of its taxonomy
    std::vector<Image> images;
};

/// What one class of the merged set is made of.
struct MergedClass {
    std::vector<int> from; ///< images by dataset, in the order of Merge::datasets
    int train = 0;
    int test = 0;
    int before = 0; ///< images of the target set

    int total() const { return train + test; }
    int added() const { return total() - before; }
};

/// Images that a merge leaves out because of their class.
struct DroppedClass {
    QString dataset;
    QString key;    ///< the source class
    QString target; ///< the class it is mapped onto and the target set lacks; empty: mapped to none
    int images = 0;
};

struct Merge {
    QStringList datasets;              ///< the target's, then the added ones
    std::vector<MergedClass> classes;  ///< by class of the target set
    std::vector<DroppedClass> dropped; ///< by dataset, then by source class; only those with images
    std::vector<FrozenSet::Item> items; ///< the target's, unchanged, then the added ones
    std::vector<ImageId> identical;     ///< left out: the very pictures of the target's test part

    int added() const;
    MergedClass total() const;
    int largest() const; ///< images of the largest class: the length of the longest bar
};

/// Puts the mapped images of other datasets into the training part of a set: its classes and its
/// items stay as they are, so that only its own test images are ever tested on. The paper's
/// Figure 1. Pure; the mappings must have passed ClassMapping::check().
Merge mergeImages(const MergeTarget &target, const std::vector<MergeSource> &sources);

} // namespace lesiondesk
