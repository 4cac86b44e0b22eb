// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lesiondesk
{

/// What cannot be taken in, or deserves a look: where it stands and why.
struct ImportNote {
    QString file;   ///< the table (metadata.csv), or the picture where there is no table
    int row = 0;    ///< line of the table from 1 (the header is line 1), or 0
    QString field;  ///< the column (or "image", "class", "mask", "entry" where there is none)
    QString reason; ///< one sentence about this very row
    /// The sentence without this row's values, which all rows with the same trouble share; empty:
    /// the reason itself.
    QString message = {};
};

/// Notes with the same field and message.
struct ImportNoteGroup {
    QString field;
    QString message;
    std::vector<ImportNote> notes; ///< in the order given
};

/// The largest groups first; groups of the same size in the order of their first notes.
std::vector<ImportNoteGroup> groupNotes(const std::vector<ImportNote> &notes);

/// "metadata.csv, rows 2, 5, 9 and 7 more": where the first of these notes stand.
QString firstPlaces(const std::vector<ImportNote> &notes, size_t most = 5);

} // namespace lesiondesk
