// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparisonData.h"

#include "core/store/RunStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

Result<ComparedRunPtr> readSide(Database &database, const Side &side)
{
    auto one = std::make_shared<ComparedRun>();
    one->side = side;
    RunStore store(database);
    LD_TRY_ASSIGN(one->run, store.get(side.run));
    LD_TRY_ASSIGN(const auto stages, store.stages(side.run));
    for (const RunStage &stage : stages)
        one->epochs += stage.epochs;
    LD_TRY_ASSIGN(one->result, loadEvalResult(database, side.run, side.labels));
    one->positions.reserve(static_cast<qsizetype>(one->result.items.size()));
    for (size_t k = 0; k < one->result.items.size(); ++k)
        one->positions.insert(one->result.items[k].image, k);
    const Scores scores = scoresOf(one->result);
    one->figures = figuresOf(scores, one->result.classKeys());
    one->intervals = figureIntervals(scores);
    return ComparedRunPtr(std::move(one));
}

} // namespace

Result<std::vector<Run>> readComparableRuns(Database &database)
{
    LD_TRY_ASSIGN(auto runs, RunStore(database).all());
    std::erase_if(runs, [](const Run &run) {
        const bool scored =
            run.state == RunState::Done || (run.accuracy && run.state != RunState::Running);
        return run.shelf == RunShelf::Deleted || !scored;
    });
    return runs;
}

Result<LoadedComparison> readComparison(const ProjectPaths &paths, const std::vector<Side> &sides,
                                        const KnownRuns &known, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    LoadedComparison loaded;
    for (const Side &side : sides) {
        if (feedback.isCancelled())
            return Error::cancelled();
        if (const auto found = known.find(side); found != known.end()) {
            loaded.runs.push_back(found->second);
            continue;
        }
        LD_TRY_ASSIGN(auto one, readSide(*database, side));
        loaded.runs.push_back(std::move(one));
    }
    for (size_t k = 1; k < loaded.runs.size(); ++k) {
        if (feedback.isCancelled())
            return Error::cancelled();
        Pairing pairing = pairResults(loaded.a().result, loaded.runs[k]->result);
        loaded.againstA.push_back(compareResults(pairing));
        if (k == 1)
            loaded.pairing = std::move(pairing);
    }
    loaded.plans = planDifferences(loaded.a().run.plan, loaded.b().run.plan);
    std::vector<SeedRun> seeds;
    for (const ComparedRunPtr &one : loaded.runs) {
        if (one->side.labels == loaded.a().side.labels)
            seeds.push_back({one->run.id, one->run.plan, one->epochs,
                             QString::number(one->result.set.value),
                             one->figures.of(Figure::Accuracy), one->figures.of(Figure::MacroF1)});
    }
    loaded.seeds = seedGroups(seeds);
    return loaded;
}

} // namespace lesiondesk
