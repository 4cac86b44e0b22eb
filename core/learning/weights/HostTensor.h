// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lesiondesk
{

enum class TensorType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

qint64 bytesOf(TensorType type);
/// The name that .safetensors uses: F32, I64 …
QString tensorTypeName(TensorType type);
std::optional<TensorType> tensorTypeFromName(const QString &name);

/// A tensor in plain memory, as weights files hold it: contiguous, row-major, little-endian.
struct HostTensor {
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape; ///< empty: a scalar
    QByteArray bytes;
};

/// What a weights file holds, by the name that stands in the file.
struct TensorFile {
    std::map<QString, HostTensor> tensors;
    std::map<QString, QString> metadata;
};

/// Number of elements; nothing where a dimension is negative or the product overflows.
std::optional<std::int64_t> elementCount(const std::vector<std::int64_t> &shape);
/// "64x3x7x7", or "scalar".
QString shapeText(const std::vector<std::int64_t> &shape);

} // namespace lesiondesk
