// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/WithPeers.h"

#include "core/domain/PlanFile.h"
#include "core/project/Project.h"
#include "core/store/RunStore.h"

#include "app/cli/commands/PlanText.h"
#include "app/cli/commands/RunText.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Train final : public Command
{
public:
    const char *name() const override { return "train"; }
    const char *summary() const override
    {
        return "Fine-tune a network on a frozen set, or as a plan says";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        CLI::Option *file = app.add_option(
            "--plan", m_planFile, "Plan file, see plan; in place of everything up to --resize");
        TrainStage &stage = m_plan.stages.front();
        app.add_option("--set", m_set, "Number of the frozen set, see split")->excludes(file);
        app.add_option("--architecture", m_architecture, "The network")
            ->check(CLI::IsMember({"mobilenet_v2", "resnet50", "efficientnet_b3"}))
            ->capture_default_str()
            ->excludes(file);
        app.add_option("--weights", m_weights,
                       "ImageNet weights (.safetensors or .pth), or none: from scratch")
            ->excludes(file);
        app.add_option("--input-size", m_plan.inputSize, "Pixels, square")
            ->capture_default_str()
            ->excludes(file);
        app.add_option("--epochs-per-block", stage.epochsPerBlock,
                       "Epochs before the next block is unfrozen")
            ->capture_default_str()
            ->excludes(file);
        app.add_option("--head-rate", stage.headRate, "Learning rate of the head")
            ->capture_default_str()
            ->excludes(file);
        app.add_option("--block-rate", stage.blockRate, "Learning rate of everything else")
            ->capture_default_str()
            ->excludes(file);
        app.add_option("--resize", m_resize, "How pictures become square")
            ->check(CLI::IsMember({"nearest", "fit-pad", "cover-crop"}))
            ->capture_default_str()
            ->excludes(file);
        app.add_flag("!--no-augmentation", stage.augmentation.enabled,
                     "Train on the pictures as they are")
            ->excludes(file);
        app.add_option("--seed", m_seed,
                       "The same seed gives the same numbers (on the CPU); 0, or the plan's");
        app.add_option("--device", m_device, "auto, cpu, cuda:0 …; auto, or the plan's");
        app.add_option("--name", m_name, "The run's name");
        app.callback([this] {
            if (m_planFile.empty() && (m_set == 0 || m_weights.empty()))
                throw CLI::RequiredError("--set and --weights, or --plan,");
        });
    }
    Result<void> run(Console &console) override
    {
        return withPeers(console, [&](Peers *peers) { return train(console, peers); });
    }

private:
    Result<void> train(Console &console, Peers *peers)
    {
        if (m_planFile.empty())
            LD_TRY(completePlan());
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        Database &database = project->database();
        LD_TRY_ASSIGN(const auto checked, checkedPlan(database));
        LD_TRY(acceptPlan(console, checked.plan, checked.review));

        RunStore runs(database);
        LD_TRY_ASSIGN(const auto id,
                      runs.create(checked.plan, runName(checked.plan), console.clock()));
        LD_TRY_ASSIGN(const auto outcome,
                      runTraining(project->paths(), id, console.clock(), console.feedback(),
                                  noteTraining(console), peers));
        return printOutcome(console, database, outcome);
    }
    Result<void> completePlan()
    {
        m_plan.stages.front().set = FrozenSetId(m_set);
        LD_TRY_ASSIGN(m_plan.architecture, architectureFromKey(text(m_architecture)));
        if (m_weights != "none") {
            const QFileInfo file(text(m_weights));
            if (!file.exists())
                return failure(u"The weights file %1 does not exist."_s.arg(text(m_weights)));
            m_plan.weights = file.absoluteFilePath();
        }
        m_plan.stages.front().resize = m_resize == "fit-pad"      ? ResizePolicy::FitPad
                                       : m_resize == "cover-crop" ? ResizePolicy::CoverCrop
                                                                  : ResizePolicy::Nearest;
        return {};
    }
    Result<CheckedPlan> checkedPlan(Database &database)
    {
        ParsedPlan parsed{m_plan, {}};
        if (!m_planFile.empty()) {
            LD_TRY_ASSIGN(parsed, readPlanFile(text(m_planFile)));
        }
        if (m_seed)
            parsed.plan.seed = *m_seed;
        if (m_device)
            parsed.plan.device = text(*m_device);
        return checkPlan(database, std::move(parsed), TimeEstimate::None);
    }
    QString runName(const TrainPlan &plan) const
    {
        if (!m_name.empty())
            return text(m_name);
        if (!m_planFile.empty())
            return QFileInfo(text(m_planFile)).completeBaseName();
        return u"%1, %2"_s.arg(architectureKey(plan.architecture),
                               plan.weights.isEmpty() ? u"from scratch"_s
                                                      : QFileInfo(plan.weights).completeBaseName());
    }

    std::string m_project;
    std::string m_planFile;
    qint64 m_set = 0;
    std::string m_architecture = "mobilenet_v2";
    std::string m_weights;
    std::string m_resize = "nearest";
    std::optional<std::uint64_t> m_seed;
    std::optional<std::string> m_device;
    std::string m_name;
    TrainPlan m_plan;
};

} // namespace

std::unique_ptr<Command> makeTrain()
{
    return std::make_unique<Train>();
}

} // namespace lesiondesk::cli
