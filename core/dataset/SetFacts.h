// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/dataset/Splitter.h"
#include "core/domain/FrozenSet.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"

#include <vector>

namespace lesiondesk
{

/// A frozen set with what its numbers mean: the diagnoses of its classes and how many images each
/// has on either side.
struct SetFacts {
    FrozenSet set;
    std::vector<Diagnosis> classes; ///< of set.classes, in the same order
    std::vector<ClassShare> counts; ///< by class; only train and test are filled
    int train = 0;
    int test = 0;
};

/// Fewer training images than this and a class is learnt by heart rather than learnt.
inline constexpr int kFewTrainingImages = 10;

/// What speaks against training on a set.
struct SetWarning {
    enum class Kind { NoTestImages, NoTrainingImages, FewTrainingImages, ClassWithoutTestImages };
    Kind kind = Kind::NoTestImages;
    int classIndex = -1; ///< -1: the whole set
    int images = 0;      ///< training images of the class
};

/// Any thread, with a connection of that thread.
Result<SetFacts> readSetFacts(Database &database, FrozenSetId id);
/// The whole set first, then class by class. Pure.
std::vector<SetWarning> setWarnings(const SetFacts &facts);

} // namespace lesiondesk
