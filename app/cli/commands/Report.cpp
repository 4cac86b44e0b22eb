// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/learning/TorchVersion.h"
#include "core/project/Project.h"
#include "core/report/document/ReportJob.h"
#include "print/PdfWriter.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Report final : public Command
{
public:
    const char *name() const override { return "report"; }
    const char *summary() const override
    {
        return "Write a report on runs: data, plan, figures, errors, comparison, model card";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("runs", m_runs,
                       "Numbers of the runs, see runs; the first is compared with each other")
            ->required();
        app.add_option("--format", m_format, "One HTML file, one PDF, or a folder of CSV files")
            ->required()
            ->check(CLI::IsMember({"html", "pdf", "csv"}));
        app.add_option("--language", m_language, "English or Portuguese")
            ->check(CLI::IsMember({"en", "pt"}))
            ->capture_default_str();
        app.add_option("--out", m_out, "The file, or with csv the folder, to write")->required();
        app.add_flag("--no-pictures", m_noPictures, "Leave the photographs of patients out");
        app.add_option("--labels", m_labels,
                       "Compare with the labels as recorded, or as validated in closed rounds "
                       "(where an image has none: as recorded)")
            ->check(CLI::IsMember({"recorded", "validated"}))
            ->capture_default_str();
        app.add_option("--resamples", m_resamples, "Of the bootstrap")
            ->check(CLI::Range(100, 100'000))
            ->capture_default_str();
        app.add_option("--seed", m_seed, "Of the bootstrap: the same seed, the same intervals")
            ->capture_default_str();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        ReportRequest request;
        for (const qint64 run : m_runs)
            request.runs.push_back(RunId(run));
        request.language = *reportLanguageFromKey(text(m_language));
        request.labels = *labelBasisFromKey(text(m_labels));
        request.pictures = !m_noPictures;
        request.bootstrap.resamples = m_resamples;
        request.bootstrap.seed = m_seed;
        request.versions = {QStringLiteral(LESIONDESK_VERSION), libTorchVersion()};
        LD_TRY_ASSIGN(const QStringList files,
                      writeReport(project->database(), project->paths(), request,
                                  *reportFormatFromKey(text(m_format)), text(m_out), reportPdf,
                                  console.clock(), console.feedback()));
        if (console.wantsJson()) {
            console.json(
                QJsonDocument(QJsonObject{{u"format"_s, text(m_format)},
                                          {u"language"_s, text(m_language)},
                                          {u"path"_s, QFileInfo(text(m_out)).absoluteFilePath()},
                                          {u"files"_s, QJsonArray::fromStringList(files)}}));
        } else {
            console.line(u"Wrote %1"_s.arg(QFileInfo(text(m_out)).absoluteFilePath()));
        }
        return {};
    }

private:
    std::string m_project;
    std::vector<qint64> m_runs;
    std::string m_format;
    std::string m_language = "en";
    std::string m_out;
    bool m_noPictures = false;
    std::string m_labels = "recorded";
    int m_resamples = 2000;
    quint64 m_seed = 1;
};

} // namespace

std::unique_ptr<Command> makeReport()
{
    return std::make_unique<Report>();
}

} // namespace lesiondesk::cli
