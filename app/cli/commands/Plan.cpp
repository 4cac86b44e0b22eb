// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/PlanText.h"

#include "core/domain/PlanFile.h"
#include "core/domain/PlanTemplate.h"
#include "core/project/Project.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class PlanCommand final : public Command
{
public:
    const char *name() const override { return "plan"; }
    const char *summary() const override
    {
        return "Make a plan from a strategy of the study, or look one through";
    }
    void declare(CLI::App &app) override
    {
        app.require_subcommand(1);
        m_template = app.add_subcommand("template", "Write the plan of a strategy");
        m_template->fallthrough(); // --json belongs to the verb
        m_template
            ->add_option("strategy", m_strategy,
                         "o from scratch; from ImageNet: x the merged set, a the target, b the "
                         "first set and the target, c the first, the second and the target")
            ->required()
            ->check(CLI::IsMember({"o", "x", "a", "b", "c"}));
        m_template->add_option("--architecture", m_architecture, "The network")
            ->required()
            ->check(CLI::IsMember({"mobilenet_v2", "resnet50", "efficientnet_b3"}));
        m_template
            ->add_option("--target", m_given.target.value,
                         "Set that the run is scored on, see split")
            ->required();
        m_template->add_option("--first", m_given.first.value, "First intermediate set");
        m_template->add_option("--second", m_given.second.value, "Second intermediate set");
        m_template->add_option("--merged", m_given.merged.value, "Merged set, see merge");
        m_template->add_option("--weights", m_weights, "ImageNet weights (.safetensors or .pth)");
        m_template->add_option("--input-size", m_given.inputSize, "Pixels, square")
            ->capture_default_str();
        m_template
            ->add_option("--epochs-per-block", m_given.epochsPerBlock,
                         "Epochs before the next block is unfrozen")
            ->capture_default_str();
        m_template->add_option("--seed", m_seed, "The same seed gives the same numbers")
            ->capture_default_str();
        m_template->add_option("--out", m_file, "Plan file to write")->required();

        m_check = app.add_subcommand("check", "Say what a plan will see, take and lack");
        m_check->fallthrough();
        m_check->add_option("project", m_project, "Project folder, NAME.lesion")->required();
        m_check->add_option("plan", m_file, "Plan file")->required();
    }
    Result<void> run(Console &console) override
    {
        return m_template->parsed() ? makeTemplate(console) : check(console);
    }

private:
    Result<void> makeTemplate(Console &console)
    {
        LD_TRY_ASSIGN(m_given.architecture, architectureFromKey(text(m_architecture)));
        m_given.seed = m_seed;
        if (!m_weights.empty()) {
            const QFileInfo weights(text(m_weights));
            if (!weights.isFile())
                return failure(u"The weights file %1 does not exist."_s.arg(text(m_weights)));
            m_given.weights = weights.absoluteFilePath();
        }
        LD_TRY_ASSIGN(const TrainPlan plan, planFromTemplate(text(m_strategy), m_given));
        if (plan.weights.isEmpty() && !m_given.weights.isEmpty())
            console.note(u"Strategy %1 starts from scratch: the weights are left aside."_s.arg(
                plan.strategy));
        const QString file = QFileInfo(text(m_file)).absoluteFilePath();
        LD_TRY(writePlanFile(file, plan));
        if (console.wantsJson())
            console.json(QJsonDocument(QJsonObject{{u"file"_s, file}, {u"plan"_s, plan.toJson()}}));
        else
            console.line(u"Wrote strategy %1 (%2) to %3"_s.arg(
                plan.strategy, planStrategyText(plan.strategy), file));
        return {};
    }
    /// A plan with problems is a result too: exit 0, "ok" false.
    Result<void> check(Console &console)
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        LD_TRY_ASSIGN(ParsedPlan parsed, readPlanFile(text(m_file)));
        const CheckedPlan checked =
            checkPlan(project->database(), std::move(parsed), TimeEstimate::Measured);
        const PlanReview &review = checked.review;
        if (console.wantsJson()) {
            console.json(QJsonDocument(planReviewJson(review)));
            return {};
        }
        for (const QString &line : planReviewLines(checked.plan, review))
            console.line(line);
        for (const PlanProblem &warning : review.warnings)
            console.line(u"Note: %1: %2"_s.arg(warning.path, warning.message));
        for (const PlanProblem &problem : review.problems)
            console.line(u"Problem: %1: %2"_s.arg(problem.path, problem.message));
        console.line(review.isOk() ? u"The plan can be trained."_s
                                   : u"The plan cannot be trained as it is: problems %1."_s.arg(
                                         review.problems.size()));
        return {};
    }

    CLI::App *m_template = nullptr;
    CLI::App *m_check = nullptr;
    std::string m_project;
    std::string m_strategy;
    std::string m_architecture;
    std::string m_weights;
    std::string m_file;
    std::uint64_t m_seed = 0;
    PlanIngredients m_given;
};

} // namespace

std::unique_ptr<Command> makePlan()
{
    return std::make_unique<PlanCommand>();
}

} // namespace lesiondesk::cli
