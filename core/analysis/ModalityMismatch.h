// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/Modality.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"

#include <array>
#include <optional>
#include <vector>

namespace lesiondesk
{

/// How the images of one class are photographed in the two parts of a frozen set, and how far that
/// differs: the paper's basal cell carcinomas were close-ups in training and faces in the test.
struct ModalityMismatch {
    int classIndex = 0;
    QString key;
    /// [modality][part]: images, parts as Partition (training, test).
    std::array<std::array<int, 2>, kModalities.size()> counts{};
    std::optional<double> distance; ///< total variation between the shares of the parts, 0 to 1
    double p = 1;                   ///< chi-square test by 10,000 seeded permutations
    double pHolm = 1;
    Modality modality = Modality::Untagged; ///< whose share differs most
    double trainShare = 0;                  ///< of that modality
    double testShare = 0;
    std::vector<ImageId> train; ///< the images of the class in the two parts
    std::vector<ImageId> test;
};

/// Every class of the set, the clearest mismatch first: by corrected p, then by distance times the
/// test images. Images without a tag count as a modality of their own. Pure but for the reading.
Result<std::vector<ModalityMismatch>> modalityMismatches(Database &database, FrozenSetId set);

} // namespace lesiondesk
