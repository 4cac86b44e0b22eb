// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/CsvExport.h"

#include "core/base/Csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Puts header and lines together; `fieldsOf` gives a line's own fields.
template <typename Line, typename FieldsOf>
QByteArray table(QStringList header, const std::vector<Line> &lines, bool withPatients,
                 FieldsOf fieldsOf)
{
    const bool artificial =
        std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.artificial; });
    if (withPatients)
        header.append(u"patient"_s);
    if (artificial)
        header.append(u"artificial"_s);
    QByteArray csv = csvLine(header) + '\n';
    for (const Line &line : lines) {
        QStringList fields = fieldsOf(line);
        if (withPatients)
            fields.append(line.patient);
        if (artificial)
            fields.append(line.artificial ? u"yes"_s : u"no"_s);
        csv += csvLine(fields) + '\n';
    }
    return csv;
}

QString confidenceKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return u"low"_s;
    case Confidence::High:
        return u"high"_s;
    case Confidence::Middle:
        break;
    }
    return u"middle"_s;
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

} // namespace

QString partitionKey(Partition partition)
{
    return partition == Partition::Train ? u"train"_s : u"test"_s;
}

QByteArray labelsCsv(const std::vector<LabelLine> &lines, bool withPatients)
{
    return table(
        {u"image"_s, u"dataset"_s, u"case"_s, u"modality"_s, u"recorded"_s, u"validated"_s}, lines,
        withPatients, [](const LabelLine &line) {
            return QStringList{line.image,    line.dataset,
                               line.caseKey,  modalityKey(line.modality),
                               line.recorded, line.validated};
        });
}

QByteArray predictionsCsv(const std::vector<PredictionLine> &lines, const QStringList &classes,
                          bool withPatients)
{
    QStringList header{u"image"_s, u"partition"_s, u"truth"_s, u"predicted"_s};
    if (std::any_of(lines.begin(), lines.end(),
                    [](const PredictionLine &line) { return !line.probabilities.empty(); })) {
        for (const QString &name : classes)
            header.append(u"p_"_s + name);
    }
    return table(header, lines, withPatients, [&](const PredictionLine &line) {
        QStringList fields{line.image, partitionKey(line.partition), classes.value(line.truth),
                           classes.value(line.predicted)};
        // Nine digits bring every float back to the same bits.
        for (const float p : line.probabilities)
            fields.append(QString::number(static_cast<double>(p), 'g', 9));
        return fields;
    });
}

QByteArray readingsCsv(const std::vector<ReadingLine> &lines, bool withPatients)
{
    return table({u"round"_s, u"mode"_s, u"image"_s, u"reader"_s, u"diagnosis"_s, u"modality"_s,
                  u"confidence"_s, u"agreed"_s, u"cannot_judge"_s, u"comment"_s, u"retracted"_s,
                  u"seconds"_s, u"time"_s},
                 lines, withPatients, [](const ReadingLine &line) {
                     const Reading &reading = line.reading;
                     const QString modality = !reading.modality ? u""_s
                                              : *reading.modality == Modality::Untagged
                                                  ? u"unclear"_s
                                                  : modalityKey(*reading.modality);
                     return QStringList{line.round,
                                        line.mode == RoundMode::Blind ? u"blind"_s
                                                                      : u"validating"_s,
                                        line.image,
                                        reading.reader,
                                        line.diagnosis,
                                        modality,
                                        confidenceKey(reading.confidence),
                                        yesNo(reading.agreed),
                                        reading.cannotJudge,
                                        reading.comment,
                                        yesNo(reading.retracted),
                                        QString::number(reading.seconds, 'f', 1),
                                        reading.time.toUTC().toString(Qt::ISODate)};
                 });
}

} // namespace lesiondesk
