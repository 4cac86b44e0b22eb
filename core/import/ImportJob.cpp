// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportJob.h"

#include "core/base/Hashing.h"
#include "core/import/CaseFacts.h"
#include "core/import/ImportTaxonomy.h"
#include "core/import/ImportWriter.h"
#include "core/import/PictureInspector.h"
#include "core/import/PrepareJob.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/InventoryStore.h"
#include "core/store/RecordStore.h"
#include "core/store/TaxonomyStore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// One pass over a source, with a writer (import) or without (dry run).
class Import
{
public:
    /// Archives are unpacked in `unpackIn`; empty: in the system's folder for temporary files.
    Import(const ProjectPaths &paths, const ImportOptions &options, Database &database,
           Feedback &feedback, bool dryRun, QString unpackIn)
        : m_paths(paths), m_options(options), m_db(database), m_feedback(feedback),
          m_dryRun(dryRun), m_unpackIn(std::move(unpackIn))
    {
    }

    /// Reads the source and what the project has already.
    Result<void> prepare()
    {
        m_options.dataset = m_options.dataset.trimmed();
        if (m_options.dataset.isEmpty())
            return failure(u"The dataset needs a name."_s);
        m_feedback.progress(0, 0, u"Reading %1"_s.arg(QFileInfo(m_options.path).fileName()));
        LD_TRY_ASSIGN(m_source, readImportSource(m_options.format, m_options.path,
                                                 {m_unpackIn, &m_feedback}));
        m_cases = collectCaseFacts(m_source.rows);
        LD_TRY_ASSIGN(const auto dataset, DatasetStore(m_db).byName(m_options.dataset));
        std::optional<Taxonomy> existing;
        InventoryStore inventory(m_db, m_paths);
        if (dataset) {
            m_options.dataset = dataset->name;
            m_dataset = dataset->id;
            LD_TRY_ASSIGN(existing, TaxonomyStore(m_db).get(dataset->taxonomy));
            LD_TRY_ASSIGN(m_storedCases, inventory.cases(dataset->id));
            LD_TRY_ASSIGN(const auto entries, inventory.known(dataset->id, m_source.table));
            for (const auto &entry : entries)
                m_known.insert(entry.key, entry);
            for (const Diagnosis &diagnosis : existing->diagnoses)
                m_storedKeys.insert(diagnosis.id, diagnosis.key);
        }
        LD_TRY_ASSIGN(m_taxonomy, taxonomyForImport(m_source, m_options.taxonomy, m_options.dataset,
                                                    existing, m_paths.taxonomiesFolder()));
        if (m_dryRun) {
            LD_TRY_ASSIGN(const auto pictures, inventory.pictures());
            for (const auto &picture : pictures)
                m_pictures.insert(picture.sha256, {picture.diagnosis, picture.name});
        }

        m_outcome.dataset = m_options.dataset;
        m_outcome.taxonomy = m_taxonomy.key;
        m_outcome.classes = static_cast<int>(m_taxonomy.diagnoses.size());
        m_outcome.rows = static_cast<int>(m_source.rows.size() + m_source.rejected.size());
        m_outcome.rejected = m_source.rejected;
        m_outcome.notes = m_source.notes;
        m_outcome.counts[static_cast<size_t>(RowState::Misread)] =
            static_cast<int>(m_source.rejected.size());
        return {};
    }

    Result<void> work(ImportWriter *writer)
    {
        QSet<QString> seen;
        std::vector<const SourceRow *> batch;
        const size_t total = m_source.rows.size();
        for (size_t i = 0; i < total; ++i) {
            const SourceRow &row = m_source.rows[i];
            if (m_feedback.isCancelled())
                return Error::cancelled();
            if (seen.contains(row.key))
                reject(row, RowState::Misread, imageField(row),
                       u"The image %1 stands in the source twice."_s.arg(row.key),
                       u"The image stands in the source twice."_s);
            else
                sort(row, batch);
            seen.insert(row.key);
            if (batch.size() + m_changes.size() >= kImportBatch || i + 1 == total) {
                LD_TRY(finish(batch, writer, i + 1, total));
                batch.clear();
            }
        }
        if (writer)
            LD_TRY(writer->finish());
        m_feedback.progress(static_cast<qint64>(total), static_cast<qint64>(total));
        return {};
    }

    /// The second pass, of all images of the dataset that wait for it.
    Result<void> preparePictures(const ImportWriter &writer)
    {
        if (!m_dataset.isValid() && !writer.dataset().isValid())
            return {}; // nothing was taken in
        PrepareOptions wanted;
        wanted.dataset = m_options.dataset;
        LD_TRY_ASSIGN(const PrepareOutcome prepared,
                      lesiondesk::preparePictures(m_paths, wanted, m_feedback));
        QHash<ImageId, const SourceRow *> rowOf;
        for (const Accepted &accepted : m_accepted)
            rowOf.insert(accepted.image, accepted.row);
        const auto noteOf = [&](const PrepareOutcome::Note &found, bool ofPicture) {
            const SourceRow *row = rowOf.value(found.image);
            if (!row)
                return ImportNote{found.name, 0, u"image"_s, found.reason, found.message};
            return note(*row, ofPicture ? imageField(*row) : m_source.diagnosisField, found.reason,
                        found.message);
        };
        for (const auto &found : prepared.troubles)
            m_outcome.troubles.push_back(noteOf(found, true));
        for (const auto &found : prepared.conflicts)
            m_outcome.conflicts.push_back(noteOf(found, false));
        LD_TRY_ASSIGN(const auto prints,
                      ImageStore(m_db, m_paths)
                          .fingerprints(m_dataset.isValid() ? m_dataset : writer.dataset()));
        QHash<ImageId, QString> hashOf;
        for (const auto &print : prints)
            hashOf.insert(print.id, print.sha256);
        for (Accepted &accepted : m_accepted)
            accepted.hash = hashOf.value(accepted.image);
        return {};
    }

    ImportOutcome outcome()
    {
        std::stable_sort(m_outcome.rejected.begin(), m_outcome.rejected.end(),
                         [](const ImportNote &a, const ImportNote &b) { return a.row < b.row; });
        return m_outcome;
    }

    const ImportOptions &options() const { return m_options; }
    const ImportSource &source() const { return m_source; }
    const QHash<QString, CaseFacts> &cases() const { return m_cases; }
    const Taxonomy &taxonomy() const { return m_taxonomy; }

    /// Over what was taken in: name, picture and diagnosis of every row.
    QString inputHash() const
    {
        QByteArray text;
        for (const Accepted &accepted : m_accepted)
            text += u"%1\t%2\t%3\n"_s.arg(accepted.row->key, accepted.hash, accepted.row->diagnosis)
                        .toUtf8();
        return sha256(text);
    }

private:
    struct Seen {
        QString diagnosis;
        QString name;
    };
    struct Accepted {
        const SourceRow *row;
        ImageId image; ///< not valid before it is written
        QString hash;  ///< empty where the picture is still to be read
    };

    static QString imageField(const SourceRow &row)
    {
        return row.imageField.isEmpty() ? u"image"_s : row.imageField;
    }

    ImportNote note(const SourceRow &row, const QString &field, const QString &reason,
                    const QString &message) const
    {
        return {row.line > 0 ? m_source.table : row.wanted, row.line, field, reason, message};
    }

    void reject(const SourceRow &row, RowState state, const QString &field, const QString &reason,
                const QString &message)
    {
        ++m_outcome.counts[static_cast<size_t>(state)];
        m_outcome.rejected.push_back(note(row, field, reason, message));
    }

    void accept(const SourceRow &row, RowState state, const QString &hash, ImageId image)
    {
        ++m_outcome.counts[static_cast<size_t>(state)];
        m_accepted.push_back({&row, image, hash});
    }

    QString classOf(const SourceRow &row) const
    {
        const int found = m_taxonomy.find(row.diagnosis);
        return found < 0 ? QString() : m_taxonomy.diagnoses[static_cast<size_t>(found)].key;
    }

    /// What can be said without opening the picture; everything else waits in the batch.
    void sort(const SourceRow &row, std::vector<const SourceRow *> &batch)
    {
        if (!row.diagnosis.isEmpty() && classOf(row).isEmpty()) {
            // The same for all rows of the class: a class is mended once.
            const QString reason =
                u"The class \"%1\" is not in the taxonomy %2."_s.arg(row.diagnosis, m_taxonomy.key);
            return reject(row, RowState::UnknownClass, m_source.diagnosisField, reason, reason);
        }
        if (row.file.isEmpty())
            return reject(row, RowState::MissingFile, imageField(row),
                          u"There is no picture %1 in %2."_s.arg(row.wanted, m_source.root),
                          u"There is no such picture in %1."_s.arg(m_source.root));
        const auto known = m_known.constFind(row.key);
        if (known != m_known.constEnd()) {
            const QFileInfo info(row.file);
            const bool untouched = info.size() == known->bytes &&
                                   info.lastModified().toUTC() == known->modified.toUTC();
            const bool inPlace = row.file == known->file || QFileInfo::exists(known->file);
            if (untouched && inPlace && !bringsMask(row, *known))
                return keep(row, *known, {});
        }
        batch.push_back(&row);
    }

    static bool bringsMask(const SourceRow &row, const InventoryStore::Known &known)
    {
        return !row.mask.isEmpty() &&
               (known.maskFile.isEmpty() || !QFileInfo::exists(known.maskFile));
    }

    /// What the source says otherwise than at the last import. What it leaves out is kept.
    ImportWriter::Change changeOf(const SourceRow &row, const InventoryStore::Known &known) const
    {
        ImportWriter::Change change;
        change.image = known.id;
        change.row = &row;
        if (!row.diagnosis.isEmpty())
            change.label = classOf(row) != m_storedKeys.value(known.recorded) ||
                           (known.labelSource && *known.labelSource != row.labelSource);
        const auto stored = m_storedCases.constFind(row.lesionCase);
        change.lesionCase = row.lesionCase != known.lesionCase ||
                            stored == m_storedCases.constEnd() ||
                            m_cases.value(row.lesionCase).differFrom(*stored);
        change.modality =
            row.modality != Modality::Untagged && row.modality != known.modality && !known.tagged;
        return change;
    }

    /// The image is there with this very picture. `found` is what was seen of it, where it had to
    /// be opened.
    void keep(const SourceRow &row, const InventoryStore::Known &known,
              const std::optional<InspectedPicture> &found)
    {
        ImportWriter::Change change = changeOf(row, known);
        change.mask = found && found->maskTrouble.isEmpty() && bringsMask(row, known);
        if (found && row.file != known.file && !QFileInfo::exists(known.file))
            change.moved = found->modified;
        RowState state = change.any() ? RowState::Updated : RowState::Unchanged;
        if (change.label)
            state = RowState::Relabelled;
        else if (change.moved)
            state = RowState::Moved;
        accept(row, state, known.sha256, known.id);
        if (change.any())
            m_changes.push_back(std::move(change));
    }

    Result<void> finish(const std::vector<const SourceRow *> &batch, ImportWriter *writer,
                        size_t done, size_t total)
    {
        std::vector<InspectedPicture> pictures(batch.size());
        const size_t before = done - batch.size();
        forEachOnAllCores(
            batch.size(), m_feedback,
            [&](size_t i) {
                // What is there already is compared with, what is new is read in the second pass.
                const bool compares =
                    (m_dryRun && !m_options.headerOnly) || m_known.contains(batch[i]->key);
                pictures[i] = inspectPicture(batch[i]->file, compares ? Look::Bytes : Look::Header,
                                             batch[i]->mask);
            },
            [&](size_t k) {
                m_feedback.progress(
                    static_cast<qint64>(before + k), static_cast<qint64>(total),
                    u"%1 %2"_s.arg(writer ? u"Importing"_s : u"Reading"_s, m_options.dataset));
            });
        if (m_feedback.isCancelled())
            return Error::cancelled();
        std::vector<ImportWriter::Item> items;
        std::vector<size_t> newOnes; // their places in m_accepted
        for (size_t i = 0; i < batch.size(); ++i) {
            if (judge(*batch[i], pictures[i])) {
                newOnes.push_back(m_accepted.size() - 1);
                items.push_back({batch[i], std::move(pictures[i])});
            }
        }
        if (writer) {
            LD_TRY_ASSIGN(const auto ids, writer->write(items, m_changes));
            for (size_t i = 0; i < items.size(); ++i)
                m_accepted[newOnes[i]].image = ids[i];
        }
        m_changes.clear();
        return {};
    }

    /// Is it a new image?
    bool judge(const SourceRow &row, const InspectedPicture &picture)
    {
        if (!picture.error.isEmpty()) {
            reject(row, RowState::Unreadable, imageField(row), picture.error,
                   u"The picture cannot be read (empty, cut off, broken or too large)."_s);
            return false;
        }
        if (!picture.maskTrouble.isEmpty())
            m_outcome.notes.push_back(
                note(row, u"mask"_s, u"%1 It is left out."_s.arg(picture.maskTrouble),
                     u"The mask does not fit its image, or cannot be read: it is left out."_s));
        const auto known = m_known.constFind(row.key);
        if (known != m_known.constEnd()) {
            judgeKnown(row, *known, picture);
            return false;
        }
        if (m_dryRun && !picture.sha256.isEmpty())
            compare(row, picture.sha256);
        accept(row, RowState::New, picture.sha256, {});
        return true;
    }

    void judgeKnown(const SourceRow &row, const InventoryStore::Known &known,
                    const InspectedPicture &picture)
    {
        if (known.sha256 == picture.sha256 && known.trouble.isEmpty())
            return keep(row, known, picture);
        if (!known.trouble.isEmpty() || isStillOpen(row, known, picture)) {
            ImportWriter::Change change = changeOf(row, known);
            change.mask = picture.maskTrouble.isEmpty() && bringsMask(row, known);
            change.moved = picture.modified;
            change.again = true;
            accept(row, change.label ? RowState::Relabelled : RowState::Updated, picture.sha256,
                   known.id);
            m_changes.push_back(std::move(change));
            return;
        }
        if (known.sha256.isEmpty()) {
            const auto stored = sha256OfFile(known.file);
            if (stored && *stored == picture.sha256)
                return keep(row, known, picture);
        }
        reject(row, RowState::OtherPicture, imageField(row),
               u"The picture of %1 is not the one that was imported: import the new one "
               "under another name or into another dataset."_s.arg(row.key),
               u"The picture is not the one that was imported: import the new one under "
               "another name or into another dataset."_s);
    }

    /// A picture that nobody has read to its end: whatever lies at its place is the picture.
    static bool isStillOpen(const SourceRow &row, const InventoryStore::Known &known,
                            const InspectedPicture &picture)
    {
        return known.sha256.isEmpty() && !picture.sha256.isEmpty() &&
               (row.file == known.file || !QFileInfo::exists(known.file));
    }

    /// The same picture with another label is taken in, but said.
    void compare(const SourceRow &row, const QString &hash)
    {
        const QString name = m_options.dataset + u'/' + row.key;
        const QString label = classOf(row);
        const auto others = m_pictures.values(hash);
        for (const Seen &other : others) {
            const int theirs = m_taxonomy.find(other.diagnosis);
            if (label.isEmpty() || theirs < 0)
                continue;
            const QString &theirLabel = m_taxonomy.diagnoses[static_cast<size_t>(theirs)].key;
            if (theirLabel != label) {
                m_outcome.conflicts.push_back(
                    note(row, m_source.diagnosisField,
                         u"%1 is the same picture as %2, but is labelled %3 instead of %4."_s.arg(
                             name, other.name, label, theirLabel),
                         u"The same picture has another label elsewhere."_s));
                break;
            }
        }
        m_pictures.insert(hash, {label, name});
    }

    ProjectPaths m_paths;
    ImportOptions m_options;
    Database &m_db;
    Feedback &m_feedback;
    bool m_dryRun;
    ImportSource m_source;
    Taxonomy m_taxonomy;
    QString m_unpackIn;
    QHash<QString, CaseFacts> m_cases;
    QHash<QString, InventoryStore::Known> m_known;
    QHash<QString, InventoryStore::Case> m_storedCases;
    QHash<DiagnosisId, QString> m_storedKeys;
    QMultiHash<QString, Seen> m_pictures;
    std::vector<ImportWriter::Change> m_changes;
    ImportOutcome m_outcome;
    std::vector<Accepted> m_accepted;
    DatasetId m_dataset; ///< not valid before it is there
};

QJsonObject parametersOf(const ImportOptions &options, const QString &taxonomy)
{
    return {{u"dataset"_s, options.dataset},
            {u"format"_s, importFormatKey(options.format)},
            {u"source"_s, QFileInfo(options.path).absoluteFilePath()},
            {u"taxonomy"_s, taxonomy},
            {u"copy"_s, options.copy},
            {u"headerOnly"_s, options.headerOnly}};
}

QJsonObject resultOf(const ImportOutcome &outcome, bool cancelled)
{
    constexpr size_t kKept = 1000; // a record is read by people
    QJsonArray rejected;
    for (size_t i = 0; i < qMin(outcome.rejected.size(), kKept); ++i) {
        const ImportNote &note = outcome.rejected[i];
        rejected.append(QJsonObject{{u"file"_s, note.file},
                                    {u"row"_s, note.row},
                                    {u"field"_s, note.field},
                                    {u"reason"_s, note.reason}});
    }
    return {{u"rows"_s, outcome.rows},
            {u"imported"_s, outcome.imported()},
            {u"unchanged"_s, outcome.unchanged()},
            {u"updated"_s, outcome.updated()},
            {u"rejectedCount"_s, static_cast<int>(outcome.rejected.size())},
            {u"rejected"_s, rejected},
            {u"samePictureOtherLabel"_s, static_cast<int>(outcome.conflicts.size())},
            {u"troubledPictures"_s, static_cast<int>(outcome.troubles.size())},
            {u"cancelled"_s, cancelled}};
}

/// What an import that was killed had unpacked. The project is locked: no other import runs in it.
void removeOldUnpacking(const QString &folder)
{
    for (const QString &name :
         QDir(folder).entryList({kUnpackingFolder + u'*'}, QDir::Dirs | QDir::Hidden))
        QDir(folder + u'/' + name).removeRecursively();
}

} // namespace

Result<ImportOutcome> planImport(const ProjectPaths &paths, const ImportOptions &options,
                                 Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    Import import(paths, options, *database, feedback, true, {});
    LD_TRY(import.prepare());
    LD_TRY(import.work(nullptr));
    return import.outcome();
}

Result<ImportOutcome> runImport(const ProjectPaths &paths, const ImportOptions &options,
                                const Clock &clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    removeOldUnpacking(paths.folder);
    Import import(paths, options, *database, feedback, false, paths.folder);
    LD_TRY(import.prepare());
    ImportWriter writer(*database, paths, import.options(), import.source(), import.cases(),
                        import.taxonomy(), clock);
    auto done = import.work(&writer);
    if (done && !options.headerOnly)
        done = import.preparePictures(writer);
    const bool cancelled = !done && done.error().kind == Error::Kind::Cancelled;
    if (!done && !cancelled)
        return done.error();
    ImportOutcome outcome = import.outcome();
    LD_TRY(RecordStore(*database).add(u"import"_s, parametersOf(import.options(), outcome.taxonomy),
                                      import.inputHash(), resultOf(outcome, cancelled), clock));
    if (cancelled)
        return Error::cancelled();
    return outcome;
}

} // namespace lesiondesk
