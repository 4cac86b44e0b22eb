// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/FrozenSet.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// What of a dataset must stay on one side of a split.
enum class SplitGroup { Patient = 0, Case = 1, None = 2 };

QString splitGroupKey(SplitGroup group); ///< patient, case or none
Result<SplitGroup> splitGroupFromKey(const QString &key);

/// One image as the splitter sees it. Both keys are stable names, not database ids, so that the
/// same images are split in the same way in every project.
struct SplitItem {
    QString key;        ///< unique among the items
    int classIndex = 0; ///< from 0
    QString group;      ///< items of the same group never part; empty: a group of its own
};

struct SplitOptions {
    double testFraction = 0.2; ///< between 0 and 1, both excluded
    bool stratify = true;      ///< keep every class near the fraction, else only the whole
    quint64 seed = 0;
};

/// What became of one class.
struct ClassShare {
    int train = 0;
    int test = 0;
    int groups = 0;
    /// Test images that the fraction asks for, not rounded.
    double wished = 0;

    double testShare() const; ///< fraction; 0 for a class without images
    /// Test images above (or below) the wish.
    double deviation() const { return test - wished; }
    /// More than one group, so that both sides could have it, and yet one side has none.
    bool isOneSided() const { return groups > 1 && (train == 0 || test == 0); }
};

struct Split {
    std::vector<Partition> partitions; ///< in the order of the items
    std::vector<ClassShare> classes;   ///< by class index
    int train = 0;
    int test = 0;

    ClassShare total() const; ///< of all classes together; its `groups` is not counted
};

/// What a division that was made elsewhere gives, a published one for example; every class is
/// wished the share that the whole has. Pure.
Split countSplit(const std::vector<SplitItem> &items, std::vector<Partition> partitions,
                 int classCount);

/// Divides images into a train and a test part such that no group straddles, every class is as
/// near its share as the groups allow, and (stratified) every class of two groups or more is on
/// both sides where that can be had; a class of one group goes to train, as nothing can be learnt
/// from a test part. The result depends on the set of items, the fraction and the seed only, never
/// on the order in which they come. Groups are drawn at random for the rarest class first, then
/// single groups change sides as long as that brings the classes nearer their shares.
/// Pure; about a second for 100,000 images. Fails on a bad fraction, no items or doubled keys.
Result<Split> splitImages(const std::vector<SplitItem> &items, int classCount,
                          const SplitOptions &options);

} // namespace lesiondesk
