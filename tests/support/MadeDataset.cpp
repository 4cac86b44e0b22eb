// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MadeDataset.h"

#include "core/base/Hashing.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/support/Must.h"

using namespace Qt::StringLiterals;

namespace lesiondesk::test
{

std::vector<ImageId> addMadeDataset(Project &project, const QString &name,
                                    const QString &taxonomyKey,
                                    const std::vector<MadeImage> &images)
{
    Database &db = project.database();
    const Taxonomy taxonomy = must(TaxonomyStore(db).ensure(must(Taxonomy::builtIn(taxonomyKey))));
    const auto transaction = must(Transaction::begin(db));
    DatasetStore datasets(db);
    const DatasetId dataset =
        must(datasets.create({{}, name, u"test"_s, taxonomy.id, true, 0}, project.clock()));
    const ProjectRootId root = must(datasets.ensureRoot(u"/nowhere"_s));
    ImageStore store(db, project.paths());
    std::vector<ImageId> ids;
    for (const MadeImage &made : images) {
        const QString key = u"%1_%2"_s.arg(name).arg(ids.size());
        ImageStore::NewImage image;
        image.dataset = dataset;
        image.lesionCase =
            must(store.ensureCase(dataset, must(store.ensurePatient(dataset, key, Sex::Unknown)),
                                  key, {}, {}, made.caseAttributes));
        image.key = key;
        image.root = root;
        image.path = key + u".png"_s;
        image.sha256 = made.sha256.isEmpty() ? sha256(key.toUtf8()) : made.sha256;
        image.modified = project.clock().now();
        image.perceptualHash = made.perceptualHash;
        image.modality = made.modality;
        if (const int k = taxonomy.find(made.diagnosis); k >= 0)
            image.recorded = taxonomy.diagnoses[static_cast<size_t>(k)].id;
        ids.push_back(must(store.insert(image)));
    }
    must(transaction->commit());
    return ids;
}

} // namespace lesiondesk::test
