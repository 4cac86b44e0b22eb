// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/MergeJob.h"

#include "core/base/Hashing.h"
#include "core/dataset/FreezeOnce.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using Prints = QHash<ImageId, ImageStore::Fingerprint>;

Result<Prints> readPrints(Database &database, const ProjectPaths &paths,
                          const std::vector<Dataset> &datasets, const QStringList &names)
{
    Prints prints;
    for (const Dataset &dataset : datasets) {
        if (!names.contains(dataset.name))
            continue;
        LD_TRY_ASSIGN(const auto found, ImageStore(database, paths).fingerprints(dataset.id));
        for (const ImageStore::Fingerprint &print : found)
            prints.insert(print.id, print);
    }
    return prints;
}

/// The datasets to add, in the order asked for.
Result<std::vector<Dataset>> wantedDatasets(const std::vector<Dataset> &all,
                                            const QStringList &wanted, const TargetSet &target)
{
    std::vector<Dataset> datasets;
    QStringList known;
    for (const Dataset &dataset : all)
        known.append(dataset.name);
    for (const QString &name : wanted) {
        const auto index = known.indexOf(name);
        if (index < 0)
            return failure(u"The project has no dataset called %1; it has %2."_s.arg(
                name, known.join(u", "_s)));
        if (target.target.datasets.contains(name))
            return failure(u"The set %1 holds images of %2 already: name another dataset to "
                           "add."_s.arg(target.set.id.value)
                               .arg(name));
        if (wanted.count(name) > 1)
            return failure(u"The dataset %1 is named twice: once is enough."_s.arg(name));
        datasets.push_back(all[static_cast<size_t>(index)]);
    }
    if (datasets.empty())
        return failure(u"No dataset to add is named."_s);
    return datasets;
}

/// The mapping of every dataset; each one that was given must be of use.
Result<std::vector<ClassMapping>> mappingsFor(const std::vector<ClassMapping> &given,
                                              const MappingLibrary &library,
                                              const std::vector<Taxonomy> &sources,
                                              const Taxonomy &target)
{
    for (const ClassMapping &mapping : given) {
        const bool isOfUse =
            mapping.to == target.key &&
            std::any_of(sources.begin(), sources.end(), [&mapping](const Taxonomy &taxonomy) {
                return taxonomy.key == mapping.from;
            });
        if (!isOfUse)
            return failure(
                u"The mapping %1 is from the taxonomy %2 onto %3, which does not fit: no "
                "added dataset and the target set (%4) are so."_s.arg(mapping.key, mapping.from,
                                                                      mapping.to, target.key));
        const auto same =
            std::count_if(given.begin(), given.end(), [&mapping](const ClassMapping &other) {
                return other.from == mapping.from;
            });
        if (same > 1)
            return failure(
                u"Two mappings are given for the taxonomy %1: one is enough."_s.arg(mapping.from));
    }
    std::vector<ClassMapping> mappings;
    for (const Taxonomy &source : sources) {
        const auto found =
            std::find_if(given.begin(), given.end(), [&source](const ClassMapping &mapping) {
                return mapping.from == source.key;
            });
        if (found != given.end()) {
            mappings.push_back(*found);
        } else {
            LD_TRY_ASSIGN(ClassMapping mapping, library.choose(source, target));
            mappings.push_back(std::move(mapping));
        }
        LD_TRY(mappings.back().check(source, target));
    }
    return mappings;
}

QJsonArray droppedJson(const Merge &merge)
{
    QJsonArray dropped;
    for (const DroppedClass &entry : merge.dropped)
        dropped.append(QJsonObject{
            {u"dataset"_s, entry.dataset}, {u"class"_s, entry.key}, {u"images"_s, entry.images}});
    return dropped;
}

QJsonObject parametersOf(const MergeRequest &request, const TargetSet &target,
                         const MergeProposal &proposal)
{
    QJsonArray datasets;
    const Merge &merge = proposal.merge;
    const MergedClass total = merge.total();
    const auto first = static_cast<size_t>(target.target.datasets.size());
    for (size_t d = 0; d < proposal.mappings.size(); ++d) {
        datasets.append(
            QJsonObject{{u"dataset"_s, merge.datasets[static_cast<qsizetype>(first + d)]},
                        {u"images"_s, total.from[first + d]},
                        {u"mapping"_s, proposal.mappings[d].toJson()}});
    }
    QJsonObject parameters{
        {u"merge"_s, datasets},
        {u"target"_s, QJsonObject{{u"set"_s, target.set.id.value},
                                  {u"name"_s, target.set.name},
                                  {u"hash"_s, target.set.hash}}},
        {u"labels"_s, labelBasisKey(request.labels)},
        {u"leftOut"_s, proposal.unlabelled},
        {u"identicalToTest"_s, static_cast<int>(merge.identical.size())},
        {u"dropped"_s, droppedJson(merge)},
    };
    if (request.modality) {
        parameters.insert(u"modality"_s, modalityKey(*request.modality));
        parameters.insert(u"otherModality"_s, proposal.otherModality);
    }
    return parameters;
}

/// What could straddle: the target's test images against everything that was added.
std::vector<LeakageItem> pictures(const TargetSet &target, const Merge &merge, const Prints &prints)
{
    std::vector<LeakageItem> items;
    for (size_t i = 0; i < merge.items.size(); ++i) {
        const FrozenSet::Item &item = merge.items[i];
        if (i < target.set.items.size() && item.partition == Partition::Train)
            continue; // the target's own split has been checked
        const ImageStore::Fingerprint print = prints.value(item.image);
        // Patients and cases have names of their own in every dataset.
        items.push_back({item.image, item.partition, {}, {}, print.sha256, print.perceptualHash});
    }
    return items;
}

struct Proposed {
    MergeProposal proposal;
    QString inputHash;
};

Result<Proposed> propose(Database &database, const ProjectPaths &paths, const MergeRequest &request,
                         Feedback &feedback)
{
    feedback.progress(0, 3, u"Reading"_s);
    LD_TRY_ASSIGN(TargetSet target, readTargetSet(database, paths, request.target));
    LD_TRY_ASSIGN(const auto all, DatasetStore(database).all());
    LD_TRY_ASSIGN(const auto datasets, wantedDatasets(all, request.datasets, target));
    std::vector<Taxonomy> taxonomies;
    for (const Dataset &dataset : datasets) {
        LD_TRY_ASSIGN(Taxonomy taxonomy, TaxonomyStore(database).get(dataset.taxonomy));
        taxonomies.push_back(std::move(taxonomy));
    }
    MergeProposal proposal;
    LD_TRY_ASSIGN(proposal.mappings,
                  mappingsFor(request.mappings, MappingLibrary::read(paths.mappingsFolder()),
                              taxonomies, target.taxonomy));
    LD_TRY_ASSIGN(const Prints prints,
                  readPrints(database, paths, all, target.target.datasets + request.datasets));
    for (const FrozenSet::Item &item : target.set.items) {
        if (item.partition == Partition::Test)
            target.target.testPictures.insert(prints.value(item.image).sha256);
    }
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, paths).catalogue());
    if (feedback.isCancelled())
        return Error::cancelled();

    feedback.progress(1, 3, u"Merging"_s);
    std::vector<MergeSource> sources;
    QByteArray inputs = target.set.hash.toUtf8() + '\n';
    for (size_t d = 0; d < datasets.size(); ++d) {
        MergeSource source{datasets[d].name, proposal.mappings[d], taxonomies[d].diagnoses, {}};
        QHash<DiagnosisId, int> positionOf;
        for (size_t k = 0; k < source.classes.size(); ++k)
            positionOf.insert(source.classes[k].id, static_cast<int>(k));
        for (const ImageRow &image : rows) {
            if (image.dataset != datasets[d].id)
                continue;
            if (request.modality && image.modality != *request.modality) {
                ++proposal.otherModality;
                continue;
            }
            const int position = positionOf.value(labelOf(image, request.labels), -1);
            if (position < 0) {
                ++proposal.unlabelled;
                continue;
            }
            const ImageStore::Fingerprint print = prints.value(image.id);
            if (print.troubled) {
                ++proposal.unusable;
                continue;
            }
            proposal.waiting += print.isWaiting() ? 1 : 0;
            const QString sha256 = print.sha256;
            source.images.push_back({image.id, position, sha256});
            inputs += (sha256 + u' ' + source.dataset + u'/' + image.key + u' ' +
                       source.classes[static_cast<size_t>(position)].key + u'\n')
                          .toUtf8();
        }
        sources.push_back(std::move(source));
    }
    proposal.merge = mergeImages(target.target, sources);
    if (proposal.merge.added() == 0)
        return failure(u"Nothing would be added to the set %1: no image of %2 has a class that is "
                       "mapped onto one of its classes."_s.arg(target.set.id.value)
                           .arg(request.datasets.join(u", "_s)));

    feedback.progress(2, 3, u"Looking for pictures like the test images"_s);
    proposal.leaks = findLeakage(pictures(target, proposal.merge, prints), feedback);
    if (feedback.isCancelled())
        return Error::cancelled();
    proposal.set.classes = target.set.classes;
    proposal.set.items = proposal.merge.items;
    proposal.set.name = request.name.isEmpty()
                            ? u"%1 with %2"_s.arg(target.set.name, request.datasets.join(u", "_s))
                            : request.name;
    proposal.set.parameters = parametersOf(request, target, proposal);
    proposal.classes = std::move(target.target.classes);
    feedback.progress(3, 3);
    return Proposed{std::move(proposal), sha256(inputs)};
}

} // namespace

Result<TargetSet> readTargetSet(Database &database, const ProjectPaths &paths, FrozenSetId id)
{
    TargetSet target;
    LD_TRY_ASSIGN(target.set, FrozenSetStore(database).get(id));
    LD_TRY_ASSIGN(const auto taxonomies, TaxonomyStore(database).all());
    for (const Taxonomy &taxonomy : taxonomies) {
        for (const DiagnosisId wanted : target.set.classes) {
            const auto found =
                std::find_if(taxonomy.diagnoses.begin(), taxonomy.diagnoses.end(),
                             [wanted](const Diagnosis &entry) { return entry.id == wanted; });
            if (found == taxonomy.diagnoses.end())
                break;
            target.target.classes.push_back(*found);
        }
        if (!target.target.classes.empty()) {
            target.taxonomy = taxonomy;
            break;
        }
    }
    if (target.target.classes.size() != target.set.classes.size())
        return failure(u"The classes of the set %1 are of several taxonomies, so that nothing can "
                       "be mapped onto them."_s.arg(id.value));

    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    std::vector<ImageId> ids;
    ids.reserve(target.set.items.size());
    for (const FrozenSet::Item &item : target.set.items)
        ids.push_back(item.image);
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, paths).rows(ids));
    QHash<DatasetId, int> positionOf;
    for (const ImageRow &row : rows) {
        if (!positionOf.contains(row.dataset)) {
            const auto found =
                std::find_if(datasets.begin(), datasets.end(),
                             [&row](const Dataset &entry) { return entry.id == row.dataset; });
            positionOf.insert(row.dataset, static_cast<int>(target.target.datasets.size()));
            target.target.datasets.append(found->name); // a foreign key: it is there
        }
        target.target.datasetOf.push_back(positionOf.value(row.dataset));
    }
    target.target.items = target.set.items;
    return target;
}

Result<MergeProposal> proposeMerge(Database &database, const ProjectPaths &paths,
                                   const MergeRequest &request, Feedback &feedback)
{
    LD_TRY_ASSIGN(Proposed proposed, propose(database, paths, request, feedback));
    return std::move(proposed.proposal);
}

Result<FrozenMerge> freezeMerge(const ProjectPaths &paths, const MergeRequest &request,
                                const Clock &clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    LD_TRY_ASSIGN(Proposed proposed, propose(*database, paths, request, feedback));
    if (proposed.proposal.waiting > 0)
        return failure(u"%1 pictures to add have not been read to their end yet: wait for "
                       "\"Preparing pictures\", or call import with --prepare."_s.arg(
                           proposed.proposal.waiting));
    LD_TRY_ASSIGN(
        FrozenSet set,
        freezeOnce(*database, u"merge"_s, proposed.proposal.set, proposed.inputHash,
                   {{u"added"_s, proposed.proposal.merge.added()},
                    {u"alikeTestImages"_s, static_cast<int>(proposed.proposal.leaks.size())}},
                   clock));
    return FrozenMerge{std::move(set), std::move(proposed.proposal)};
}

} // namespace lesiondesk
