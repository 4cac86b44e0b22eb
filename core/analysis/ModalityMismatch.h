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
    QString key;  ///< BCC
    QString name; ///< Basal cell carcinoma
    /// [modality][part]: images, parts as Partition (training, test).
    std::array<std::array<int, 2>, kModalities.size()> counts{};
    std::optional<double> distance; ///< total variation between the shares of the parts, 0 to 1
    double p = 1;                   ///< chi-square test by 10,000 seeded permutations
    double pHolm = 1;               ///< corrected over the classes that have images in both parts
    /// Whose share differs most; of two that differ as much the one that the test part has more of.
    Modality modality = Modality::Untagged;
    double trainShare = 0; ///< of that modality
    double testShare = 0;
    std::vector<ImageId> train; ///< the images of the class in the two parts
    std::vector<ImageId> test;

    /// Images of this modality in the part.
    int count(Modality of, Partition part) const
    {
        return counts[static_cast<size_t>(of)][static_cast<size_t>(part)];
    }
};

/// What is asked of a class.
struct ClassModalities {
    QString key;
    QString name;
    struct Image {
        ImageId image;
        Partition partition = Partition::Train;
        Modality modality = Modality::Untagged;
    };
    std::vector<Image> images;
};

/// Every class, the clearest mismatch first: by corrected p, then by distance times the test
/// images; those without images in both parts last. Images without a tag count as a modality of
/// their own. p = (1 + permutations at least as uneven) / (1 + permutations), after B. Phipson and
/// G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39. A pure function of classes and seed, any
/// thread; well under a second for 100,000 images.
std::vector<ModalityMismatch> modalityMismatches(const std::vector<ClassModalities> &classes,
                                                 quint64 seed = 1);
/// Of a frozen set, by the tags that its images have today.
Result<std::vector<ModalityMismatch>> modalityMismatches(Database &database, FrozenSetId set);

} // namespace lesiondesk
