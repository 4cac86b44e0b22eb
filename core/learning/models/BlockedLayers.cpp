// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/BlockedLayers.h"

#include "core/learning/blocked/BlockedNorm.h"
#include "core/learning/models/Autocast.h"
#include "core/learning/models/PeerBatchNorm.h"
#include "core/learning/models/PeerSums.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/utils.h>

namespace lesiondesk::nets
{

namespace
{

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int kBlock = blockednorm::kChannels;

BlockedConvolution::Size sizeOf(const at::Tensor &x)
{
    return {x.size(0), x.size(2), x.size(3)};
}

BlockedConvolution::Strides stridesOf(const at::Tensor &weight)
{
    return {weight.stride(0), weight.stride(1), weight.stride(2), weight.stride(3)};
}

at::Tensor emptyBlocks(const BlockedConvolution::Size &size, int channels,
                       const at::TensorOptions &options)
{
    return at::empty({size.images, channels / kBlock, size.rows, size.columns, kBlock}, options);
}

/// Lives as long as the graph that needs it on the way back.
struct KeptConvolution : torch::CustomClassHolder {
    explicit KeptConvolution(std::shared_ptr<BlockedConvolution> convolution)
        : own(std::move(convolution))
    {
    }
    std::shared_ptr<BlockedConvolution> own;
};

class Convolution : public torch::autograd::Function<Convolution>
{
public:
    static at::Tensor forward(AutogradContext *context, const at::Tensor &x,
                              const at::Tensor &weight,
                              const std::shared_ptr<BlockedConvolution> &own)
    {
        context->save_for_backward({x, weight});
        context->saved_data["convolution"] =
            at::IValue::make_capsule(c10::make_intrusive<KeptConvolution>(own));
        const auto size = sizeOf(x);
        at::Tensor y =
            emptyBlocks({size.images, own->outputSide(size.rows), own->outputSide(size.columns)},
                        own->form().out, x.options());
        own->forward(size, x.data_ptr<float>(), weight.data_ptr<float>(), stridesOf(weight),
                     y.data_ptr<float>());
        return y;
    }

    static variable_list backward(AutogradContext *context, variable_list gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0];
        const at::Tensor &weight = saved[1];
        const auto kept = context->saved_data["convolution"].toCapsule();
        const auto &own = static_cast<const KeptConvolution &>(*kept).own;
        const auto size = sizeOf(x);
        const at::Tensor dy = gradients[0].contiguous();
        at::Tensor dx;
        at::Tensor dweight;
        if (context->needs_input_grad(0)) {
            dx = at::empty_like(x);
            own->backwardData(size, dy.data_ptr<float>(), weight.data_ptr<float>(),
                              stridesOf(weight), dx.data_ptr<float>());
        }
        if (context->needs_input_grad(1)) {
            dweight = at::empty_like(weight);
            own->backwardWeights(size, x.data_ptr<float>(), dy.data_ptr<float>(),
                                 dweight.data_ptr<float>(), stridesOf(dweight));
        }
        return {dx, dweight, {}};
    }
};

/// One float for each channel, as the kernels want them.
at::Tensor perChannel(std::int64_t blocks)
{
    return at::empty({blocks * kBlock}, at::TensorOptions(at::kFloat));
}

float *values(const at::Tensor &tensor)
{
    return tensor.defined() ? tensor.data_ptr<float>() : nullptr;
}

/// work(block, its first channel), in all threads.
template <typename Work>
void forEachBlock(std::int64_t blocks, const Work &work)
{
    at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block)
            work(block, block * kBlock);
    });
}

/// What BlockedNorm's kernels are given for a batch. Nothing here allocates or throws: it runs in
/// LibTorch's threads.
struct NormPass {
    blockednorm::Extent extent;
    const float *x;
    const float *weight;
    const float *bias;
    float *mean;
    float *variance;
    float *inverse; ///< 1/√(variance + ε)
    double epsilon;

    void measure(std::int64_t block, std::int64_t channel) const
    {
        blockednorm::statistics(extent, block, x, mean + channel, variance + channel);
    }
    void apply(std::int64_t block, std::int64_t channel, const float *other, bool relu,
               float *y) const
    {
        alignas(64) float scale[kBlock];
        for (int c = 0; c < kBlock; ++c) {
            inverse[channel + c] =
                static_cast<float>(1 / std::sqrt(variance[channel + c] + epsilon));
            scale[c] = weight[channel + c] * inverse[channel + c];
        }
        blockednorm::apply(extent, block, x, other, relu, mean + channel, scale, bias + channel, y);
    }
};

struct NormBackwardPass {
    blockednorm::Extent extent;
    const float *x;
    const float *y; ///< null: no ReLU
    const float *dy;
    const float *weight;
    const float *mean;
    const float *inverse;
    double count; ///< values of a channel in the whole batch

    /// Σ dz and Σ dz · x̂, the gradients of the bias and of the weight.
    void sum(std::int64_t block, std::int64_t channel, float *dbias, float *dweight) const
    {
        blockednorm::gradientSums(extent, block, x, y, dy, mean + channel, dbias + channel,
                                  dweight + channel);
        for (int c = 0; c < kBlock; ++c)
            dweight[channel + c] *= inverse[channel + c];
    }
    /// From the sums over the whole batch: dx = weight/σ · (dz − Σdz/n − x̂ · Σ(dz · x̂)/n).
    void spread(std::int64_t block, std::int64_t channel, const float *dbias, const float *dweight,
                float *dx, float *dother) const
    {
        alignas(64) float scale[kBlock];
        alignas(64) float offset[kBlock];
        alignas(64) float slope[kBlock];
        for (int c = 0; c < kBlock; ++c) {
            const std::int64_t at = channel + c;
            scale[c] = weight[at] * inverse[at];
            offset[c] = static_cast<float>(dbias[at] / count);
            slope[c] = static_cast<float>(dweight[at] * inverse[at] / count);
        }
        blockednorm::gradient(extent, block, x, y, dy, mean + channel, scale, offset, slope, dx,
                              dother);
    }
};

blockednorm::Extent extentOf(const at::Tensor &x)
{
    return {x.size(0), x.size(1), x.size(2) * x.size(3)};
}

/// BatchNorm in training mode, the sum with `other` where that is defined, and ReLU where wanted.
/// The gradients of weight and bias are this process' own, see normalise().
class Norm : public torch::autograd::Function<Norm>
{
public:
    static at::Tensor forward(AutogradContext *context, const at::Tensor &x,
                              const at::Tensor &weight, const at::Tensor &bias,
                              const c10::optional<at::Tensor> &other,
                              torch::nn::BatchNorm2dImpl *module, bool relu)
    {
        const ShareScope *scope = ShareScope::current();
        const auto extent = extentOf(x);
        BatchStatistics found{perChannel(extent.blocks), perChannel(extent.blocks),
                              static_cast<double>(extent.values())};
        const at::Tensor inverse = perChannel(extent.blocks);
        at::Tensor y = at::empty_like(x);
        NormPass pass{extent,
                      values(x),
                      values(weight),
                      values(bias),
                      values(found.mean),
                      values(found.variance),
                      values(inverse),
                      module->options.eps()};
        const auto apply = [&](std::int64_t block, std::int64_t channel) {
            pass.apply(block, channel, other ? values(*other) : nullptr, relu, values(y));
        };
        if (scope) {
            forEachBlock(extent.blocks, [&](std::int64_t block, std::int64_t channel) {
                pass.measure(block, channel);
            });
            found = ofWholeBatch(found, *scope);
            pass.mean = values(found.mean);
            pass.variance = values(found.variance);
            forEachBlock(extent.blocks, apply);
        } else {
            forEachBlock(extent.blocks, [&](std::int64_t block, std::int64_t channel) {
                pass.measure(block, channel);
                apply(block, channel);
            });
        }
        moveRunningStatistics(*module, found);
        context->save_for_backward({x, relu ? y : at::Tensor(), weight, found.mean, inverse});
        context->saved_data["count"] = found.count;
        context->saved_data["sum"] = other.has_value();
        context->saved_data["peers"] =
            scope ? reinterpret_cast<std::int64_t>(&scope->peers()) : std::int64_t{0};
        return y;
    }

    static variable_list backward(AutogradContext *context, variable_list gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0];
        const at::Tensor &y = saved[1];
        const at::Tensor dy = gradients[0].contiguous();
        const auto extent = extentOf(x);
        at::Tensor dx = at::empty_like(x);
        at::Tensor dother;
        if (context->saved_data["sum"].toBool() && context->needs_input_grad(3))
            dother = y.defined() ? at::empty_like(x) : dy;
        const NormBackwardPass pass{extent,           values(x),
                                    values(y),        values(dy),
                                    values(saved[2]), values(saved[3]),
                                    values(saved[4]), context->saved_data["count"].toDouble()};
        const at::Tensor dbias = perChannel(extent.blocks);
        const at::Tensor dweight = perChannel(extent.blocks);
        const auto sum = [&](std::int64_t block, std::int64_t channel) {
            pass.sum(block, channel, values(dbias), values(dweight));
        };
        const auto spread = [&](std::int64_t block, std::int64_t channel, const at::Tensor &bias,
                                const at::Tensor &weight) {
            pass.spread(block, channel, values(bias), values(weight), values(dx),
                        y.defined() ? values(dother) : nullptr);
        };
        auto *peers = reinterpret_cast<PeerSums *>(context->saved_data["peers"].toInt());
        if (peers) {
            forEachBlock(extent.blocks, sum);
            const at::Tensor all = at::stack({dbias, dweight});
            peers->add(all);
            forEachBlock(extent.blocks, [&](std::int64_t block, std::int64_t channel) {
                spread(block, channel, all[0], all[1]);
            });
        } else {
            forEachBlock(extent.blocks, [&](std::int64_t block, std::int64_t channel) {
                sum(block, channel);
                spread(block, channel, dbias, dweight);
            });
        }
        return {dx, dweight, dbias, dother, {}, {}};
    }
};

} // namespace

bool trainsInBlocks(const at::Tensor &x)
{
    return x.device().is_cpu() && x.scalar_type() == at::kFloat && at::GradMode::is_enabled() &&
           BlockedConvolution::isFast() && !isAutocasting(x.device());
}

at::Tensor inBlocks(const at::Tensor &x)
{
    if (x.dim() == 5)
        return x;
    return x.reshape({x.size(0), x.size(1) / kBlock, kBlock, x.size(2), x.size(3)})
        .permute({0, 1, 3, 4, 2})
        .contiguous();
}

at::Tensor meanOfBlocks(const at::Tensor &x)
{
    return x.mean({2, 3}).reshape({x.size(0), x.size(1) * kBlock, 1, 1});
}

BlockedConvNorm::BlockedConvNorm(torch::nn::Conv2d conv, torch::nn::BatchNorm2d norm)
    : m_conv(std::move(conv)), m_norm(std::move(norm))
{
    const auto &options = m_conv->options;
    BlockedConvolution::Form form{
        static_cast<int>(options.in_channels()), static_cast<int>(options.out_channels()),
        static_cast<int>((*options.kernel_size())[0]), static_cast<int>((*options.stride())[0])};
    m_skips = form.kernel == 1 && form.stride > 1;
    if (m_skips)
        form.stride = 1;
    m_convolution = std::make_shared<BlockedConvolution>(form);
}

at::Tensor BlockedConvNorm::forward(const at::Tensor &x, bool relu, const at::Tensor &other) const
{
    at::Tensor read = x;
    if (m_skips) {
        const std::int64_t stride = (*m_conv->options.stride())[0];
        read = x.slice(2, 0, x.size(2), stride).slice(3, 0, x.size(3), stride).contiguous();
    }
    const at::Tensor y = Convolution::apply(read, m_conv->weight, m_convolution);
    const auto summand = other.defined() ? c10::make_optional(other) : c10::nullopt;
    torch::nn::BatchNorm2d norm = m_norm;
    return Norm::apply(y, norm->weight, norm->bias, summand, norm.get(), relu);
}

} // namespace lesiondesk::nets
