// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/RunAnswers.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"
#include "core/store/TaxonomyStore.h"

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

QString noPredictions(const Run &run, const EvalScope &scope)
{
    if (run.isMadeElsewhere())
        return u"Run %1 (%2) was made elsewhere and brought no predictions for these images."_s
            .arg(run.id.value)
            .arg(run.name);
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

Result<RunAnswers> loadRunAnswers(Database &database, RunId run, const EvalScope &scope)
{
    RunStore runs(database);
    RunAnswers answers;
    LD_TRY_ASSIGN(answers.run, runs.get(run));
    const int stages = answers.run.plan.stageCount();
    if (scope.stage < 0 || scope.stage > stages)
        return failure(u"Run %1 has no stage %2: its plan has %3."_s.arg(run.value)
                           .arg(scope.stage)
                           .arg(stages));
    answers.later = scope.set.isValid();
    const int stage = scope.stage == 0 || answers.later ? stages : scope.stage;
    const FrozenSetId own = answers.run.plan.stages[static_cast<size_t>(stage - 1)].set;
    if (answers.later) {
        LD_TRY_ASSIGN(answers.predictions, SetPredictionStore(database).get(run, scope.set));
        // Given its own set, a run has said all when it was trained.
        if (answers.predictions.empty() && scope.set == own)
            answers.later = false;
    }
    if (!answers.later) {
        LD_TRY_ASSIGN(answers.predictions, runs.predictions(run, stage));
    }
    std::erase_if(answers.predictions,
                  [&](const Prediction &p) { return p.partition != scope.partition; });
    if (answers.predictions.empty())
        return failure(noPredictions(answers.run, scope));
    LD_TRY_ASSIGN(answers.set, FrozenSetStore(database).get(own));
    answers.part = answers.later ? scope.set : own;
    LD_TRY_ASSIGN(answers.classes, classesOf(database, answers.set));
    for (const Prediction &prediction : answers.predictions) {
        if (prediction.probabilities.size() != answers.classes.size() ||
            prediction.truth < (answers.later ? -1 : 0) ||
            prediction.truth >= static_cast<int>(answers.classes.size()))
            return failure(u"The predictions of run %1 do not fit its frozen set %2 (image %3)."_s
                               .arg(run.value)
                               .arg(own.value)
                               .arg(prediction.image.value));
    }
    return answers;
}

Result<QHash<DiagnosisId, int>> classIndices(Database &database,
                                             const std::vector<EvalClass> &classes)
{
    QHash<QString, int> byKey;
    for (size_t k = 0; k < classes.size(); ++k)
        byKey.insert(classes[k].key, static_cast<int>(k));
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).diagnoses());
    QHash<DiagnosisId, int> indices;
    for (const Diagnosis &diagnosis : known) {
        if (const auto found = byKey.constFind(diagnosis.key); found != byKey.constEnd())
            indices.insert(diagnosis.id, *found);
    }
    return indices;
}

} // namespace lesiondesk
