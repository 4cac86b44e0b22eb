// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/import/ImportNote.h"

#include <QString>

#include <functional>
#include <vector>

namespace lesiondesk
{

class Feedback;

/// What an archive may ask of this machine. The numbers are far above any set of photographs.
struct ArchiveLimits {
    qint64 entryBytes = 2LL << 30;  ///< one entry, unpacked (an archive inside the archive too)
    qint64 totalBytes = 64LL << 30; ///< everything together, unpacked
    /// An entry that unpacks to more than this may be at most `ratio` times its packed size:
    /// photographs hardly shrink at all.
    qint64 freeBytes = 64LL << 20;
    int ratio = 200;
    int entries = 500'000;
    int depth = 4; ///< archives inside archives
};

/// Unpacks the wanted files of a zip into a folder, archives inside it too: what lies in a.zip goes
/// to a folder a. The archive is not trusted: entries that climb out of their folder, absolute
/// paths, links, devices, encrypted and damaged entries, entries that stand twice and whatever
/// breaks the limits are refused, each with a note (field "entry"), and never touch the disk
/// outside `folder`. macOS's side files are passed over. A bomb ends the reading of its archive.
/// Fails where the file is no zip, where the disk is full and when cancelled.
/// `wanted` is asked with the entry's path inside the archive.
Result<std::vector<ImportNote>> unpackZip(const QString &archive, const QString &folder,
                                          const std::function<bool(const QString &)> &wanted,
                                          Feedback &feedback, const ArchiveLimits &limits = {});

} // namespace lesiondesk
