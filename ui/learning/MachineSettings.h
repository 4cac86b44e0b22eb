// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lesiondesk
{

/// What is set once for this computer, beside all plans (QSettings). Main thread.
///
/// Bytes that a training may take for decoded pictures, see TrainObserver::cacheBytes; never less
/// than kLeastCacheMebibytes.
inline constexpr int kLeastCacheMebibytes = 64;
qint64 storedCacheBytes();
void storeCacheBytes(qint64 bytes);

} // namespace lesiondesk
