// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include "core/report/ProbabilityPictures.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

ReportTable binsTable(const RunFacts &run, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Confidence and accuracy: %1"))
                      .arg(runCaption(run, book));
    table.columns = {
        {u"low"_s, book.text(QT_TRANSLATE_NOOP("Report", "From")), ColumnKind::Rate, {}},
        {u"high"_s, book.text(QT_TRANSLATE_NOOP("Report", "To")), ColumnKind::Rate, {}},
        {u"images"_s, book.text("Images"), ColumnKind::Count, {}},
        {u"confidence"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Mean confidence")),
         ColumnKind::Rate,
         {}},
        {u"accuracy"_s, book.text("Accuracy"), ColumnKind::Rate, {}}};
    for (const ConfidenceBin &bin : confidenceBins(run.scores)) {
        ReportRow row;
        row.artificial = run.record.isArtificial();
        row.cells = {std::optional(bin.low), std::optional(bin.high), ReportCell::count(bin.n),
                     bin.n > 0 ? std::optional(bin.confidence) : std::nullopt, bin.accuracy()};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void addProbabilities(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    bool isFirst = true;
    for (const RunFacts &run : facts.runs) {
        if (!run.result || !run.scores.hasProbabilities())
            continue;
        if (isFirst)
            document.heading(
                1, book.text(QT_TRANSLATE_NOOP("Report", "Probabilities: curves and calibration")));
        isFirst = false;
        const QString caption = runCaption(run, book);
        document.picture(
            curvesOfClassesSvg(run.scores, run.result->classes, CurveKind::Roc, book),
            book.text(QT_TRANSLATE_NOOP("Report", "ROC curves, each class against the rest: %1. "
                                                  "Across: share of false alarms; up: "
                                                  "sensitivity. n: images of the class."))
                .arg(caption));
        document.picture(
            curvesOfClassesSvg(run.scores, run.result->classes, CurveKind::PrecisionRecall, book),
            book.text(QT_TRANSLATE_NOOP("Report", "Precision-recall curves: %1. Across: "
                                                  "sensitivity; up: precision. Dashed: what "
                                                  "guessing gives."))
                .arg(caption));
        document.picture(
            reliabilitySvg(run.scores, book),
            book
                .text(QT_TRANSLATE_NOOP(
                    "Report",
                    "Reliability diagram: %1. Each bar is the accuracy of the images of one band "
                    "of "
                    "confidence, the dot stands at their mean confidence; on the dashed line, "
                    "confidence and accuracy agree. Below: how many images lie in each band."))
                .arg(caption));
        document.table(binsTable(run, book), runFile(run, u"reliability"_s), true);
    }
}

} // namespace lesiondesk
