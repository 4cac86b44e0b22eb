// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/blocked/BlockedConvolution.h"

#include "core/learning/inference/OneDnn.h"

#include <algorithm>
#include <new>
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

/// A primitive and what it wants.
struct Pass {
    dnnl::primitive primitive;
    Memory::desc weights; ///< or their gradients
    Memory::desc scratch;
};

template <typename Primitive>
Pass passOf(const typename Primitive::primitive_desc &plan, const Memory::desc &weights)
{
    return {Primitive(plan), weights, plan.scratchpad_desc()};
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

/// oneDNN's word for too little memory, in C++'s.
template <typename Work>
void withMemory(const Work &work)
{
    try {
        work();
    } catch (const dnnl::error &error) {
        if (error.status == dnnl_out_of_memory)
            throw std::bad_alloc();
        throw;
    }
}

} // namespace

struct BlockedConvolution::Plans {
    Plans(const Form &form, const Size &forSize, const Size &resultSize, int padding);

    Size size;
    Memory::dims weightDims;
    Memory::desc picture;
    Memory::desc result;
    Pass forward;
    Pass data;
    Pass weights;
    dnnl::stream stream{onednn::cpu()};

    Memory plainWeights(const float *weight, const Strides &strides) const
    {
        return wrap({weightDims, kFloat, Memory::dims(strides.begin(), strides.end())}, weight);
    }
    /// `from` in another layout, or itself.
    Memory laidOut(Memory from, const Memory::desc &wanted)
    {
        if (from.get_desc() == wanted)
            return from;
        Memory made(wanted, onednn::cpu());
        dnnl::reorder(from, made).execute(stream, from, made);
        return made;
    }
    void run(const Pass &pass, std::unordered_map<int, Memory> arguments)
    {
        arguments.emplace(DNNL_ARG_SCRATCHPAD, Memory(pass.scratch, onednn::cpu()));
        pass.primitive.execute(stream, arguments);
        stream.wait();
    }
};

BlockedConvolution::Plans::Plans(const Form &form, const Size &forSize, const Size &resultSize,
                                 int padding)
    : size(forSize), weightDims{form.out, form.in, form.kernel, form.kernel},
      picture({size.images, form.in, size.rows, size.columns}, kFloat, Tag::nChw16c),
      result({size.images, form.out, resultSize.rows, resultSize.columns}, kFloat, Tag::nChw16c)
{
    const Memory::dims steps{form.stride, form.stride};
    const Memory::dims around{padding, padding};
    const Memory::desc weight(weightDims, kFloat, Tag::any);
    const auto direct = dnnl::algorithm::convolution_direct;
    // Winograd's tiles are 4 × 4: on the smallest pictures most of the outermost is thrown away.
    constexpr std::int64_t kSmallest = 8;
    const bool winograd =
        form.kernel == 3 && form.stride == 1 && std::min(size.rows, size.columns) >= kSmallest;
    const Forward::desc there(dnnl::prop_kind::forward_training, direct, picture, weight, result,
                              steps, around, around);
    const auto forwardPlan = planned<Forward>(there, winograd);
    forward = passOf<Forward>(forwardPlan, forwardPlan.weights_desc());
    // The way back has a choice of its own: it needs a plan of the way there only as a hint.
    const auto hint = planned<Forward>(there, false);
    const auto dataPlan = planned<BackwardData>(
        {direct, picture, weight, result, steps, around, around}, winograd, hint);
    data = passOf<BackwardData>(dataPlan, dataPlan.weights_desc());
    const auto weightsPlan = planned<BackwardWeights>(
        {direct, picture, weight, result, steps, around, around}, winograd, hint);
    weights = passOf<BackwardWeights>(weightsPlan, weightsPlan.diff_weights_desc());
}

BlockedConvolution::BlockedConvolution(Form form) : m_form(form) {}

BlockedConvolution::~BlockedConvolution() = default;

bool BlockedConvolution::isFast()
{
    static const bool fast = onednn::hasWinograd();
    return fast;
}

BlockedConvolution::Plans &BlockedConvolution::plansFor(const Size &size)
{
    if (!m_plans || m_plans->size != size)
        m_plans = std::make_unique<Plans>(
            m_form, size, Size{size.images, outputSide(size.rows), outputSide(size.columns)},
            padding());
    return *m_plans;
}

void BlockedConvolution::forward(const Size &size, const float *x, const float *weight,
                                 const Strides &strides, float *y)
{
    withMemory([&] {
        Plans &plans = plansFor(size);
        const Memory packed =
            plans.laidOut(plans.plainWeights(weight, strides), plans.forward.weights);
        plans.run(plans.forward, {{DNNL_ARG_SRC, wrap(plans.picture, x)},
                                  {DNNL_ARG_WEIGHTS, packed},
                                  {DNNL_ARG_DST, wrap(plans.result, y)}});
    });
}

void BlockedConvolution::backwardData(const Size &size, const float *dy, const float *weight,
                                      const Strides &strides, float *dx)
{
    withMemory([&] {
        Plans &plans = plansFor(size);
        const Memory packed =
            plans.laidOut(plans.plainWeights(weight, strides), plans.data.weights);
        plans.run(plans.data, {{DNNL_ARG_DIFF_DST, wrap(plans.result, dy)},
                               {DNNL_ARG_WEIGHTS, packed},
                               {DNNL_ARG_DIFF_SRC, wrap(plans.picture, dx)}});
    });
}

void BlockedConvolution::backwardWeights(const Size &size, const float *x, const float *dy,
                                         float *dweight, const Strides &strides)
{
    withMemory([&] {
        Plans &plans = plansFor(size);
        Memory plain = plans.plainWeights(dweight, strides);
        const bool asIs = plain.get_desc() == plans.weights.weights;
        Memory made = asIs ? plain : Memory(plans.weights.weights, onednn::cpu());
        plans.run(plans.weights, {{DNNL_ARG_SRC, wrap(plans.picture, x)},
                                  {DNNL_ARG_DIFF_DST, wrap(plans.result, dy)},
                                  {DNNL_ARG_DIFF_WEIGHTS, made}});
        if (!asIs) {
            dnnl::reorder(made, plain).execute(plans.stream, made, plain);
            plans.stream.wait();
        }
    });
}

} // namespace lesiondesk
