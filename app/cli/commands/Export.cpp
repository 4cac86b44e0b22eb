// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/ModelExport.h"
#include "core/project/Project.h"
#include "core/report/PredictionExport.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Export final : public Command
{
public:
    const char *name() const override { return "export"; }
    const char *summary() const override
    {
        return "Write labels, predictions or readings as CSV (predictions as JSON or for "
               "FiftyOne, too), or a run's network";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("--what", m_what, "labels, predictions, readings or model")
            ->required()
            ->check(CLI::IsMember({"labels", "predictions", "readings", "model"}));
        app.add_option("--run", m_run, "Number of the run (predictions, model)");
        app.add_option(
               "--format", m_format,
               "Predictions: csv (default), json, or fiftyone, a folder with two labels.json. "
               "Model: safetensors (default), torchvision's names, or torchscript, a "
               "program of its own for torch.jit")
            ->check(CLI::IsMember({"csv", "json", "fiftyone", "safetensors", "torchscript"}));
        app.add_option("--checkpoint", m_checkpoint, "Which network of the run (model)")
            ->check(CLI::IsMember({"last", "best"}))
            ->capture_default_str();
        app.add_option("--out", m_out, "File to write; only its owner can read it")->required();
        app.add_flag("--with-patients", m_withPatients, "Add the patient keys of the dataset");
    }
    Result<void> run(Console &console) override
    {
        const bool ofModel = m_format == "safetensors" || m_format == "torchscript";
        const bool ofPredictions = m_format == "json" || m_format == "fiftyone";
        if ((ofModel && m_what != "model") || (ofPredictions && m_what != "predictions") ||
            (m_format == "csv" && m_what == "model"))
            return failure(u"%1 cannot be written as %2: models are safetensors or torchscript, "
                           "predictions csv, json or fiftyone, all else csv."_s.arg(
                               text(m_what), text(m_format)));
        return m_what == "model" ? writeModel(console) : writeTable(console);
    }

private:
    Result<void> writeModel(Console &console)
    {
        if (m_run <= 0)
            return failure(u"A network belongs to a run: say which with --run."_s);
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        const ModelExportRequest request{
            RunId(m_run), *modelFormatFromKey(m_format.empty() ? u"safetensors"_s : text(m_format)),
            *checkpointChoiceFromKey(text(m_checkpoint)),
            QFileInfo(text(m_out)).absoluteFilePath()};
        LD_TRY_ASSIGN(const ModelExportOutcome outcome,
                      exportModel(project->paths(), request, console.feedback()));
        if (console.wantsJson())
            console.json(QJsonDocument(
                QJsonObject{{u"file"_s, outcome.file},
                            {u"description"_s, outcome.description},
                            {u"format"_s, modelFormatKey(request.format)},
                            {u"checkpoint"_s, text(m_checkpoint)},
                            {u"architecture"_s, architectureKey(outcome.architecture)},
                            {u"classes"_s, outcome.classes},
                            {u"bytes"_s, outcome.bytes},
                            {u"sha256"_s, outcome.sha256}}));
        else
            console.line(u"Wrote %1 with %2 classes to %3, and how to use it to %4"_s.arg(
                architectureKey(outcome.architecture), QString::number(outcome.classes),
                outcome.file, outcome.description));
        return {};
    }
    Result<void> writeTable(Console &console)
    {
        ExportRequest request;
        request.what = *exportWhatFromKey(text(m_what));
        request.run = RunId(m_run);
        request.file = QFileInfo(text(m_out)).absoluteFilePath();
        request.withPatients = m_withPatients;
        if (request.what == ExportWhat::Predictions && !request.run.isValid())
            return failure(u"Predictions belong to a run: say which with --run."_s);
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        auto *const write = m_format == "json"       ? exportPredictionsJson
                            : m_format == "fiftyone" ? exportFiftyOne
                                                     : exportCsv;
        LD_TRY_ASSIGN(const ExportOutcome outcome, write(project->database(), request));
        if (outcome.artificial)
            console.note(m_format == "fiftyone"
                             ? u"Artificial images are among them."_s
                             : u"Artificial images are among them: the last column says which."_s);
        if (outcome.heldBack > 0)
            console.note(u"%1 readings of blind rounds that are still open were held back."_s.arg(
                outcome.heldBack));
        if (console.wantsJson())
            console.json(QJsonDocument(QJsonObject{{u"file"_s, request.file},
                                                   {u"rows"_s, outcome.rows},
                                                   {u"heldBack"_s, outcome.heldBack}}));
        else
            console.line(u"Wrote %1 rows to %2"_s.arg(QString::number(outcome.rows), request.file));
        return {};
    }

    std::string m_project;
    std::string m_what;
    std::string m_format;
    std::string m_checkpoint = "last";
    std::string m_out;
    qint64 m_run = 0;
    bool m_withPatients = false;
};

} // namespace

std::unique_ptr<Command> makeExport()
{
    return std::make_unique<Export>();
}

} // namespace lesiondesk::cli
