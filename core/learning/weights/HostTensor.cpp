// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/HostTensor.h"

#include <QStringList>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct TypeRow {
    TensorType type;
    const char *name;
    qint64 bytes;
};

constexpr std::array kTypes{
    TypeRow{TensorType::F64, "F64", 8}, TypeRow{TensorType::F32, "F32", 4},
    TypeRow{TensorType::F16, "F16", 2}, TypeRow{TensorType::BF16, "BF16", 2},
    TypeRow{TensorType::I64, "I64", 8}, TypeRow{TensorType::I32, "I32", 4},
    TypeRow{TensorType::I16, "I16", 2}, TypeRow{TensorType::I8, "I8", 1},
    TypeRow{TensorType::U8, "U8", 1},   TypeRow{TensorType::Bool, "BOOL", 1},
};

} // namespace

qint64 bytesOf(TensorType type)
{
    return kTypes[static_cast<size_t>(type)].bytes;
}

QString tensorTypeName(TensorType type)
{
    return QString::fromLatin1(kTypes[static_cast<size_t>(type)].name);
}

std::optional<TensorType> tensorTypeFromName(const QString &name)
{
    for (const TypeRow &row : kTypes) {
        if (name == QLatin1StringView(row.name))
            return row.type;
    }
    return std::nullopt;
}

namespace
{

/// Infinite and no number have every bit of the exponent set.
template <typename Bits>
bool noExponentIsFull(const QByteArray &bytes, Bits exponent)
{
    for (qsizetype at = 0; at + static_cast<qsizetype>(sizeof(Bits)) <= bytes.size();
         at += static_cast<qsizetype>(sizeof(Bits))) {
        if ((qFromLittleEndian<Bits>(bytes.constData() + at) & exponent) == exponent)
            return false;
    }
    return true;
}

} // namespace

bool isFinite(const HostTensor &tensor)
{
    switch (tensor.type) {
    case TensorType::F64:
        return noExponentIsFull<quint64>(tensor.bytes, 0x7ff0000000000000ULL);
    case TensorType::F32:
        return noExponentIsFull<quint32>(tensor.bytes, 0x7f800000U);
    case TensorType::F16:
        return noExponentIsFull<quint16>(tensor.bytes, quint16{0x7c00});
    case TensorType::BF16:
        return noExponentIsFull<quint16>(tensor.bytes, quint16{0x7f80});
    default:
        return true;
    }
}

std::optional<std::int64_t> elementCount(const std::vector<std::int64_t> &shape)
{
    std::int64_t count = 1;
    for (const std::int64_t length : shape) {
        if (length < 0 || __builtin_mul_overflow(count, length, &count))
            return std::nullopt;
    }
    return count;
}

QString shapeText(const std::vector<std::int64_t> &shape)
{
    if (shape.empty())
        return u"scalar"_s;
    QStringList parts;
    for (const std::int64_t length : shape)
        parts.append(QString::number(length));
    return parts.join(u'x');
}

} // namespace lesiondesk
