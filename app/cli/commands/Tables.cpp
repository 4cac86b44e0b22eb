// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/project/Project.h"
#include "core/report/DatasetTables.h"
#include "core/report/StudyFiles.h"
#include "core/report/StudyTables.h"
#include "core/report/TableWriters.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Tables final : public Command
{
public:
    const char *name() const override { return "tables"; }
    const char *summary() const override
    {
        return "Write the tables of runs or of a dataset as text, CSV, LaTeX and pictures";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        auto *runs = app.add_option("--runs", m_runs, "Numbers of the runs: 1,2,3 (see runs)")
                         ->delimiter(',');
        app.add_option("--dataset", m_dataset, "Count this dataset's images instead")
            ->excludes(runs);
        app.add_option("--out", m_out,
                       "Folder for the files; without it the overview, or the dataset's table, is "
                       "printed");
    }
    Result<void> run(Console &console) override
    {
        if (m_runs.empty() && m_dataset.empty())
            return failure(u"Say which tables: --runs 1,2,3 or --dataset NAME."_s);
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        std::vector<RunId> runs;
        for (const qint64 run : m_runs)
            runs.push_back(RunId(run));
        if (m_out.empty())
            return print(console, project->database(), runs);
        const QString folder = QFileInfo(text(m_out)).absoluteFilePath();
        LD_TRY_ASSIGN(const QStringList files,
                      runs.empty()
                          ? writeDatasetTables(project->database(), text(m_dataset), folder)
                          : writeStudyTables(project->database(), project->paths(), runs, folder,
                                             console.feedback()));
        if (console.wantsJson()) {
            console.json(QJsonDocument(QJsonObject{
                {u"folder"_s, folder}, {u"files"_s, QJsonArray::fromStringList(files)}}));
        } else {
            console.line(u"Wrote %1 files to %2"_s.arg(QString::number(files.size()), folder));
        }
        return {};
    }

private:
    Result<void> print(Console &console, Database &database, const std::vector<RunId> &runs)
    {
        LD_TRY_ASSIGN(const ReportTable table,
                      runs.empty() ? datasetTable(database) : overview(database, runs));
        if (!console.wantsJson()) {
            console.line(QString::fromUtf8(tableText(table)));
            return {};
        }
        QJsonArray rows;
        for (const ReportRow &row : table.rows) {
            QJsonObject object;
            for (size_t c = 0; c < table.columns.size(); ++c) {
                const ReportCell &cell = row.cells[c];
                const QString &key = table.columns[c].key;
                if (table.columns[c].kind == ColumnKind::Text)
                    object.insert(key, cell.text);
                else
                    object.insert(key, cell.number ? QJsonValue(*cell.number) : QJsonValue());
                if (cell.deviation)
                    object.insert(key + u"_sd"_s, *cell.deviation);
            }
            object.insert(u"artificial"_s, row.artificial);
            rows.append(object);
        }
        console.json(QJsonDocument(
            QJsonObject{{u"rows"_s, rows}, {u"notes"_s, QJsonArray::fromStringList(table.notes)}}));
        return {};
    }

    Result<ReportTable> overview(Database &database, const std::vector<RunId> &runs)
    {
        LD_TRY_ASSIGN(const auto records, loadRunRecords(database, runs));
        return overviewTable(records);
    }

    Result<ReportTable> datasetTable(Database &database)
    {
        LD_TRY_ASSIGN(const DatasetRecord record, loadDatasetRecord(database, text(m_dataset)));
        return modalityTable(record);
    }

    std::string m_project;
    std::vector<qint64> m_runs;
    std::string m_dataset;
    std::string m_out;
};

} // namespace

std::unique_ptr<Command> makeTables()
{
    return std::make_unique<Tables>();
}

} // namespace lesiondesk::cli
