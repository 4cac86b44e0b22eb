// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Hashing.h"

#include <QFile>

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace lesiondesk
{

namespace
{

/// OpenSSL's, which uses the processor's own instructions: several times QCryptographicHash.
class Sha256
{
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        // Neither it nor what follows fails but for want of memory.
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }
    void add(const char *bytes, qint64 count)
    {
        EVP_DigestUpdate(m_context.get(), bytes, static_cast<size_t>(count));
    }
    QString result()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()),
                                              static_cast<qsizetype>(length))
                                       .toHex());
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

QString sha256(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes.constData(), bytes.size());
    return hash.result();
}

Result<QString> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    Sha256 hash;
    QByteArray piece(1 << 18, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(piece.data(), piece.size());
        if (count < 0)
            return failure(
                QStringLiteral("%1 cannot be read to its end: %2.").arg(path, file.errorString()));
        if (count == 0)
            return hash.result();
        hash.add(piece.constData(), count);
    }
}

} // namespace lesiondesk
