// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/report/document/Phrasebook.h"
#include "core/report/document/ReportDocument.h"

namespace lesiondesk
{

/// The report on A4 pages: fonts embedded, drawings as vectors, page numbers. The head of a table
/// is repeated on every page; no row, picture or photograph is cut in two, and a table that is too
/// wide goes on below with the rest of its columns. Needs a QGuiApplication (see
/// PrintApplication.h); any thread.
Result<QByteArray> reportPdf(const ReportDocument &document, const Phrasebook &book);

} // namespace lesiondesk
