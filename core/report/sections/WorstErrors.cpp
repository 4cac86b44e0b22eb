// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

ReportTable errorsTable(const RunFacts &run, const Phrasebook &book)
{
    ReportTable table;
    table.title =
        book.text(QT_TRANSLATE_NOOP("Report", "Surest mistakes: %1")).arg(runCaption(run, book));
    table.columns = {
        {u"number"_s, book.text(QT_TRANSLATE_NOOP("Report", "No.")), ColumnKind::Count, {}},
        {u"true"_s, book.text("True"), ColumnKind::Text, {}},
        {u"predicted"_s, book.text("Predicted"), ColumnKind::Text, {}},
        {u"probability"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Probability of the predicted class")),
         ColumnKind::Rate,
         {}},
        {u"probability_of_true"_s,
         book.text(QT_TRANSLATE_NOOP("Report", "Probability of the true class")),
         ColumnKind::Rate,
         {}},
        {u"modality"_s, book.text(QT_TRANSLATE_NOOP("Report", "Modality")), ColumnKind::Text, {}}};
    const auto &classes = run.result->classes;
    for (const WorstError &error : run.worst) {
        ReportRow row;
        row.artificial = run.record.isArtificial();
        const auto head = [&](int k) {
            return ReportCell::coded(classCaption(classes, k), classes[static_cast<size_t>(k)].key);
        };
        const QString modality = modalityKey(error.modality);
        row.cells = {ReportCell::count(error.number),
                     head(error.truth),
                     head(error.predicted),
                     error.probability,
                     error.truthProbability,
                     ReportCell::coded(factWords(modality, book), modality)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<ReportPhoto> photosOf(const RunFacts &run, const Phrasebook &book)
{
    std::vector<ReportPhoto> photos;
    const auto &classes = run.result->classes;
    for (const WorstError &error : run.worst) {
        if (!error.photo)
            continue;
        ReportPhoto photo = *error.photo;
        photo.caption =
            book.text(QT_TRANSLATE_NOOP("Report", "%1: true %2, predicted %3 with %4"))
                .arg(QString::number(error.number), classCaption(classes, error.truth),
                     classCaption(classes, error.predicted),
                     error.probability ? book.percent(*error.probability) : book.text("n/a"));
        photos.push_back(std::move(photo));
    }
    return photos;
}

} // namespace

void addWorstErrors(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    bool isFirst = true;
    for (const RunFacts &run : facts.runs) {
        if (!run.result || run.worst.empty())
            continue;
        if (isFirst) {
            document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Worst errors")));
            document.paragraph(book.text(QT_TRANSLATE_NOOP(
                "Report", "The mistakes of which the run was surest. They are where a wrong label, "
                          "a mix-up of classes or a picture unlike those of the training shows "
                          "first. Images are numbered; their names stay in the project.")));
        }
        isFirst = false;
        document.table(errorsTable(run, book), runFile(run, u"errors"_s));
        if (facts.pictures)
            document.photos(photosOf(run, book));
    }
}

} // namespace lesiondesk
