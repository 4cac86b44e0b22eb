// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

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
/// The whole file; the error says which file and why.
Result<QByteArray> readFile(const QString &path);

} // namespace lesiondesk
