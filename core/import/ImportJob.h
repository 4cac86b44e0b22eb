// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/import/ImportSource.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

#include <array>

namespace lesiondesk
{

/// What to import and how.
struct ImportOptions {
    ImportFormat format = ImportFormat::Csv;
    QString path;      ///< folder or table
    QString dataset;   ///< name of the dataset; an existing one is continued
    QString taxonomy;  ///< key of a built-in taxonomy; empty: the format's or the dataset's own
    bool copy = false; ///< copy the pictures into the project
    bool artificial = false; ///< the pictures are drawn: every page says so
    bool headerOnly = false; ///< return when the images are there; preparePictures() goes on
};

enum class RowState {
    New = 0,      ///< becomes (became) an image of the project
    Unchanged,    ///< there already, the same
    Relabelled,   ///< there already; the source now says another diagnosis: a label is added
    Moved,        ///< there already; the same picture lies at another place now
    Updated,      ///< there already; other facts of the case, another modality, or a mask
    MissingFile,  ///< rejected from here on
    Unreadable,   ///< empty, cut off, broken, too large
    UnknownClass, ///< the diagnosis is not in the taxonomy
    OtherPicture, ///< an image of this name is there, with another picture
    Misread,      ///< the row cannot be understood, or its image stands twice in the source
};
inline constexpr size_t kRowStates = 10;

/// What an import does to a project (as a dry run) or did to it.
struct ImportOutcome {
    QString dataset;
    QString taxonomy; ///< key
    int classes = 0;  ///< of the taxonomy
    int rows = 0;     ///< images in the source, those of rejected rows among them
    std::array<int, kRowStates> counts{};
    std::vector<ImportNote> rejected; ///< by row
    std::vector<ImportNote>
        conflicts; ///< taken in, but the same picture has another label elsewhere
    std::vector<ImportNote> troubles; ///< taken in, but the picture cannot be used; of the dataset
    std::vector<ImportNote> notes; ///< taken in, but something about it was left out or is missing

    int count(RowState state) const { return counts[static_cast<size_t>(state)]; }
    int imported() const { return count(RowState::New); }
    int unchanged() const { return count(RowState::Unchanged); }
    int updated() const
    {
        return count(RowState::Relabelled) + count(RowState::Moved) + count(RowState::Updated);
    }
};

/// What runImport() would do. Opens its own connection for reading only. The pictures are read and
/// hashed, but not decoded: a picture whose bytes are broken in the middle shows at the import.
/// With `headerOnly` their headers are read, as the import does: what needs all bytes shows later.
/// Archives are unpacked into a temporary folder that is gone afterwards.
Result<ImportOutcome> planImport(const ProjectPaths &paths, const ImportOptions &options,
                                 Feedback &feedback);

/// Imports in two passes. The first stores the images with what the headers of their files say, one
/// transaction per batch of kImportBatch images: from then on they can be browsed. The second is
/// preparePictures() for this dataset, with its hashes, and is left out when `headerOnly` is set. A
/// picture that turns out to be broken in the second pass stays, with its trouble, until its file
/// is mended. A cancelled import keeps its whole batches and is continued by importing again.
/// Leaves a record of kind "import". Opens its own connection.
inline constexpr int kImportBatch = 500;
Result<ImportOutcome> runImport(const ProjectPaths &paths, const ImportOptions &options,
                                const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
