// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SavedSelectionStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kSelect =
    u"SELECT id, name, caption, run_id, created, (SELECT COUNT(*) FROM saved_selection_image i "
    "WHERE i.selection_id = s.id) FROM saved_selection s %1 ORDER BY id DESC"_s;

Result<std::vector<SavedSelection>> selectionsFrom(Result<QSqlQuery> rows)
{
    if (!rows)
        return rows.error();
    std::vector<SavedSelection> selections;
    while (rows->next())
        selections.push_back({SavedSelectionId(rows->value(0).toLongLong()),
                              rows->value(1).toString(), rows->value(2).toString(),
                              RunId(rows->value(3).toLongLong()), timeFromStored(rows->value(4)),
                              rows->value(5).toInt()});
    return selections;
}

Error gone(SavedSelectionId id)
{
    return failure(u"There is no saved selection %1: it was removed."_s.arg(id.value));
}

Result<void> changedOne(const Result<QSqlQuery> &ran, SavedSelectionId id)
{
    if (!ran)
        return ran.error();
    if (ran->numRowsAffected() != 1)
        return gone(id);
    return {};
}

} // namespace

Result<QString> SavedSelectionStore::freeName(const QString &name, SavedSelectionId except)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return failure(u"A saved selection needs a name."_s);
    LD_TRY_ASSIGN(const QVariant other,
                  m_db.value(u"SELECT id FROM saved_selection WHERE name = ? AND id <> ?"_s,
                             {trimmed, except.value}));
    if (!other.isNull())
        return failure(
            u"There is a saved selection named \"%1\" already: choose another name."_s.arg(
                trimmed));
    return trimmed;
}

Result<SavedSelectionId> SavedSelectionStore::create(const QString &name, const ImageSet &images,
                                                     RunId run, const Clock &clock)
{
    if (images.ids.empty())
        return failure(u"There are no images to save: select some first."_s);
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(const QString free, freeName(name, {}));
    LD_TRY_ASSIGN(
        const QSqlQuery inserted,
        m_db.run(
            u"INSERT INTO saved_selection (name, caption, run_id, created) VALUES (?, ?, ?, ?)"_s,
            {free, images.caption.isNull() ? u""_s : images.caption, toStored(run),
             toStored(clock.now())}));
    const SavedSelectionId id(inserted.lastInsertId().toLongLong());
    LD_TRY_ASSIGN(QSqlQuery insert,
                  m_db.prepare(u"INSERT INTO saved_selection_image (selection_id, position, "
                               "image_id) VALUES (?, ?, ?)"_s));
    qint64 position = 0;
    for (const ImageId image : images.ids)
        LD_TRY(m_db.exec(insert, {id.value, position++, image.value}));
    LD_TRY(transaction->commit());
    return id;
}

Result<std::vector<SavedSelection>> SavedSelectionStore::all()
{
    return selectionsFrom(m_db.run(kSelect.arg(QString())));
}

Result<std::vector<SavedSelection>> SavedSelectionStore::ofRun(RunId run)
{
    return selectionsFrom(m_db.run(kSelect.arg(u"WHERE run_id = ?"_s), {run.value}));
}

Result<ImageSet> SavedSelectionStore::images(SavedSelectionId id)
{
    LD_TRY_ASSIGN(const QVariant caption,
                  m_db.value(u"SELECT caption FROM saved_selection WHERE id = ?"_s, {id.value}));
    if (caption.isNull())
        return gone(id);
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT image_id FROM saved_selection_image WHERE "
                                           "selection_id = ? ORDER BY position"_s,
                                           {id.value}));
    ImageSet images{{}, caption.toString()};
    while (rows.next())
        images.ids.push_back(ImageId(rows.value(0).toLongLong()));
    return images;
}

Result<void> SavedSelectionStore::rename(SavedSelectionId id, const QString &name)
{
    LD_TRY_ASSIGN(const QString free, freeName(name, id));
    return changedOne(
        m_db.run(u"UPDATE saved_selection SET name = ? WHERE id = ?"_s, {free, id.value}), id);
}

Result<void> SavedSelectionStore::remove(SavedSelectionId id)
{
    return changedOne(m_db.run(u"DELETE FROM saved_selection WHERE id = ?"_s, {id.value}), id);
}

} // namespace lesiondesk
