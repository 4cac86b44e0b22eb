// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <filesystem>

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
    return writeFileAtomically(path, std::span(&bytes, 1));
}

Result<void> writeFileAtomically(const QString &path, std::span<const QByteArray> pieces)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return failure(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const QByteArray &piece : pieces) {
        if (file.write(piece) != piece.size())
            return failed();
    }
    if (!file.commit())
        return failed();
    return {};
}

bool giveSecondName(const QString &path, const QString &alias)
{
    namespace fs = std::filesystem;
    const fs::path target = alias.toStdString();
    fs::path beside = target;
    beside += ".link";
    std::error_code problem;
    fs::remove(beside, problem);
    fs::create_hard_link(path.toStdString(), beside, problem);
    if (problem)
        return false;
    fs::rename(beside, target, problem);
    // Where both were names of one file already, renaming does nothing.
    std::error_code ignored;
    fs::remove(beside, ignored);
    return !problem;
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
