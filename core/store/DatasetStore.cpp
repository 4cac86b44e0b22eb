// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DatasetStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<Dataset>> DatasetStore::all()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT d.id, d.name, d.format, d.taxonomy_id, d.artificial, "
                           "(SELECT count(*) FROM image i WHERE i.dataset_id = d.id) "
                           "FROM dataset d ORDER BY d.id"_s));
    std::vector<Dataset> datasets;
    while (rows.next()) {
        Dataset dataset;
        dataset.id = DatasetId(rows.value(0).toLongLong());
        dataset.name = rows.value(1).toString();
        dataset.format = rows.value(2).toString();
        dataset.taxonomy = TaxonomyId(rows.value(3).toLongLong());
        dataset.artificial = rows.value(4).toBool();
        dataset.images = rows.value(5).toInt();
        datasets.push_back(std::move(dataset));
    }
    return datasets;
}

Result<std::optional<Dataset>> DatasetStore::byName(const QString &name)
{
    LD_TRY_ASSIGN(const auto datasets, all());
    for (const Dataset &dataset : datasets) {
        if (dataset.name.compare(name, Qt::CaseInsensitive) == 0)
            return std::optional<Dataset>(dataset);
    }
    return std::optional<Dataset>();
}

Result<std::vector<ImageId>> DatasetStore::images(DatasetId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id FROM image WHERE dataset_id = ? "
                                           "ORDER BY case_id, id"_s,
                                           {id.value}));
    std::vector<ImageId> images;
    while (rows.next())
        images.emplace_back(rows.value(0).toLongLong());
    return images;
}

Result<DatasetId> DatasetStore::create(const Dataset &dataset, const Clock &clock)
{
    LD_TRY_ASSIGN(const QSqlQuery inserted,
                  m_db.run(u"INSERT INTO dataset (name, format, taxonomy_id, artificial, created) "
                           "VALUES (?, ?, ?, ?, ?)"_s,
                           {dataset.name, dataset.format, dataset.taxonomy.value,
                            dataset.artificial ? 1 : 0, toStored(clock.now())}));
    return DatasetId(inserted.lastInsertId().toLongLong());
}

Result<ProjectRootId> DatasetStore::ensureRoot(const QString &path)
{
    if (auto done = m_db.run(u"INSERT OR IGNORE INTO root (path) VALUES (?)"_s,
                             {path.isNull() ? u""_s : path});
        !done)
        return done.error();
    LD_TRY_ASSIGN(const QVariant id, m_db.value(u"SELECT id FROM root WHERE path = ?"_s,
                                                {path.isNull() ? u""_s : path}));
    return ProjectRootId(id.toLongLong());
}

Result<std::vector<DatasetStore::Root>> DatasetStore::roots()
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id, path FROM root ORDER BY id"_s));
    std::vector<Root> roots;
    while (rows.next())
        roots.push_back({ProjectRootId(rows.value(0).toLongLong()), rows.value(1).toString()});
    return roots;
}

Result<void> DatasetStore::moveRoot(ProjectRootId id, const QString &path)
{
    if (auto done = m_db.run(u"UPDATE root SET path = ? WHERE id = ?"_s, {path, id.value}); !done)
        return done.error();
    return {};
}

} // namespace lesiondesk
