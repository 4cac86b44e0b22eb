// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ImageFilter.h"

#include <algorithm>

namespace lesiondesk
{

namespace
{

template <typename T>
bool passes(const std::vector<T> &wanted, const T &value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// Membership by image id in constant time; empty: everything is a member.
std::vector<bool> membership(const std::optional<std::vector<ImageId>> &only)
{
    std::vector<bool> in;
    if (!only)
        return in;
    qint64 largest = 0;
    for (const ImageId id : *only)
        largest = std::max(largest, id.value);
    in.resize(static_cast<size_t>(largest) + 1);
    for (const ImageId id : *only) {
        if (id.isValid())
            in[static_cast<size_t>(id.value)] = true;
    }
    return in;
}

enum Field : unsigned { Datasets = 1, Classes = 2, Modalities = 4, Partitions = 8, Read = 16 };

} // namespace

bool ImageFilter::isEmpty() const
{
    return datasets.empty() && classes.empty() && modalities.empty() && partitions.empty() &&
           !read && text.trimmed().isEmpty() && !only;
}

PartitionTable::PartitionTable(const FrozenSet &set)
{
    for (const FrozenSet::Item &item : set.items) {
        const auto at = static_cast<size_t>(item.image.value);
        if (at >= m_parts.size())
            m_parts.resize(std::max(at + 1, 2 * m_parts.size()), -1);
        m_parts[at] = static_cast<signed char>(item.partition);
    }
}

std::optional<Partition> PartitionTable::of(ImageId id) const
{
    const auto at = static_cast<size_t>(id.value);
    if (id.value < 0 || at >= m_parts.size() || m_parts[at] < 0)
        return {};
    return static_cast<Partition>(m_parts[at]);
}

FilterResult applyFilter(const ImageColumns &images, const ImageFilter &filter,
                         const PartitionTable &partitions)
{
    const std::vector<bool> named = images.matching(filter.text);
    const std::vector<bool> only = membership(filter.only);
    FilterResult result;
    result.matches.resize(images.size());
    FilterCounts &counts = result.counts;
    for (size_t k = 0; k < images.size(); ++k) {
        if (!named.empty() && !named[k])
            continue;
        const ImageColumns::Facts &row = images[k];
        if (filter.only) {
            const auto at = static_cast<size_t>(row.id.value);
            if (at >= only.size() || !only[at])
                continue;
        }
        const DatasetId dataset(row.dataset);
        const auto modality = static_cast<Modality>(row.modality);
        const DiagnosisId label = labelOf(row, filter.labels);
        const auto part = partitions.of(row.id);
        unsigned failed = 0;
        if (!passes(filter.datasets, dataset))
            failed |= Datasets;
        if (!passes(filter.classes, label))
            failed |= Classes;
        if (!passes(filter.modalities, modality))
            failed |= Modalities;
        if (!filter.partitions.empty() && (!part || !passes(filter.partitions, *part)))
            failed |= Partitions;
        if (filter.read && *filter.read != row.read)
            failed |= Read;
        if ((failed & (failed - 1)) != 0) // two fields failed: it counts nowhere
            continue;
        const auto counted = [failed](Field field) { return (failed & ~field) == 0; };
        if (counted(Datasets))
            counts.datasets.add(dataset);
        if (counted(Classes))
            counts.classes.add(label);
        if (counted(Modalities))
            ++counts.modalities[row.modality];
        if (counted(Partitions) && part)
            ++counts.partitions[static_cast<int>(*part)];
        if (counted(Read))
            ++counts.read[row.read ? 1 : 0];
        if (failed == 0) {
            result.matches[k] = true;
            ++result.count;
        }
    }
    return result;
}

} // namespace lesiondesk
