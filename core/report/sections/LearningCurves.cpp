// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/report/Pictures.h"
#include "core/report/StudyTables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void addLearningCurves(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    if (std::all_of(facts.runs.begin(), facts.runs.end(),
                    [](const RunFacts &run) { return run.record.points.empty(); }))
        return;
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Learning curves")));
    document.paragraph(book.text(QT_TRANSLATE_NOOP(
        "Report", "The network of the last epoch is the one that was scored: nothing was chosen "
                  "by the test images. Training figures are those of the epoch's own batches.")));
    for (const RunFacts &run : facts.runs) {
        if (run.record.points.empty())
            continue;
        document.picture(curvesSvg(run.record, book), runCaption(run, book));
        ReportTable table = book.table(curvesTable(run.record));
        table.title = book.text("Learning curves") + u": "_s + runCaption(run, book);
        document.table(std::move(table), runFile(run, u"curves"_s), true);
    }
}

} // namespace lesiondesk
