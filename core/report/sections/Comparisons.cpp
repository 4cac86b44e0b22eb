// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

ReportTable overallTable(const ReportFacts &facts, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "All shared test images"));
    table.columns = {{u"a"_s, book.text(QT_TRANSLATE_NOOP("Report", "A")), ColumnKind::Text, {}},
                     {u"b"_s, book.text(QT_TRANSLATE_NOOP("Report", "B")), ColumnKind::Text, {}},
                     {u"n"_s, book.text("n"), ColumnKind::Count, {}},
                     {u"both_right"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Both right")),
                      ColumnKind::Count,
                      {}},
                     {u"only_a"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Only A right")),
                      ColumnKind::Count,
                      {}},
                     {u"only_b"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Only B right")),
                      ColumnKind::Count,
                      {}},
                     {u"both_wrong"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Both wrong")),
                      ColumnKind::Count,
                      {}},
                     {u"mcnemar_p"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "McNemar's p")),
                      ColumnKind::PValue,
                      {}},
                     {u"macro_f1_a"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Macro F1 of A")),
                      ColumnKind::Rate,
                      {}},
                     {u"macro_f1_b"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Macro F1 of B")),
                      ColumnKind::Rate,
                      {}},
                     {u"macro_f1_difference"_s,
                      book.text(QT_TRANSLATE_NOOP("Report", "Difference B − A")),
                      ColumnKind::Change,
                      {}}};
    for (const ComparisonFacts &one : facts.comparisons) {
        const Comparison &c = one.comparison;
        const auto run = [&](size_t k) {
            const QString id = QString::number(facts.runs[k].record.run.id.value);
            return ReportCell::coded(book.text("Run %1").arg(id), id);
        };
        ReportRow row;
        row.artificial = facts.isArtificial();
        row.cells = {run(0),
                     run(one.other),
                     ReportCell::count(c.n),
                     ReportCell::count(c.bothRight),
                     ReportCell::count(c.onlyA),
                     ReportCell::count(c.onlyB),
                     ReportCell::count(c.bothWrong),
                     c.n > 0 ? std::optional(c.p) : std::nullopt,
                     c.macroF1A,
                     c.macroF1B,
                     ReportCell::within(c.macroF1Difference, c.macroF1DifferenceInterval)};
        table.rows.push_back(std::move(row));
    }
    table.notes = {book.text(QT_TRANSLATE_NOOP(
        "Report", "McNemar's exact test, two-sided. Interval of the difference: 95 %, paired "
                  "bootstrap over patients; an interval that holds 0 leaves open which run is "
                  "better."))};
    return table;
}

ReportTable classTable(const ReportFacts &facts, const ComparisonFacts &one, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Per class: run %1 (A) against run %2 (B)"))
                      .arg(facts.runs[0].record.run.id.value)
                      .arg(facts.runs[one.other].record.run.id.value);
    table.columns = {
        {u"class"_s, book.text("Class"), ColumnKind::Text, {}},
        {u"n"_s, book.text("n"), ColumnKind::Count, {}},
        {u"only_a"_s, book.text("Only A right"), ColumnKind::Count, {}},
        {u"only_b"_s, book.text("Only B right"), ColumnKind::Count, {}},
        {u"p"_s, book.text(QT_TRANSLATE_NOOP("Report", "p")), ColumnKind::PValue, {}},
        {u"p_holm"_s, book.text("p (Holm)"), ColumnKind::PValue, {}},
        {u"f1_a"_s, book.text(QT_TRANSLATE_NOOP("Report", "F1 of A")), ColumnKind::Rate, {}},
        {u"f1_b"_s, book.text(QT_TRANSLATE_NOOP("Report", "F1 of B")), ColumnKind::Rate, {}},
        {u"remark"_s, book.text("Remark"), ColumnKind::Text, {}}};
    for (size_t k = 0; k < one.comparison.classes.size(); ++k) {
        const ClassComparison &c = one.comparison.classes[k];
        ReportRow row;
        row.artificial = facts.isArtificial();
        row.cells = {
            ReportCell::coded(classCaption(one.pairing.classes, static_cast<int>(k)), c.key),
            ReportCell::count(c.n),
            ReportCell::count(c.onlyA),
            ReportCell::count(c.onlyB),
            c.n > 0 ? std::optional(c.p) : std::nullopt,
            c.n > 0 ? std::optional(c.pHolm) : std::nullopt,
            c.f1A,
            c.f1B,
            c.n < kEnoughToRank
                ? ReportCell::coded(book.text("too few to rank"), u"too few to rank"_s)
                : ReportCell(QString())};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void addComparisons(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    if (facts.comparisons.empty())
        return;
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Comparison of the runs")));
    document.paragraph(book.text(
        QT_TRANSLATE_NOOP("Report", "The first run (A) against each other run (B), image by "
                                    "image, on the test images that both speak of.")));
    for (const ComparisonFacts &one : facts.comparisons) {
        const QString other = QString::number(facts.runs[one.other].record.run.id.value);
        if (!one.pairing.sameImages())
            document.note(
                book.text(QT_TRANSLATE_NOOP("Report",
                                            "Run %1 was scored on other test images: %2 "
                                            "images of A alone and %3 of B alone are left "
                                            "out."))
                    .arg(other, book.count(one.pairing.onlyInA), book.count(one.pairing.onlyInB)));
        if (one.pairing.otherTruth > 0)
            document.note(book.text(QT_TRANSLATE_NOOP("Report", "Images whose label differs "
                                                                "between the sets of A and of run "
                                                                "%1: %2."))
                              .arg(other, book.count(one.pairing.otherTruth)));
    }
    document.table(overallTable(facts, book), u"comparison"_s);
    for (const ComparisonFacts &one : facts.comparisons)
        document.table(classTable(facts, one, book),
                       u"comparison-run-%1"_s.arg(facts.runs[one.other].record.run.id.value));
}

} // namespace lesiondesk
