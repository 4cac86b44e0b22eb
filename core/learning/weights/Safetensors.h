// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/weights/HostTensor.h"

namespace lesiondesk
{

/// The .safetensors format: u64 little-endian length of the header, the header as JSON, the data;
/// offsets count from the end of the header. Every length and offset is checked against the file
/// before it is used. `file` is the name for the sentence of an error. Any thread.
Result<TensorFile> parseSafetensors(const QByteArray &bytes, const QString &file);

/// The bytes of such a file; tensors in the order of their names, the header padded to eight bytes.
QByteArray writeSafetensors(const TensorFile &content);
/// The same bytes in pieces that share the tensors' memory, to be written one after another.
std::vector<QByteArray> safetensorsPieces(const TensorFile &content);

} // namespace lesiondesk
