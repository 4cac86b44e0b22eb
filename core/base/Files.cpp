// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>

namespace lesiondesk
{

void keepNewFilesPrivate()
{
    ::umask(077);
}

Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return failure(QStringLiteral("The folder %1 cannot be made: check that its parent exists "
                                      "and that you may write there.")
                           .arg(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(
            QStringLiteral("%1 cannot be read to its end: %2.").arg(path, file.errorString()));
    return bytes;
}

} // namespace lesiondesk
