// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <vector>

namespace lesiondesk
{

/// How probabilities are stored: float32, little-endian.
inline QByteArray packed(const std::vector<float> &values)
{
    QByteArray bytes(static_cast<qsizetype>(values.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(values.data(), static_cast<qsizetype>(values.size()), bytes.data());
    return bytes;
}

inline std::vector<float> unpacked(const QByteArray &bytes)
{
    std::vector<float> values(static_cast<size_t>(bytes.size()) / sizeof(float));
    qFromLittleEndian<float>(bytes.constData(), static_cast<qsizetype>(values.size()),
                             values.data());
    return values;
}

} // namespace lesiondesk
