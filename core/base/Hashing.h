// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace lesiondesk
{

/// SHA-256 as 64 lower-case hexadecimal digits.
QString sha256(const QByteArray &bytes);
/// SHA-256 of a file, read in pieces. Fails when the file cannot be read.
Result<QString> sha256OfFile(const QString &path);

} // namespace lesiondesk
