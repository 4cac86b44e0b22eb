// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/weights/HostTensor.h"

#include <QByteArray>

#include <deque>
#include <memory>

namespace lesiondesk
{

/// One value of a pickle. Containers point to nodes of the same document, which owns them all: a
/// pickle that nests a million lists or a list in itself costs neither stack nor a leak.
struct PickleNode {
    enum class Kind {
        None,
        Bool,
        Int,
        Float,
        Text,
        Tuple,
        List,
        Dict,
        Global,
        Storage,
        Tensor,
        Mark
    };
    Kind kind = Kind::None;
    std::int64_t integer = 0;          ///< Int, Bool; elements of a Storage; offset of a Tensor
    double real = 0;                   ///< Float
    QByteArray text;                   ///< Text; "module.name" of a Global; key of a Storage
    std::vector<PickleNode *> items;   ///< Tuple, List; Dict: key, value, key, value …
    TensorType type = TensorType::F32; ///< Storage, and a Global that names one
    PickleNode *storage = nullptr;     ///< Tensor
    std::vector<std::int64_t> shape;   ///< Tensor
    std::vector<std::int64_t> stride;  ///< Tensor, in elements

    /// The value of a text key of a Dict, or nullptr.
    const PickleNode *value(QByteArrayView key) const;
};

struct PickleDocument {
    std::deque<PickleNode> nodes;
    const PickleNode *root = nullptr;
    qsizetype length = 0; ///< bytes that were read; legacy files go on after them
};

/// Reads the pickles that torch.save writes for tensors, and no others: it builds plain values and
/// runs nothing. Only the globals that a state_dict needs are allowed (collections.OrderedDict,
/// torch._utils._rebuild_tensor_v2 and _rebuild_parameter, the torch storages); any other is
/// refused by its name. Any thread.
Result<std::unique_ptr<PickleDocument>> readPickle(QByteArrayView bytes, const QString &file);

} // namespace lesiondesk
