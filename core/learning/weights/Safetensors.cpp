// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/Safetensors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// The reference implementation refuses headers over 100 MB as well.
constexpr quint64 kMaxHeader = 100'000'000;

/// A whole number of JSON that a double holds exactly; negative values are never valid here.
std::optional<std::int64_t> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > 9007199254740992.0 || number != std::floor(number))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

} // namespace

Result<TensorFile> parseSafetensors(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() < 8)
        return failure(u"%1 is cut off: it is too short for a .safetensors file."_s.arg(file));
    const quint64 headerLength = qFromLittleEndian<quint64>(bytes.constData());
    const quint64 rest = static_cast<quint64>(bytes.size()) - 8;
    if (headerLength > kMaxHeader || headerLength < 2)
        return failure(u"%1 is not a .safetensors file: its header claims %2 bytes."_s.arg(
            file, QString::number(headerLength)));
    if (headerLength > rest)
        return failure(u"%1 is cut off: its header has %2 bytes, the file only %3."_s.arg(file)
                           .arg(headerLength)
                           .arg(bytes.size()));
    QJsonParseError problem;
    const QJsonDocument header = QJsonDocument::fromJson(
        QByteArray::fromRawData(bytes.constData() + 8, static_cast<qsizetype>(headerLength)),
        &problem);
    if (!header.isObject())
        return failure(u"%1 is not a .safetensors file: its header cannot be read (%2)."_s.arg(
            file, problem.errorString()));

    const qint64 dataStart = 8 + static_cast<qint64>(headerLength);
    const qint64 dataLength = bytes.size() - dataStart;
    TensorFile content;
    const QJsonObject entries = header.object();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (it.key() == "__metadata__"_L1) {
            const QJsonObject metadata = it.value().toObject();
            for (auto item = metadata.begin(); item != metadata.end(); ++item)
                content.metadata.emplace(item.key(), item.value().toString());
            continue;
        }
        const QJsonObject entry = it.value().toObject();
        const auto broken = [&](const QString &what) {
            return failure(u"%1 is broken: %2 of the tensor %3."_s.arg(file, what, it.key()));
        };
        HostTensor tensor;
        const auto type = tensorTypeFromName(entry.value("dtype"_L1).toString());
        if (!type)
            return broken(
                u"the type \"%1\" is not known"_s.arg(entry.value("dtype"_L1).toString()));
        tensor.type = *type;
        if (!entry.value("shape"_L1).isArray())
            return broken(u"there is no shape"_s);
        for (const QJsonValue &value : entry.value("shape"_L1).toArray()) {
            const auto length = wholeNumber(value);
            if (!length)
                return broken(u"the shape makes no sense"_s);
            tensor.shape.push_back(*length);
        }
        const QJsonArray offsets = entry.value("data_offsets"_L1).toArray();
        const auto begin = wholeNumber(offsets.at(0));
        const auto end = wholeNumber(offsets.at(1));
        if (offsets.size() != 2 || !begin || !end || *begin > *end)
            return broken(u"the data offsets make no sense"_s);
        if (*end > dataLength)
            return failure(u"%1 is cut off: the tensor %2 ends after the file does (%3 of %4 bytes "
                           u"are there)."_s.arg(file, it.key())
                               .arg(bytes.size())
                               .arg(dataStart + *end));
        const auto count = elementCount(tensor.shape);
        std::int64_t wanted = 0;
        if (!count || __builtin_mul_overflow(*count, bytesOf(tensor.type), &wanted) ||
            wanted != *end - *begin)
            return broken(u"shape %1 and length %2 do not agree"_s.arg(shapeText(tensor.shape))
                              .arg(*end - *begin));
        tensor.bytes = bytes.mid(dataStart + *begin, *end - *begin);
        content.tensors.emplace(it.key(), std::move(tensor));
    }
    return content;
}

QByteArray writeSafetensors(const TensorFile &content)
{
    const auto pieces = safetensorsPieces(content);
    qsizetype length = 0;
    for (const QByteArray &piece : pieces)
        length += piece.size();
    QByteArray bytes;
    bytes.reserve(length);
    for (const QByteArray &piece : pieces)
        bytes.append(piece);
    return bytes;
}

std::vector<QByteArray> safetensorsPieces(const TensorFile &content)
{
    QJsonObject header;
    if (!content.metadata.empty()) {
        QJsonObject metadata;
        for (const auto &[key, value] : content.metadata)
            metadata.insert(key, value);
        header.insert(u"__metadata__"_s, metadata);
    }
    qint64 offset = 0;
    for (const auto &[name, tensor] : content.tensors) {
        QJsonArray shape;
        for (const std::int64_t length : tensor.shape)
            shape.append(static_cast<qint64>(length));
        header.insert(name, QJsonObject{{u"dtype"_s, tensorTypeName(tensor.type)},
                                        {u"shape"_s, shape},
                                        {u"data_offsets"_s,
                                         QJsonArray{offset, offset + tensor.bytes.size()}}});
        offset += tensor.bytes.size();
    }
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    while (json.size() % 8 != 0)
        json.append(' ');
    QByteArray length(8, '\0');
    qToLittleEndian<quint64>(static_cast<quint64>(json.size()), length.data());
    std::vector<QByteArray> pieces{length + json};
    for (const auto &[name, tensor] : content.tensors)
        pieces.push_back(tensor.bytes);
    return pieces;
}

} // namespace lesiondesk
