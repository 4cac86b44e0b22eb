// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/weights/HostTensor.h"

namespace lesiondesk
{

/// The tensors of a file that torch.save wrote: the zip format and the one before PyTorch 1.6.
/// Wrapped checkpoints are looked into ({'state_dict': …}, {'model': …}). Runs no code, see
/// Pickle.h. Strides and offsets are checked against the storages. Any thread.
Result<TensorFile> parsePth(const QByteArray &bytes, const QString &file);

} // namespace lesiondesk
