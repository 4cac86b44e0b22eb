// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RunNoteStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kSelect = u"SELECT id, run_id, image_id, author, text, created, edited FROM run_note "
                        "WHERE %1 ORDER BY id"_s;

Result<QString> usable(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure(u"A note needs a text."_s);
    return trimmed;
}

Result<std::vector<RunNote>> notesFrom(Result<QSqlQuery> rows)
{
    if (!rows)
        return rows.error();
    std::vector<RunNote> notes;
    while (rows->next())
        notes.push_back({RunNoteId(rows->value(0).toLongLong()), RunId(rows->value(1).toLongLong()),
                         ImageId(rows->value(2).toLongLong()), rows->value(3).toString(),
                         rows->value(4).toString(), timeFromStored(rows->value(5)),
                         timeFromStored(rows->value(6))});
    return notes;
}

Result<void> changedOne(const Result<QSqlQuery> &ran, RunNoteId id)
{
    if (!ran)
        return ran.error();
    if (ran->numRowsAffected() != 1)
        return failure(u"There is no note %1: it was removed."_s.arg(id.value));
    return {};
}

} // namespace

Result<RunNoteId> RunNoteStore::add(const RunNote &note, const Clock &clock)
{
    LD_TRY_ASSIGN(const QString text, usable(note.text));
    const QString author = note.author.trimmed();
    LD_TRY_ASSIGN(const QVariant run,
                  m_db.value(u"SELECT id FROM run WHERE id = ?"_s, {note.run.value}));
    if (run.isNull())
        return failure(u"There is no run %1 to write a note about."_s.arg(note.run.value));
    if (note.image.isValid()) {
        LD_TRY_ASSIGN(const QVariant image,
                      m_db.value(u"SELECT id FROM image WHERE id = ?"_s, {note.image.value}));
        if (image.isNull())
            return failure(u"There is no image %1 to write a note about."_s.arg(note.image.value));
    }
    LD_TRY_ASSIGN(const QSqlQuery inserted,
                  m_db.run(u"INSERT INTO run_note (run_id, image_id, author, text, created) "
                           "VALUES (?, ?, ?, ?, ?)"_s,
                           {note.run.value, toStored(note.image), author.isNull() ? u""_s : author,
                            text, toStored(clock.now())}));
    return RunNoteId(inserted.lastInsertId().toLongLong());
}

Result<void> RunNoteStore::edit(RunNoteId id, const QString &text, const Clock &clock)
{
    LD_TRY_ASSIGN(const QString trimmed, usable(text));
    return changedOne(m_db.run(u"UPDATE run_note SET text = ?, edited = ? WHERE id = ?"_s,
                               {trimmed, toStored(clock.now()), id.value}),
                      id);
}

Result<void> RunNoteStore::remove(RunNoteId id)
{
    return changedOne(m_db.run(u"DELETE FROM run_note WHERE id = ?"_s, {id.value}), id);
}

Result<std::vector<RunNote>> RunNoteStore::ofRun(RunId run)
{
    return notesFrom(m_db.run(kSelect.arg(u"run_id = ?"_s), {run.value}));
}

Result<std::vector<RunNote>> RunNoteStore::ofImage(RunId run, ImageId image)
{
    return notesFrom(
        m_db.run(kSelect.arg(u"run_id = ? AND image_id = ?"_s), {run.value, image.value}));
}

} // namespace lesiondesk
