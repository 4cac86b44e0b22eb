// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/report/StudyTables.h"

#include <set>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

ReportTable headline(const ReportFacts &facts, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Headline figures on the test part"));
    table.columns = {
        {u"run"_s, book.text(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}},
        {u"images"_s, book.text(QT_TRANSLATE_NOOP("Report", "Images")), ColumnKind::Count, {}},
        {u"accuracy"_s, book.text(QT_TRANSLATE_NOOP("Report", "Accuracy")), ColumnKind::Rate, {}},
        {u"balanced_accuracy"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Balanced accuracy")),
         ColumnKind::Rate,
         {}},
        {u"macro_f1"_s, book.text(QT_TRANSLATE_NOOP("Report", "Macro F1")), ColumnKind::Rate, {}},
        {u"macro_auc"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Macro AUC")),
         ColumnKind::Rate,
         {}}};
    for (const RunFacts &run : facts.runs) {
        ReportRow row;
        row.artificial = run.record.isArtificial();
        row.runs = {run.record.run.id};
        row.cells = {
            ReportCell::coded(runCaption(run, book), QString::number(run.record.run.id.value))};
        if (!run.result) {
            row.cells.resize(table.columns.size());
        } else {
            row.cells.push_back(ReportCell::count(run.scores.size()));
            for (const Figure figure :
                 {Figure::Accuracy, Figure::BalancedAccuracy, Figure::MacroF1, Figure::Auc})
                row.cells.push_back(
                    ReportCell::within(run.figures.of(figure), run.intervals.of(figure)));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        book.text(QT_TRANSLATE_NOOP(
                      "Report",
                      "In square brackets: 95 % intervals, Wilson's for accuracy, otherwise "
                      "percentiles of a bootstrap that draws patients (resamples: %1, seed: %2)."))
            .arg(book.count(facts.bootstrap.resamples), QString::number(facts.bootstrap.seed))};
    return table;
}

} // namespace

void addSummary(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Summary")));
    document.paragraph(
        facts.labels == LabelBasis::Validated
            ? book.text(QT_TRANSLATE_NOOP(
                  "Report", "What the runs say about the test images, against the labels as "
                            "validated in closed review rounds; where an image has none, as "
                            "recorded."))
            : book.text(QT_TRANSLATE_NOOP("Report", "What the runs say about the test images, "
                                                    "against the labels as recorded.")));
    document.note(book.text(QT_TRANSLATE_NOOP(
        "Report", "For research and quality control. Not a medical device: no figure and no "
                  "prediction in this report is to be used for the diagnosis or treatment of a "
                  "patient.")));
    document.table(headline(facts, book), u"headline"_s);

    std::set<QString> testParts;
    QStringList unscored;
    for (const RunFacts &run : facts.runs) {
        if (run.result)
            testParts.insert(run.record.test.hash);
        else
            unscored.append(QString::number(run.record.run.id.value));
        if (run.result && run.result->outsideClasses > 0)
            document.note(
                book.text(QT_TRANSLATE_NOOP(
                              "Report", "Run %1: test images left out because their label is not "
                                        "a class of the run: %2."))
                    .arg(QString::number(run.record.run.id.value),
                         book.count(run.result->outsideClasses)));
    }
    if (testParts.size() > 1)
        document.note(book.text(QT_TRANSLATE_NOOP(
            "Report", "The runs were scored on different test images or classes: their figures "
                      "cannot be compared line by line. The section on comparisons uses the "
                      "images that they share.")));
    if (!unscored.isEmpty())
        document.note(book.text(QT_TRANSLATE_NOOP("Report", "Without predictions of a test part, "
                                                            "and so without figures: run %1."))
                          .arg(unscored.join(u", "_s)));
}

} // namespace lesiondesk
