// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/PredictionReport.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class PredictionReport
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::PredictionReport)
};

} // namespace

std::vector<ImportNote> predictionNotes(const PredictionImportOutcome &outcome, const QString &file)
{
    std::vector<ImportNote> notes;
    notes.reserve(outcome.rejected.size());
    for (const RejectedPrediction &rejected : outcome.rejected) {
        const QString &message = outcome.messages[rejected.message];
        notes.push_back({file, rejected.row, u"image"_s, outcome.reasonOf(rejected), message});
    }
    return notes;
}

std::vector<std::pair<QString, qint64>> predictionCounts(const PredictionImportOutcome &outcome)
{
    return {{PredictionReport::tr("Lines of the table"), outcome.rows},
            {PredictionReport::tr("Matched with images of the set"), outcome.matched},
            {PredictionReport::tr("Rejected"), static_cast<qint64>(outcome.rejected.size())},
            {PredictionReport::tr("Test images without a prediction"), outcome.missing}};
}

QString predictionSentence(const PredictionImportOutcome &outcome, bool done)
{
    QStringList sentences;
    sentences.append(done
                         ? PredictionReport::tr("Run %1, \"%2\", was made from %n prediction(s).",
                                                nullptr, outcome.matched)
                               .arg(QString::number(outcome.run.value), outcome.name)
                         : PredictionReport::tr("A run \"%1\" would be made from %n prediction(s).",
                                                nullptr, outcome.matched)
                               .arg(outcome.name));
    sentences.append(PredictionReport::tr("%n row(s) rejected.", nullptr,
                                          static_cast<int>(outcome.rejected.size())));
    if (outcome.missing > 0)
        sentences.append(
            PredictionReport::tr("%n test image(s) have no prediction.", nullptr, outcome.missing));
    if (!outcome.hasProbabilities)
        sentences.append(PredictionReport::tr(
            "The table holds classes without probabilities: curves and calibration stay empty."));
    if (!outcome.leftOut.isEmpty())
        sentences.append(PredictionReport::tr("Columns that were not read: %1.")
                             .arg(outcome.leftOut.join(u", "_s)));
    if (outcome.accuracy)
        sentences.append(PredictionReport::tr("Accuracy %1.")
                             .arg(QLocale().toString(*outcome.accuracy, 'f', 2)));
    return sentences.join(u' ');
}

} // namespace lesiondesk
