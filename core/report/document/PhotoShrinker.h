// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/report/document/ReportDocument.h"

namespace lesiondesk
{

/// The picture of a file, upright, its longer side at most `longestSide` pixels, coded anew: no
/// metadata and no name comes along. Any thread.
Result<ReportPhoto> shrunkPhoto(const QString &path, int longestSide);

} // namespace lesiondesk
