// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/WithPeers.h"

#include "core/learning/TrainJob.h"
#include "core/project/Project.h"

#include "app/cli/commands/RunText.h"

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
        app.add_option("--device", m_device,
                       "auto, cpu or cuda:N instead of the plan's device, see devices");
    }
    Result<void> run(Console &console) override
    {
        return withPeers(console, [&](Peers *peers) { return resume(console, peers); });
    }

private:
    Result<void> resume(Console &console, Peers *peers)
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        Database &database = project->database();
        TrainObserver observer = noteTraining(console);
        observer.saveSeconds = m_saveSeconds;
        observer.device = text(m_device);
        LD_TRY_ASSIGN(const auto outcome,
                      runTraining(project->paths(), RunId(m_run), console.clock(),
                                  console.feedback(), observer, peers));
        return printOutcome(console, database, outcome);
    }

    std::string m_project;
    qint64 m_run = 0;
    std::string m_device;
    double m_saveSeconds = TrainObserver().saveSeconds;
};

} // namespace

std::unique_ptr<Command> makeResume()
{
    return std::make_unique<Resume>();
}

} // namespace lesiondesk::cli
