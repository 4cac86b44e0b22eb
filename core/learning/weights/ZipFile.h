// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace lesiondesk
{

/// The entries of a zip archive that are stored without compression, as torch.save writes them
/// (zip64 too). The views point into `bytes`, which must live longer. Compressed or encrypted
/// entries, and whatever does not lie inside the file, are an error. Any thread.
Result<std::map<QByteArray, QByteArrayView>> readStoredZip(const QByteArray &bytes,
                                                           const QString &file);

} // namespace lesiondesk
