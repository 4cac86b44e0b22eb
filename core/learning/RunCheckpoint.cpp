// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/RunCheckpoint.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The set of the stage that the checkpoint says it is of.
Result<void> findStage(Database &database, RunCheckpoint &found)
{
    const auto &stages = found.run.plan.stages;
    found.stage = found.checkpoint.stage;
    if (found.stage >= 1 && found.stage <= static_cast<int>(stages.size())) {
        LD_TRY_ASSIGN(found.set, FrozenSetStore(database).get(
                                     stages[static_cast<size_t>(found.stage) - 1].set));
        if (found.set.hash == found.checkpoint.setHash)
            return {};
    }
    return failure(u"The checkpoint of run %1 was trained on another set than its plan names: it "
                   u"does not belong to this run."_s.arg(found.run.id.value));
}

} // namespace

QString checkpointChoiceKey(CheckpointChoice choice)
{
    return choice == CheckpointChoice::Best ? u"best"_s : u"last"_s;
}

std::optional<CheckpointChoice> checkpointChoiceFromKey(const QString &key)
{
    for (const auto choice : {CheckpointChoice::Last, CheckpointChoice::Best}) {
        if (key == checkpointChoiceKey(choice))
            return choice;
    }
    return std::nullopt;
}

Result<RunCheckpoint> readRunCheckpoint(Database &database, const ProjectPaths &paths, RunId run,
                                        CheckpointChoice choice)
{
    RunCheckpoint found;
    found.choice = choice;
    LD_TRY_ASSIGN(found.run, RunStore(database).get(run));
    if (found.run.isMadeElsewhere())
        return failure(u"Run %1 (%2) was made elsewhere: the project has its predictions, but no "
                       "network."_s.arg(run.value)
                           .arg(found.run.name));
    const QString key = checkpointChoiceKey(choice);
    const QString file = paths.runFolder(run) + u'/' + key + u".safetensors"_s;
    if (!QFileInfo::exists(file))
        return failure(
            choice == CheckpointChoice::Best
                ? u"Run %1 (%2) has no best checkpoint in %3: take its last one."_s.arg(run.value)
                      .arg(runStateKey(found.run.state), file)
                : u"Run %1 (%2) has no network yet: there is no %3."_s.arg(run.value).arg(
                      runStateKey(found.run.state), file));
    LD_TRY_ASSIGN(found.checkpoint, readCheckpoint(file));
    LD_TRY(findStage(database, found));
    LD_TRY_ASSIGN(const auto diagnoses, TaxonomyStore(database).diagnoses());
    QStringList keys;
    for (const DiagnosisId id : found.set.classes) {
        found.classes.push_back(diagnoses.value(id));
        keys.append(found.classes.back().key);
    }
    if (keys != found.checkpoint.classes)
        return failure(u"The checkpoint of run %1 has other classes (%2) than its frozen set "
                       u"(%3)."_s.arg(QString::number(run.value),
                                      found.checkpoint.classes.join(u", "_s), keys.join(u", "_s)));
    return found;
}

} // namespace lesiondesk
