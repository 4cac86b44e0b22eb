// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/evaluation/EvalResult.h"
#include "core/learning/Devices.h"
#include "core/learning/PlanEstimate.h"
#include "core/learning/TrainJob.h"
#include "core/project/Project.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"

#include "app/cli/commands/MetricsText.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Train final : public Command
{
public:
    const char *name() const override { return "train"; }
    const char *summary() const override { return "Fine-tune a network on a frozen set"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("--set", m_set, "Number of the frozen set, see split")->required();
        app.add_option("--architecture", m_architecture, "The network")
            ->check(CLI::IsMember({"mobilenet_v2", "resnet50", "efficientnet_b3"}))
            ->capture_default_str();
        app.add_option("--weights", m_weights,
                       "ImageNet weights (.safetensors or .pth), or none: from scratch")
            ->required();
        app.add_option("--input-size", m_plan.inputSize, "Pixels, square")->capture_default_str();
        app.add_option("--epochs-per-block", m_plan.stages.front().epochsPerBlock,
                       "Epochs before the next block is unfrozen")
            ->capture_default_str();
        app.add_option("--head-rate", m_plan.stages.front().headRate, "Learning rate of the head")
            ->capture_default_str();
        app.add_option("--block-rate", m_plan.stages.front().blockRate,
                       "Learning rate of everything else")
            ->capture_default_str();
        app.add_option("--resize", m_resize, "How pictures become square")
            ->check(CLI::IsMember({"nearest", "fit-pad", "cover-crop"}))
            ->capture_default_str();
        app.add_flag("!--no-augmentation", m_plan.stages.front().augmentation.enabled,
                     "Train on the pictures as they are");
        app.add_option("--seed", m_seed, "The same seed gives the same numbers (on the CPU)")
            ->capture_default_str();
        app.add_option("--device", m_device, "auto, cpu, cuda:0 …")->capture_default_str();
        app.add_option("--name", m_name, "The run's name");
    }
    Result<void> run(Console &console) override
    {
        LD_TRY(completePlan());
        LD_TRY_ASSIGN(const auto device, resolveDevice(m_plan.device));
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        LD_TRY_ASSIGN(const auto set,
                      FrozenSetStore(project->database()).get(m_plan.stages.front().set));
        announce(console, estimatePlan(set, m_plan, device, computeThreads()), device);

        LD_TRY_ASSIGN(const auto run,
                      RunStore(project->database()).create(m_plan, runName(), console.clock()));
        TrainObserver observer;
        observer.epochEnded = [&](const MetricPoint &point) { report(console, point); };
        LD_TRY_ASSIGN(const auto outcome, runTraining(project->paths(), run, console.clock(),
                                                      console.feedback(), observer));
        if (!outcome.weightsNote.isEmpty())
            console.note(outcome.weightsNote);
        LD_TRY_ASSIGN(const auto result,
                      loadEvalResult(project->database(), run, LabelBasis::Recorded));
        const Metrics metrics = metricsOf(result);
        if (console.wantsJson()) {
            console.json(
                QJsonDocument(QJsonObject{{u"run"_s, run.value},
                                          {u"state"_s, runStateKey(RunState::Done)},
                                          {u"seconds"_s, outcome.seconds},
                                          {u"trainImagesPerSecond"_s, outcome.trainImagesPerSecond},
                                          {u"test"_s, metricsToJson(metrics)}}));
        } else {
            console.line(u"Run %1, %2 s, %3 images/s in training"_s.arg(run.value)
                             .arg(outcome.seconds, 0, 'f', 1)
                             .arg(outcome.trainImagesPerSecond, 0, 'f', 1));
            console.line(metricsText(metrics));
        }
        return {};
    }

private:
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
        m_plan.seed = m_seed;
        m_plan.device = text(m_device);
        return m_plan.validate();
    }
    QString runName() const
    {
        if (!m_name.empty())
            return text(m_name);
        return u"%1, %2"_s.arg(text(m_architecture),
                               m_plan.weights.isEmpty()
                                   ? u"from scratch"_s
                                   : QFileInfo(m_plan.weights).completeBaseName());
    }
    static void announce(Console &console, const PlanEstimate &estimate, const Device &device)
    {
        console.note(
            u"%1 classes, %2 images to train on and %3 to test; %4 epochs of %5 batches of "
            "%6 on %7, about %8 min"_s.arg(estimate.classes)
                .arg(estimate.trainImages)
                .arg(estimate.testImages)
                .arg(estimate.epochs)
                .arg(estimate.stepsPerEpoch)
                .arg(estimate.batchSize)
                .arg(device.name)
                .arg(estimate.seconds / 60, 0, 'f', 1));
    }
    static void report(Console &console, const MetricPoint &point)
    {
        console.note(u"epoch %1, %2 blocks open: loss %3, accuracy %4 %; test loss %5, accuracy "
                     "%6 %; %7 images/s"_s.arg(point.epoch)
                         .arg(point.block)
                         .arg(point.trainLoss, 0, 'f', 3)
                         .arg(point.trainAccuracy * 100, 0, 'f', 1)
                         .arg(point.testLoss, 0, 'f', 3)
                         .arg(point.testAccuracy * 100, 0, 'f', 1)
                         .arg(point.imagesPerSecond, 0, 'f', 1));
    }

    std::string m_project;
    qint64 m_set = 0;
    std::string m_architecture = "mobilenet_v2";
    std::string m_weights;
    std::string m_resize = "nearest";
    std::uint64_t m_seed = 0;
    std::string m_device = "auto";
    std::string m_name;
    TrainPlan m_plan;
};

} // namespace

std::unique_ptr<Command> makeTrain()
{
    return std::make_unique<Train>();
}

} // namespace lesiondesk::cli
