// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/RunText.h"

#include "core/evaluation/EvalResult.h"
#include "core/store/FrozenSetStore.h"

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

} // namespace lesiondesk::cli
