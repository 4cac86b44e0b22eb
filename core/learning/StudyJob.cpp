// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/StudyJob.h"

#include "core/learning/Peers.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"

#include <QHash>
#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The plan with its sets named by what is in them.
QJsonObject identityOf(const TrainPlan &plan, const QHash<FrozenSetId, QString> &hashes)
{
    QJsonObject json = plan.toJson();
    QJsonArray stages = json["stages"_L1].toArray();
    for (qsizetype i = 0; i < stages.size(); ++i) {
        QJsonObject stage = stages[i].toObject();
        stage.insert("set"_L1, hashes.value(plan.stages[static_cast<size_t>(i)].set));
        stages[i] = stage;
    }
    json.insert("stages"_L1, stages);
    return json;
}

class Study
{
public:
    Study(Database &database, const ProjectPaths &paths, const Clock &clock, Feedback &feedback,
          const StudyObserver &observer, Peers *peers)
        : m_db(database), m_runs(database), m_paths(paths), m_clock(clock), m_feedback(feedback),
          m_observer(observer), m_peers(peers)
    {
    }

    Result<std::vector<StudyEntry>> run(const std::vector<StudyPlan> &plans)
    {
        LD_TRY(readHashes());
        for (const StudyPlan &plan : plans) {
            m_entries.push_back(reviewed(plan));
            LD_TRY(findDone(m_entries.back()));
        }
        if (m_observer.reviewed)
            m_observer.reviewed(m_entries);
        for (size_t i = 0; i < m_entries.size() && !m_feedback.isCancelled() && !lostPeers(); ++i) {
            LD_TRY(work(static_cast<int>(i), m_entries[i]));
            if (m_observer.ended && m_entries[i].step != StudyStep::Waiting)
                m_observer.ended(static_cast<int>(i), m_entries[i]);
        }
        return std::move(m_entries);
    }

private:
    Result<void> readHashes()
    {
        LD_TRY_ASSIGN(const auto sets, FrozenSetStore(m_db).all());
        for (const FrozenSetSummary &set : sets)
            m_hashes.insert(set.id, set.hash);
        return {};
    }
    StudyEntry reviewed(const StudyPlan &plan)
    {
        StudyEntry entry{plan, reviewPlan(m_db, plan.plan), StudyStep::Waiting, {}, {}};
        std::vector<PlanProblem> problems = plan.problems;
        problems.insert(problems.end(), entry.review.problems.begin(), entry.review.problems.end());
        entry.review.problems = std::move(problems);
        return entry;
    }
    bool lostPeers() const { return m_peers && m_peers->isBroken(); }
    Result<void> findDone(StudyEntry &entry);
    Result<void> work(int index, StudyEntry &entry);
    Result<std::optional<Run>> earlierRun(const TrainPlan &plan);

    Database &m_db;
    RunStore m_runs;
    const ProjectPaths &m_paths;
    const Clock &m_clock;
    Feedback &m_feedback;
    const StudyObserver &m_observer;
    Peers *m_peers;
    QHash<FrozenSetId, QString> m_hashes;
    std::vector<StudyEntry> m_entries;
};

/// A run of this very plan: one that is done, else one that can be gone on with; the newest.
Result<std::optional<Run>> Study::earlierRun(const TrainPlan &plan)
{
    const QJsonObject wanted = identityOf(plan, m_hashes);
    std::optional<Run> unfinished;
    LD_TRY_ASSIGN(auto runs, m_runs.all());
    for (Run &run : runs) {
        if (run.shelf == RunShelf::Deleted || run.isMadeElsewhere() ||
            identityOf(run.plan, m_hashes) != wanted)
            continue;
        if (run.state == RunState::Done)
            return std::optional(std::move(run));
        if (!unfinished && canResume(run.state))
            unfinished = std::move(run);
    }
    return unfinished;
}

Result<void> Study::findDone(StudyEntry &entry)
{
    if (!entry.review.isOk())
        return {};
    LD_TRY_ASSIGN(const auto earlier, earlierRun(entry.plan.plan));
    if (earlier && earlier->state == RunState::Done) {
        entry.run = earlier->id;
        entry.step = StudyStep::Reused;
    }
    return {};
}

Result<void> Study::work(int index, StudyEntry &entry)
{
    // The same plan may stand twice in a study: by its second turn its run is done.
    LD_TRY(findDone(entry));
    if (entry.step == StudyStep::Reused)
        return {};
    if (!entry.review.isOk()) {
        const PlanProblem &first = entry.review.problems.front();
        entry.step = StudyStep::Failed;
        entry.reason =
            first.path.isEmpty() ? first.message : u"%1: %2"_s.arg(first.path, first.message);
        return {};
    }
    LD_TRY_ASSIGN(const auto earlier, earlierRun(entry.plan.plan));
    if (earlier) {
        entry.run = earlier->id;
    } else {
        LD_TRY_ASSIGN(entry.run, m_runs.create(entry.plan.plan, entry.plan.name, m_clock));
    }
    TrainObserver observer;
    if (m_observer.beginning)
        observer = m_observer.beginning(index, entry, earlier.has_value());
    const auto outcome = runTraining(m_paths, entry.run, m_clock, m_feedback, observer, m_peers);
    if (outcome) {
        entry.step = earlier ? StudyStep::Resumed : StudyStep::Trained;
    } else if (outcome.error().kind != Error::Kind::Cancelled) {
        entry.step = StudyStep::Failed;
        entry.reason = outcome.error().message;
    } else if (m_peers) {
        m_feedback.cancel(); // whichever process was asked to stop
    }
    return {};
}

} // namespace

QString studyStepKey(StudyStep step)
{
    switch (step) {
    case StudyStep::Waiting:
        return u"waiting"_s;
    case StudyStep::Reused:
        return u"reused"_s;
    case StudyStep::Trained:
        return u"trained"_s;
    case StudyStep::Resumed:
        return u"resumed"_s;
    case StudyStep::Failed:
        break;
    }
    return u"failed"_s;
}

Result<std::vector<StudyEntry>> runStudy(const ProjectPaths &paths,
                                         const std::vector<StudyPlan> &plans, const Clock &clock,
                                         Feedback &feedback, const StudyObserver &observer,
                                         Peers *peers)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    return Study(*database, paths, clock, feedback, observer, peers).run(plans);
}

} // namespace lesiondesk
