// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ImportPredictions.h"

#include "core/import/ImportNote.h"
#include "core/project/Project.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// A text as it stands in a JSON document, quotes included.
QByteArray jsonText(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

/// Written piece by piece: a table of millions of lines may have as many that were rejected.
void writeJson(Console &console, const PredictionImportOutcome &outcome, bool dryRun)
{
    const QJsonObject rest{
        {u"run"_s, outcome.run.isValid() ? QJsonValue(outcome.run.value) : QJsonValue()},
        {u"name"_s, outcome.name},
        {u"rows"_s, outcome.rows},
        {u"matched"_s, outcome.matched},
        {u"missing"_s, outcome.missing},
        {u"leftOut"_s, QJsonArray::fromStringList(outcome.leftOut)},
        {u"probabilities"_s, outcome.hasProbabilities},
        {u"dryRun"_s, dryRun},
        {u"accuracy"_s, number(outcome.accuracy)},
        {u"macroF1"_s, number(outcome.macroF1)}};
    QByteArray piece = QJsonDocument(rest).toJson(QJsonDocument::Compact).chopped(1);
    piece += ",\"rejected\":[";
    constexpr qsizetype kPiece = 64 * 1024;
    bool first = true;
    for (const RejectedPrediction &rejected : outcome.rejected) {
        piece += (first ? "{\"row\":" : ",{\"row\":") + QByteArray::number(rejected.row) +
                 ",\"reason\":" + jsonText(outcome.reasonOf(rejected)) + '}';
        first = false;
        if (piece.size() < kPiece)
            continue;
        console.jsonPiece(piece);
        piece.clear();
    }
    console.jsonPiece(piece + "]}\n");
}

/// What many lines share is said once.
void printRejected(Console &console, const QString &file, const PredictionImportOutcome &outcome)
{
    if (outcome.rejected.empty())
        return;
    console.line(u"Rejected:"_s);
    std::vector<ImportNote> notes; // an example of each trouble, the first of its rows
    QHash<int, qint64> counts;
    for (const RejectedPrediction &rejected : outcome.rejected) {
        constexpr qint64 kShown = 5;
        if (counts[rejected.message]++ < kShown)
            notes.push_back({file,
                             rejected.row,
                             {},
                             outcome.reasonOf(rejected),
                             outcome.messages[rejected.message]});
    }
    for (const ImportNoteGroup &group : groupNotes(notes)) {
        const qint64 count = counts[static_cast<int>(outcome.messages.indexOf(group.message))];
        if (count == 1)
            console.line(u"  %1 (%2)"_s.arg(group.notes.front().reason, firstPlaces(group.notes)));
        else
            console.line(u"  %1 times: %2 First: %3"_s.arg(count).arg(group.message,
                                                                      firstPlaces(group.notes)));
    }
}

} // namespace

Result<void> importPredictionsInto(Console &console, const QString &path,
                                   const PredictionImportOptions &options, bool dryRun)
{
    const auto mode = dryRun ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
    LD_TRY_ASSIGN(const auto project, Project::open(path, mode, console.clock()));
    const auto outcome =
        dryRun ? planPredictions(project->paths(), options, console.feedback())
               : importPredictions(project->paths(), options, console.clock(), console.feedback());
    if (!outcome && outcome.error().kind == Error::Kind::Cancelled)
        return failure(u"Cancelled: no run was made."_s);
    if (!outcome)
        return outcome.error();
    if (!outcome->leftOut.isEmpty())
        console.note(
            u"Left out, as predictions need them not: %1."_s.arg(outcome->leftOut.join(u", "_s)));
    if (console.wantsJson()) {
        writeJson(console, *outcome, dryRun);
        return {};
    }
    console.line(u"%1: %2 rows, %3 %4, %5 rejected; %6 test images of the set have no prediction"_s
                     .arg(dryRun ? outcome->name
                                 : u"Run %1, %2"_s.arg(outcome->run.value).arg(outcome->name))
                     .arg(outcome->rows)
                     .arg(outcome->matched)
                     .arg(dryRun ? u"would be taken in"_s : u"taken in"_s)
                     .arg(outcome->rejected.size())
                     .arg(outcome->missing));
    if (outcome->accuracy)
        console.line(
            u"Test part: accuracy %1 %, macro F1 %2"_s.arg(*outcome->accuracy * 100, 0, 'f', 1)
                .arg(outcome->macroF1 ? u"%1 %"_s.arg(*outcome->macroF1 * 100, 0, 'f', 1)
                                      : u"n/a"_s));
    printRejected(console, QFileInfo(options.path).fileName(), *outcome);
    return {};
}

} // namespace lesiondesk::cli
