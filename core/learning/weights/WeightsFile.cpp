// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/weights/WeightsFile.h"

#include "core/base/Files.h"
#include "core/learning/weights/KeyNames.h"
#include "core/learning/weights/PthFile.h"
#include "core/learning/weights/Safetensors.h"

#include <QFileInfo>
#include <QtEndian>

#include <new>
#include <set>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qint64 kMaxFile = qint64{4} << 30;

bool isHead(const QString &name)
{
    return name.startsWith(u"classifier."_s) || name.startsWith(u"fc."_s);
}

QString firstOf(const QStringList &names)
{
    QString text = names.mid(0, 3).join(u", "_s);
    if (names.size() > 3)
        text += u" and %1 more"_s.arg(names.size() - 3);
    return text;
}

/// DataParallel, torch.compile and EMA wrappers put their own name before every tensor's.
void unwrapNames(TensorFile &file)
{
    for (bool again = true; again;) {
        again = false;
        for (const QString &prefix : {u"module."_s, u"_orig_mod."_s, u"model."_s}) {
            bool all = !file.tensors.empty();
            for (const auto &[name, tensor] : file.tensors)
                all = all && (name.startsWith(prefix) || name == "n_averaged"_L1);
            if (!all)
                continue;
            std::map<QString, HostTensor> unwrapped;
            for (auto &[name, tensor] : file.tensors)
                unwrapped.emplace(name.startsWith(prefix) ? name.sliced(prefix.size()) : name,
                                  std::move(tensor));
            file.tensors = std::move(unwrapped);
            again = true;
        }
    }
}

/// The first element whose exponent bits are all set: infinity or not a number. Whole words are
/// compared, so that 25 million parameters cost milliseconds.
template <typename Word>
std::optional<qint64> firstNotFinite(const QByteArray &bytes, Word exponent)
{
    const char *data = bytes.constData();
    const qint64 count = bytes.size() / static_cast<qint64>(sizeof(Word));
    for (qint64 i = 0; i < count; ++i) {
        const Word word = qFromLittleEndian<Word>(data + i * static_cast<qint64>(sizeof(Word)));
        if ((word & exponent) == exponent)
            return i;
    }
    return std::nullopt;
}

std::optional<qint64> firstNotFinite(const HostTensor &tensor)
{
    switch (tensor.type) {
    case TensorType::F64:
        return firstNotFinite<quint64>(tensor.bytes, 0x7ff0'0000'0000'0000ULL);
    case TensorType::F32:
        return firstNotFinite<quint32>(tensor.bytes, 0x7f80'0000U);
    case TensorType::F16:
        return firstNotFinite<quint16>(tensor.bytes, 0x7c00U);
    case TensorType::BF16:
        return firstNotFinite<quint16>(tensor.bytes, 0x7f80U);
    default:
        return std::nullopt;
    }
}

/// A network with one such weight answers nothing but "not a number", whatever it is trained on.
Result<void> refuseNotFinite(const TensorFile &file, const QString &fileName,
                             const std::set<QString> &names)
{
    for (const QString &name : names) {
        const HostTensor &tensor = file.tensors.at(name);
        if (const auto position = firstNotFinite(tensor))
            return failure(
                u"%1 is damaged: the tensor %2 holds a value that is not a number "
                u"(element %3 of %4). Take another copy of the file."_s.arg(fileName, name)
                    .arg(*position + 1)
                    .arg(elementCount(tensor.shape).value_or(0)));
    }
    return {};
}

} // namespace

std::optional<Signature> signatureOf(const TensorFile &file)
{
    return recognise([&](QStringView name, QStringView shape) {
        const auto found = file.tensors.find(name.toString());
        return found != file.tensors.end() &&
               (shape.isEmpty() || shapeText(found->second.shape) == shape);
    });
}

QString WeightsFit::note() const
{
    if (superfluous.isEmpty())
        return {};
    return u"%1 tensors of the weights file were not needed: %2."_s.arg(superfluous.size())
        .arg(firstOf(superfluous));
}

Result<TensorFile> readWeightsFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return failure(u"The weights file %1 does not exist."_s.arg(path));
    if (info.isDir())
        return failure(u"%1 is a folder: choose a .safetensors or .pth file."_s.arg(path));
    if (info.size() > kMaxFile)
        return failure(
            u"%1 is larger than 4 GB: no network of this program has such weights."_s.arg(name));
    if (info.size() == 0)
        return failure(u"%1 is empty."_s.arg(name));
    try {
        LD_TRY_ASSIGN(const auto bytes, readFile(path));
        // A .safetensors file has '{' after eight bytes of length, which may be any bytes; a .pth
        // begins as a zip or a pickle, and neither has '{' there.
        const bool safetensors = bytes.size() > 8 && bytes[8] == '{';
        const bool pth =
            !safetensors && (bytes.startsWith("PK\x03\x04") || bytes.startsWith('\x80'));
        if (!pth && !safetensors) {
            if (name.endsWith(u".pth"_s) || name.endsWith(u".pt"_s))
                return failure(u"%1 is cut off or not a weights file of torch.save."_s.arg(name));
            if (!name.endsWith(u".safetensors"_s))
                return failure(
                    u"%1 is not a weights file: choose a .safetensors or .pth file."_s.arg(name));
        }
        LD_TRY_ASSIGN(auto file, pth ? parsePth(bytes, name) : parseSafetensors(bytes, name));
        unwrapNames(file);
        return file;
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory to read %1."_s.arg(name));
    }
}

Result<WeightsFit> fitWeights(const TensorFile &file, const QString &fileName,
                              Architecture architecture, const std::vector<WantedTensor> &wanted,
                              HeadPolicy head)
{
    const auto signature = signatureOf(file);
    if (signature && signature->architecture != architecture)
        return failure(u"%1 holds weights of %2 and not of %3: choose the other architecture or "
                       u"another file."_s.arg(fileName, architectureKey(signature->architecture),
                                              architectureKey(architecture)));
    const bool timm = signature && signature->naming == Naming::Timm;

    WeightsFit fit;
    std::set<QString> used;
    for (const WantedTensor &want : wanted) {
        const QString source = timm ? timmName(architecture, want.name) : want.name;
        const auto found = file.tensors.find(source);
        if (found != file.tensors.end())
            used.insert(source);
        if (isHead(want.name) && head == HeadPolicy::New)
            continue;
        if (found == file.tensors.end()) {
            if (!want.name.endsWith(u".num_batches_tracked"_s))
                fit.missing.append(want.name);
        } else if (found->second.shape != want.shape) {
            fit.misshapen.append(u"%1 (%2 instead of %3)"_s.arg(
                source, shapeText(found->second.shape), shapeText(want.shape)));
        } else {
            fit.source.emplace(want.name, source);
        }
    }
    for (const auto &[name, tensor] : file.tensors) {
        if (!used.contains(name))
            fit.superfluous.append(name);
    }
    if (!signature && fit.missing.size() * 2 > static_cast<qsizetype>(wanted.size()))
        return failure(u"%1 holds no weights of %2: %3 of its %4 tensors are missing."_s
                           .arg(fileName, architectureKey(architecture))
                           .arg(fit.missing.size())
                           .arg(wanted.size()));
    QStringList problems;
    if (!fit.missing.isEmpty())
        problems.append(
            u"%1 tensors are missing (%2)"_s.arg(fit.missing.size()).arg(firstOf(fit.missing)));
    if (!fit.misshapen.isEmpty())
        problems.append(
            u"%1 have another shape (%2)"_s.arg(fit.misshapen.size()).arg(firstOf(fit.misshapen)));
    if (!problems.isEmpty()) {
        if (!fit.superfluous.isEmpty())
            problems.append(u"%1 are superfluous (%2)"_s.arg(fit.superfluous.size())
                                .arg(firstOf(fit.superfluous)));
        return failure(u"%1 does not fit %2: %3."_s.arg(fileName, architectureKey(architecture),
                                                        problems.join(u", "_s)));
    }
    LD_TRY(refuseNotFinite(file, fileName, used));
    return fit;
}

std::optional<int> classesOfHead(const TensorFile &file)
{
    for (const QString &name : {u"classifier.1.weight"_s, u"fc.weight"_s, u"classifier.weight"_s}) {
        const auto found = file.tensors.find(name);
        if (found != file.tensors.end() && found->second.shape.size() == 2 &&
            found->second.shape[0] > 0 && found->second.shape[0] < 1'000'000)
            return static_cast<int>(found->second.shape[0]);
    }
    return std::nullopt;
}

} // namespace lesiondesk
