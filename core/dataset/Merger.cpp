// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/Merger.h"

#include <QHash>

#include <algorithm>

namespace lesiondesk
{

int Merge::added() const
{
    return total().added();
}

MergedClass Merge::total() const
{
    MergedClass total;
    total.from.resize(static_cast<size_t>(datasets.size()), 0);
    for (const MergedClass &entry : classes) {
        for (size_t d = 0; d < entry.from.size(); ++d)
            total.from[d] += entry.from[d];
        total.train += entry.train;
        total.test += entry.test;
        total.before += entry.before;
    }
    return total;
}

int Merge::largest() const
{
    int largest = 0;
    for (const MergedClass &entry : classes)
        largest = std::max(largest, entry.total());
    return largest;
}

Merge mergeImages(const MergeTarget &target, const std::vector<MergeSource> &sources)
{
    Merge merge;
    merge.datasets = target.datasets;
    for (const MergeSource &source : sources)
        merge.datasets.append(source.dataset);
    merge.items = target.items;
    merge.classes.resize(target.classes.size());
    QHash<QString, int> indexOf;
    for (size_t k = 0; k < target.classes.size(); ++k) {
        merge.classes[k].from.resize(static_cast<size_t>(merge.datasets.size()), 0);
        indexOf.insert(target.classes[k].key, static_cast<int>(k));
    }
    for (size_t i = 0; i < target.items.size(); ++i) {
        MergedClass &entry = merge.classes[static_cast<size_t>(target.items[i].classIndex)];
        ++(target.items[i].partition == Partition::Test ? entry.test : entry.train);
        ++entry.from[static_cast<size_t>(target.datasetOf[i])];
        ++entry.before;
    }

    auto dataset = static_cast<size_t>(target.datasets.size());
    for (const MergeSource &source : sources) {
        std::vector<int> targetOf;
        for (const Diagnosis &diagnosis : source.classes)
            targetOf.push_back(indexOf.value(source.mapping.target(diagnosis.key), -1));
        std::vector<int> dropped(source.classes.size(), 0);
        for (const MergeSource::Image &image : source.images) {
            const int index = targetOf[static_cast<size_t>(image.classIndex)];
            if (index < 0) {
                ++dropped[static_cast<size_t>(image.classIndex)];
            } else if (target.testPictures.contains(image.sha256)) {
                merge.identical.push_back(image.image);
            } else {
                merge.items.push_back({image.image, index, Partition::Train});
                MergedClass &entry = merge.classes[static_cast<size_t>(index)];
                ++entry.train;
                ++entry.from[dataset];
            }
        }
        for (size_t k = 0; k < dropped.size(); ++k) {
            const QString &key = source.classes[k].key;
            if (dropped[k] > 0)
                merge.dropped.push_back(
                    {source.dataset, key, source.mapping.target(key), dropped[k]});
        }
        ++dataset;
    }
    return merge;
}

} // namespace lesiondesk
