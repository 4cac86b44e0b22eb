// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"
#include "core/report/RunRecord.h"

#include <QString>
#include <QStringList>

namespace lesiondesk
{

// The tables' words in the user's language; files have core's English ones.

/// "Macro F1 (%)"; core's own title for a column that has no words of its own (a class's number).
QString columnWords(const ReportColumn &column);
QString groupWords(const ReportColumn &column);
/// A cell as it is printed, with the language's decimal mark.
QString cellWords(const ReportColumn &column, const ReportCell &cell);

/// What has to be known about the overview of these runs, one sentence each.
QStringList overviewNotes(const std::vector<RunRecord> &records);
/// The headline figures of one run.
QString figuresWords(const RunRecord &record);
/// "run 4 · a) ImageNet · MobileNet-V2 · seed 7"
QString runWords(const RunRecord &record);

} // namespace lesiondesk
