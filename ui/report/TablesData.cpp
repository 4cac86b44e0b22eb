// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/TablesData.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<RunChoice>> readRunChoices(Database &database)
{
    LD_TRY_ASSIGN(const auto runs, RunStore(database).all());
    LD_TRY_ASSIGN(const auto sets, FrozenSetStore(database).all());
    QHash<FrozenSetId, QString> nameOf;
    for (const FrozenSetSummary &set : sets)
        nameOf.insert(set.id, set.name);
    std::vector<RunChoice> choices;
    for (const Run &run : runs) {
        if (run.state != RunState::Done || run.shelf != RunShelf::Active)
            continue;
        QStringList before;
        for (int k = 0; k + 1 < run.plan.stageCount(); ++k)
            before.append(nameOf.value(run.plan.stages[static_cast<size_t>(k)].set));
        choices.push_back({run.id, strategyText(run, before), networkText(run),
                           nameOf.value(run.plan.targetSet()), seedText(run), run.macroF1});
    }
    return choices;
}

Result<std::vector<RunRecord>> readRecords(const ProjectPaths &paths,
                                           const std::vector<RunId> &runs, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    std::vector<RunRecord> records;
    for (const RunId run : runs) {
        if (feedback.isCancelled())
            return Error::cancelled();
        LD_TRY_ASSIGN(auto read, loadRunRecords(*database, {run}));
        records.push_back(std::move(read.front()));
    }
    return records;
}

Result<std::vector<DatasetRecord>> readDatasets(const ProjectPaths &paths)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    return loadDatasetRecords(*database);
}

} // namespace lesiondesk
