// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/blocked/BlockedConvolution.h"

#include "core/learning/inference/OneDnn.h"

#include <optional>
#include <unordered_map>

namespace lesiondesk
{

using Memory = dnnl::memory;
using Tag = Memory::format_tag;
using Forward = dnnl::convolution_forward;
using BackwardData = dnnl::convolution_backward_data;
using BackwardWeights = dnnl::convolution_backward_weights;

namespace
{

constexpr auto kFloat = Memory::data_type::f32;

/// oneDNN only reads what is given as an input.
Memory wrap(const Memory::desc &desc, const float *values)
{
    return {desc, onednn::cpu(), const_cast<float *>(values)};
}

/// `desc` by Winograd's algorithm where that is wanted and to be had, directly elsewhere.
template <typename Primitive, typename... Hint>
typename Primitive::primitive_desc planned(typename Primitive::desc desc, bool winograd,
                                           const Hint &...hint)
{
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    if (winograd) {
        typename Primitive::desc other = desc;
        other.data.alg_kind = dnnl_convolution_winograd;
        try {
            return {other, attributes, onednn::cpu(), hint...};
        } catch (const dnnl::error &) { // not on this processor, or not in these sizes
        }
    }
    return {desc, attributes, onednn::cpu(), hint...};
}

} // namespace

struct BlockedConvolution::Plans {
    Size size;
    Memory::desc picture;
    Memory::desc result;
    Memory::dims weightDims;
    dnnl::stream stream{onednn::cpu()};
    Forward::primitive_desc forward;
    std::optional<Forward> doForward;
    BackwardData::primitive_desc data;
    std::optional<BackwardData> doData;
    BackwardWeights::primitive_desc weights;
    std::optional<BackwardWeights> doWeights;

    Memory::desc plainWeights(const Strides &strides) const
    {
        return {weightDims, kFloat, Memory::dims(strides.begin(), strides.end())};
    }
    /// The weights as a plan wants them.
    Memory packed(const Memory::desc &wanted, const float *weight, const Strides &strides)
    {
        Memory plain = wrap(plainWeights(strides), weight);
        if (plain.get_desc() == wanted)
            return plain;
        Memory made(wanted, onednn::cpu());
        dnnl::reorder(plain, made).execute(stream, plain, made);
        return made;
    }
    void run(const dnnl::primitive &primitive, const Memory::desc &scratch,
             std::unordered_map<int, Memory> arguments)
    {
        arguments.emplace(DNNL_ARG_SCRATCHPAD, Memory(scratch, onednn::cpu()));
        primitive.execute(stream, arguments);
        stream.wait();
    }
};

BlockedConvolution::BlockedConvolution(Form form) : m_form(form) {}

BlockedConvolution::~BlockedConvolution() = default;

bool BlockedConvolution::isFast()
{
    static const bool fast = onednn::hasWinograd();
    return fast;
}

BlockedConvolution::Plans &BlockedConvolution::plansFor(const Size &size)
{
    if (m_plans && m_plans->size == size)
        return *m_plans;
    auto plans = std::make_unique<Plans>();
    plans->size = size;
    const Memory::dims steps{m_form.stride, m_form.stride};
    const Memory::dims around{padding(), padding()};
    plans->weightDims = {m_form.out, m_form.in, m_form.kernel, m_form.kernel};
    plans->picture = {{size.images, m_form.in, size.rows, size.columns}, kFloat, Tag::nChw16c};
    plans->result = {{size.images, m_form.out, outputSide(size.rows), outputSide(size.columns)},
                     kFloat,
                     Tag::nChw16c};
    const Memory::desc weight(plans->weightDims, kFloat, Tag::any);
    // Winograd's tiles are 4 × 4: on the smallest pictures most of the outermost is thrown away.
    constexpr std::int64_t kSmallest = 8;
    const bool winograd =
        m_form.kernel == 3 && m_form.stride == 1 && std::min(size.rows, size.columns) >= kSmallest;
    const auto direct = dnnl::algorithm::convolution_direct;
    plans->forward = planned<Forward>({dnnl::prop_kind::forward_training, direct, plans->picture,
                                       weight, plans->result, steps, around, around},
                                      winograd);
    // Hints for the way back: it need not go by the forward's algorithm.
    const auto hint = planned<Forward>({dnnl::prop_kind::forward_training, direct, plans->picture,
                                        weight, plans->result, steps, around, around},
                                       false);
    plans->data = planned<BackwardData>(
        {direct, plans->picture, weight, plans->result, steps, around, around}, winograd, hint);
    plans->weights = planned<BackwardWeights>(
        {direct, plans->picture, weight, plans->result, steps, around, around}, winograd, hint);
    m_plans = std::move(plans);
    return *m_plans;
}

void BlockedConvolution::forward(const Size &size, const float *x, const float *weight,
                                 const Strides &strides, float *y)
{
    Plans &plans = plansFor(size);
    if (!plans.doForward)
        plans.doForward.emplace(plans.forward);
    plans.run(*plans.doForward, plans.forward.scratchpad_desc(),
              {{DNNL_ARG_SRC, wrap(plans.picture, x)},
               {DNNL_ARG_WEIGHTS, plans.packed(plans.forward.weights_desc(), weight, strides)},
               {DNNL_ARG_DST, wrap(plans.result, y)}});
}

void BlockedConvolution::backwardData(const Size &size, const float *dy, const float *weight,
                                      const Strides &strides, float *dx)
{
    Plans &plans = plansFor(size);
    if (!plans.doData)
        plans.doData.emplace(plans.data);
    plans.run(*plans.doData, plans.data.scratchpad_desc(),
              {{DNNL_ARG_DIFF_DST, wrap(plans.result, dy)},
               {DNNL_ARG_WEIGHTS, plans.packed(plans.data.weights_desc(), weight, strides)},
               {DNNL_ARG_DIFF_SRC, wrap(plans.picture, dx)}});
}

void BlockedConvolution::backwardWeights(const Size &size, const float *x, const float *dy,
                                         float *dweight, const Strides &strides)
{
    Plans &plans = plansFor(size);
    if (!plans.doWeights)
        plans.doWeights.emplace(plans.weights);
    Memory plain = wrap(plans.plainWeights(strides), dweight);
    const Memory::desc wanted = plans.weights.diff_weights_desc();
    Memory made = wanted == plain.get_desc() ? plain : Memory(wanted, onednn::cpu());
    plans.run(*plans.doWeights, plans.weights.scratchpad_desc(),
              {{DNNL_ARG_SRC, wrap(plans.picture, x)},
               {DNNL_ARG_DIFF_DST, wrap(plans.result, dy)},
               {DNNL_ARG_DIFF_WEIGHTS, made}});
    if (made.get_data_handle() != dweight) {
        dnnl::reorder(made, plain).execute(plans.stream, made, plain);
        plans.stream.wait();
    }
}

} // namespace lesiondesk
