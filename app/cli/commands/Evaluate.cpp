// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/MetricsText.h"

#include "core/evaluation/EvalResult.h"
#include "core/project/Project.h"

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Evaluate final : public Command
{
public:
    const char *name() const override { return "evaluate"; }
    const char *summary() const override { return "Metrics of a run on its test part"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("run", m_run, "Number of the run, see runs")->required();
        app.add_option("--labels", m_labels,
                       "Compare with the labels as recorded, or as validated in closed rounds "
                       "(where an image has none: as recorded)")
            ->check(CLI::IsMember({"recorded", "validated"}))
            ->capture_default_str();
        app.add_option("--modality", m_modality, "Only images with this tag")
            ->check(CLI::IsMember({"all", "macroscopic", "anatomical", "dermoscopic"}))
            ->capture_default_str();
        app.add_option("--set", m_set, "Another frozen set that was given to the run, see predict");
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        const auto labels = *labelBasisFromKey(text(m_labels));
        const auto modality =
            m_modality == "all" ? std::nullopt : modalityFromKey(text(m_modality));
        LD_TRY_ASSIGN(const EvalResult result,
                      loadEvalResult(project->database(), RunId(m_run), labels,
                                     {modality, Partition::Test, 0, FrozenSetId(m_set)}));
        const Metrics metrics = metricsOf(result);
        if (result.outsideClasses > 0)
            console.note(u"%1 images are left out: their label is not a class of this run."_s.arg(
                result.outsideClasses));
        if (labels == LabelBasis::Validated && result.validatedLabels == 0)
            console.note(u"No image of the test part has a validated label yet: the figures are "
                         "those against the recorded labels."_s);
        if (!console.wantsJson()) {
            console.line(metricsText(metrics));
            return {};
        }
        QJsonObject json = metricsToJson(metrics);
        json.insert(u"run"_s, m_run);
        json.insert(u"set"_s, result.set.value);
        json.insert(u"labels"_s, text(m_labels));
        json.insert(u"modality"_s, text(m_modality));
        json.insert(u"leftOut"_s, result.outsideClasses);
        json.insert(u"validated"_s, result.validatedLabels);
        console.json(QJsonDocument(json));
        return {};
    }

private:
    std::string m_project;
    qint64 m_run = 0;
    qint64 m_set = 0;
    std::string m_labels = "recorded";
    std::string m_modality = "all";
};

} // namespace

std::unique_ptr<Command> makeEvaluate()
{
    return std::make_unique<Evaluate>();
}

} // namespace lesiondesk::cli
