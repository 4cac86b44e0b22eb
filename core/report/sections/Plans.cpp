// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/report/StudyTables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Files by their names alone, as a report holds no path; nothing is a dash.
void tidyValues(ReportTable &table)
{
    for (ReportRow &row : table.rows) {
        for (size_t c = 2; c < row.cells.size(); ++c) {
            QString &value = row.cells[c].text;
            if (row.cells[1].text == u"weights")
                value = value.section(u'/', -1).section(u'\\', -1);
            if (value.isEmpty())
                value = u"–"_s;
        }
    }
}

} // namespace

void addPlans(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Training plan")));
    std::vector<RunRecord> trained;
    for (const RunFacts &run : facts.runs) {
        if (run.record.run.origin.isEmpty())
            trained.push_back(run.record);
        else
            document.paragraph(
                book.text(QT_TRANSLATE_NOOP("Report", "Run %1: the predictions were made "
                                                      "elsewhere. How the model was trained is "
                                                      "not known to the program."))
                    .arg(run.record.run.id.value));
    }
    if (trained.empty())
        return;
    ReportTable all = book.table(plansTable(trained));
    tidyValues(all);
    for (ReportColumn &column : all.columns) {
        if (column.key.startsWith(u"run_"_s))
            column.title = book.text(QT_TRANSLATE_NOOP("Report", "Run %1")).arg(column.key.mid(4));
    }
    if (trained.size() > 1) {
        ReportTable differing = all;
        differing.title = book.text(QT_TRANSLATE_NOOP("Report", "Where the plans differ"));
        std::erase_if(differing.rows, [](const ReportRow &row) { return !row.marked; });
        for (ReportRow &row : differing.rows)
            row.marked = false;
        if (differing.rows.empty()) {
            document.paragraph(
                book.text(QT_TRANSLATE_NOOP("Report", "The plans of the runs are the same.")));
        } else {
            for (ReportRow &row : differing.rows)
                row.cells.erase(row.cells.begin());
            differing.columns.erase(differing.columns.begin());
            document.table(std::move(differing), u"plan-differences"_s);
        }
    }
    for (ReportRow &row : all.rows)
        row.cells.erase(row.cells.begin());
    all.columns.erase(all.columns.begin());
    all.title = book.text(QT_TRANSLATE_NOOP("Report", "All fields"));
    document.table(std::move(all), u"plans"_s);
}

} // namespace lesiondesk
