// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/WithPeers.h"
#include "app/cli/commands/PlanText.h"
#include "app/cli/commands/RunText.h"

#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/domain/PlanFile.h"
#include "core/evaluation/EvalResult.h"
#include "core/learning/StudyJob.h"
#include "core/project/Project.h"
#include "core/report/StudyFiles.h"
#include "core/store/RunStore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

bool isDone(const StudyEntry &entry)
{
    return entry.step == StudyStep::Reused || entry.step == StudyStep::Trained ||
           entry.step == StudyStep::Resumed;
}

class StudyCommand final : public Command
{
public:
    const char *name() const override { return "study"; }
    const char *summary() const override
    {
        return "Train several plans, what is not done yet, and write their tables";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("plans", m_files, "Plan files, see plan")->required();
        app.add_option("--out", m_out, "Folder for the tables and study.json")->required();
    }
    Result<void> run(Console &console) override
    {
        return withPeers(console, [&](Peers *peers) { return study(console, peers); });
    }

private:
    Result<void> study(Console &console, Peers *peers)
    {
        const QString folder = QFileInfo(text(m_out)).absoluteFilePath();
        LD_TRY(makePrivateFolder(folder));
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        LD_TRY_ASSIGN(const auto entries, runStudy(project->paths(), readPlans(), console.clock(),
                                                   console.feedback(), observer(console), peers));
        std::vector<RunId> runs;
        for (const StudyEntry &entry : entries) {
            if (isDone(entry) && std::find(runs.begin(), runs.end(), entry.run) == runs.end())
                runs.push_back(entry.run);
        }
        if (console.feedback().isCancelled())
            return Error{u"The study was stopped, %1 of its %2 plans are done: the same command "
                         "goes on."_s.arg(runs.size())
                             .arg(entries.size()),
                         Error::Kind::Cancelled};
        QStringList files;
        if (!runs.empty()) {
            LD_TRY_ASSIGN(files, writeStudyTables(project->database(), project->paths(), runs,
                                                  folder, console.feedback()));
        }
        LD_TRY_ASSIGN(const QJsonObject json, asJson(project->database(), entries, files));
        files.append(folder + u"/study.json"_s);
        LD_TRY(writeFileAtomically(files.back(), QJsonDocument(json).toJson()));
        if (console.wantsJson())
            console.json(QJsonDocument(json));
        else
            print(console, entries, folder);
        return verdict(entries);
    }
    /// A file that is no plan is a plan that fails; the others are trained.
    std::vector<StudyPlan> readPlans() const
    {
        std::vector<StudyPlan> plans;
        for (const std::string &file : m_files) {
            StudyPlan plan;
            plan.name = QFileInfo(text(file)).completeBaseName();
            if (auto parsed = readPlanFile(text(file))) {
                plan.plan = std::move(parsed->plan);
                plan.problems = std::move(parsed->problems);
            } else {
                plan.problems.push_back({{}, parsed.error().message});
            }
            plans.push_back(std::move(plan));
        }
        return plans;
    }
    StudyObserver observer(Console &console)
    {
        StudyObserver observer;
        observer.reviewed = [this, &console](const std::vector<StudyEntry> &entries) {
            for (const StudyEntry &entry : entries) {
                for (const PlanProblem &warning : entry.review.warnings)
                    console.note(
                        u"%1: %2: %3"_s.arg(entry.plan.name, warning.path, warning.message));
                for (const PlanProblem &problem : entry.review.problems)
                    console.note(
                        u"%1: %2: %3"_s.arg(entry.plan.name, problem.path, problem.message));
                const bool waits = entry.review.isOk() && entry.step == StudyStep::Waiting;
                m_secondsLeft.push_back(waits ? entry.review.seconds : 0);
            }
        };
        observer.beginning = [this, &console](int index, const StudyEntry &entry, bool resumed) {
            double later = 0;
            for (size_t i = static_cast<size_t>(index) + 1; i < m_secondsLeft.size(); ++i)
                later += m_secondsLeft[i];
            console.note(u"Plan %1 of %2: %3 %4"_s.arg(index + 1)
                             .arg(m_secondsLeft.size())
                             .arg(resumed ? u"going on with run"_s : u"run"_s)
                             .arg(entry.run.value));
            for (const QString &line : planReviewLines(entry.plan.plan, entry.review))
                console.note(line);
            if (later > 0)
                console.note(u"The plans after it: about %1"_s.arg(durationText(later)));
            return noteTraining(console);
        };
        observer.ended = [&console](int index, const StudyEntry &entry) {
            console.note(u"Plan %1, %2: %3%4"_s.arg(index + 1).arg(
                entry.plan.name, studyStepKey(entry.step),
                entry.reason.isEmpty() ? QString() : u": "_s + entry.reason));
        };
        return observer;
    }
    Result<QJsonObject> asJson(Database &database, const std::vector<StudyEntry> &entries,
                               const QStringList &files) const
    {
        QJsonArray plans;
        for (size_t i = 0; i < entries.size(); ++i) {
            LD_TRY_ASSIGN(QJsonObject json, asJson(database, entries[i]));
            json.insert(u"file"_s, QFileInfo(text(m_files[i])).absoluteFilePath());
            plans.append(json);
        }
        QJsonArray names;
        for (const QString &file : files)
            names.append(QFileInfo(file).fileName());
        return QJsonObject{{u"plans"_s, plans}, {u"files"_s, names}};
    }
    static Result<QJsonObject> asJson(Database &database, const StudyEntry &entry)
    {
        const TrainPlan &plan = entry.plan.plan;
        QJsonArray sets;
        for (const StageFacts &stage : entry.review.stages)
            sets.append(QJsonObject{{u"set"_s, stage.set.value},
                                    {u"name"_s, stage.setName},
                                    {u"hash"_s, stage.setHash}});
        QJsonObject json{
            {u"name"_s, entry.plan.name},
            {u"step"_s, studyStepKey(entry.step)},
            {u"reason"_s, entry.reason},
            {u"run"_s, entry.run.isValid() ? QJsonValue(entry.run.value) : QJsonValue()},
            {u"strategy"_s, plan.strategy},
            {u"architecture"_s, architectureKey(plan.architecture)},
            {u"seed"_s, QString::number(plan.seed)},
            {u"sets"_s, sets},
            {u"plan"_s, plan.toJson()}};
        if (!plan.weights.isEmpty()) {
            const auto hash = sha256OfFile(plan.weights);
            json.insert(u"weightsSha256"_s, hash ? QJsonValue(*hash) : QJsonValue());
        }
        if (!isDone(entry))
            return json;
        RunStore runs(database);
        LD_TRY_ASSIGN(const Run run, runs.get(entry.run));
        LD_TRY_ASSIGN(const auto stages, runs.stages(entry.run));
        LD_TRY_ASSIGN(const QJsonArray stagesJson, runStagesJson(database, run, stages));
        LD_TRY_ASSIGN(const auto result, loadEvalResult(database, entry.run, LabelBasis::Recorded));
        json.insert(u"seconds"_s, run.seconds);
        json.insert(u"device"_s, run.device);
        json.insert(u"stages"_s, stagesJson);
        json.insert(u"test"_s, metricsToJson(metricsOf(result)));
        return json;
    }
    static void print(Console &console, const std::vector<StudyEntry> &entries,
                      const QString &folder)
    {
        for (const StudyEntry &entry : entries)
            console.line(
                u"%1  %2  %3"_s.arg(studyStepKey(entry.step), -8)
                    .arg(entry.run.isValid() ? u"run %1"_s.arg(entry.run.value) : u"-"_s, -8)
                    .arg(entry.plan.name));
        QFile overview(folder + u"/overview.txt"_s);
        if (overview.open(QIODevice::ReadOnly))
            console.line(u'\n' + QString::fromUtf8(overview.readAll()).trimmed());
        console.line(u"\nWrote the tables to %1"_s.arg(folder));
    }
    static Result<void> verdict(const std::vector<StudyEntry> &entries)
    {
        QStringList failed;
        for (const StudyEntry &entry : entries) {
            if (entry.step == StudyStep::Failed)
                failed.append(u"%1 (%2)"_s.arg(entry.plan.name, entry.reason));
        }
        if (failed.isEmpty())
            return {};
        return failure(u"%1 of %2 plans could not be trained: %3"_s.arg(failed.size())
                           .arg(entries.size())
                           .arg(failed.join(u"; "_s)));
    }

    std::string m_project;
    std::vector<std::string> m_files;
    std::string m_out;
    std::vector<double> m_secondsLeft; ///< of the plans that are still to be trained
};

} // namespace

std::unique_ptr<Command> makeStudy()
{
    return std::make_unique<StudyCommand>();
}

} // namespace lesiondesk::cli
