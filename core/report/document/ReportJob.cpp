// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/ReportJob.h"

#include "core/base/Files.h"
#include "core/report/document/CsvBundle.h"
#include "core/report/document/HtmlWriter.h"
#include "core/report/sections/Sections.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Said before the minutes of work, not after them.
Result<void> checkPlace(const ProjectPaths &paths, ReportFormat format, const QString &path)
{
    if (path.isEmpty())
        return failure(u"Say where to write the report to."_s);
    const QString target = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString project = QDir::cleanPath(QDir(paths.folder).absolutePath());
    // Among the project's own files it would be taken for part of it.
    if (!paths.folder.isEmpty() && (target + u'/').startsWith(project + u'/'))
        return failure(u"The report cannot be written into the project's own folder %1: choose "
                       "another."_s.arg(project));
    const QFileInfo there(target);
    if (format != ReportFormat::Csv && there.isDir())
        return failure(u"%1 is a folder: name a file for the report."_s.arg(target));
    const QFileInfo folder(there.absolutePath());
    if (!folder.isDir())
        return failure(u"The folder %1 is not there: make it, or choose another for the "
                       "report."_s.arg(there.absolutePath()));
    if (!folder.isWritable())
        return failure(u"The folder %1 cannot be written to: choose another for the report."_s.arg(
            there.absolutePath()));
    return {};
}

} // namespace

QString reportFormatKey(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return u"pdf"_s;
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Html:
        break;
    }
    return u"html"_s;
}

std::optional<ReportFormat> reportFormatFromKey(const QString &key)
{
    for (const ReportFormat format : {ReportFormat::Html, ReportFormat::Pdf, ReportFormat::Csv}) {
        if (key == reportFormatKey(format))
            return format;
    }
    return std::nullopt;
}

Result<QStringList> writeReport(Database &database, const ProjectPaths &paths,
                                const ReportRequest &request, ReportFormat format,
                                const QString &path, const PdfPrinter &printer, const Clock &clock,
                                Feedback &feedback)
{
    LD_TRY(checkPlace(paths, format, path));
    LD_TRY_ASSIGN(const ReportFacts facts,
                  loadReportFacts(database, paths, request, clock, feedback));
    if (feedback.isCancelled())
        return Error::cancelled();
    const Phrasebook book(request.language);
    const ReportDocument document = makeReport(facts, book);
    if (format == ReportFormat::Csv)
        return writeCsvBundle(document, path);
    QByteArray bytes;
    if (format == ReportFormat::Html) {
        bytes = reportHtml(document, book);
    } else {
        Q_ASSERT(printer);
        LD_TRY_ASSIGN(bytes, printer(document, book));
    }
    if (feedback.isCancelled())
        return Error::cancelled();
    const QString target = QFileInfo(path).absoluteFilePath();
    LD_TRY(writeFileAtomically(target, bytes));
    return QStringList{target};
}

} // namespace lesiondesk
