// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SplitJob.h"

#include "core/base/Hashing.h"
#include "core/dataset/FreezeOnce.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString groupKeyOf(const ImageRow &image, SplitGroup group)
{
    switch (group) {
    case SplitGroup::Patient:
        return image.patientKey;
    case SplitGroup::Case:
        return image.caseKey;
    case SplitGroup::None:
        break;
    }
    return {};
}

/// What the split was made from: pictures, names, groups and classes.
QString inputHash(const std::vector<SplitItem> &items, const std::vector<LeakageItem> &pictures)
{
    std::vector<QByteArray> lines;
    lines.reserve(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        lines.push_back((pictures[i].sha256 + u' ' + items[i].key + u' ' + items[i].group + u' ' +
                         QString::number(items[i].classIndex) + u'\n')
                            .toUtf8());
    std::sort(lines.begin(), lines.end());
    QByteArray text;
    for (const QByteArray &line : lines)
        text += line;
    return sha256(text);
}

struct Inputs {
    std::vector<SplitItem> items;
    std::vector<LeakageItem> pictures;
    std::vector<Partition> published; ///< by item, where the published lists are wished
    std::vector<Diagnosis> classes;
    int leftOut = 0;
    int dropped = 0;
    int otherModality = 0;
    int unusable = 0;
    int waiting = 0;
};

/// What the labels of a dataset become: the classes of the set, and where each label goes.
struct Classes {
    std::vector<Diagnosis> diagnoses;
    QHash<DiagnosisId, int> positionOf; ///< -1: dropped
};

Result<Taxonomy> targetTaxonomy(Database &database, const ProjectPaths &paths, const QString &key)
{
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).all());
    for (const Taxonomy &taxonomy : known) {
        if (taxonomy.key == key)
            return taxonomy;
    }
    return Taxonomy::load(key, paths.taxonomiesFolder());
}

Result<Classes> readClasses(Database &database, const ProjectPaths &paths, const Dataset &dataset,
                            const std::optional<ClassMapping> &mapping)
{
    LD_TRY_ASSIGN(const Taxonomy source, TaxonomyStore(database).get(dataset.taxonomy));
    Classes classes;
    if (!mapping) {
        classes.diagnoses = source.diagnoses;
        for (size_t k = 0; k < source.diagnoses.size(); ++k)
            classes.positionOf.insert(source.diagnoses[k].id, static_cast<int>(k));
        return classes;
    }
    if (mapping->from != source.key)
        return failure(u"The mapping %1 is from the taxonomy %2: the dataset %3 has %4."_s.arg(
            mapping->key, mapping->from, dataset.name, source.key));
    LD_TRY_ASSIGN(const Taxonomy target, targetTaxonomy(database, paths, mapping->to));
    LD_TRY(mapping->check(source, target));
    classes.diagnoses = target.diagnoses;
    for (const Diagnosis &diagnosis : source.diagnoses) {
        const QString key = mapping->target(diagnosis.key);
        classes.positionOf.insert(diagnosis.id, key.isEmpty() ? -1 : target.find(key));
    }
    return classes;
}

Result<Partition> publishedPartition(const QHash<CaseId, QString> &lists, const ImageRow &image,
                                     const QString &dataset)
{
    const QString part = lists.value(image.lesionCase).toLower();
    if (part == u"test")
        return Partition::Test;
    if (part == u"train" || part == u"valid")
        return Partition::Train;
    if (part.isEmpty())
        return failure(u"The image %1 of %2 is on none of the published lists: split without "
                       "them."_s.arg(image.key, dataset));
    return failure(u"The image %1 of %2 is on a published list called %3: train, valid and test "
                   "are known."_s.arg(image.key, dataset, part));
}

Result<Inputs> readInputs(Database &database, const ProjectPaths &paths,
                          const SplitRequest &request)
{
    DatasetStore datasets(database);
    LD_TRY_ASSIGN(const auto dataset, datasets.byName(request.dataset));
    if (!dataset)
        return failure(u"The project has no dataset called %1."_s.arg(request.dataset));
    LD_TRY_ASSIGN(const Classes classes, readClasses(database, paths, *dataset, request.mapping));
    ImageStore images(database, paths);
    QHash<CaseId, QString> lists;
    if (request.published) {
        LD_TRY_ASSIGN(lists, images.caseAttribute(dataset->id, kPublishedPartition));
        if (lists.isEmpty())
            return failure(u"The dataset %1 has no published lists of training and test images: "
                           "split it by a share."_s.arg(request.dataset));
    }
    LD_TRY_ASSIGN(const auto rows, images.catalogue());
    LD_TRY_ASSIGN(const auto prints, images.fingerprints(dataset->id));
    QHash<ImageId, const ImageStore::Fingerprint *> printOf;
    for (const ImageStore::Fingerprint &print : prints)
        printOf.insert(print.id, &print);

    std::vector<int> counts(classes.diagnoses.size(), 0);
    Inputs inputs;
    for (const ImageRow &image : rows) {
        if (image.dataset != dataset->id)
            continue;
        if (request.modality && image.modality != *request.modality) {
            ++inputs.otherModality;
            continue;
        }
        const auto position = classes.positionOf.constFind(labelOf(image, request.labels));
        if (position == classes.positionOf.constEnd()) {
            ++inputs.leftOut;
            continue;
        }
        if (*position < 0) {
            ++inputs.dropped;
            continue;
        }
        const auto *print = printOf.value(image.id);
        if (print && print->troubled) {
            ++inputs.unusable;
            continue;
        }
        inputs.waiting += print && print->isWaiting() ? 1 : 0;
        ++counts[static_cast<size_t>(*position)];
        inputs.items.push_back(
            {dataset->name + u'/' + image.key, *position, groupKeyOf(image, request.group)});
        if (request.published) {
            LD_TRY_ASSIGN(const Partition part, publishedPartition(lists, image, dataset->name));
            inputs.published.push_back(part);
        }
        LeakageItem picture;
        picture.image = image.id;
        picture.patientKey = image.patientKey;
        picture.caseKey = image.caseKey;
        if (print) {
            picture.sha256 = print->sha256;
            picture.perceptualHash = print->perceptualHash;
        }
        inputs.pictures.push_back(std::move(picture));
    }
    // Classes that nothing has are not part of the set.
    std::vector<int> indexOf(counts.size(), -1);
    for (size_t k = 0; k < counts.size(); ++k) {
        if (counts[k] == 0)
            continue;
        indexOf[k] = static_cast<int>(inputs.classes.size());
        inputs.classes.push_back(classes.diagnoses[k]);
    }
    for (SplitItem &item : inputs.items)
        item.classIndex = indexOf[static_cast<size_t>(item.classIndex)];
    return inputs;
}

struct Proposed {
    SplitProposal proposal;
    QString inputHash;
};

Result<Proposed> propose(Database &database, const ProjectPaths &paths, const SplitRequest &request,
                         Feedback &feedback)
{
    feedback.progress(0, 3, u"Reading %1"_s.arg(request.dataset));
    LD_TRY_ASSIGN(Inputs inputs, readInputs(database, paths, request));
    if (feedback.isCancelled())
        return Error::cancelled();
    if (inputs.items.empty())
        return failure(
            request.mapping || request.modality
                ? u"The dataset %1 has no image with a label to split that the mapping "
                  "and the modality leave."_s.arg(request.dataset)
                : u"The dataset %1 has no image with a label to split."_s.arg(request.dataset));
    feedback.progress(1, 3, u"Splitting"_s);
    SplitProposal proposal;
    proposal.leftOut = inputs.leftOut;
    proposal.dropped = inputs.dropped;
    proposal.otherModality = inputs.otherModality;
    proposal.unusable = inputs.unusable;
    proposal.waiting = inputs.waiting;
    const auto classCount = static_cast<int>(inputs.classes.size());
    if (request.published) {
        proposal.split = countSplit(inputs.items, std::move(inputs.published), classCount);
    } else {
        LD_TRY_ASSIGN(proposal.split, splitImages(inputs.items, classCount, request.options));
    }
    for (size_t i = 0; i < inputs.items.size(); ++i) {
        inputs.pictures[i].partition = proposal.split.partitions[i];
        proposal.set.items.push_back(
            {inputs.pictures[i].image, inputs.items[i].classIndex, proposal.split.partitions[i]});
    }
    feedback.progress(2, 3, u"Looking for pictures on both sides"_s);
    proposal.leaks = findLeakage(inputs.pictures, feedback);
    if (feedback.isCancelled())
        return Error::cancelled();
    for (const Diagnosis &diagnosis : inputs.classes)
        proposal.set.classes.push_back(diagnosis.id);
    proposal.set.name = request.name.isEmpty() ? request.defaultName() : request.name;
    proposal.set.parameters = request.toJson();
    proposal.set.parameters.insert(u"leftOut"_s, inputs.leftOut);
    if (inputs.unusable > 0)
        proposal.set.parameters.insert(u"unusable"_s, inputs.unusable);
    if (request.mapping)
        proposal.set.parameters.insert(u"dropped"_s, inputs.dropped);
    if (request.modality)
        proposal.set.parameters.insert(u"otherModality"_s, inputs.otherModality);
    const QString hash = inputHash(inputs.items, inputs.pictures);
    proposal.classes = std::move(inputs.classes);
    feedback.progress(3, 3);
    return Proposed{std::move(proposal), hash};
}

} // namespace

QString SplitRequest::defaultName() const
{
    QString text = dataset;
    if (mapping)
        text += u" onto "_s + mapping->to;
    if (modality)
        text += u", "_s + modalityKey(*modality);
    if (published) {
        text += u", published lists"_s;
    } else {
        text += u", %1 % test"_s.arg(options.testFraction * 100, 0, 'g', 3);
        if (group != SplitGroup::None)
            text += u" by "_s + splitGroupKey(group);
        if (!options.stratify)
            text += u", not stratified"_s;
    }
    if (labels == LabelBasis::Validated)
        text += u", validated labels"_s;
    return published ? text : text + u", seed %1"_s.arg(options.seed);
}

QJsonObject SplitRequest::toJson() const
{
    QJsonObject json{{u"dataset"_s, dataset}, {u"labels"_s, labelBasisKey(labels)}};
    if (published) {
        json.insert(u"published"_s, true);
    } else {
        json.insert(u"testFraction"_s, options.testFraction);
        json.insert(u"stratify"_s, options.stratify);
        json.insert(u"group"_s, splitGroupKey(group));
        // A JSON number holds 53 bits of a seed, a text all 64.
        json.insert(u"seed"_s, QString::number(options.seed));
    }
    if (mapping)
        json.insert(u"mapping"_s, mapping->toJson());
    if (modality)
        json.insert(u"modality"_s, modalityKey(*modality));
    return json;
}

SplitRequest SplitRequest::fromJson(const QJsonObject &json)
{
    SplitRequest request;
    request.dataset = json.value(u"dataset").toString();
    request.options.testFraction =
        json.value(u"testFraction").toDouble(request.options.testFraction);
    request.options.stratify = json.value(u"stratify").toBool(request.options.stratify);
    request.options.seed = json.value(u"seed").toString().toULongLong();
    if (const auto group = splitGroupFromKey(json.value(u"group").toString()))
        request.group = *group;
    if (const auto labels = labelBasisFromKey(json.value(u"labels").toString()))
        request.labels = *labels;
    if (json.contains(u"mapping")) {
        if (auto mapping = ClassMapping::fromJson(json.value(u"mapping").toObject(), u"the set"_s))
            request.mapping = *std::move(mapping);
    }
    if (json.contains(u"modality"))
        request.modality = modalityFromKey(json.value(u"modality").toString());
    request.published = json.value(u"published").toBool();
    return request;
}

Result<SplitProposal> proposeSplit(Database &database, const ProjectPaths &paths,
                                   const SplitRequest &request, Feedback &feedback)
{
    LD_TRY_ASSIGN(Proposed proposed, propose(database, paths, request, feedback));
    return std::move(proposed.proposal);
}

Result<FrozenSplit> freezeSplit(const ProjectPaths &paths, const SplitRequest &request,
                                const Clock &clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    if (request.mapping) {
        LD_TRY_ASSIGN(const Taxonomy taxonomy,
                      targetTaxonomy(*database, paths, request.mapping->to));
        if (!taxonomy.id.isValid())
            LD_TRY(TaxonomyStore(*database).ensure(taxonomy));
    }
    LD_TRY_ASSIGN(Proposed proposed, propose(*database, paths, request, feedback));
    if (proposed.proposal.waiting > 0)
        return failure(u"%1 pictures of %2 have not been read to their end yet, so that nobody "
                       "knows whether they can be used: wait for \"Preparing pictures\", or call "
                       "import with --prepare."_s.arg(proposed.proposal.waiting)
                           .arg(request.dataset));
    QJsonObject leaks;
    for (const LeakageFinding &leak : proposed.proposal.leaks) {
        const QString key = leakageKindKey(leak.kind);
        leaks.insert(key, leaks.value(key).toInt() + 1);
    }
    LD_TRY_ASSIGN(FrozenSet set,
                  freezeOnce(*database, u"split"_s, proposed.proposal.set, proposed.inputHash,
                             {{u"train"_s, proposed.proposal.split.train},
                              {u"test"_s, proposed.proposal.split.test},
                              {u"leaks"_s, leaks}},
                             clock));
    return FrozenSplit{std::move(set), std::move(proposed.proposal)};
}

} // namespace lesiondesk
