// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/Predict.h"
#include "core/project/Project.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Predict final : public Command
{
public:
    const char *name() const override { return "predict"; }
    const char *summary() const override { return "Give the images of a frozen set to a run"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("run", m_run, "Number of the run, see runs")->required();
        app.add_option("--set", m_set, "Number of the frozen set, see split")->required();
        app.add_option("--partition", m_partition, "Which images of the set")
            ->check(CLI::IsMember({"test", "train", "all"}))
            ->capture_default_str();
        app.add_option("--input-size", m_inputSize, "Pixels, square; the run's own if not given");
        app.add_option("--checkpoint", m_checkpoint, "Which network of the run")
            ->check(CLI::IsMember({"last", "best"}))
            ->capture_default_str();
        app.add_option("--device", m_device, "auto, cpu, cuda:0 …")->capture_default_str();
        app.add_option("--precision", m_precision,
                       "bf16: bfloat16 products where the device has them, about three digits")
            ->check(CLI::IsMember({"fp32", "bf16"}))
            ->capture_default_str();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        PredictRequest request;
        request.run = RunId(m_run);
        request.set = FrozenSetId(m_set);
        request.part = m_partition == "all"     ? std::nullopt
                       : m_partition == "train" ? std::optional(Partition::Train)
                                                : std::optional(Partition::Test);
        if (m_inputSize) {
            if (*m_inputSize <= 0)
                return failure(u"The input size must be at least 32 pixels."_s);
            request.inputSize = *m_inputSize;
        }
        request.checkpoint = *checkpointChoiceFromKey(text(m_checkpoint));
        request.device = text(m_device);
        LD_TRY_ASSIGN(request.precision, precisionFromKey(text(m_precision)));
        LD_TRY_ASSIGN(const PredictOutcome outcome,
                      predictSet(project->paths(), request, console.clock(), console.feedback()));
        if (outcome.known < outcome.images)
            console.note(u"%1 of %2 images are of a class that run %3 does not have."_s
                             .arg(outcome.images - outcome.known)
                             .arg(outcome.images)
                             .arg(m_run));
        if (console.wantsJson())
            console.json(
                QJsonDocument(QJsonObject{{u"run"_s, m_run},
                                          {u"set"_s, m_set},
                                          {u"partition"_s, text(m_partition)},
                                          {u"images"_s, outcome.images},
                                          {u"known"_s, outcome.known},
                                          {u"seconds"_s, outcome.seconds},
                                          {u"imagesPerSecond"_s, outcome.imagesPerSecond()}}));
        else
            console.line(u"%1 images in %2 s, %3 images/s"_s.arg(outcome.images)
                             .arg(outcome.seconds, 0, 'f', 1)
                             .arg(outcome.imagesPerSecond(), 0, 'f', 1));
        return {};
    }

private:
    std::string m_project;
    qint64 m_run = 0;
    qint64 m_set = 0;
    std::string m_partition = "test";
    std::optional<int> m_inputSize;
    std::string m_checkpoint = "last";
    std::string m_device = "auto";
    std::string m_precision = "fp32";
};

} // namespace

std::unique_ptr<Command> makePredict()
{
    return std::make_unique<Predict>();
}

} // namespace lesiondesk::cli
