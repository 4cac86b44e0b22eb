// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/evaluation/EvalResult.h"
#include "core/learning/TrainJob.h"
#include "core/project/Project.h"

#include "app/cli/commands/MetricsText.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Resume final : public Command
{
public:
    const char *name() const override { return "resume"; }
    const char *summary() const override
    {
        return "Go on with a run that waits, was paused, cut off, cancelled or has failed";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("run", m_run, "Number of the run, see runs")->required();
        app.add_option("--save-every", m_saveSeconds,
                       "Seconds between two states that are saved in the middle of an epoch")
            ->check(CLI::NonNegativeNumber)
            ->capture_default_str();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        TrainObserver observer;
        observer.logged = [&](const QString &line) { console.note(line); };
        observer.saveSeconds = m_saveSeconds;
        LD_TRY_ASSIGN(const auto outcome,
                      runTraining(project->paths(), RunId(m_run), console.clock(),
                                  console.feedback(), observer));
        if (!outcome.weightsNote.isEmpty())
            console.note(outcome.weightsNote);
        Database &database = project->database();
        LD_TRY_ASSIGN(const auto result,
                      loadEvalResult(database, outcome.run, LabelBasis::Recorded));
        const Metrics metrics = metricsOf(result);
        if (!console.wantsJson()) {
            console.line(u"Run %1, %2 s, %3 images/s in training"_s.arg(m_run)
                             .arg(outcome.seconds, 0, 'f', 1)
                             .arg(outcome.trainImagesPerSecond, 0, 'f', 1));
            console.line(metricsText(metrics));
            return {};
        }
        LD_TRY_ASSIGN(const QJsonArray stages, stagesAsJson(database, outcome));
        console.json(
            QJsonDocument(QJsonObject{{u"run"_s, outcome.run.value},
                                      {u"state"_s, runStateKey(RunState::Done)},
                                      {u"seconds"_s, outcome.seconds},
                                      {u"trainImagesPerSecond"_s, outcome.trainImagesPerSecond},
                                      {u"stages"_s, stages},
                                      {u"test"_s, metricsToJson(metrics)}}));
        return {};
    }

private:
    static Result<QJsonArray> stagesAsJson(Database &database, const TrainOutcome &outcome)
    {
        QJsonArray stages;
        for (const RunStage &stage : outcome.stages) {
            LD_TRY_ASSIGN(const auto result,
                          loadEvalResult(database, outcome.run, LabelBasis::Recorded,
                                         {.stage = stage.stage}));
            stages.append(QJsonObject{{u"set"_s, stage.set.value},
                                      {u"seconds"_s, stage.seconds},
                                      {u"trainImagesPerSecond"_s, stage.trainImagesPerSecond},
                                      {u"metrics"_s, metricsToJson(metricsOf(result))}});
        }
        return stages;
    }

    std::string m_project;
    qint64 m_run = 0;
    double m_saveSeconds = TrainObserver().saveSeconds;
};

} // namespace

std::unique_ptr<Command> makeResume()
{
    return std::make_unique<Resume>();
}

} // namespace lesiondesk::cli
