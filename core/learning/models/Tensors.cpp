// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Tensors.h"

#include "core/learning/inference/Normalise.h"

#include <torch/utils.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

at::ScalarType scalarType(TensorType type)
{
    switch (type) {
    case TensorType::F64:
        return at::kDouble;
    case TensorType::F32:
        return at::kFloat;
    case TensorType::F16:
        return at::kHalf;
    case TensorType::BF16:
        return at::kBFloat16;
    case TensorType::I64:
        return at::kLong;
    case TensorType::I32:
        return at::kInt;
    case TensorType::I16:
        return at::kShort;
    case TensorType::I8:
        return at::kChar;
    case TensorType::U8:
        return at::kByte;
    case TensorType::Bool:
        break;
    }
    return at::kBool;
}

/// Calls with name and tensor of every parameter and buffer.
template <typename Visit>
void forEachTensor(const torch::nn::Module &network, const Visit &visit)
{
    for (const auto &item : network.named_parameters())
        visit(QString::fromStdString(item.key()), item.value());
    for (const auto &item : network.named_buffers())
        visit(QString::fromStdString(item.key()), item.value());
}

/// From page-locked memory, without waiting for what the GPU does just now.
at::Tensor toDevice(const at::Tensor &tensor, const at::Device &device)
{
    return device.is_cuda() ? tensor.pin_memory().to(device, /*non_blocking=*/true)
                            : tensor.to(device);
}

} // namespace

std::vector<WantedTensor> wantedTensors(const torch::nn::Module &network)
{
    std::vector<WantedTensor> wanted;
    forEachTensor(network, [&](const QString &name, const at::Tensor &tensor) {
        wanted.push_back({name, tensor.sizes().vec()});
    });
    return wanted;
}

void loadInto(torch::nn::Module &network, const TensorFile &file, const WeightsFit &fit)
{
    torch::NoGradGuard noGraph;
    forEachTensor(network, [&](const QString &name, at::Tensor tensor) {
        const auto source = fit.source.find(name);
        if (source == fit.source.end())
            return;
        const HostTensor &host = file.tensors.at(source->second);
        // from_blob wants a pointer that may be written through; copy_ only reads.
        tensor.copy_(at::from_blob(const_cast<char *>(host.bytes.constData()), host.shape,
                                   at::TensorOptions(scalarType(host.type))));
    });
}

TensorFile stateOf(const torch::nn::Module &network)
{
    TensorFile state;
    forEachTensor(network, [&](const QString &name, const at::Tensor &tensor) {
        state.tensors.emplace(name, hostTensor(tensor));
    });
    return state;
}

HostTensor hostTensor(const at::Tensor &tensor)
{
    const torch::NoGradGuard noGraph;
    HostTensor host;
    host.type = tensor.scalar_type() == at::kLong   ? TensorType::I64
                : tensor.scalar_type() == at::kByte ? TensorType::U8
                                                    : TensorType::F32;
    host.shape = tensor.sizes().vec();
    host.bytes =
        QByteArray(static_cast<qsizetype>(tensor.numel()) * bytesOf(host.type), Qt::Uninitialized);
    // In one go, whatever the order in memory.
    at::from_blob(host.bytes.data(), host.shape, at::TensorOptions(scalarType(host.type)))
        .copy_(tensor);
    return host;
}

Result<void> copyInto(at::Tensor tensor, const TensorFile &file, const QString &name)
{
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end())
        return failure(u"the tensor %1 is missing"_s.arg(name));
    const HostTensor &host = found->second;
    if (host.shape != tensor.sizes().vec() || scalarType(host.type) != tensor.scalar_type())
        return failure(u"the tensor %1 has the shape %2"_s.arg(name, shapeText(host.shape)));
    torch::NoGradGuard noGraph;
    tensor.copy_(at::from_blob(const_cast<char *>(host.bytes.constData()), host.shape,
                               at::TensorOptions(scalarType(host.type))));
    return {};
}

Result<void> restoreState(torch::nn::Module &network, const TensorFile &file, const QString &prefix)
{
    Result<void> done;
    forEachTensor(network, [&](const QString &name, const at::Tensor &tensor) {
        if (done)
            done = copyInto(tensor, file, prefix + name);
    });
    return done;
}

at::Tensor normalisedBatch(const std::vector<cv::Mat> &images, const at::Device &device)
{
    const int height = images.front().rows;
    const int width = images.front().cols;
    const at::Tensor bytes =
        at::empty({static_cast<int64_t>(images.size()), height, width, 3},
                  at::TensorOptions(at::kByte).pinned_memory(device.is_cuda()));
    const size_t row = static_cast<size_t>(width) * 3;
    auto *target = bytes.data_ptr<uint8_t>();
    for (const cv::Mat &image : images) {
        for (int y = 0; y < height; ++y, target += row)
            std::memcpy(target, image.ptr(y), row);
    }
    const at::TensorOptions options(at::kFloat);
    const at::Tensor mean = toDevice(at::tensor(kImageNetMean, options), device);
    const at::Tensor deviation = toDevice(at::tensor(kImageNetDeviation, options), device);
    return toDevice(bytes, device) // is there already page-locked
        .to(at::kFloat)
        .div_(255)
        .sub_(mean)
        .div_(deviation)
        .permute({0, 3, 1, 2});
}

void place(torch::nn::Module &network, const at::Device &device)
{
    network.to(device);
    for (at::Tensor &parameter : network.parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.detach().contiguous(at::MemoryFormat::ChannelsLast));
    }
}

} // namespace lesiondesk::nets
