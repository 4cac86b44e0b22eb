// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportWriter.h"

#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/InventoryStore.h"
#include "core/store/PreparationStore.h"
#include "core/store/TaxonomyStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// A name that can be a folder everywhere.
QString folderName(const QString &dataset)
{
    QString name;
    for (const QChar c : dataset)
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u' ' ? c : u'_';
    return name;
}

} // namespace

ImportWriter::ImportWriter(Database &database, const ProjectPaths &paths,
                           const ImportOptions &options, const ImportSource &source,
                           const QHash<QString, CaseFacts> &cases, const Taxonomy &taxonomy,
                           const Clock &clock)
    : m_db(database), m_paths(paths), m_options(options), m_source(source), m_cases(cases),
      m_taxonomy(taxonomy), m_clock(clock), m_images(database, paths)
{
}

Result<std::vector<ImageId>> ImportWriter::write(const std::vector<Item> &items,
                                                 const std::vector<Change> &changes)
{
    if (items.empty() && changes.empty())
        return std::vector<ImageId>();
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    const DatasetId before = m_dataset;
    m_writtenCases.clear();
    m_roots.clear();
    const auto fill = [&]() -> Result<std::vector<ImageId>> {
        LD_TRY(ensureDataset());
        std::vector<ImageId> ids;
        ids.reserve(items.size());
        for (const Item &item : items) {
            LD_TRY_ASSIGN(const ImageId id, insert(item));
            ids.push_back(id);
        }
        for (const Change &change : changes)
            LD_TRY(apply(change));
        return ids;
    };
    auto ids = fill();
    if (!ids) {
        m_dataset = before;
        return ids;
    }
    LD_TRY(transaction->commit());
    return ids;
}

Result<void> ImportWriter::ensureDataset()
{
    if (m_dataset.isValid())
        return {};
    LD_TRY_ASSIGN(m_taxonomy, TaxonomyStore(m_db).ensure(m_taxonomy));
    DatasetStore datasets(m_db);
    LD_TRY_ASSIGN(const auto existing, datasets.byName(m_options.dataset));
    if (existing) {
        m_dataset = existing->id;
        return {};
    }
    LD_TRY_ASSIGN(m_dataset, datasets.create({{},
                                              m_options.dataset,
                                              importFormatKey(m_options.format),
                                              m_taxonomy.id,
                                              m_options.artificial,
                                              0},
                                             m_clock));
    return {};
}

DiagnosisId ImportWriter::diagnosisOf(const SourceRow &row) const
{
    const int found = row.diagnosis.isEmpty() ? -1 : m_taxonomy.find(row.diagnosis);
    return found < 0 ? DiagnosisId() : m_taxonomy.diagnoses[static_cast<size_t>(found)].id;
}

Result<void> ImportWriter::finish()
{
    return m_changedCases ? InventoryStore(m_db, m_paths).removeEmptyCases(m_dataset)
                          : Result<void>();
}

ImportWriter::Place ImportWriter::placeOf(const QString &file) const
{
    const auto below = [&](const QString &folder) { return file.startsWith(folder + u'/'); };
    if (below(m_paths.imagesFolder()))
        return {QString(), file.mid(m_paths.imagesFolder().size() + 1)};
    if (isUnpacked(file))
        return {m_source.unpacked->path(), file.mid(m_source.unpacked->path().size() + 1)};
    if (below(m_source.root))
        return {m_source.root, file.mid(m_source.root.size() + 1)};
    const QFileInfo info(file);
    return {info.absolutePath(), info.fileName()};
}

bool ImportWriter::isUnpacked(const QString &file) const
{
    return m_source.unpacked && file.startsWith(m_source.unpacked->path() + u'/');
}

Result<ImportWriter::Place> ImportWriter::settle(const QString &file) const
{
    if (m_options.copy || isUnpacked(file))
        return copyIntoProject(file);
    return placeOf(file);
}

Result<ImportWriter::Place> ImportWriter::copyIntoProject(const QString &file) const
{
    const Place from = placeOf(file);
    if (from.root.isEmpty())
        return from; // there already
    Place to{QString(), folderName(m_options.dataset) + u'/' + from.path};
    const QFileInfo wish(to.path);
    for (int attempt = 2;; ++attempt) {
        const QString target = m_paths.imagesFolder() + u'/' + to.path;
        if (!QFileInfo::exists(target)) {
            LD_TRY(makePrivateFolder(QFileInfo(target).absolutePath()));
            if (isUnpacked(file) && QFile::rename(file, target))
                return to;
            LD_TRY_ASSIGN(const QByteArray bytes, readFile(file));
            LD_TRY(writeFileAtomically(target, bytes));
            return to;
        }
        LD_TRY_ASSIGN(const QString there, sha256OfFile(target));
        LD_TRY_ASSIGN(const QString hash, sha256OfFile(file));
        if (there == hash)
            return to; // an import that was cancelled had copied it
        to.path = u"%1/%2-%3.%4"_s.arg(wish.path(), wish.completeBaseName())
                      .arg(attempt)
                      .arg(wish.suffix());
    }
}

Result<CaseId> ImportWriter::writeCase(const SourceRow &row)
{
    if (const auto written = m_writtenCases.constFind(row.lesionCase);
        written != m_writtenCases.constEnd())
        return *written;
    const CaseFacts facts = m_cases.value(row.lesionCase);
    LD_TRY_ASSIGN(const PatientId patient,
                  m_images.ensurePatient(m_dataset, facts.patient, facts.sex));
    LD_TRY_ASSIGN(const CaseId id, m_images.ensureCase(m_dataset, patient, row.lesionCase,
                                                       facts.age, facts.site, facts.attributes));
    m_writtenCases.insert(row.lesionCase, id);
    return id;
}

Result<ProjectRootId> ImportWriter::rootOf(const QString &path)
{
    if (const auto known = m_roots.constFind(path); known != m_roots.constEnd())
        return *known;
    LD_TRY_ASSIGN(const ProjectRootId id, DatasetStore(m_db).ensureRoot(path));
    m_roots.insert(path, id);
    return id;
}

Result<ImageId> ImportWriter::insert(const Item &item)
{
    const SourceRow &row = *item.row;
    ImageStore::NewImage image;
    image.dataset = m_dataset;
    LD_TRY_ASSIGN(image.lesionCase, writeCase(row));
    LD_TRY_ASSIGN(const Place place, settle(row.file));
    LD_TRY_ASSIGN(image.root, rootOf(place.root));
    image.key = row.key;
    image.path = place.path;
    image.bytes = item.picture.bytes;
    image.modified = item.picture.modified;
    image.width = item.picture.width;
    image.height = item.picture.height;
    image.modality = row.modality;
    image.recorded = diagnosisOf(row);
    LD_TRY_ASSIGN(const ImageId id, m_images.insert(image));
    if (image.recorded.isValid())
        LD_TRY(m_images.addLabel(
            {id, image.recorded, row.labelSource, m_source.table, m_clock.now()}));
    if (!row.mask.isEmpty() && item.picture.maskTrouble.isEmpty())
        LD_TRY(writeMask(id, row));
    return id;
}

Result<void> ImportWriter::writeMask(ImageId image, const SourceRow &row)
{
    LD_TRY_ASSIGN(const Place place, settle(row.mask));
    LD_TRY_ASSIGN(const ProjectRootId root, rootOf(place.root));
    return InventoryStore(m_db, m_paths).setMask(image, root, place.path);
}

Result<void> ImportWriter::apply(const Change &change)
{
    const SourceRow &row = *change.row;
    InventoryStore inventory(m_db, m_paths);
    if (change.label)
        LD_TRY(inventory.setRecorded(
            {change.image, diagnosisOf(row), row.labelSource, m_source.table, m_clock.now()}));
    if (change.lesionCase) {
        LD_TRY_ASSIGN(const CaseId lesionCase, writeCase(row));
        LD_TRY(inventory.setCase(change.image, lesionCase));
        m_changedCases = true;
    }
    if (change.modality)
        LD_TRY(inventory.setModality(change.image, row.modality, m_source.table, m_clock.now()));
    if (change.mask)
        LD_TRY(writeMask(change.image, row));
    if (change.moved) {
        Place place = placeOf(row.file);
        if (isUnpacked(row.file) || (change.again && m_options.copy)) {
            LD_TRY_ASSIGN(place, copyIntoProject(row.file));
        }
        LD_TRY_ASSIGN(const ProjectRootId root, rootOf(place.root));
        LD_TRY(inventory.setPlace(change.image, root, place.path, *change.moved));
        if (change.again)
            LD_TRY(PreparationStore(m_db, m_paths).forget(change.image));
    }
    return {};
}

} // namespace lesiondesk
