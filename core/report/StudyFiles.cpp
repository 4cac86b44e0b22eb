// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/StudyFiles.h"

#include "core/base/Files.h"
#include "core/report/DatasetTables.h"
#include "core/report/Pictures.h"
#include "core/report/StudyTables.h"
#include "core/report/TableWriters.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Writes files into one folder and remembers them with what they hold.
class FolderWriter
{
public:
    explicit FolderWriter(const QString &folder) : m_folder(QDir(folder).absolutePath()) {}

    /// A folder that is there keeps its permissions: it is the user's.
    Result<void> open() const
    {
        return QDir(m_folder).exists() ? Result<void>() : makePrivateFolder(m_folder);
    }

    Result<void> table(const QString &stem, const ReportTable &table)
    {
        LD_TRY(file(stem + u".txt"_s, tableText(table), table.title));
        LD_TRY(file(stem + u".csv"_s, tableCsv(table), table.title));
        LD_TRY(file(stem + u".tex"_s, tableLatex(table), table.title));
        m_latex.append(stem);
        return {};
    }

    Result<void> file(const QString &name, const QByteArray &bytes, const QString &what)
    {
        const QString path = m_folder + u'/' + name;
        LD_TRY(writeFileAtomically(path, bytes));
        m_files.append(path);
        m_index.append(name.leftJustified(34) + what);
        return {};
    }

    const QStringList &files() const { return m_files; }

    /// The document and the list, last.
    Result<QStringList> finish(bool artificial)
    {
        QString tex = u"\\documentclass[a4paper,landscape]{article}\n"
                      "\\usepackage[T1]{fontenc}\n\\usepackage[margin=12mm]{geometry}\n"
                      "\\usepackage{booktabs,graphicx}\n\\begin{document}\n"_s;
        for (const QString &stem : m_latex)
            tex += u"\\input{%1}\n\\clearpage\n"_s.arg(stem);
        LD_TRY(file(u"tables.tex"_s, (tex + u"\\end{document}\n"_s).toUtf8(),
                    u"All tables as one LaTeX document"_s));
        QString index = u"Tables written by LesionDesk\n\n"_s;
        if (artificial)
            index += artificialNote() + u"\n\n"_s;
        LD_TRY(writeFileAtomically(m_folder + u"/index.txt"_s,
                                   (index + m_index.join(u'\n') + u'\n').toUtf8()));
        m_files.append(m_folder + u"/index.txt"_s);
        return m_files;
    }

private:
    QString m_folder;
    QStringList m_files;
    QStringList m_index;
    QStringList m_latex;
};

Result<void> writeRun(FolderWriter &writer, const RunRecord &record)
{
    const QString stem = u"run-%1-"_s.arg(record.run.id.value);
    const QString where = provenance(record);
    if (record.test.metrics.n > 0) {
        LD_TRY(writer.table(stem + u"classes"_s, classFiguresTable(record)));
        LD_TRY(writer.table(stem + u"confusion"_s, confusionTable(record)));
        LD_TRY(writer.file(stem + u"confusion.svg"_s, confusionSvg(record),
                           u"Confusion matrix: "_s + where));
    }
    if (!record.points.empty()) {
        LD_TRY(writer.file(stem + u"curves.csv"_s, tableCsv(curvesTable(record)),
                           u"Learning curves: "_s + where));
        LD_TRY(
            writer.file(stem + u"curves.svg"_s, curvesSvg(record), u"Learning curves: "_s + where));
    }
    return {};
}

Result<void> writeDataset(FolderWriter &writer, const DatasetRecord &record)
{
    const QString stem = u"dataset-%1-"_s.arg(record.dataset.id.value);
    const ReportTable modalities = modalityTable(record);
    LD_TRY(writer.table(stem + u"modalities"_s, modalities));
    LD_TRY(writer.file(stem + u"modalities.svg"_s, distributionSvg(record), modalities.title));
    return writer.table(stem + u"classes"_s, classTotalsTable(record));
}

} // namespace

Result<QStringList> writeStudyTables(Database &database, const ProjectPaths &paths,
                                     const std::vector<RunId> &runs, const QString &folder)
{
    Feedback quiet;
    return writeStudyTables(database, paths, runs, folder, quiet);
}

Result<QStringList> writeStudyTables(Database &database, const ProjectPaths &paths,
                                     const std::vector<RunId> &runs, const QString &folder,
                                     Feedback &feedback)
{
    if (runs.empty())
        return failure(u"There is no run to write tables of: name at least one."_s);
    // Saved among the project's own files they would be taken for part of it.
    if (!paths.folder.isEmpty() && QDir(folder).absolutePath() == QDir(paths.folder).absolutePath())
        return failure(u"The tables cannot be written into the project's own folder %1: choose "
                       "another."_s.arg(paths.folder));
    const auto total = static_cast<qint64>(runs.size()) * 2 + 1;
    std::vector<RunRecord> records;
    for (const RunId run : runs) {
        if (feedback.isCancelled())
            return Error::cancelled();
        feedback.progress(static_cast<qint64>(records.size()), total);
        LD_TRY_ASSIGN(auto read, loadRunRecords(database, {run}));
        if (std::none_of(records.begin(), records.end(),
                         [&](const RunRecord &record) { return record.run.id == run; }))
            records.push_back(std::move(read.front()));
    }
    FolderWriter writer(folder);
    LD_TRY(writer.open());
    LD_TRY(writer.table(u"overview"_s, overviewTable(records)));
    bool artificial = false;
    auto done = static_cast<qint64>(records.size());
    for (const RunRecord &record : records) {
        if (feedback.isCancelled())
            return Error::cancelled();
        feedback.progress(done++, total);
        artificial |= record.isArtificial();
        LD_TRY(writeRun(writer, record));
    }
    LD_TRY_ASSIGN(const auto datasets, loadDatasetRecords(database));
    for (const DatasetRecord &dataset : datasets) {
        const bool isUsed =
            std::any_of(records.begin(), records.end(), [&](const RunRecord &record) {
                return std::find(record.datasets.begin(), record.datasets.end(),
                                 dataset.dataset.id) != record.datasets.end();
            });
        if (isUsed)
            LD_TRY(writeDataset(writer, dataset));
    }
    feedback.progress(total, total);
    return writer.finish(artificial);
}

Result<QStringList> writeDatasetTables(Database &database, const QString &dataset,
                                       const QString &folder)
{
    LD_TRY_ASSIGN(const DatasetRecord record, loadDatasetRecord(database, dataset));
    FolderWriter writer(folder);
    LD_TRY(writer.open());
    LD_TRY(writeDataset(writer, record));
    return writer.files();
}

} // namespace lesiondesk
