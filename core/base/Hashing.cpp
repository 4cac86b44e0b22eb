// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Hashing.h"

#include <QCryptographicHash>
#include <QFile>

namespace lesiondesk
{

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failure(
            QStringLiteral("%1 cannot be read to its end: %2.").arg(path, file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace lesiondesk
