// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PrepareJob.h"

#include "core/base/Hashing.h"
#include "core/import/PictureInspector.h"
#include "core/store/DatasetStore.h"
#include "core/store/PreparationStore.h"
#include "core/store/RecordStore.h"
#include "core/store/TaxonomyStore.h"
#include "core/store/ThumbnailStore.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <chrono>
#include <map>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class Preparation
{
public:
    using Entry = PreparationStore::Entry;

    Preparation(Database &database, const ProjectPaths &paths, const PrepareOptions &options,
                Feedback &feedback)
        : m_db(database), m_store(database, paths), m_options(options), m_feedback(feedback)
    {
    }

    Result<void> run(ThumbnailStore &thumbnails)
    {
        if (!m_options.dataset.isEmpty()) {
            LD_TRY_ASSIGN(const auto dataset, DatasetStore(m_db).byName(m_options.dataset));
            if (!dataset)
                return failure(u"The project has no dataset called %1."_s.arg(m_options.dataset));
            m_dataset = dataset->id;
        }
        LD_TRY(retryTroubled());
        LD_TRY_ASSIGN(m_total, m_store.waiting(m_dataset));
        ImageId after;
        for (;;) {
            LD_TRY(waitWhileHeld());
            LD_TRY_ASSIGN(std::vector<Entry> batch, wished());
            if (batch.empty()) {
                LD_TRY_ASSIGN(batch, m_store.next(m_dataset, after, kBatch));
                if (batch.empty())
                    break;
                after = batch.back().id;
            }
            LD_TRY(prepare(batch, thumbnails));
        }
        LD_TRY_ASSIGN(const auto troubled, m_store.troubled(m_dataset));
        for (const Entry &entry : troubled)
            m_outcome.troubles.push_back(
                {entry.id, entry.name, entry.trouble,
                 u"The picture cannot be used (not there, cut off or broken): mend its file and "
                 "import it again."_s});
        if (m_outcome.prepared > 0)
            m_feedback.progress(m_done, m_done);
        return {};
    }

    PrepareOutcome &outcome() { return m_outcome; }
    QString inputHash() const { return m_digest; }

private:
    static constexpr int kBatch = 256;

    Result<void> waitWhileHeld()
    {
        while (m_options.holds && m_options.holds() && !m_feedback.isCancelled())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return m_feedback.isCancelled() ? Result<void>(Error::cancelled()) : Result<void>();
    }

    /// Files that were mended, or are there again.
    Result<void> retryTroubled()
    {
        LD_TRY_ASSIGN(const auto troubled, m_store.troubled(m_dataset));
        for (const Entry &entry : troubled) {
            const QFileInfo info(entry.file);
            const bool same = info.isFile() && !entry.sha256.isEmpty() &&
                              info.size() == entry.bytes &&
                              info.lastModified().toUTC() == entry.modified.toUTC();
            if (info.isFile() && !same)
                LD_TRY(m_store.forget(entry.id));
        }
        return {};
    }

    Result<std::vector<Entry>> wished()
    {
        if (!m_options.wishes)
            return std::vector<Entry>();
        std::vector<ImageId> images = m_options.wishes->take();
        if (images.empty())
            return std::vector<Entry>();
        QSet<ImageId> seen;
        std::erase_if(images, [&seen](ImageId id) {
            const bool again = seen.contains(id);
            seen.insert(id);
            return again;
        });
        LD_TRY_ASSIGN(auto entries, m_store.waitingOf(images));
        if (entries.size() > kBatch)
            entries.resize(kBatch);
        return entries;
    }

    Result<void> prepare(const std::vector<Entry> &batch, ThumbnailStore &thumbnails)
    {
        std::vector<ImageId> ids;
        for (const Entry &entry : batch)
            ids.push_back(entry.id);
        QSet<ImageId> hasThumbnail; // the window has made it already
        LD_TRY_ASSIGN(const auto there, thumbnails.among(ids));
        for (const ImageId id : there)
            hasThumbnail.insert(id);
        if (m_done + static_cast<qint64>(batch.size()) > m_total) { // more came in meanwhile
            LD_TRY_ASSIGN(const int waiting, m_store.waiting(m_dataset));
            m_total = m_done + waiting;
        }

        std::vector<InspectedPicture> pictures(batch.size());
        std::vector<char> finished(batch.size(), 0);
        forEachOnAllCores(
            batch.size(), m_feedback,
            [&](size_t i) {
                pictures[i] = inspectPicture(batch[i].file, Look::Pixels, {},
                                             !hasThumbnail.contains(batch[i].id));
                finished[i] = 1;
            },
            [&](size_t k) {
                m_feedback.progress(m_done + static_cast<qint64>(k), m_total, m_options.doing);
            });
        LD_TRY(store(batch, pictures, finished, thumbnails));
        return m_feedback.isCancelled() ? Result<void>(Error::cancelled()) : Result<void>();
    }

    /// What was finished, even after a cancel.
    Result<void> store(const std::vector<Entry> &batch, std::vector<InspectedPicture> &pictures,
                       const std::vector<char> &finished, ThumbnailStore &thumbnails)
    {
        std::vector<PreparationStore::Prepared> prepared;
        std::vector<ThumbnailStore::Thumbnail> small;
        std::vector<ImageId> troubled;
        QByteArray lines = m_digest.toUtf8() + '\n';
        for (size_t i = 0; i < batch.size(); ++i) {
            if (!finished[i])
                continue;
            InspectedPicture &picture = pictures[i];
            prepared.push_back({batch[i].id, picture.sha256, picture.bytes,
                                picture.modified.isValid() ? picture.modified : batch[i].modified,
                                picture.width, picture.height, picture.perceptualHash,
                                picture.error});
            if (picture.sha256.isEmpty())
                prepared.back().bytes = batch[i].bytes; // not read: as it was
            lines += batch[i].name.toUtf8() + '\t' + picture.sha256.toUtf8() + '\n';
            if (!picture.error.isEmpty())
                troubled.push_back(batch[i].id);
            else if (!picture.thumbnail.isEmpty())
                small.push_back({batch[i].id, std::move(picture.thumbnail)});
        }
        m_digest = sha256(lines);
        LD_TRY(m_store.store(prepared));
        LD_TRY(thumbnails.put(small));
        m_outcome.prepared += static_cast<int>(prepared.size() - troubled.size());
        m_done += static_cast<qint64>(prepared.size());
        for (size_t i = 0; i < batch.size(); ++i) {
            if (finished[i] && pictures[i].error.isEmpty())
                LD_TRY(compare(batch, i, pictures[i].sha256));
        }
        if (!troubled.empty() && m_options.troubled)
            m_options.troubled(troubled);
        return {};
    }

    /// The same picture with another label is taken in, but said: once for every pair, by the one
    /// that was prepared later.
    Result<void> compare(const std::vector<Entry> &batch, size_t position, const QString &hash)
    {
        LD_TRY_ASSIGN(const auto holders, m_store.holders(hash));
        if (holders.size() < 2)
            return {};
        QSet<ImageId> later;
        for (size_t i = position; i < batch.size(); ++i)
            later.insert(batch[i].id);
        const Entry &entry = batch[position];
        QString label;
        for (const auto &holder : holders) {
            if (holder.id == entry.id)
                label = holder.diagnosis;
        }
        LD_TRY_ASSIGN(const Taxonomy *const taxonomy, taxonomyOf(entry.dataset));
        for (const auto &holder : holders) {
            const int theirs = taxonomy->find(holder.diagnosis);
            if (later.contains(holder.id) || label.isEmpty() || theirs < 0)
                continue;
            const QString &theirLabel = taxonomy->diagnoses[static_cast<size_t>(theirs)].key;
            if (theirLabel == label)
                continue;
            m_outcome.conflicts.push_back(
                {entry.id, entry.name,
                 u"%1 is the same picture as %2, but is labelled %3 instead of %4."_s.arg(
                     entry.name, holder.name, label, theirLabel),
                 u"The same picture has another label elsewhere."_s});
            if (m_options.conflicting)
                m_options.conflicting(entry.id, holder.id);
            break;
        }
        return {};
    }

    Result<const Taxonomy *> taxonomyOf(DatasetId id)
    {
        if (const auto known = m_taxonomies.find(id); known != m_taxonomies.end())
            return &known->second;
        LD_TRY_ASSIGN(const auto datasets, DatasetStore(m_db).all());
        for (const Dataset &dataset : datasets) {
            if (dataset.id != id)
                continue;
            LD_TRY_ASSIGN(Taxonomy taxonomy, TaxonomyStore(m_db).get(dataset.taxonomy));
            return &m_taxonomies.emplace(id, std::move(taxonomy)).first->second;
        }
        return failure(u"There is no dataset %1 in this project."_s.arg(id.value));
    }

    Database &m_db;
    PreparationStore m_store;
    const PrepareOptions &m_options;
    Feedback &m_feedback;
    DatasetId m_dataset;
    std::map<DatasetId, Taxonomy> m_taxonomies;
    PrepareOutcome m_outcome;
    QString m_digest; ///< batch by batch, so that it does not grow
    qint64 m_total = 0;
    qint64 m_done = 0;
};

Result<PrepareOutcome> run(const ProjectPaths &paths, const PrepareOptions &options,
                           const Clock *clock, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    LD_TRY_ASSIGN(ThumbnailStore thumbnails,
                  ThumbnailStore::open(paths.thumbnailsFile(), Database::Mode::ReadWrite));
    Preparation preparation(*database, paths, options, feedback);
    const auto done = preparation.run(thumbnails);
    const bool cancelled = !done && done.error().kind == Error::Kind::Cancelled;
    if (!done && !cancelled)
        return done.error();
    PrepareOutcome &outcome = preparation.outcome();
    if (clock && outcome.prepared > 0)
        LD_TRY(RecordStore(*database).add(
            u"prepare"_s, {{u"dataset"_s, options.dataset}}, preparation.inputHash(),
            {{u"prepared"_s, outcome.prepared},
             {u"troubled"_s, static_cast<int>(outcome.troubles.size())},
             {u"samePictureOtherLabel"_s, static_cast<int>(outcome.conflicts.size())},
             {u"cancelled"_s, cancelled}},
            *clock));
    if (cancelled)
        return Error::cancelled();
    return std::move(outcome);
}

} // namespace

Result<PrepareOutcome> preparePictures(const ProjectPaths &paths, const PrepareOptions &options,
                                       Feedback &feedback)
{
    return run(paths, options, nullptr, feedback);
}

Result<PrepareOutcome> runPreparation(const ProjectPaths &paths, const PrepareOptions &options,
                                      const Clock &clock, Feedback &feedback)
{
    return run(paths, options, &clock, feedback);
}

} // namespace lesiondesk
