// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PredictionImport.h"

#include "core/base/CsvReader.h"
#include "core/base/Hashing.h"
#include "core/domain/RunScores.h"
#include "core/import/ImageNames.h"
#include "core/import/ImportNote.h"
#include "core/import/PredictionColumns.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RecordStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// How far a sum of probabilities may be from 1; the rest is for the rounding of decimal numbers.
constexpr double kSumTolerance = 1e-3 + 1e-9;
/// A sum as close as this is 1 in float: such rows keep their bits.
constexpr double kExact = 1e-6;
constexpr size_t kBatch = 10'000;

/// One pass over the table, with storing (import) or without (dry run).
class PredictionImport
{
public:
    PredictionImport(Database &database, const PredictionImportOptions &options, Feedback &feedback)
        : m_db(database), m_options(options), m_feedback(feedback)
    {
    }

    Result<void> read();
    Result<void> store(const Clock &clock);
    PredictionImportOutcome takeOutcome() { return std::move(m_outcome); }

private:
    Result<void> prepare(const CsvReader &reader);
    void take(const CsvTable::Row &row);
    bool takeProbabilities(const CsvTable::Row &row);
    bool takeClass(const CsvTable::Row &row);
    void reject(const CsvTable::Row &row, const QString &message, const QString &reason);
    void score();
    Error nothingMatched() const;
    QString setName() const { return u"frozen set %1 (%2)"_s.arg(m_set.id.value).arg(m_set.name); }
    Prediction predictionOf(int item) const;

    Database &m_db;
    const PredictionImportOptions &m_options;
    Feedback &m_feedback;

    FrozenSet m_set;
    Taxonomy m_classes; ///< of the set, in its order
    ImageNames m_names;
    PredictionColumns m_columns;
    QString m_table; ///< the file's name

    std::vector<int> m_slots;     ///< by item of the set: where its prediction lies, or -1
    std::vector<float> m_said;    ///< probabilities, a row of them a slot
    std::vector<int> m_saidClass; ///< by slot, where only classes are known
    std::vector<double> m_row;    ///< the probabilities of the line that is being read
    QHash<QString, int> m_messages;
    PredictionImportOutcome m_outcome;
};

Result<void> PredictionImport::prepare(const CsvReader &reader)
{
    m_table = reader.name();
    LD_TRY_ASSIGN(m_set, FrozenSetStore(m_db).get(m_options.set));
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(m_db).diagnoses());
    for (const DiagnosisId id : m_set.classes)
        m_classes.diagnoses.push_back(known.value(id));
    LD_TRY_ASSIGN(m_columns,
                  predictionColumns(reader.header(), m_classes.diagnoses, m_table, setName()));
    LD_TRY_ASSIGN(m_names, ImageNames::read(m_db, m_set));
    m_slots.assign(m_set.items.size(), -1);
    m_row.resize(m_classes.diagnoses.size());
    if (m_columns.hasProbabilities()) // address space only: pages come with the lines
        m_said.reserve(m_set.items.size() * m_row.size());
    m_outcome.name = m_options.name.trimmed().isEmpty() ? m_table : m_options.name.trimmed();
    m_outcome.leftOut = m_columns.leftOut;
    m_outcome.hasProbabilities = m_columns.hasProbabilities();
    return {};
}

Result<void> PredictionImport::read()
{
    LD_TRY_ASSIGN(CsvReader reader, CsvReader::open(m_options.path));
    LD_TRY(prepare(reader));
    CsvTable::Row row;
    while (true) {
        LD_TRY_ASSIGN(const bool any, reader.next(row));
        if (!any)
            break;
        if (m_outcome.rows % 1024 == 0) {
            if (m_feedback.isCancelled())
                return Error::cancelled();
            m_feedback.progress(reader.bytesRead(), reader.size(), u"Reading %1"_s.arg(m_table));
        }
        ++m_outcome.rows;
        take(row);
    }
    if (m_outcome.matched == 0)
        return nothingMatched();
    score();
    return {};
}

void PredictionImport::reject(const CsvTable::Row &row, const QString &message,
                              const QString &reason)
{
    auto known = m_messages.find(message);
    if (known == m_messages.end()) {
        known = m_messages.insert(message, static_cast<int>(m_outcome.messages.size()));
        m_outcome.messages.append(message);
    }
    const bool inFull = m_outcome.rejected.size() < PredictionImportOutcome::kFullReasons;
    m_outcome.rejected.push_back({row.line, *known, inFull ? reason : QString()});
}

void PredictionImport::take(const CsvTable::Row &row)
{
    if (row.fields.size() < m_columns.needed) {
        reject(row, u"The line has too few fields."_s,
               u"The line has %1 fields, %2 are needed."_s.arg(row.fields.size())
                   .arg(m_columns.needed));
        return;
    }
    const QString image = row.fields[m_columns.image].trimmed();
    const ImageNames::Answer found = m_names.find(image);
    switch (found.match) {
    case ImageNames::Match::Unknown:
        reject(row, u"The project has no image of this name."_s,
               image.isEmpty() ? u"The image's name is missing."_s
                               : u"The project has no image %1."_s.arg(image));
        return;
    case ImageNames::Match::NotInSet:
        reject(row, u"The image is not in the frozen set."_s,
               u"Image %1 is not in %2."_s.arg(image, setName()));
        return;
    case ImageNames::Match::Ambiguous:
        reject(
            row,
            u"The image's name is ambiguous: several datasets of the set have it; write "
            "dataset/image."_s,
            u"Image %1 is ambiguous: several datasets of the set have one; write dataset/%1."_s.arg(
                image));
        return;
    case ImageNames::Match::Found:
        break;
    }
    int &slot = m_slots[static_cast<size_t>(found.item)];
    if (slot >= 0) {
        reject(row, u"The image stands twice in the table: its first line counts."_s,
               u"Image %1 stands twice in the table: its first line counts."_s.arg(image));
        return;
    }
    if (m_columns.hasProbabilities() ? takeProbabilities(row) : takeClass(row))
        slot = m_outcome.matched++;
}

bool PredictionImport::takeProbabilities(const CsvTable::Row &row)
{
    double sum = 0;
    for (size_t k = 0; k < m_row.size(); ++k) {
        const QString &field = row.fields[m_columns.probabilities[k]];
        bool isNumber = false;
        double value = field.toDouble(&isNumber);
        if (!isNumber && field.count(u',') == 1)
            value = QString(field).replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || value < 0) {
            const QString &key = m_classes.diagnoses[k].key;
            const QString shown = field.trimmed().left(40);
            reject(row, u"p_%1 is no probability: a number from 0 to 1 is needed."_s.arg(key),
                   shown.isEmpty()
                       ? u"p_%1 is empty: a number from 0 to 1 is needed."_s.arg(key)
                       : u"p_%1 is \"%2\": a number from 0 to 1 is needed."_s.arg(key, shown));
            return false;
        }
        m_row[k] = value;
        sum += value;
    }
    if (std::abs(sum - 1) > kSumTolerance) {
        reject(row, u"The probabilities do not add up to 1."_s,
               u"The probabilities add up to %1, not to 1."_s.arg(sum, 0, 'g', 6));
        return false;
    }
    const double scale = std::abs(sum - 1) > kExact ? 1 / sum : 1;
    for (const double value : m_row)
        m_said.push_back(static_cast<float>(value * scale));
    return true;
}

bool PredictionImport::takeClass(const CsvTable::Row &row)
{
    const QString field = row.fields[m_columns.predicted].trimmed();
    int found = m_classes.find(field);
    if (found < 0 && field.startsWith(u'\'')) // see csvLine()
        found = m_classes.find(field.mid(1));
    if (found < 0) {
        reject(row, u"The predicted class is none of the frozen set's."_s,
               field.isEmpty() ? u"The predicted class is missing."_s
                               : u"\"%1\" is no class of %2."_s.arg(field.left(80), setName()));
        return false;
    }
    m_saidClass.push_back(found);
    return true;
}

Prediction PredictionImport::predictionOf(int item) const
{
    const FrozenSet::Item &of = m_set.items[static_cast<size_t>(item)];
    const int slot = m_slots[static_cast<size_t>(item)];
    Prediction prediction{of.image, of.partition, of.classIndex, {}};
    const size_t width = m_row.size();
    if (m_columns.hasProbabilities()) {
        const auto first =
            m_said.begin() + static_cast<std::ptrdiff_t>(slot) * static_cast<std::ptrdiff_t>(width);
        prediction.probabilities.assign(first, first + static_cast<std::ptrdiff_t>(width));
    } else {
        prediction.probabilities.assign(width, 0);
        prediction.probabilities[static_cast<size_t>(m_saidClass[static_cast<size_t>(slot)])] = 1;
    }
    return prediction;
}

/// The same two figures as for a run that was trained here.
void PredictionImport::score()
{
    ClassCounts counts(static_cast<int>(m_row.size()));
    for (int item = 0; item < static_cast<int>(m_slots.size()); ++item) {
        if (m_set.items[static_cast<size_t>(item)].partition != Partition::Test)
            continue;
        if (m_slots[static_cast<size_t>(item)] < 0) {
            ++m_outcome.missing;
            continue;
        }
        const Prediction prediction = predictionOf(item);
        counts.add(prediction.truth, prediction.predicted());
    }
    if (counts.images() == 0)
        return;
    m_outcome.accuracy =
        static_cast<double>(counts.allRight()) / static_cast<double>(counts.images());
    m_outcome.macroF1 = counts.macroF1();
}

Error PredictionImport::nothingMatched() const
{
    if (m_outcome.rows == 0)
        return failure(u"%1 has a header and no lines: there is nothing to import."_s.arg(m_table));
    std::vector<ImportNote> notes;
    const size_t shown = std::min(m_outcome.rejected.size(), kBatch);
    for (size_t k = 0; k < shown; ++k) {
        const RejectedPrediction &one = m_outcome.rejected[k];
        notes.push_back({m_table, one.row, {}, one.reason, m_outcome.messages[one.message]});
    }
    const ImportNoteGroup group = groupNotes(notes).front();
    return failure(u"None of the %1 lines of %2 can be used for %3, so no run was made. Most often "
                   "(%4): %5"_s.arg(QString::number(m_outcome.rows), m_table, setName(),
                                    firstPlaces(group.notes, 3), group.notes.front().reason));
}

Result<void> PredictionImport::store(const Clock &clock)
{
    LD_TRY_ASSIGN(const QString hash, sha256OfFile(m_options.path));
    const QString origin = u"%1, SHA-256 %2"_s.arg(m_table, hash);

    std::vector<int> order;
    for (int item = 0; item < static_cast<int>(m_slots.size()); ++item) {
        if (m_slots[static_cast<size_t>(item)] >= 0)
            order.push_back(item);
    }
    // In the order of the table's key: the fastest way into it.
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return m_set.items[static_cast<size_t>(a)].image <
               m_set.items[static_cast<size_t>(b)].image;
    });
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    RunStore runs(m_db);
    LD_TRY_ASSIGN(m_outcome.run, runs.createMadeElsewhere(m_set.id, m_outcome.name, origin,
                                                          m_outcome.hasProbabilities, clock));
    std::vector<Prediction> batch;
    for (size_t k = 0; k < order.size(); ++k) {
        batch.push_back(predictionOf(order[k]));
        if (batch.size() < kBatch && k + 1 < order.size())
            continue;
        if (m_feedback.isCancelled())
            return Error::cancelled();
        LD_TRY(runs.addPredictions(m_outcome.run, 1, batch));
        batch.clear();
        m_feedback.progress(static_cast<qint64>(k + 1), static_cast<qint64>(order.size()),
                            u"Storing"_s);
    }
    if (m_outcome.accuracy)
        LD_TRY(runs.setScores(m_outcome.run, *m_outcome.accuracy, m_outcome.macroF1));
    LD_TRY(RecordStore(m_db).add(u"predictions"_s,
                                 {{u"file"_s, m_table},
                                  {u"sha256"_s, hash},
                                  {u"set"_s, m_set.id.value},
                                  {u"name"_s, m_outcome.name},
                                  {u"leftOut"_s, QJsonArray::fromStringList(m_outcome.leftOut)}},
                                 m_set.hash,
                                 {{u"run"_s, m_outcome.run.value},
                                  {u"rows"_s, m_outcome.rows},
                                  {u"matched"_s, m_outcome.matched},
                                  {u"rejected"_s, static_cast<qint64>(m_outcome.rejected.size())},
                                  {u"missing"_s, m_outcome.missing},
                                  {u"probabilities"_s, m_outcome.hasProbabilities}},
                                 clock));
    return transaction->commit();
}

} // namespace

const QString &PredictionImportOutcome::reasonOf(const RejectedPrediction &one) const
{
    return one.reason.isEmpty() ? messages[one.message] : one.reason;
}

Result<PredictionImportOutcome> planPredictions(const ProjectPaths &paths,
                                                const PredictionImportOptions &options,
                                                Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    PredictionImport job(*database, options, feedback);
    LD_TRY(job.read());
    return job.takeOutcome();
}

Result<PredictionImportOutcome> importPredictions(const ProjectPaths &paths,
                                                  const PredictionImportOptions &options,
                                                  const Clock &clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    PredictionImport job(*database, options, feedback);
    LD_TRY(job.read());
    LD_TRY(job.store(clock));
    return job.takeOutcome();
}

} // namespace lesiondesk
