// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/PthFile.h"

#include "core/learning/weights/Pickle.h"
#include "core/learning/weights/ZipFile.h"

#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using Kind = PickleNode::Kind;
using Storages = std::map<QByteArray, QByteArrayView>;

// 0x1950a86a20f9469cfc6c, the first pickle of the legacy format.
constexpr char kLegacyMagic[] = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";

/// More than any network of ours has many times over; a hostile shape with stride 0 would ask for
/// any amount of memory otherwise.
constexpr std::int64_t kMaxElements = std::int64_t{1} << 30;

/// Does it lie in its storage as it is wanted? A tensor without elements lies nowhere.
bool isContiguous(const PickleNode &tensor)
{
    std::int64_t step = 1;
    for (size_t d = tensor.shape.size(); d > 0; --d) {
        if (tensor.shape[d - 1] == 0 || (tensor.shape[d - 1] > 1 && tensor.stride[d - 1] != step))
            return false;
        step *= tensor.shape[d - 1];
    }
    return true;
}

/// Copies a tensor out of its storage into contiguous order.
Result<HostTensor> gather(const PickleNode &tensor, const Storages &storages, const QString &file,
                          const QString &name)
{
    const auto broken = [&](const QString &what) {
        return failure(u"%1 is cut off or broken: the tensor %2 %3."_s.arg(file, name, what));
    };
    const auto found = storages.find(tensor.storage->text);
    if (found == storages.end())
        return broken(u"has no data"_s);
    const QByteArrayView data = found->second;
    HostTensor result;
    result.type = tensor.type;
    result.shape = tensor.shape;
    const auto count = elementCount(tensor.shape);
    if (!count || *count > kMaxElements || tensor.shape.size() != tensor.stride.size() ||
        tensor.integer < 0)
        return broken(u"has a shape that makes no sense"_s);
    const qint64 width = bytesOf(tensor.type);
    const std::int64_t available = data.size() / width;

    // The last element that is read decides whether all of them lie inside.
    std::int64_t last = tensor.integer;
    for (size_t i = 0; i < tensor.shape.size(); ++i) {
        std::int64_t reach = 0;
        if (tensor.stride[i] < 0 ||
            __builtin_mul_overflow(tensor.stride[i], std::max<std::int64_t>(tensor.shape[i] - 1, 0),
                                   &reach) ||
            __builtin_add_overflow(last, reach, &last))
            return broken(u"has strides that make no sense"_s);
    }
    if (*count > 0 && last >= available)
        return broken(u"reaches beyond its storage"_s);

    if (isContiguous(tensor)) {
        result.bytes = data.sliced(tensor.integer * width, *count * width).toByteArray();
        return result;
    }
    result.bytes.resize(*count * width);
    const size_t dimensions = tensor.shape.size();
    std::vector<std::int64_t> index(dimensions, 0);
    std::int64_t source = tensor.integer;
    char *target = result.bytes.data();
    for (std::int64_t i = 0; i < *count; ++i) {
        std::memcpy(target, data.data() + source * width, static_cast<size_t>(width));
        target += width;
        for (size_t d = dimensions; d > 0; --d) {
            source += tensor.stride[d - 1];
            if (++index[d - 1] < tensor.shape[d - 1])
                break;
            source -= tensor.stride[d - 1] * tensor.shape[d - 1];
            index[d - 1] = 0;
        }
    }
    return result;
}

int tensorsIn(const PickleNode *dict)
{
    int count = 0;
    for (size_t i = 0; dict->kind == Kind::Dict && i + 1 < dict->items.size(); i += 2)
        count += dict->items[i + 1]->kind == Kind::Tensor ? 1 : 0;
    return count;
}

/// The dictionary of tensors: the root, or what a checkpoint wraps.
const PickleNode *stateDict(const PickleNode *root)
{
    for (int depth = 0; depth < 3; ++depth) {
        if (tensorsIn(root) > 0)
            return root;
        const PickleNode *inner = nullptr;
        for (const char *key : {"state_dict", "model_state_dict", "model", "net", "model_ema"}) {
            inner = root->value(key);
            if (inner && inner->kind == Kind::Dict)
                break;
            inner = nullptr;
        }
        if (!inner)
            return nullptr;
        root = inner;
    }
    return nullptr;
}

Result<TensorFile> collect(const PickleNode *root, const Storages &storages, const QString &file)
{
    const PickleNode *dict = stateDict(root);
    if (!dict)
        return failure(u"%1 holds no tensors: it must be a state_dict, or a checkpoint with one as "
                       u"'state_dict' or 'model'."_s.arg(file));
    TensorFile content;
    for (size_t i = 0; i + 1 < dict->items.size(); i += 2) {
        if (dict->items[i]->kind != Kind::Text || dict->items[i + 1]->kind != Kind::Tensor)
            continue;
        const QString name = QString::fromUtf8(dict->items[i]->text);
        LD_TRY_ASSIGN(auto tensor, gather(*dict->items[i + 1], storages, file, name));
        content.tensors.insert_or_assign(name, std::move(tensor));
    }
    return content;
}

Result<TensorFile> parseZip(const QByteArray &bytes, const QString &file)
{
    LD_TRY_ASSIGN(const auto entries, readStoredZip(bytes, file));
    QByteArray folder;
    QByteArrayView pickle;
    for (const auto &[name, view] : entries) {
        if (name.endsWith("/data.pkl")) {
            folder = name.chopped(8);
            pickle = view;
            break;
        }
    }
    if (folder.isEmpty())
        return failure(u"%1 is a zip archive but was not written by torch.save: it holds no "
                       u"data.pkl."_s.arg(file));
    if (const auto order = entries.find(folder + "byteorder");
        order != entries.end() && order->second != "little")
        return failure(
            u"%1 was written on a big-endian machine, which is not supported."_s.arg(file));
    LD_TRY_ASSIGN(const auto document, readPickle(pickle, file));
    const QByteArray prefix = folder + "data/";
    Storages storages;
    for (const auto &[name, view] : entries) {
        if (name.startsWith(prefix))
            storages.emplace(name.sliced(prefix.size()), view);
    }
    return collect(document->root, storages, file);
}

/// Pickles in a row: magic, protocol, system, object, keys; then per key the number of elements
/// and the data.
Result<TensorFile> parseLegacy(const QByteArray &bytes, const QString &file)
{
    QByteArrayView rest(bytes);
    std::vector<std::unique_ptr<PickleDocument>> parts;
    for (int i = 0; i < 5; ++i) {
        LD_TRY_ASSIGN(auto part, readPickle(rest, file));
        rest = rest.sliced(part->length);
        parts.push_back(std::move(part));
        if (i == 0 && parts[0]->root->text != QByteArrayView(kLegacyMagic, 10))
            return failure(u"%1 is a pickle but was not written by torch.save."_s.arg(file));
        if (i == 2) {
            const PickleNode *little = parts[2]->root->value("little_endian");
            if (little && little->integer == 0)
                return failure(
                    u"%1 was written on a big-endian machine, which is not supported."_s.arg(file));
        }
    }
    // The width of a storage's elements stands in the object's pickle only.
    std::map<QByteArray, TensorType> types;
    for (const PickleNode &node : parts[3]->nodes) {
        if (node.kind == Kind::Storage)
            types.emplace(node.text, node.type);
    }
    Storages storages;
    for (const PickleNode *key : parts[4]->root->items) {
        const auto type = types.find(key->text);
        if (type == types.end() || rest.size() < 8)
            return failure(
                u"%1 is cut off or broken: the data of its tensors is missing."_s.arg(file));
        const auto count = qFromLittleEndian<qint64>(rest.data());
        rest = rest.sliced(8);
        qint64 length = 0;
        if (count < 0 || __builtin_mul_overflow(count, bytesOf(type->second), &length) ||
            length > rest.size())
            return failure(u"%1 is cut off: the data of its tensors ends too early."_s.arg(file));
        storages.emplace(key->text, rest.first(length));
        rest = rest.sliced(length);
    }
    return collect(parts[3]->root, storages, file);
}

} // namespace

Result<TensorFile> parsePth(const QByteArray &bytes, const QString &file)
{
    if (bytes.startsWith("PK\x03\x04"))
        return parseZip(bytes, file);
    return parseLegacy(bytes, file);
}

} // namespace lesiondesk
