// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/blocked/BlockedConvolution.h"

#include "core/learning/inference/OneDnn.h"

#include <algorithm>
#include <new>
#include <unordered_map>
#include <utility>

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
    void run(const Pass &pass, std::unordered_map<int, Memory> arguments)
    {
        arguments.emplace(DNNL_ARG_SCRATCHPAD, Memory(pass.scratch, onednn::cpu()));
        pass.primitive.execute(stream, arguments);
        stream.wait();
    }
    /// With the weights in the layout that the pass wants.
    void run(const Pass &pass, const float *weight, const Strides &strides,
             std::unordered_map<int, Memory> arguments)
    {
        Memory packed = plainWeights(weight, strides);
        if (packed.get_desc() != pass.weights) {
            Memory plain = std::exchange(packed, Memory(pass.weights, onednn::cpu()));
            dnnl::reorder(plain, packed).execute(stream, plain, packed);
        }
        arguments.emplace(DNNL_ARG_WEIGHTS, packed);
        run(pass, std::move(arguments));
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
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const auto forwardPlan = onednn::planned<Forward>(there, attr, winograd);
    forward = passOf<Forward>(forwardPlan, forwardPlan.weights_desc());
    // The way back has a choice of its own: it needs a plan of the way there only as a hint.
    const Forward::primitive_desc hint(there, attr, onednn::cpu());
    const auto dataPlan = onednn::planned<BackwardData>(
        {direct, picture, weight, result, steps, around, around}, attr, winograd, hint);
    data = passOf<BackwardData>(dataPlan, dataPlan.weights_desc());
    const auto weightsPlan = onednn::planned<BackwardWeights>(
        {direct, picture, weight, result, steps, around, around}, attr, winograd, hint);
    weights = passOf<BackwardWeights>(weightsPlan, weightsPlan.diff_weights_desc());
}

BlockedConvolution::BlockedConvolution(Form form) : m_form(form) {}

BlockedConvolution::~BlockedConvolution() = default;

bool BlockedConvolution::isFast()
{
    return onednn::hasWinograd();
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
        plans.run(plans.forward, weight, strides,
                  {{DNNL_ARG_SRC, wrap(plans.picture, x)}, {DNNL_ARG_DST, wrap(plans.result, y)}});
    });
}

void BlockedConvolution::backwardData(const Size &size, const float *dy, const float *weight,
                                      const Strides &strides, float *dx)
{
    withMemory([&] {
        Plans &plans = plansFor(size);
        plans.run(plans.data, weight, strides,
                  {{DNNL_ARG_DIFF_DST, wrap(plans.result, dy)},
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
