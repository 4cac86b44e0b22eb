// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/project/Project.h"
#include "core/report/ExportJob.h"

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
    const char *summary() const override { return "Write labels, predictions or readings as CSV"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("--what", m_what, "labels, predictions or readings")
            ->required()
            ->check(CLI::IsMember({"labels", "predictions", "readings"}));
        app.add_option("--run", m_run, "Number of the run (predictions)");
        app.add_option("--out", m_out, "File to write; only its owner can read it")->required();
        app.add_flag("--with-patients", m_withPatients, "Add the patient keys of the dataset");
    }
    Result<void> run(Console &console) override
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
        LD_TRY_ASSIGN(const ExportOutcome outcome, exportCsv(project->database(), request));
        if (outcome.artificial)
            console.note(u"Artificial images are among them: the last column says which."_s);
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

private:
    std::string m_project;
    std::string m_what;
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
