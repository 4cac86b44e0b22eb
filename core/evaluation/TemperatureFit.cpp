// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/TemperatureFit.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<ValidationPart>> validationParts(Database &database, RunId run)
{
    RunStore runs(database);
    LD_TRY_ASSIGN(const Run record, runs.get(run));
    LD_TRY_ASSIGN(const auto sets, FrozenSetStore(database).all());
    QHash<FrozenSetId, QString> names;
    for (const FrozenSetSummary &set : sets)
        names.insert(set.id, set.name);
    std::vector<ValidationPart> parts;
    LD_TRY_ASSIGN(const auto said, SetPredictionStore(database).parts(run));
    for (const SetPredictionStore::Part &one : said) {
        if (one.set == record.plan.targetSet() && one.partition == Partition::Test)
            continue;
        EvalScope scope;
        scope.partition = one.partition;
        scope.set = one.set;
        parts.push_back({scope, names.value(one.set), one.images});
    }
    LD_TRY_ASSIGN(const int trained,
                  runs.predictionCount(run, record.plan.stageCount(), Partition::Train));
    if (trained > 0) {
        EvalScope scope;
        scope.partition = Partition::Train;
        parts.push_back({scope, names.value(record.plan.targetSet()), trained});
    }
    return parts;
}

namespace
{

/// The images of all stages' training parts.
Result<QSet<ImageId>> trainedImages(Database &database, const Run &run)
{
    QSet<ImageId> images;
    for (const TrainStage &stage : run.plan.stages) {
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(stage.set));
        for (const FrozenSet::Item &item : set.items) {
            if (item.partition == Partition::Train)
                images.insert(item.image);
        }
    }
    return images;
}

} // namespace

Result<TemperatureFit> fitTemperature(Database &database, RunId run, const EvalResult &test,
                                      const EvalScope &part)
{
    LD_TRY_ASSIGN(const Run record, RunStore(database).get(run));
    const bool byLabels = test.rows.kind == AnswerSource::Kind::Recorded ||
                          test.rows.kind == AnswerSource::Kind::Validated;
    LD_TRY_ASSIGN(const EvalResult validation,
                  byLabels ? loadEvalResult(database, run, test.labels, part)
                           : loadCrossing(database, test.rows, AnswerSource::ofRun(run), part));
    LD_TRY(validationIsApart(validation, test));
    const auto temperature = fittedTemperature(scoresOf(validation));
    if (!temperature)
        return failure(u"The validation part has no image with a label and probabilities: there is "
                       "nothing to fit a temperature on; choose another part."_s);
    LD_TRY_ASSIGN(const auto trained, trainedImages(database, record));
    TemperatureFit fit{*temperature, 0, 0};
    for (const EvalItem &item : validation.items) {
        if (!item.isJudged())
            continue;
        ++fit.images;
        fit.trainedOn += trained.contains(item.image);
    }
    return fit;
}

} // namespace lesiondesk
