// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/MachineSettings.h"

#include "core/learning/ImageCache.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kCacheMebibytes = u"training/cacheMebibytes"_s;

} // namespace

qint64 storedCacheBytes()
{
    const qint64 mebibytes =
        QSettings().value(kCacheMebibytes, ImageCache::kDefaultBytes >> 20).toLongLong();
    return qMax(mebibytes, qint64{kLeastCacheMebibytes}) << 20;
}

void storeCacheBytes(qint64 bytes)
{
    QSettings().setValue(kCacheMebibytes, bytes >> 20);
}

} // namespace lesiondesk
