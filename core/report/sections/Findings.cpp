// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kBeyondChance = 0.05;

ReportTable mismatchTable(const SetFacts &set, const Phrasebook &book)
{
    ReportTable table;
    table.title =
        book.text(QT_TRANSLATE_NOOP("Report", "How training and test images of a class differ in "
                                              "modality: %1"))
            .arg(set.name.text());
    table.columns = {
        {u"class"_s, book.text("Class"), ColumnKind::Text, {}},
        {u"modality"_s, book.text("Modality"), ColumnKind::Text, {}},
        {u"train_share"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Share in training")),
         ColumnKind::Rate,
         {}},
        {u"test_share"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Share in test")),
         ColumnKind::Rate,
         {}},
        {u"distance"_s, book.text(QT_TRANSLATE_NOOP("Report", "Distance")), ColumnKind::Rate, {}},
        {u"p_holm"_s, book.text("p (Holm)"), ColumnKind::PValue, {}}};
    for (const ModalityMismatch &mismatch : set.mismatches) {
        ReportRow row;
        row.artificial = set.name.artificial;
        const QString modality = modalityKey(mismatch.modality);
        const bool isDefined = mismatch.distance.has_value();
        row.cells = {
            ReportCell::coded(classCaption(set.classes, mismatch.classIndex), mismatch.key),
            isDefined ? ReportCell::coded(factWords(modality, book), modality)
                      : ReportCell(QString()),
            isDefined ? std::optional(mismatch.trainShare) : std::nullopt,
            isDefined ? std::optional(mismatch.testShare) : std::nullopt,
            mismatch.distance,
            isDefined ? std::optional(mismatch.pHolm) : std::nullopt};
        table.rows.push_back(std::move(row));
    }
    table.notes = {book.text(QT_TRANSLATE_NOOP(
        "Report", "The modality whose share differs most. Distance: total variation between the "
                  "shares of the two parts, 0 to 1. p: chi-square test by permutations, with "
                  "Holm's correction over the classes."))};
    return table;
}

} // namespace

void addFindings(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Findings")));
    for (const SetFacts &set : facts.sets) {
        if (set.untagged(Partition::Train) + set.untagged(Partition::Test) ==
            set.images(Partition::Train) + set.images(Partition::Test)) {
            document.paragraph(
                book.text(QT_TRANSLATE_NOOP("Report", "%1: no image has a modality tag, so that "
                                                      "it is not known whether training and test "
                                                      "images are alike."))
                    .arg(set.name.text()));
            continue;
        }
        QStringList sentences;
        for (const ModalityMismatch &mismatch : set.mismatches) {
            if (!mismatch.distance || mismatch.pHolm >= kBeyondChance)
                continue;
            sentences.append(
                book.text(QT_TRANSLATE_NOOP(
                              "Report", "%1: %2 of the test images are %3, against %4 of the "
                                        "training images (%5 and %6 images; p %7 after Holm's "
                                        "correction). What the network learned from one kind of "
                                        "picture is tested on another."))
                    .arg(classCaption(set.classes, mismatch.classIndex),
                         book.percent(mismatch.testShare),
                         factWords(modalityKey(mismatch.modality), book),
                         book.percent(mismatch.trainShare),
                         book.count(set.images(mismatch.classIndex, Partition::Test)),
                         book.count(set.images(mismatch.classIndex, Partition::Train)),
                         mismatch.pHolm < 0.001
                             ? book.number(ColumnKind::PValue, mismatch.pHolm)
                             : u"= "_s + book.number(ColumnKind::PValue, mismatch.pHolm)));
        }
        if (sentences.isEmpty())
            document.paragraph(
                book.text(QT_TRANSLATE_NOOP("Report", "%1: no class is photographed differently "
                                                      "in training and test beyond chance."))
                    .arg(set.name.text()));
        else
            document.list(sentences);
        if (!set.mismatches.empty())
            document.table(mismatchTable(set, book), u"set-%1-mismatches"_s.arg(set.name.id.value));
    }
}

} // namespace lesiondesk
