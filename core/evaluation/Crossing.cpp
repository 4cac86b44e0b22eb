// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/RunAnswers.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "core/store/TaxonomyStore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// What a source says of one image: a diagnosis, that it cannot be judged, or nothing.
struct Answer {
    DiagnosisId diagnosis;
    bool cannotJudge = false;

    bool isNothing() const { return !diagnosis.isValid() && !cannotJudge; }
};

/// An image that the crossing is about.
struct Place {
    ImageRow row;
    DiagnosisId recorded; ///< as the frozen set has it, else as the image has it
};

/// The rows or the columns, read from the project.
struct Side {
    AnswerSource source;
    std::optional<RunAnswers> run;
    QHash<ImageId, size_t> predictionOf; ///< position in the run's predictions
    QHash<ImageId, Answer> readings;

    Prediction *prediction(ImageId image)
    {
        const auto found = predictionOf.constFind(image);
        return found == predictionOf.constEnd() ? nullptr : &run->predictions[*found];
    }

    Answer answer(const Place &place)
    {
        switch (source.kind) {
        case AnswerSource::Kind::Recorded:
            return {place.recorded};
        case AnswerSource::Kind::Validated:
            return {place.row.validated.isValid() ? place.row.validated : place.recorded};
        case AnswerSource::Kind::Reader:
            return readings.value(place.row.id);
        case AnswerSource::Kind::Run:
            break;
        }
        const Prediction *said = prediction(place.row.id);
        const int predicted = said ? said->predicted() : -1;
        return predicted < 0 ? Answer() : Answer{run->set.classes[static_cast<size_t>(predicted)]};
    }
};

Result<std::vector<Reading>> readingsOf(Database &database, const AnswerSource &source)
{
    RoundStore rounds(database);
    if (!source.round.isValid())
        return rounds.currentOfClosed(source.reader);
    LD_TRY_ASSIGN(const Round round, rounds.get(source.round));
    if (round.mode == RoundMode::Blind && round.state == RoundState::Open)
        return failure(u"The round \"%1\" is blind and still open: what was read in it can be "
                       "compared once it is closed."_s.arg(round.name));
    return rounds.current(source.round, source.reader);
}

Result<Side> loadSide(Database &database, const AnswerSource &source, const EvalScope &scope)
{
    Side side;
    side.source = source;
    if (source.kind == AnswerSource::Kind::Run) {
        LD_TRY_ASSIGN(side.run, loadRunAnswers(database, source.run, scope));
        const auto &predictions = side.run->predictions;
        side.predictionOf.reserve(static_cast<qsizetype>(predictions.size()));
        for (size_t k = 0; k < predictions.size(); ++k)
            side.predictionOf.insert(predictions[k].image, k);
    }
    if (source.kind == AnswerSource::Kind::Reader) {
        LD_TRY_ASSIGN(const auto readings, readingsOf(database, source));
        if (readings.empty())
            return failure(
                (source.round.isValid()
                     ? u"%1 has not read any image in round %2: choose another reader or round."_s
                     : u"%1 has not read any image in a closed round: close the round first, or "
                       "choose another reader.%2"_s)
                    .arg(source.reader,
                         source.round.isValid() ? QString::number(source.round.value) : QString()));
        for (const Reading &reading : readings)
            side.readings.insert(reading.image, reading.diagnosis.isValid()
                                                    ? Answer{reading.diagnosis}
                                                    : Answer{{}, true});
    }
    return side;
}

/// The images of the part, by image id.
Result<std::vector<Place>> placesOf(Database &database, const FrozenSet &set, Partition partition)
{
    std::vector<ImageId> ids;
    std::vector<DiagnosisId> recorded;
    for (const FrozenSet::Item &item : set.items) {
        if (item.partition != partition)
            continue;
        ids.push_back(item.image);
        recorded.push_back(set.classes[static_cast<size_t>(item.classIndex)]);
    }
    // Only labels and tags are read here, no pixels: the project's folder does not matter.
    LD_TRY_ASSIGN(auto rows, ImageStore(database, ProjectPaths{}).rows(ids));
    if (rows.size() != ids.size())
        return failure(
            u"Frozen set %1 holds images that the project does not have."_s.arg(set.id.value));
    std::vector<Place> places;
    places.reserve(rows.size());
    for (size_t k = 0; k < rows.size(); ++k)
        places.push_back({std::move(rows[k]), recorded[k]});
    return places;
}

Result<std::vector<Place>> placesOfProject(Database &database)
{
    LD_TRY_ASSIGN(auto rows, ImageStore(database, ProjectPaths{}).catalogue());
    std::vector<Place> places;
    places.reserve(rows.size());
    for (ImageRow &row : rows) {
        const DiagnosisId recorded = row.recorded;
        places.push_back({std::move(row), recorded});
    }
    return places;
}

/// The columns' classes, then those of the rows alone; a key is one class.
std::vector<EvalClass> classesOfRuns(const Side &rows, const Side &columns)
{
    std::vector<EvalClass> classes;
    QSet<QString> keys;
    for (const Side *side : {&columns, &rows}) {
        for (const EvalClass &one : side->run ? side->run->classes : std::vector<EvalClass>()) {
            if (keys.contains(one.key))
                continue;
            keys.insert(one.key);
            classes.push_back(one);
        }
    }
    return classes;
}

/// Those that occur, in the order of the taxonomies that they are of.
Result<std::vector<EvalClass>> classesThatOccur(Database &database,
                                                const QSet<DiagnosisId> &occurring)
{
    LD_TRY_ASSIGN(const auto taxonomies, TaxonomyStore(database).all());
    QSet<QString> missing;
    for (const Taxonomy &taxonomy : taxonomies) {
        for (const Diagnosis &diagnosis : taxonomy.diagnoses) {
            if (occurring.contains(diagnosis.id))
                missing.insert(diagnosis.key);
        }
    }
    std::vector<EvalClass> classes;
    for (const Taxonomy &taxonomy : taxonomies) {
        const auto &diagnoses = taxonomy.diagnoses;
        // A taxonomy that nobody used here has no say in the order.
        if (std::none_of(diagnoses.begin(), diagnoses.end(),
                         [&](const Diagnosis &one) { return occurring.contains(one.id); }))
            continue;
        for (const Diagnosis &diagnosis : diagnoses) {
            if (missing.remove(diagnosis.key))
                classes.push_back({diagnosis.id, diagnosis.key, diagnosis.name, diagnosis.nature});
        }
    }
    return classes;
}

/// As an item has it; none where the diagnosis is no class.
std::optional<int> indexOf(const Answer &answer, const QHash<DiagnosisId, int> &indices)
{
    if (answer.isNothing())
        return kNoAnswer;
    if (answer.cannotJudge)
        return kCannotJudge;
    const auto found = indices.constFind(answer.diagnosis);
    return found == indices.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<EvalResult> loadCrossing(Database &database, const AnswerSource &rows,
                                const AnswerSource &columns, const EvalScope &scope)
{
    LD_TRY_ASSIGN(Side rowSide, loadSide(database, rows, scope));
    LD_TRY_ASSIGN(Side columnSide, loadSide(database, columns, scope));
    const std::optional<RunAnswers> &ownRun = columnSide.run ? columnSide.run : rowSide.run;

    EvalResult result;
    result.rows = rows;
    result.columns = columns;
    result.run = ownRun ? ownRun->run.id : RunId();
    result.labels =
        rows.kind == AnswerSource::Kind::Validated || columns.kind == AnswerSource::Kind::Validated
            ? LabelBasis::Validated
            : LabelBasis::Recorded;
    result.hasProbabilities = columnSide.run && columnSide.run->run.hasProbabilities;
    result.set = ownRun ? ownRun->part : scope.set;

    std::vector<Place> places;
    if (ownRun && result.set == ownRun->set.id) {
        LD_TRY_ASSIGN(places, placesOf(database, ownRun->set, scope.partition));
    } else if (result.set.isValid()) {
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(result.set));
        LD_TRY_ASSIGN(places, placesOf(database, set, scope.partition));
    } else {
        LD_TRY_ASSIGN(places, placesOfProject(database));
    }
    struct Crossed {
        Answer row;
        Answer column;
    };
    std::erase_if(places, [&](const Place &place) {
        return (scope.modality && place.row.modality != *scope.modality) ||
               (!result.set.isValid() && rowSide.answer(place).isNothing() &&
                columnSide.answer(place).isNothing());
    });
    std::vector<Crossed> answers;
    answers.reserve(places.size());
    for (const Place &place : places)
        answers.push_back({rowSide.answer(place), columnSide.answer(place)});

    if (ownRun) {
        result.classes = classesOfRuns(rowSide, columnSide);
    } else {
        QSet<DiagnosisId> occurring;
        for (const Crossed &one : answers) {
            occurring.insert(one.row.diagnosis);
            occurring.insert(one.column.diagnosis);
        }
        LD_TRY_ASSIGN(result.classes, classesThatOccur(database, occurring));
    }
    LD_TRY_ASSIGN(const auto indices, classIndices(database, result.classes));
    result.items.reserve(places.size());
    for (size_t k = 0; k < places.size(); ++k) {
        ImageRow &row = places[k].row;
        result.validatedLabels += row.validated.isValid() ? 1 : 0;
        const auto truth = indexOf(answers[k].row, indices);
        const auto predicted = indexOf(answers[k].column, indices);
        if (!truth || !predicted) {
            ++result.outsideClasses;
            continue;
        }
        EvalItem item{row.id,     row.patient, std::move(row.key), row.modality, *truth,
                      *predicted, {}};
        if (Prediction *said = columnSide.prediction(row.id)) {
            item.probabilities = std::move(said->probabilities);
            item.probabilities.resize(result.classes.size()); // the rows' own classes: never said
        }
        result.items.push_back(std::move(item));
    }
    sortBySureness(result);
    return result;
}

} // namespace lesiondesk
