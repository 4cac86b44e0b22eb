// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/StageData.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

Result<QStringList> classKeys(Database &database, const FrozenSet &set)
{
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).diagnoses());
    QStringList found;
    for (const DiagnosisId id : set.classes)
        found.append(known.value(id).key);
    return found;
}

} // namespace

Result<QStringList> imageFiles(Database &database, const ProjectPaths &paths,
                               const QString &setName, const std::vector<ImageId> &images)
{
    LD_TRY_ASSIGN(const auto files, ImageStore(database, paths).files(images));
    if (files.size() != images.size())
        return failure(u"%1 images of the set %2 are no longer in the project."_s
                           .arg(images.size() - files.size())
                           .arg(setName));
    QStringList found;
    for (const ImageFile &file : files)
        found.append(file.path);
    return found;
}

int StageData::count(Partition partition) const
{
    return static_cast<int>(partition == Partition::Train ? train.size() : test.size());
}

std::vector<Prediction> StageData::predictions(Partition partition,
                                               const std::vector<std::vector<float>> &rows) const
{
    const auto &samples = partition == Partition::Train ? train : test;
    std::vector<Prediction> made;
    for (size_t i = 0; i < samples.size(); ++i)
        made.push_back({set.items[static_cast<size_t>(samples[i].image)].image, partition,
                        samples[i].label, rows[i]});
    return made;
}

Result<StageData> loadStageData(Database &database, const ProjectPaths &paths, FrozenSetId set)
{
    StageData data;
    LD_TRY_ASSIGN(data.set, FrozenSetStore(database).get(set));
    LD_TRY_ASSIGN(data.classKeys, classKeys(database, data.set));
    std::vector<ImageId> images;
    for (const FrozenSet::Item &item : data.set.items)
        images.push_back(item.image);
    LD_TRY_ASSIGN(data.files, imageFiles(database, paths, data.set.name, images));
    for (size_t i = 0; i < data.set.items.size(); ++i) {
        const FrozenSet::Item &item = data.set.items[i];
        auto &part = item.partition == Partition::Train ? data.train : data.test;
        part.push_back({static_cast<int>(i), item.classIndex});
    }
    return data;
}

} // namespace lesiondesk
