// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RoundSources.h"

#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<RoundSource>> roundSources(Database &database)
{
    std::vector<RoundSource> sources;
    LD_TRY_ASSIGN(const auto sets, FrozenSetStore(database).all());
    for (const FrozenSetSummary &set : sets) {
        if (set.test > 0)
            sources.push_back({set.id, Partition::Test, {}, set.name, set.test});
        if (set.train > 0)
            sources.push_back({set.id, Partition::Train, {}, set.name, set.train});
    }
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    for (const Dataset &dataset : datasets) {
        if (dataset.images > 0)
            sources.push_back({{}, Partition::Test, dataset.id, dataset.name, dataset.images});
    }
    return sources;
}

Result<std::vector<ImageId>> imagesOfSource(Database &database, const RoundSource &source)
{
    std::vector<ImageId> images;
    if (source.set.isValid()) {
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(source.set));
        for (const FrozenSet::Item &item : set.items) {
            if (item.partition == source.part)
                images.push_back(item.image);
        }
        return images;
    }
    return DatasetStore(database).images(source.dataset);
}

} // namespace lesiondesk
