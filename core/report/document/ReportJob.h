// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document/ReportFacts.h"

#include <QStringList>

#include <functional>

namespace lesiondesk
{

enum class ReportFormat { Html = 0, Pdf = 1, Csv = 2 };

/// The key of the command line: html, pdf, csv.
QString reportFormatKey(ReportFormat format);
std::optional<ReportFormat> reportFormatFromKey(const QString &key);

/// Turns a document into the bytes of a PDF; core has no fonts, so the programs hand it in
/// (print/PdfWriter.h).
using PdfPrinter = std::function<Result<QByteArray>(const ReportDocument &, const Phrasebook &)>;

/// Reads, computes and writes a report: an HTML or PDF file, or a folder of CSV files. What is
/// written is whole or not there, readable by its owner only. A path inside the project's folder is
/// refused. Returns the paths of the files. For a background thread or the command line.
Result<QStringList> writeReport(Database &database, const ProjectPaths &paths,
                                const ReportRequest &request, ReportFormat format,
                                const QString &path, const PdfPrinter &printer, const Clock &clock,
                                Feedback &feedback);

} // namespace lesiondesk
