// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace lesiondesk
{

/// From here on new files and folders of this process are readable by their owner only (umask 077).
/// Called once, first thing in main().
void keepNewFilesPrivate();
/// Makes a folder (and its parents) that only its owner can enter.
Result<void> makePrivateFolder(const QString &path);
/// Writes to a temporary file beside the target, flushes and renames: the target is either the old
/// or the new one, never a half. The file is readable by its owner only.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);
/// The pieces one after another: what is large need not be put together in memory first.
Result<void> writeFileAtomically(const QString &path, std::span<const QByteArray> pieces);
/// Gives the file the second name `alias` without a copy of its bytes; what had that name loses it
/// in the same moment. As files are replaced and never written in place, each name then keeps what
/// it has. False where it cannot be done: no such file, or a file system without links.
bool giveSecondName(const QString &path, const QString &alias);
/// The whole file; the error says which file and why.
Result<QByteArray> readFile(const QString &path);

} // namespace lesiondesk
