// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Files.h"
#include "core/learning/models/Tensors.h"
#include "tests/support/TestData.h"

#include <torch/utils.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <map>

// Networks and inputs with the numbers that tests/data/learning/make_fixtures.py gives them, bit by
// bit, so that no weights need to be stored. Includes torch.
namespace lesiondesk::test
{

using namespace Qt::StringLiterals;

inline QJsonObject fixture(const QString &name)
{
    const auto bytes = readFile(testData(u"learning/"_s + name));
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

/// uniform() of make_fixtures.py.
inline double uniform(std::uint64_t i, std::uint64_t stream)
{
    constexpr std::uint64_t kMask = 0xffffffff;
    std::uint64_t x = (i * 2654435761U + stream * 974711U + 12345U) & kMask;
    x ^= x >> 15;
    x = (x * 2246822519U) & kMask;
    x ^= x >> 13;
    return static_cast<double>(x) / 2147483648.0 - 1.0;
}

/// fill() of make_fixtures.py.
inline float value(const QString &name, const at::Tensor &tensor, std::uint64_t i,
                   std::uint64_t stream, double gain)
{
    const double u = uniform(i, stream);
    if (name.endsWith(u"running_mean"_s))
        return static_cast<float>(0.1 * u);
    if (name.endsWith(u"running_var"_s))
        return static_cast<float>(1.0 + 0.5 * u);
    if (tensor.dim() == 4)
        return static_cast<float>(
            u * std::sqrt(gain /
                          static_cast<double>(tensor.size(1) * tensor.size(2) * tensor.size(3))));
    if (tensor.dim() == 2)
        return static_cast<float>(u * std::sqrt(3.0 / static_cast<double>(tensor.size(1))));
    if (name.endsWith(u"weight"_s))
        return static_cast<float>(1.0 + 0.2 * u);
    return static_cast<float>(0.1 * u);
}

inline std::map<QString, at::Tensor> tensorsOf(const torch::nn::Module &network)
{
    std::map<QString, at::Tensor> tensors;
    for (const auto &item : network.named_parameters())
        tensors.emplace(QString::fromStdString(item.key()), item.value());
    for (const auto &item : network.named_buffers())
        tensors.emplace(QString::fromStdString(item.key()), item.value());
    return tensors;
}

inline void fill(torch::nn::Module &network, double gain)
{
    torch::NoGradGuard noGraph;
    std::uint64_t stream = 0;
    for (auto &[name, tensor] : tensorsOf(network)) {
        if (name.endsWith(u"num_batches_tracked"_s))
            continue;
        at::Tensor plain = at::empty(tensor.sizes()); // in the order of the numbers
        auto *values = plain.data_ptr<float>();
        for (std::int64_t i = 0; i < tensor.numel(); ++i)
            values[i] = value(name, tensor, static_cast<std::uint64_t>(i), stream, gain);
        tensor.copy_(plain);
        ++stream;
    }
}

/// A batch of such numbers between -1.5 and 1.5, channels last.
inline at::Tensor filledBatch(int batch, int size, std::uint64_t stream)
{
    at::Tensor x = at::empty({batch, 3, size, size});
    for (std::int64_t i = 0; i < x.numel(); ++i)
        x.data_ptr<float>()[i] =
            static_cast<float>(uniform(static_cast<std::uint64_t>(i), stream)) * 1.5F;
    return x.contiguous(at::MemoryFormat::ChannelsLast);
}

} // namespace lesiondesk::test
