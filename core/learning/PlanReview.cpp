// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PlanReview.h"

#include "core/learning/MachineSpeed.h"
#include "core/learning/PlanEstimate.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Network.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <exception>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Fewer training images than this and a class is learnt by heart rather than learnt.
constexpr int kFewImages = 10;

QString stagePath(size_t stage, QLatin1StringView field)
{
    return u"stages[%1].%2"_s.arg(stage).arg(field);
}

/// A stage's set with what its rows say.
struct StageSet {
    bool isThere = false;
    FrozenSet set;
    std::vector<ImageRow> rows; ///< of the items, in their order
    QStringList classKeys;
};

class Reviewer
{
public:
    Reviewer(Database &database, const TrainPlan &plan, TimeEstimate estimate)
        : m_db(database), m_plan(plan), m_estimate(estimate)
    {
    }

    PlanReview review()
    {
        m_review.problems = m_plan.problems();
        checkDevice();
        checkWeights();
        readSets();
        for (size_t stage = 0; stage < m_sets.size(); ++stage) {
            if (m_sets[stage].isThere)
                checkStage(stage);
        }
        compareWithTarget();
        if (m_plan.problems().empty())
            estimate();
        return std::move(m_review);
    }

private:
    void checkDevice();
    void checkWeights();
    void readSets();
    Result<StageSet> readSet(FrozenSetId id);
    void checkStage(size_t stage);
    void checkBatches(size_t stage, const StageLoad &load);
    void checkSides(size_t stage);
    void compareWithTarget();
    void estimate();

    void refuse(const QString &path, const QString &message)
    {
        m_review.problems.push_back({path, message});
    }
    void warn(const QString &path, const QString &message)
    {
        m_review.warnings.push_back({path, message});
    }

    Database &m_db;
    const TrainPlan &m_plan;
    TimeEstimate m_estimate;
    PlanReview m_review;
    std::vector<StageSet> m_sets;
    std::vector<StageLoad> m_loads;
    QHash<DiagnosisId, Diagnosis> m_diagnoses;
};

void Reviewer::checkDevice()
{
    auto device = resolveDevice(m_plan.device);
    if (!device)
        return refuse(u"device"_s, device.error().message);
    m_review.device = *std::move(device);
    const auto fits = nets::checkTrainingPrecision(at::Device(m_review.device.key.toStdString()),
                                                   m_plan.architecture, m_plan.precision);
    if (!fits)
        refuse(u"precision"_s, fits.error().message);
}

void Reviewer::checkWeights()
{
    if (m_plan.weights.isEmpty()) {
        if (m_plan.stageCount() > 1)
            warn(u"weights"_s, u"The sequence starts from scratch: the first stage trains every "
                               "layer, the later ones block by block."_s);
        return;
    }
    const auto fits = [&]() -> Result<void> {
        LD_TRY_ASSIGN(const auto file, readWeightsFile(m_plan.weights));
        try {
            const auto network =
                nets::makeNetwork(m_plan.architecture, {.classes = 2, .initialise = false});
            LD_TRY_ASSIGN(const auto fit,
                          fitWeights(file, QFileInfo(m_plan.weights).fileName(),
                                     m_plan.architecture, nets::wantedTensors(*network),
                                     HeadPolicy::New));
            return {};
        } catch (const std::exception &exception) {
            return nets::errorFrom(exception, u"looking at the weights"_s);
        }
    }();
    if (!fits)
        refuse(u"weights"_s, fits.error().message);
}

void Reviewer::readSets()
{
    if (auto diagnoses = TaxonomyStore(m_db).diagnoses())
        m_diagnoses = *std::move(diagnoses);
    m_sets.resize(m_plan.stages.size());
    m_loads.resize(m_plan.stages.size());
    m_review.stages.resize(m_plan.stages.size());
    for (size_t i = 0; i < m_plan.stages.size(); ++i) {
        StageFacts &facts = m_review.stages[i];
        facts.set = m_plan.stages[i].set;
        if (!facts.set.isValid()) {
            refuse(stagePath(i, "set"_L1),
                   u"Stage %1 has no set: choose a frozen set."_s.arg(i + 1));
            continue;
        }
        auto read = readSet(facts.set);
        if (!read) {
            refuse(stagePath(i, "set"_L1), read.error().message);
            continue;
        }
        m_sets[i] = *std::move(read);
        const StageLoad load = stageLoad(m_sets[i].set, m_plan.stages[i]);
        m_loads[i] = load;
        facts.setName = m_sets[i].set.name;
        facts.setHash = m_sets[i].set.hash;
        facts.classes = load.classes;
        facts.trainImages = load.trainImages;
        facts.testImages = load.testImages;
        facts.batchSize = load.batchSize;
        facts.stepsPerEpoch = load.stepsPerEpoch;
        facts.epochs = m_plan.epochsOf(static_cast<int>(i));
    }
}

Result<StageSet> Reviewer::readSet(FrozenSetId id)
{
    StageSet stage;
    LD_TRY_ASSIGN(stage.set, FrozenSetStore(m_db).get(id));
    std::vector<ImageId> images;
    images.reserve(stage.set.items.size());
    for (const FrozenSet::Item &item : stage.set.items)
        images.push_back(item.image);
    LD_TRY_ASSIGN(stage.rows, ImageStore(m_db, {}).rows(images));
    if (stage.rows.size() != images.size())
        return failure(u"%1 images of the set %2 are no longer in the project."_s
                           .arg(images.size() - stage.rows.size())
                           .arg(stage.set.name));
    for (const DiagnosisId diagnosis : stage.set.classes)
        stage.classKeys.append(m_diagnoses.value(diagnosis).key);
    stage.isThere = true;
    return stage;
}

void Reviewer::checkStage(size_t stage)
{
    const StageSet &one = m_sets[stage];
    const StageLoad &load = m_loads[stage];
    const QString path = stagePath(stage, "set"_L1);
    if (load.trainImages == 0)
        refuse(path, u"The set %1 has no training images."_s.arg(one.set.name));
    else if (load.trainedClasses < 2)
        refuse(path, u"The set %1 has training images of a single class: there must be at least "
                     "two classes."_s.arg(one.set.name));
    if (load.testImages == 0)
        refuse(path, u"The set %1 has no test images to score the stage on: split the dataset with "
                     "a test fraction above 0."_s.arg(one.set.name));
    std::vector<int> train(one.set.classes.size());
    std::vector<int> test(one.set.classes.size());
    for (const FrozenSet::Item &item : one.set.items)
        ++(item.partition == Partition::Test ? test : train)[static_cast<size_t>(item.classIndex)];
    for (size_t k = 0; k < train.size() && load.trainImages > 0; ++k) {
        const QString key = one.classKeys[static_cast<qsizetype>(k)];
        if (train[k] == 0)
            warn(path,
                 u"%1 has no training image in the set %2: the network will not know it."_s.arg(
                     key, one.set.name));
        else if (train[k] < kFewImages)
            warn(path,
                 u"%1 has only %2 training images in the set %3."_s.arg(key).arg(train[k]).arg(
                     one.set.name));
        if (test[k] == 0 && load.testImages > 0)
            warn(path, u"%1 has no test image in the set %2: it will have no score."_s.arg(
                           key, one.set.name));
    }
    checkBatches(stage, load);
    checkSides(stage);
}

void Reviewer::checkBatches(size_t stage, const StageLoad &load)
{
    const TrainStage &recipe = m_plan.stages[stage];
    const QString path = stagePath(stage, "batchSize"_L1);
    if (recipe.batchSize == 1) {
        refuse(path, u"Batches of one image cannot be trained on: choose 2 or more, or 0 for the "
                     "number of classes."_s);
    } else if (load.batchSize > load.trainImages && load.trainImages > 0) {
        warn(path, u"The batch size %1 is larger than the %2 training images."_s.arg(load.batchSize)
                       .arg(load.trainImages));
    } else if (recipe.batchRule == BatchRule::Balanced && recipe.batchSize != 0 &&
               recipe.batchSize != load.trainedClasses) {
        warn(path, u"Balanced batches of %1 images do not hold one image of each of the %2 classes "
                   "with training images, as the study's do."_s.arg(recipe.batchSize)
                       .arg(load.trainedClasses));
    }
}

/// The same patient, or the same picture, in training and in test.
void Reviewer::checkSides(size_t stage)
{
    const StageSet &one = m_sets[stage];
    QSet<PatientId> trained;
    for (size_t i = 0; i < one.rows.size(); ++i) {
        if (one.set.items[i].partition == Partition::Train)
            trained.insert(one.rows[i].patient);
    }
    QSet<PatientId> shared;
    QString example;
    for (size_t i = 0; i < one.rows.size(); ++i) {
        const ImageRow &row = one.rows[i];
        if (one.set.items[i].partition == Partition::Train || !trained.contains(row.patient))
            continue;
        if (shared.isEmpty())
            example = row.patientKey;
        shared.insert(row.patient);
    }
    if (!shared.isEmpty())
        warn(stagePath(stage, "set"_L1),
             u"Patients with images on both sides of the set %1: %2, the first %3."_s
                 .arg(one.set.name)
                 .arg(shared.size())
                 .arg(example));
}

/// What an earlier stage sees against what the run is scored on.
void Reviewer::compareWithTarget()
{
    if (m_sets.size() < 2 || !m_sets.back().isThere)
        return;
    const StageSet &target = m_sets.back();
    QSet<PatientId> tested;
    for (size_t i = 0; i < target.rows.size(); ++i) {
        if (target.set.items[i].partition == Partition::Test)
            tested.insert(target.rows[i].patient);
    }
    for (size_t stage = 0; stage + 1 < m_sets.size(); ++stage) {
        const StageSet &one = m_sets[stage];
        if (!one.isThere)
            continue;
        const QString path = stagePath(stage, "set"_L1);
        QSet<PatientId> shared;
        for (size_t i = 0; i < one.rows.size(); ++i) {
            if (one.set.items[i].partition == Partition::Train &&
                tested.contains(one.rows[i].patient))
                shared.insert(one.rows[i].patient);
        }
        if (!shared.isEmpty())
            warn(path,
                 u"Patients that the run is tested on are trained on in this stage: %1."_s.arg(
                     shared.size()));
        if (one.classKeys != target.classKeys)
            warn(path, u"The classes differ from the target's (%1 here, %2 there): the head is new "
                       "at every stage, the layers below it travel on."_s.arg(
                           one.classKeys.join(u", "_s), target.classKeys.join(u", "_s)));
    }
}

void Reviewer::estimate()
{
    m_review.memoryBytes = planMemory(m_plan, m_loads);
    if (m_estimate == TimeEstimate::None)
        return;
    QStringList files;
    const ProjectPaths paths{QFileInfo(m_db.file()).absolutePath()};
    for (const StageSet &one : m_sets) {
        if (!one.isThere || one.set.items.empty())
            continue;
        // A few of every set, spread over it, tell how long decoding takes.
        std::vector<ImageId> some;
        for (size_t k = 0; k < 4; ++k)
            some.push_back(one.set.items[k * one.set.items.size() / 4].image);
        if (const auto found = ImageStore(m_db, paths).files(some)) {
            for (const ImageFile &file : *found)
                files.append(file.path);
        }
    }
    if (files.isEmpty() || m_review.device.key.isEmpty())
        return;
    const ImageCost cost = measureImageCost(m_review.device, m_plan, files);
    for (size_t stage = 0; stage < m_sets.size(); ++stage) {
        StageFacts &facts = m_review.stages[stage];
        if (m_sets[stage].isThere)
            facts.seconds = stageSeconds(m_plan, static_cast<int>(stage), m_loads[stage], cost);
        m_review.seconds += facts.seconds;
    }
}

} // namespace

PlanReview reviewPlan(Database &database, const TrainPlan &plan, TimeEstimate estimate)
{
    return Reviewer(database, plan, estimate).review();
}

} // namespace lesiondesk
