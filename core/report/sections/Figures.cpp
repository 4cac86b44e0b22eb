// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/evaluation/OneImageStep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const char *figureWords(Figure figure)
{
    switch (figure) {
    case Figure::Accuracy:
        return QT_TRANSLATE_NOOP("Report", "Accuracy");
    case Figure::BalancedAccuracy:
        return QT_TRANSLATE_NOOP("Report", "Balanced accuracy");
    case Figure::MacroF1:
        return QT_TRANSLATE_NOOP("Report", "Macro F1");
    case Figure::WeightedF1:
        return QT_TRANSLATE_NOOP("Report", "Weighted F1");
    case Figure::Kappa:
        return QT_TRANSLATE_NOOP("Report", "Cohen's kappa");
    case Figure::Mcc:
        return QT_TRANSLATE_NOOP("Report", "Matthews correlation (MCC)");
    case Figure::Auc:
        return QT_TRANSLATE_NOOP("Report", "AUC, one against the rest, mean of the classes");
    case Figure::AveragePrecision:
        return QT_TRANSLATE_NOOP("Report", "Average precision, mean of the classes");
    case Figure::Ece:
        return QT_TRANSLATE_NOOP("Report", "Expected calibration error (ECE)");
    case Figure::Top3:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "True class among the first three");
}

const char *figureWords(ClassFigure figure)
{
    switch (figure) {
    case ClassFigure::Sensitivity:
        return QT_TRANSLATE_NOOP("Report", "Sensitivity");
    case ClassFigure::Specificity:
        return QT_TRANSLATE_NOOP("Report", "Specificity");
    case ClassFigure::Precision:
        return QT_TRANSLATE_NOOP("Report", "Precision");
    case ClassFigure::F1:
        return QT_TRANSLATE_NOOP("Report", "F1");
    case ClassFigure::Auc:
        return QT_TRANSLATE_NOOP("Report", "AUC");
    case ClassFigure::AveragePrecision:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "AP");
}

ReportTable overallTable(const ReportFacts &facts, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Figures over all test images"));
    table.columns = {
        {u"figure"_s, book.text(QT_TRANSLATE_NOOP("Report", "Figure")), ColumnKind::Text, {}}};
    for (const RunFacts &run : facts.runs) {
        const QString id = QString::number(run.record.run.id.value);
        table.columns.push_back(
            {u"run_"_s + id, book.text("Run %1").arg(id), ColumnKind::Rate, {}});
    }
    for (const Figure figure : kAllFigures) {
        ReportRow row;
        row.artificial = facts.isArtificial();
        row.cells = {ReportCell::coded(book.text(figureWords(figure)), figureKey(figure))};
        for (const RunFacts &run : facts.runs)
            row.cells.push_back(
                run.result ? ReportCell::within(run.figures.of(figure), run.intervals.of(figure))
                           : ReportCell(std::optional<double>()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable classTable(const RunFacts &run, const Phrasebook &book)
{
    ReportTable table;
    table.title =
        book.text(QT_TRANSLATE_NOOP("Report", "Per class: %1")).arg(runCaption(run, book));
    table.columns = {{u"class"_s, book.text("Class"), ColumnKind::Text, {}},
                     {u"diagnosis"_s, book.text("Diagnosis"), ColumnKind::Text, {}},
                     {u"n"_s, book.text(QT_TRANSLATE_NOOP("Report", "n")), ColumnKind::Count, {}}};
    for (const ClassFigure figure : kAllClassFigures)
        table.columns.push_back(
            {figureKey(figure), book.text(figureWords(figure)), ColumnKind::Rate, {}});
    table.columns.push_back({u"one_image_moves_f1_by"_s,
                             book.text(QT_TRANSLATE_NOOP("Report", "One image moves F1 by")),
                             ColumnKind::Rate,
                             {}});
    table.columns.push_back(
        {u"remark"_s, book.text(QT_TRANSLATE_NOOP("Report", "Remark")), ColumnKind::Text, {}});
    for (size_t k = 0; k < run.figures.metrics.classes.size(); ++k) {
        const ClassMetrics &one = run.figures.metrics.classes[k];
        const int index = static_cast<int>(k);
        ReportRow row;
        row.artificial = run.record.isArtificial();
        row.runs = {run.record.run.id};
        row.cells = {
            ReportCell::coded(classCaption(run.result->classes, index), run.result->classes[k].key),
            run.result->classes[k].name, ReportCell::count(one.support)};
        for (const ClassFigure figure : kAllClassFigures)
            row.cells.push_back(
                ReportCell::within(run.figures.of(index, figure), run.intervals.of(index, figure)));
        const auto step = oneImageStep(one);
        row.cells.push_back(step ? std::optional(step->f1) : std::nullopt);
        const bool few = one.support < kEnoughToRank;
        row.cells.push_back(
            few ? ReportCell::coded(book.text(QT_TRANSLATE_NOOP("Report", "too few to rank")),
                                    u"too few to rank"_s)
                : ReportCell(QString()));
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        book.text(QT_TRANSLATE_NOOP(
                      "Report", "Classes with fewer than %1 test images are too few to rank. "
                                "\"n/a\": not defined (a class without images, never predicted, "
                                "or a run without probabilities)."))
            .arg(kEnoughToRank),
        book.text(QT_TRANSLATE_NOOP(
            "Report", "A bootstrap's interval without width, such as [0.00–0.00], says only that "
                      "no resample differed, not that the figure is certain."))};
    return table;
}

} // namespace

void addFigures(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    if (std::none_of(facts.runs.begin(), facts.runs.end(),
                     [](const RunFacts &run) { return run.result.has_value(); }))
        return;
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Figures with 95 % intervals")));
    document.table(overallTable(facts, book), u"figures"_s);
    for (const RunFacts &run : facts.runs) {
        if (run.result)
            document.table(classTable(run, book), runFile(run, u"classes"_s));
    }
}

} // namespace lesiondesk
