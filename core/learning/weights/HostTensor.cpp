// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/HostTensor.h"

#include <QStringList>

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
