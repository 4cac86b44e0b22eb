// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageFilter.h"

#include <memory>
#include <mutex>
#include <vector>

namespace lesiondesk
{

enum class ImageOrder { Case = 0, Class = 1, Patient = 2, Image = 3, AsGiven = 4 };

/// What a pass over the catalogue reads, as it was when it was asked for: a filter with its counts
/// and its order can be worked out in any thread while the window goes on changing the catalogue.
/// A value; its large tables are shared and never change.
class CatalogueView
{
public:
    struct Answer {
        FilterCounts counts;
        std::vector<ImageId> ids; ///< in the order asked for
    };
    Answer answer(const ImageFilter &filter, ImageOrder order) const;
    /// The matching ids in an order; AsGiven follows `given`.
    std::vector<ImageId> ordered(const std::vector<bool> &matches, ImageOrder order,
                                 LabelBasis basis, const std::vector<ImageId> &given) const;
    /// Sorts the names now, so that nobody waits for it later.
    void sortNames() const;

private:
    friend class Catalogue;
    /// Row numbers by name, worked out when they are asked for first.
    struct NameOrders {
        std::once_flag patientOnce;
        std::once_flag imageOnce;
        std::vector<int> byPatient;
        std::vector<int> byImage;
    };
    int rowOf(ImageId id) const; ///< -1: no such image
    const std::vector<int> &byPatient() const;
    const std::vector<int> &byImage() const;

    std::shared_ptr<const ImageColumns> m_columns = std::make_shared<ImageColumns>();
    std::shared_ptr<const std::vector<int>> m_rowOfId = std::make_shared<std::vector<int>>();
    std::shared_ptr<NameOrders> m_names = std::make_shared<NameOrders>();
    std::vector<int> m_positions; ///< of the classes over all taxonomies, by id
    PartitionTable m_partitions;
};

} // namespace lesiondesk
