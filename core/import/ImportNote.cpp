// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportNote.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

std::vector<ImportNoteGroup> groupNotes(const std::vector<ImportNote> &notes)
{
    std::vector<ImportNoteGroup> groups;
    QHash<std::pair<QString, QString>, size_t> positions;
    for (const ImportNote &note : notes) {
        const QString &message = note.message.isEmpty() ? note.reason : note.message;
        const auto found = positions.constFind({note.field, message});
        if (found != positions.constEnd()) {
            groups[*found].notes.push_back(note);
            continue;
        }
        positions.insert({note.field, message}, groups.size());
        groups.push_back({note.field, message, {note}});
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const ImportNoteGroup &a, const ImportNoteGroup &b) {
                         return a.notes.size() > b.notes.size();
                     });
    return groups;
}

QString firstPlaces(const std::vector<ImportNote> &notes, size_t most)
{
    QString text;
    const size_t shown = std::min(notes.size(), most);
    for (size_t i = 0; i < shown; ++i) {
        const ImportNote &note = notes[i];
        const bool sameFile = i > 0 && notes[i - 1].file == note.file && note.row > 0;
        if (sameFile && notes[i - 1].row == note.row)
            continue; // two images of one row
        if (i > 0)
            text += u", "_s;
        if (note.row <= 0)
            text += note.file;
        else if (sameFile)
            text += QString::number(note.row);
        else
            text += u"%1 row %2"_s.arg(note.file).arg(note.row);
    }
    if (notes.size() > shown)
        text += u" and %1 more"_s.arg(notes.size() - shown);
    return text;
}

} // namespace lesiondesk
