// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/EvalResult.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"
#include "core/store/TaxonomyStore.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

Result<std::vector<EvalClass>> classesOf(Database &database, const FrozenSet &set)
{
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).diagnoses());
    std::vector<EvalClass> classes;
    for (const DiagnosisId id : set.classes) {
        const auto found = known.constFind(id);
        if (found == known.constEnd())
            return failure(u"Frozen set %1 names a diagnosis that the project does not have."_s.arg(
                set.id.value));
        classes.push_back({found->id, found->key, found->name, found->nature});
    }
    return classes;
}

/// The class that a label counts as. Another set may have another taxonomy: there the key counts.
Result<QHash<DiagnosisId, int>> indicesOf(Database &database, const EvalResult &result, bool byKey)
{
    QHash<DiagnosisId, int> indices;
    for (size_t k = 0; k < result.classes.size(); ++k)
        indices.insert(result.classes[k].id, static_cast<int>(k));
    if (!byKey)
        return indices;
    const QStringList keys = result.classKeys();
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).diagnoses());
    for (const Diagnosis &diagnosis : known) {
        if (const auto index = keys.indexOf(diagnosis.key); index >= 0)
            indices.insert(diagnosis.id, static_cast<int>(index));
    }
    return indices;
}

QString noPredictions(const Run &run, const EvalScope &scope)
{
    if (scope.set.isValid())
        return u"Run %1 has no predictions for the %2 images of frozen set %3: `predict` makes them."_s
            .arg(QString::number(run.id.value),
                 scope.partition == Partition::Train ? u"training"_s : u"test"_s,
                 QString::number(scope.set.value));
    const QString where = scope.stage > 0 ? u" of stage %1"_s.arg(scope.stage) : QString();
    const QString part = scope.partition == Partition::Train ? u" of its training images"_s : u""_s;
    return u"Run %1 (%2) has no predictions%3%4: only a run that came to its end has them."_s.arg(
        QString::number(run.id.value), runStateKey(run.state), part, where);
}

} // namespace

QStringList EvalResult::classKeys() const
{
    QStringList keys;
    for (const EvalClass &one : classes)
        keys.append(one.key);
    return keys;
}

Result<EvalResult> loadEvalResult(Database &database, RunId run, LabelBasis labels,
                                  const EvalScope &scope)
{
    RunStore runs(database);
    LD_TRY_ASSIGN(const Run record, runs.get(run));
    const int stages = record.plan.stageCount();
    if (scope.stage < 0 || scope.stage > stages)
        return failure(u"Run %1 has no stage %2: its plan has %3."_s.arg(run.value)
                           .arg(scope.stage)
                           .arg(stages));
    const bool later = scope.set.isValid();
    const int stage = scope.stage == 0 || later ? stages : scope.stage;
    LD_TRY_ASSIGN(auto predictions, later ? SetPredictionStore(database).get(run, scope.set)
                                          : runs.predictions(run, stage));
    std::erase_if(predictions, [&](const Prediction &p) { return p.partition != scope.partition; });
    if (predictions.empty())
        return failure(noPredictions(record, scope));
    LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(
                                           record.plan.stages[static_cast<size_t>(stage - 1)].set));

    EvalResult result;
    result.run = run;
    result.labels = labels;
    result.rows = labels == LabelBasis::Validated ? AnswerSource::validated() : AnswerSource();
    result.columns = AnswerSource::ofRun(run);
    result.hasProbabilities = record.hasProbabilities;
    result.set = later ? scope.set : set.id;
    LD_TRY_ASSIGN(result.classes, classesOf(database, set));
    const int classCount = static_cast<int>(result.classes.size());
    LD_TRY_ASSIGN(const auto indexOf, indicesOf(database, result, later));

    std::vector<ImageId> ids;
    ids.reserve(predictions.size());
    for (const Prediction &prediction : predictions)
        ids.push_back(prediction.image);
    // Only labels and tags are read here, no pixels: the project's folder does not matter.
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, ProjectPaths{}).rows(ids));
    QHash<ImageId, const ImageRow *> rowOf;
    rowOf.reserve(static_cast<qsizetype>(rows.size()));
    for (const ImageRow &row : rows)
        rowOf.insert(row.id, &row);

    result.items.reserve(predictions.size());
    for (Prediction &prediction : predictions) {
        const int predicted = prediction.predicted();
        const ImageRow *row = rowOf.value(prediction.image, nullptr);
        if (!row || prediction.probabilities.size() != result.classes.size() ||
            prediction.truth < (later ? -1 : 0) || prediction.truth >= classCount)
            return failure(u"The predictions of run %1 do not fit its frozen set %2 (image %3)."_s
                               .arg(run.value)
                               .arg(set.id.value)
                               .arg(prediction.image.value));
        if (scope.modality && row->modality != *scope.modality)
            continue;
        int truth = prediction.truth;
        if (row->validated.isValid()) {
            ++result.validatedLabels;
            if (labels == LabelBasis::Validated)
                truth = indexOf.value(row->validated, -1);
        }
        if (truth < 0) {
            ++result.outsideClasses;
            continue;
        }
        result.items.push_back({prediction.image, row->patient, row->key, row->modality, truth,
                                predicted, std::move(prediction.probabilities)});
    }
    sortBySureness(result);
    return result;
}

void sortBySureness(EvalResult &result)
{
    const auto sureness = [](const EvalItem &item) {
        return item.predicted < 0 || item.probabilities.empty()
                   ? 0.0F
                   : item.probabilities[static_cast<size_t>(item.predicted)];
    };
    std::sort(result.items.begin(), result.items.end(), [&](const EvalItem &a, const EvalItem &b) {
        return sureness(a) != sureness(b) ? sureness(a) > sureness(b) : a.image < b.image;
    });
}

ConfusionMatrix confusionOf(const EvalResult &result, std::optional<Modality> modality)
{
    ConfusionMatrix matrix(static_cast<int>(result.classes.size()));
    for (const EvalItem &item : result.items) {
        if (item.isJudged() && (!modality || item.modality == *modality))
            matrix.add(item.truth, item.predicted);
    }
    return matrix;
}

Metrics metricsOf(const EvalResult &result, std::optional<Modality> modality)
{
    return computeMetrics(confusionOf(result, modality), result.classKeys());
}

std::vector<std::pair<int, float>> topClasses(const EvalItem &item, int count)
{
    std::vector<int> order(item.probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    const auto probability = [&](int k) { return item.probabilities[static_cast<size_t>(k)]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return probability(a) > probability(b); });
    std::vector<std::pair<int, float>> top;
    for (const int k : order) {
        if (static_cast<int>(top.size()) == count)
            break;
        top.emplace_back(k, probability(k));
    }
    return top;
}

} // namespace lesiondesk
