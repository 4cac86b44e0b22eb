// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RoundMaker.h"

#include "core/base/Hashing.h"
#include "core/review/Verdicts.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<Round> makeRound(Database &database, const ProjectPaths &paths, const QString &name,
                        RoundMode mode, const std::vector<ImageId> &images, const Clock &clock)
{
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    QHash<DatasetId, TaxonomyId> taxonomies;
    for (const Dataset &dataset : datasets)
        taxonomies.insert(dataset.id, dataset.taxonomy);
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, paths).rows(images));
    Round round;
    round.name = name.trimmed();
    round.mode = mode;
    for (const ImageRow &row : rows) {
        const TaxonomyId taxonomy = taxonomies.value(row.dataset);
        if (round.taxonomy.isValid() && taxonomy != round.taxonomy)
            return failure(u"These images come from datasets with different class lists: make one "
                           "round for each dataset."_s);
        round.taxonomy = taxonomy;
    }
    const QString origin = round.name + u'\n' + toStored(clock.now());
    round.seed = sha256(origin.toUtf8()).left(16).toULongLong(nullptr, 16);
    RoundStore store(database);
    LD_TRY_ASSIGN(const RoundId id, store.create(round, images, clock));
    return store.get(id);
}

Result<std::vector<RoundChange>> closeRound(Database &database, const ProjectPaths &paths,
                                            RoundId round, const Clock &clock)
{
    RoundStore store(database);
    LD_TRY_ASSIGN(const auto history, store.history(round));
    LD_TRY(store.close(round, verdicts(currentReadings(history)), clock));
    return roundChanges(database, paths, round);
}

} // namespace lesiondesk
