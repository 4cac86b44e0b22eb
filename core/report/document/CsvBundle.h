// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/report/document/ReportDocument.h"

#include <QStringList>

namespace lesiondesk
{

/// Writes the report's tables into a folder, one CSV file each under stable English keys whatever
/// the report's language, its drawings (.svg) and photographs (.jpg) beside them, and last
/// manifest.json:
/// {"program","made","title","language","files":[{"file","title","notes","sha256"}]}. The folder
/// appears whole or not at all, for its owner only. It takes the place of an earlier bundle or of
/// an empty folder; anything else that is there is left alone, with an error. Returns the files'
/// paths.
Result<QStringList> writeCsvBundle(const ReportDocument &document, const QString &folder);

} // namespace lesiondesk
