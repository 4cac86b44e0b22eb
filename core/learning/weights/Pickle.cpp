// SPDX-License-Identifier: GPL-3.0-or-later
// Opcodes after CPython's Lib/pickletools.py (protocols 0 to 5, those that torch.save uses).
#include "core/learning/weights/Pickle.h"

#include <QtEndian>

#include <bit>
#include <optional>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using Node = PickleNode;
using Kind = PickleNode::Kind;

struct StorageName {
    QByteArrayView name;
    TensorType type;
};

constexpr StorageName kStorages[] = {
    {"torch.FloatStorage", TensorType::F32},     {"torch.HalfStorage", TensorType::F16},
    {"torch.BFloat16Storage", TensorType::BF16}, {"torch.DoubleStorage", TensorType::F64},
    {"torch.LongStorage", TensorType::I64},      {"torch.IntStorage", TensorType::I32},
    {"torch.ShortStorage", TensorType::I16},     {"torch.ByteStorage", TensorType::U8},
    {"torch.CharStorage", TensorType::I8},       {"torch.BoolStorage", TensorType::Bool},
};
constexpr QByteArrayView kOrderedDict = "collections.OrderedDict";
constexpr QByteArrayView kRebuildTensor = "torch._utils._rebuild_tensor_v2";
constexpr QByteArrayView kRebuildParameter = "torch._utils._rebuild_parameter";

/// Thrown and caught in this file only: leaves the interpreter's nested calls.
struct Refusal {
    QString message;
};

class Interpreter
{
public:
    Interpreter(QByteArrayView bytes, PickleDocument &document) : m_bytes(bytes), m_doc(document) {}

    void run()
    {
        while (step()) {
        }
        m_doc.length = m_at;
    }

private:
    [[noreturn]] static void refuse(const QString &message) { throw Refusal{message}; }
    [[noreturn]] static void broken() { refuse(u"is cut off or broken inside"_s); }

    QByteArrayView take(quint64 length)
    {
        if (length > static_cast<quint64>(m_bytes.size() - m_at))
            broken();
        const auto view = m_bytes.sliced(m_at, static_cast<qsizetype>(length));
        m_at += static_cast<qsizetype>(length);
        return view;
    }
    template <typename T>
    T number()
    {
        return qFromLittleEndian<T>(take(sizeof(T)).data());
    }
    QByteArray takeLine()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0)
            broken();
        const QByteArray line = m_bytes.sliced(m_at, end - m_at).toByteArray();
        m_at = end + 1;
        return line;
    }

    Node *make(Kind kind)
    {
        Node &node = m_doc.nodes.emplace_back();
        node.kind = kind;
        return &node;
    }
    void push(Node *node) { m_stack.push_back(node); }
    void pushInt(std::int64_t value, Kind kind = Kind::Int)
    {
        Node *node = make(kind);
        node->integer = value;
        push(node);
    }
    void pushText(QByteArrayView text)
    {
        Node *node = make(Kind::Text);
        node->text = text.toByteArray();
        push(node);
    }
    Node *pop()
    {
        if (m_stack.empty())
            broken();
        Node *node = m_stack.back();
        m_stack.pop_back();
        return node;
    }
    Node *top()
    {
        if (m_stack.empty())
            broken();
        return m_stack.back();
    }
    std::vector<Node *> popToMark()
    {
        size_t from = m_stack.size();
        while (from > 0 && m_stack[from - 1]->kind != Kind::Mark)
            --from;
        if (from == 0)
            broken();
        std::vector<Node *> items(m_stack.begin() + static_cast<std::ptrdiff_t>(from),
                                  m_stack.end());
        m_stack.resize(from - 1);
        return items;
    }
    void pushTuple(std::vector<Node *> items)
    {
        Node *node = make(Kind::Tuple);
        node->items = std::move(items);
        push(node);
    }
    void pushTupleOf(size_t count)
    {
        std::vector<Node *> items(count);
        for (size_t i = count; i > 0; --i)
            items[i - 1] = pop();
        pushTuple(std::move(items));
    }
    void append(const std::vector<Node *> &items, Kind kind)
    {
        Node *target = top();
        if (target->kind != kind || (kind == Kind::Dict && items.size() % 2 != 0))
            broken();
        target->items.insert(target->items.end(), items.begin(), items.end());
    }
    void remember(quint64 index) { m_memo[index] = top(); }
    void recall(quint64 index)
    {
        const auto found = m_memo.find(index);
        if (found == m_memo.end())
            broken();
        push(found->second);
    }

    void pushGlobal(const QByteArray &module, const QByteArray &name)
    {
        Node *node = make(Kind::Global);
        node->text = module + '.' + name;
        for (const StorageName &storage : kStorages) {
            if (node->text == storage.name) {
                node->type = storage.type;
                return push(node);
            }
        }
        if (node->text == kOrderedDict || node->text == kRebuildTensor ||
            node->text == kRebuildParameter)
            return push(node);
        refuse(u"asks to run %1, which a weights file has no need for: it was refused and nothing "
               u"of it was run"_s.arg(QString::fromUtf8(node->text)));
    }

    static bool isStorageType(const Node *node)
    {
        return node->kind == Kind::Global && node->text.endsWith("Storage");
    }
    static std::vector<std::int64_t> integers(const Node *node)
    {
        if (node->kind != Kind::Tuple && node->kind != Kind::List)
            broken();
        std::vector<std::int64_t> values;
        for (const Node *item : node->items) {
            if (item->kind != Kind::Int)
                broken();
            values.push_back(item->integer);
        }
        return values;
    }

    /// ('storage', type, key, device, elements); the legacy form has a view as the sixth.
    void pushPersistent()
    {
        const Node *id = pop();
        if (id->kind != Kind::Tuple || id->items.size() < 5 || id->items[0]->text != "storage" ||
            !isStorageType(id->items[1]) || id->items[2]->kind != Kind::Text ||
            id->items[4]->kind != Kind::Int || id->items[4]->integer < 0)
            broken();
        if (id->items.size() > 5 && id->items[5]->kind != Kind::None)
            refuse(
                u"holds views of storages as only very old PyTorch wrote them: save it again with "
                u"a newer one"_s);
        Node *storage = make(Kind::Storage);
        storage->type = id->items[1]->type;
        storage->text = id->items[2]->text;
        storage->integer = id->items[4]->integer;
        push(storage);
    }

    void reduce()
    {
        Node *arguments = pop();
        Node *function = pop();
        if (function->kind != Kind::Global || arguments->kind != Kind::Tuple)
            broken();
        const auto &items = arguments->items;
        if (function->text == kOrderedDict) {
            Node *dict = make(Kind::Dict);
            if (!items.empty()) {
                for (const Node *pair : items[0]->items) {
                    if (pair->items.size() != 2)
                        broken();
                    dict->items.insert(dict->items.end(), pair->items.begin(), pair->items.end());
                }
            }
            return push(dict);
        }
        if (function->text == kRebuildParameter) {
            if (items.empty() || items[0]->kind != Kind::Tensor)
                broken();
            return push(items[0]);
        }
        if (function->text != kRebuildTensor || items.size() < 4 ||
            items[0]->kind != Kind::Storage || items[1]->kind != Kind::Int)
            broken();
        Node *tensor = make(Kind::Tensor);
        tensor->storage = items[0];
        tensor->type = items[0]->type;
        tensor->integer = items[1]->integer;
        tensor->shape = integers(items[2]);
        tensor->stride = integers(items[3]);
        push(tensor);
    }

    bool step();

    QByteArrayView m_bytes;
    PickleDocument &m_doc;
    qsizetype m_at = 0;
    std::vector<Node *> m_stack;
    std::unordered_map<quint64, Node *> m_memo;
};

bool Interpreter::step()
{
    const auto opcode = number<quint8>();
    switch (opcode) {
    case 0x80: // PROTO
        if (number<quint8>() > 5)
            refuse(u"uses a pickle protocol that is newer than this program"_s);
        break;
    case 0x95: // FRAME
        take(8);
        break;
    case '.': // STOP
        m_doc.root = pop();
        return false;
    case '(':
        push(make(Kind::Mark));
        break;
    case '0':
        pop();
        break;
    case '1':
        popToMark();
        break;
    case '2': // DUP
        push(top());
        break;
    case 'N':
        push(make(Kind::None));
        break;
    case 0x88:
        pushInt(1, Kind::Bool);
        break;
    case 0x89:
        pushInt(0, Kind::Bool);
        break;
    case 'J':
        pushInt(number<qint32>());
        break;
    case 'K':
        pushInt(number<quint8>());
        break;
    case 'M':
        pushInt(number<quint16>());
        break;
    case 0x8a: { // LONG1: little-endian two's complement; more than 64 bits stay as bytes
        const QByteArrayView digits = take(number<quint8>());
        if (digits.size() > 8) {
            pushText(digits);
            break;
        }
        quint64 value = !digits.isEmpty() && (digits.back() & 0x80) ? ~quint64{0} : 0;
        for (qsizetype i = digits.size(); i > 0; --i)
            value = (value << 8) | static_cast<quint8>(digits[i - 1]);
        pushInt(static_cast<std::int64_t>(value));
        break;
    }
    case 'G': { // BINFLOAT, big-endian
        Node *node = make(Kind::Float);
        node->real = std::bit_cast<double>(qFromBigEndian<quint64>(take(8).data()));
        push(node);
        break;
    }
    case 'X': // BINUNICODE
    case 'T': // BINSTRING
    case 'B': // BINBYTES
        pushText(take(number<quint32>()));
        break;
    case 'U':  // SHORT_BINSTRING
    case 'C':  // SHORT_BINBYTES
    case 0x8c: // SHORT_BINUNICODE
        pushText(take(number<quint8>()));
        break;
    case 0x8d: // BINUNICODE8
        pushText(take(number<quint64>()));
        break;
    case ')':
        push(make(Kind::Tuple));
        break;
    case 't':
        pushTuple(popToMark());
        break;
    case 0x85:
    case 0x86:
    case 0x87:
        pushTupleOf(opcode - 0x84U);
        break;
    case ']':
        push(make(Kind::List));
        break;
    case 'l': {
        Node *list = make(Kind::List);
        list->items = popToMark();
        push(list);
        break;
    }
    case 'a': {
        Node *item = pop();
        append({item}, Kind::List);
        break;
    }
    case 'e': {
        const auto items = popToMark();
        append(items, Kind::List);
        break;
    }
    case '}':
        push(make(Kind::Dict));
        break;
    case 'd': {
        Node *dict = make(Kind::Dict);
        dict->items = popToMark();
        if (dict->items.size() % 2 != 0)
            broken();
        push(dict);
        break;
    }
    case 's': {
        Node *value = pop();
        Node *key = pop();
        append({key, value}, Kind::Dict);
        break;
    }
    case 'u': {
        const auto items = popToMark();
        append(items, Kind::Dict);
        break;
    }
    case 'q':
        remember(number<quint8>());
        break;
    case 'r':
        remember(number<quint32>());
        break;
    case 0x94: // MEMOIZE
        remember(m_memo.size());
        break;
    case 'h':
        recall(number<quint8>());
        break;
    case 'j':
        recall(number<quint32>());
        break;
    case 'c':   // GLOBAL
    case 'i': { // INST makes an object of one; here its name is what the refusal says
        const QByteArray module = takeLine();
        const QByteArray name = takeLine();
        pushGlobal(module, name);
        if (opcode == 'i')
            broken();
        break;
    }
    case 0x93: { // STACK_GLOBAL
        const QByteArray name = pop()->text;
        const QByteArray module = pop()->text;
        pushGlobal(module, name);
        break;
    }
    case 'Q':
        pushPersistent();
        break;
    case 'R':
        reduce();
        break;
    case 'b': // BUILD: attributes such as _metadata, of no use here
        pop();
        top();
        break;
    default:
        refuse(u"holds a pickle instruction (0x%1) that weights have no need for"_s.arg(
            opcode, 2, 16, QLatin1Char('0')));
    }
    return true;
}

} // namespace

const PickleNode *PickleNode::value(QByteArrayView key) const
{
    if (kind != Kind::Dict)
        return nullptr;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i]->kind == Kind::Text && items[i]->text == key)
            return items[i + 1];
    }
    return nullptr;
}

Result<std::unique_ptr<PickleDocument>> readPickle(QByteArrayView bytes, const QString &file)
{
    auto document = std::make_unique<PickleDocument>();
    try {
        Interpreter(bytes, *document).run();
    } catch (const Refusal &refusal) {
        return failure(u"%1 %2."_s.arg(file, refusal.message));
    }
    return document;
}

} // namespace lesiondesk
