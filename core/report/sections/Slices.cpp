// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const char *sliceWords(SliceBy by)
{
    switch (by) {
    case SliceBy::Modality:
        return QT_TRANSLATE_NOOP("Report", "Modality");
    case SliceBy::Dataset:
        return QT_TRANSLATE_NOOP("Report", "Dataset");
    case SliceBy::Site:
        return QT_TRANSLATE_NOOP("Report", "Body site");
    case SliceBy::Age:
        return QT_TRANSLATE_NOOP("Report", "Age");
    case SliceBy::Sex:
        return QT_TRANSLATE_NOOP("Report", "Sex");
    case SliceBy::SkinType:
        return QT_TRANSLATE_NOOP("Report", "Skin type");
    case SliceBy::Provenance:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "Source of the label");
}

ReportTable slicesTable(const RunFacts &run, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Slices: %1")).arg(runCaption(run, book));
    table.columns = {
        {u"by"_s, book.text(QT_TRANSLATE_NOOP("Report", "By")), ColumnKind::Text, {}},
        {u"value"_s, book.text(QT_TRANSLATE_NOOP("Report", "Value")), ColumnKind::Text, {}},
        {u"n"_s, book.text("n"), ColumnKind::Count, {}},
        {u"accuracy"_s, book.text("Accuracy"), ColumnKind::Rate, {}},
        {u"macro_f1"_s, book.text("Macro F1"), ColumnKind::Rate, {}},
        {u"gap"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Gap in accuracy to the others")),
         ColumnKind::Change,
         {}},
        {u"p_holm"_s, book.text(QT_TRANSLATE_NOOP("Report", "p (Holm)")), ColumnKind::PValue, {}},
        {u"remark"_s, book.text("Remark"), ColumnKind::Text, {}}};
    for (const SliceGroup &group : run.slices) {
        bool isFirst = true;
        for (const Slice &slice : group.slices) {
            ReportRow row;
            row.artificial = run.record.isArtificial();
            // Said once a group; files say it in every line.
            row.cells = {
                ReportCell::coded(isFirst ? book.text(sliceWords(group.by)) : QString(),
                                  sliceByKey(group.by)),
                ReportCell::coded(factWords(slice.values.value(0), book), slice.values.value(0)),
                ReportCell::count(slice.n),
                ReportCell::within(slice.figures.of(Figure::Accuracy),
                                   wilson95(slice.figures.metrics.correct, slice.n)),
                slice.figures.of(Figure::MacroF1),
                ReportCell::within(slice.gap, slice.gapInterval),
                slice.pHolm,
                slice.tooSmall
                    ? ReportCell::coded(book.text(QT_TRANSLATE_NOOP("Report", "too small")),
                                        u"too small"_s)
                    : ReportCell(QString())};
            isFirst = false;
            table.rows.push_back(std::move(row));
        }
    }
    table.notes = {book.text(QT_TRANSLATE_NOOP(
                                 "Report", "Gap: the slice's accuracy less that of all other "
                                           "images, with Newcombe's 95 % interval. p: Fisher's "
                                           "exact test with Holm's correction over the slices of "
                                           "%1 images and more; smaller ones are too small to "
                                           "judge."))
                       .arg(kEnoughToSlice)};
    return table;
}

} // namespace

void addSlices(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    bool isFirst = true;
    for (const RunFacts &run : facts.runs) {
        if (run.slices.empty())
            continue;
        if (isFirst)
            document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Slices")));
        isFirst = false;
        document.table(slicesTable(run, book), runFile(run, u"slices"_s));
    }
}

} // namespace lesiondesk
