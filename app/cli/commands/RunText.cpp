// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/RunText.h"

#include "core/evaluation/EvalResult.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"

#include "app/cli/commands/MetricsText.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

bool hasTestPart(const FrozenSet &set)
{
    return std::any_of(set.items.begin(), set.items.end(), [](const FrozenSet::Item &item) {
        return item.partition == Partition::Test;
    });
}

} // namespace

TrainObserver noteTraining(Console &console)
{
    TrainObserver observer;
    observer.logged = [&console](const QString &line) { console.note(line); };
    return observer;
}

Result<QJsonArray> runStagesJson(Database &database, const Run &run,
                                 const std::vector<RunStage> &stages)
{
    QJsonArray array;
    for (const RunStage &stage : stages) {
        QJsonValue metrics;
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(stage.set));
        if (hasTestPart(set)) {
            LD_TRY_ASSIGN(const auto result,
                          loadEvalResult(database, run.id, LabelBasis::Recorded,
                                         EvalScope{{}, Partition::Test, stage.stage}));
            metrics = metricsToJson(metricsOf(result));
        }
        array.append(QJsonObject{{u"stage"_s, stage.stage},
                                 {u"set"_s, stage.set.value},
                                 {u"seconds"_s, stage.seconds},
                                 {u"trainImagesPerSecond"_s, stage.trainImagesPerSecond},
                                 {u"metrics"_s, metrics}});
    }
    return array;
}

Result<void> printOutcome(Console &console, Database &database, const TrainOutcome &outcome)
{
    if (!outcome.weightsNote.isEmpty())
        console.note(outcome.weightsNote);
    LD_TRY_ASSIGN(const auto result, loadEvalResult(database, outcome.run, LabelBasis::Recorded));
    const Metrics metrics = metricsOf(result);
    if (console.wantsJson()) {
        LD_TRY_ASSIGN(const Run run, RunStore(database).get(outcome.run));
        LD_TRY_ASSIGN(const auto stages, runStagesJson(database, run, outcome.stages));
        console.json(
            QJsonDocument(QJsonObject{{u"run"_s, outcome.run.value},
                                      {u"state"_s, runStateKey(run.state)},
                                      {u"seconds"_s, outcome.seconds},
                                      {u"trainImagesPerSecond"_s, outcome.trainImagesPerSecond},
                                      {u"test"_s, metricsToJson(metrics)},
                                      {u"stages"_s, stages}}));
        return {};
    }
    console.line(u"Run %1, %2 s, %3 images/s in training"_s.arg(outcome.run.value)
                     .arg(outcome.seconds, 0, 'f', 1)
                     .arg(outcome.trainImagesPerSecond, 0, 'f', 1));
    console.line(metricsText(metrics));
    return {};
}

} // namespace lesiondesk::cli
