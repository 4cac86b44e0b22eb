// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/report/Pictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kMostClassesDrawn = 40;
constexpr size_t kMostConfusions = 10;

/// The cells off the diagonal, the fullest first.
ReportTable confusionsTable(const RunFacts &run, const Phrasebook &book)
{
    struct Cell {
        int truth;
        int predicted;
        int count;
    };
    const ConfusionMatrix &matrix = run.figures.metrics.confusion;
    std::vector<Cell> cells;
    for (int t = 0; t < matrix.classes(); ++t) {
        for (int p = 0; p < matrix.classes(); ++p) {
            if (t != p && matrix.at(t, p) > 0)
                cells.push_back({t, p, matrix.at(t, p)});
        }
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell &a, const Cell &b) { return a.count > b.count; });
    if (cells.size() > kMostConfusions)
        cells.resize(kMostConfusions);
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Most frequent confusions: %1"))
                      .arg(runCaption(run, book));
    table.columns = {
        {u"true"_s, book.text(QT_TRANSLATE_NOOP("Report", "True")), ColumnKind::Text, {}},
        {u"predicted"_s, book.text(QT_TRANSLATE_NOOP("Report", "Predicted")), ColumnKind::Text, {}},
        {u"images"_s, book.text("Images"), ColumnKind::Count, {}},
        {u"share_of_true"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Share of the true class")),
         ColumnKind::Rate,
         {}}};
    const auto &classes = run.result->classes;
    for (const Cell &cell : cells) {
        ReportRow row;
        row.artificial = run.record.isArtificial();
        const auto head = [&](int k) {
            return ReportCell::coded(classCaption(classes, k), classes[static_cast<size_t>(k)].key);
        };
        row.cells = {head(cell.truth), head(cell.predicted), ReportCell::count(cell.count),
                     std::optional(static_cast<double>(cell.count) / matrix.rowTotal(cell.truth))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The counts themselves, for the CSV bundle.
ReportTable countsTable(const RunFacts &run, const Phrasebook &book)
{
    const ConfusionMatrix &matrix = run.figures.metrics.confusion;
    const auto &classes = run.result->classes;
    ReportTable table;
    table.title =
        book.text(QT_TRANSLATE_NOOP("Report", "Confusion matrix, true down, predicted across: %1"))
            .arg(runCaption(run, book));
    table.columns = {{u"true"_s, book.text("True"), ColumnKind::Text, {}}};
    for (const EvalClass &one : classes)
        table.columns.push_back({one.key, one.key, ColumnKind::Count, {}});
    for (int t = 0; t < matrix.classes(); ++t) {
        ReportRow row;
        row.artificial = run.record.isArtificial();
        row.cells = {classes[static_cast<size_t>(t)].key};
        for (int p = 0; p < matrix.classes(); ++p)
            row.cells.push_back(ReportCell::count(matrix.at(t, p)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void addConfusion(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    bool isFirst = true;
    for (const RunFacts &run : facts.runs) {
        if (!run.result)
            continue;
        if (isFirst)
            document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Confusion matrix")));
        isFirst = false;
        if (run.figures.metrics.confusion.classes() <= kMostClassesDrawn) {
            document.picture(
                confusionSvg(run.figures.metrics.confusion, run.result->classes, book),
                book.text(QT_TRANSLATE_NOOP("Report", "%1. True down, predicted across; numbers "
                                                      "are images. Blue: right, orange: wrong; "
                                                      "the darker, the larger the share of the "
                                                      "row."))
                    .arg(runCaption(run, book)));
        } else {
            document.paragraph(book.text(
                QT_TRANSLATE_NOOP("Report", "The matrix has too many classes to be drawn on a "
                                            "page; the CSV form of this report holds it.")));
        }
        document.table(countsTable(run, book), runFile(run, u"confusion"_s), true);
        ReportTable confusions = confusionsTable(run, book);
        if (!confusions.rows.empty())
            document.table(std::move(confusions), runFile(run, u"confusions"_s));
    }
}

} // namespace lesiondesk
