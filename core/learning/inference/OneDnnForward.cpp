// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/inference/OneDnnForward.h"

#include "core/learning/inference/OneDnn.h"

#include <omp.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using Memory = dnnl::memory;
using Layout = dnnl::memory::format_tag;
using onednn::cpu;

struct Step {
    dnnl::primitive primitive;
    std::unordered_map<int, Memory> arguments;
};

/// What a step gives: its description and the buffer it lies in.
struct Value {
    Memory::desc desc;
    int buffer = -1;
};

} // namespace

struct OneDnnForward::Plan {
    int batch = 0;
    int size = 0;
    Memory::data_type type = Memory::data_type::f32;
    dnnl::stream stream{cpu()};
    std::vector<Step> steps;
    struct Weight {
        std::weak_ptr<const std::vector<float>> source;
        Memory reordered;
    };
    std::vector<Weight> weights; ///< in the order in which they were made
    std::vector<Memory> buffers;
    Memory picture;
    Memory result;
    Memory scratch;
    int channels = 0;
    int side = 0;
};

namespace
{

class Planner
{
public:
    Planner(OneDnnForward::Plan &plan, const FoldedGraph &graph, int threads,
            const OneDnnForward::Plan *like)
        : m_plan(plan), m_graph(graph), m_threads(threads), m_like(like)
    {
    }
    void make();

private:
    void conv(int index, const FoldedOp &op);
    void maxPool(const FoldedOp &op);
    void mean(const FoldedOp &op);
    void scale(const FoldedOp &op);
    Memory weights(const Memory::dims &dims, Layout plain,
                   const std::shared_ptr<const std::vector<float>> &values,
                   const Memory::desc &wanted);
    const Value &value(int index) const
    {
        return index == FoldedOp::kPicture ? m_picture : m_values[static_cast<size_t>(index)];
    }
    /// A buffer for `desc` that nothing later needs; grows an old one where it is too small.
    int take(const Memory::desc &desc);
    void release(int index, int user);
    void addStep(dnnl::primitive primitive, std::vector<std::pair<int, Value>> values,
                 std::vector<std::pair<int, Memory>> memories = {});
    Memory::desc desc(int channels, int side, Layout layout) const
    {
        return {{m_plan.batch, channels, side, side}, m_plan.type, layout};
    }

    struct Pending {
        dnnl::primitive primitive;
        std::vector<std::pair<int, Value>> values;
        std::vector<std::pair<int, Memory>> memories;
    };

    OneDnnForward::Plan &m_plan;
    const FoldedGraph &m_graph;
    int m_threads; ///< that reorder weights
    const OneDnnForward::Plan *m_like;
    Value m_picture;
    Layout m_layout = Layout::any; ///< of the results; oneDNN chooses where nothing speaks for one
    std::vector<Value> m_values;
    std::vector<int> m_lastUse;       ///< of every value: the step that reads it last
    std::vector<size_t> m_bufferSize; ///< bytes
    std::vector<int> m_free;
    std::vector<Pending> m_pending;
    size_t m_scratch = 0;
};

/// See onednn::hasWinograd().
bool isForWinograd(const FoldedOp &op)
{
    return op.kind == FoldedOp::Kind::Conv && op.kernel == 3 && op.stride == 1 && op.groups == 1;
}

dnnl::post_ops postOps(const FoldedOp &op)
{
    dnnl::post_ops ops;
    if (op.other != FoldedOp::kNone)
        ops.append_sum(1.0F);
    switch (op.activation) {
    case FoldedActivation::None:
        break;
    case FoldedActivation::ReLU:
        ops.append_eltwise(1.0F, dnnl::algorithm::eltwise_relu, 0, 0);
        break;
    case FoldedActivation::ReLU6:
        ops.append_eltwise(1.0F, dnnl::algorithm::eltwise_clip, 0, 6);
        break;
    case FoldedActivation::SiLU:
        ops.append_eltwise(1.0F, dnnl::algorithm::eltwise_swish, 1, 0);
        break;
    case FoldedActivation::Sigmoid:
        ops.append_eltwise(1.0F, dnnl::algorithm::eltwise_logistic, 0, 0);
        break;
    }
    return ops;
}

dnnl::primitive_attr attributes(const FoldedOp &op)
{
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    attr.set_post_ops(postOps(op));
    return attr;
}

Memory Planner::weights(const Memory::dims &dims, Layout plain,
                        const std::shared_ptr<const std::vector<float>> &values,
                        const Memory::desc &wanted)
{
    // Networks with the same first units have their weights at the same places.
    const size_t index = m_plan.weights.size();
    if (m_like && index < m_like->weights.size()) {
        const auto &known = m_like->weights[index];
        if (known.source.lock() == values && known.reordered.get_desc() == wanted) {
            m_plan.weights.push_back(known);
            return known.reordered;
        }
    }
    Memory made(wanted, cpu());
    Memory source({dims, Memory::data_type::f32, plain}, cpu(),
                  const_cast<float *>(values->data())); // only read
    const int before = omp_get_max_threads();
    omp_set_num_threads(m_threads);
    dnnl::reorder(source, made).execute(m_plan.stream, source, made);
    m_plan.stream.wait();
    omp_set_num_threads(before);
    m_plan.weights.push_back({values, made});
    return made;
}

int Planner::take(const Memory::desc &desc)
{
    const size_t bytes = desc.get_size();
    // The free buffer that fits best, else the largest, which grows.
    auto best = m_free.end();
    for (auto it = m_free.begin(); it != m_free.end(); ++it) {
        const size_t size = m_bufferSize[static_cast<size_t>(*it)];
        if (best == m_free.end()) {
            best = it;
            continue;
        }
        const size_t known = m_bufferSize[static_cast<size_t>(*best)];
        const bool fits = size >= bytes;
        const bool knownFits = known >= bytes;
        if (fits ? (!knownFits || size < known) : (!knownFits && size > known))
            best = it;
    }
    if (best != m_free.end()) {
        const int buffer = *best;
        m_free.erase(best);
        size_t &size = m_bufferSize[static_cast<size_t>(buffer)];
        size = std::max(size, bytes);
        return buffer;
    }
    m_bufferSize.push_back(bytes);
    return static_cast<int>(m_bufferSize.size()) - 1;
}

void Planner::release(int index, int user)
{
    if (index < 0 || m_lastUse[static_cast<size_t>(index)] != user)
        return;
    const int buffer = m_values[static_cast<size_t>(index)].buffer;
    if (std::find(m_free.begin(), m_free.end(), buffer) == m_free.end())
        m_free.push_back(buffer);
}

void Planner::addStep(dnnl::primitive primitive, std::vector<std::pair<int, Value>> values,
                      std::vector<std::pair<int, Memory>> memories)
{
    m_pending.push_back({std::move(primitive), std::move(values), std::move(memories)});
}

void Planner::conv(int index, const FoldedOp &op)
{
    const Value &source = value(op.input);
    const Memory::dims in = source.desc.dims();
    const int out = static_cast<int>((in[2] + 2 * op.padding - op.kernel) / op.stride) + 1;
    const Memory::dims dims = op.groups == 1
                                  ? Memory::dims{op.channels, in[1], op.kernel, op.kernel}
                                  : Memory::dims{op.groups, op.channels / op.groups,
                                                 in[1] / op.groups, op.kernel, op.kernel};
    const bool residual = op.other != FoldedOp::kNone;
    const bool first = op.input == FoldedOp::kPicture;
    const auto wantedSource = first ? desc(3, m_plan.size, Layout::any) : source.desc;
    const auto wantedResult = residual ? value(op.other).desc : desc(op.channels, out, m_layout);
    const auto attr = attributes(op);
    const dnnl::convolution_forward::desc wanted(
        dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, wantedSource,
        {dims, m_plan.type, Layout::any}, {{op.channels}, Memory::data_type::f32, Layout::x},
        wantedResult, {op.stride, op.stride}, {op.padding, op.padding}, {op.padding, op.padding});
    const auto plan = onednn::planned<dnnl::convolution_forward>(
        wanted, attr, m_layout != Layout::any && isForWinograd(op));
    if (first) {
        // The pictures come as float; what the convolution wants may be something else.
        m_picture.desc = plan.src_desc();
        const Memory::desc plain({m_plan.batch, 3, m_plan.size, m_plan.size},
                                 Memory::data_type::f32, Layout::nchw);
        m_plan.picture = Memory(plain, cpu());
        if (m_picture.desc == plain) {
            m_picture.buffer = -1;
        } else {
            m_picture.buffer = take(m_picture.desc);
            addStep(
                dnnl::reorder(dnnl::reorder::primitive_desc(cpu(), plain, cpu(), m_picture.desc)),
                {{DNNL_ARG_TO, m_picture}}, {{DNNL_ARG_FROM, m_plan.picture}});
        }
    }
    Value result;
    result.desc = plan.dst_desc();
    // A residual sum is added up in place.
    result.buffer = residual ? value(op.other).buffer : take(result.desc);
    const Memory weight = weights(dims, op.groups == 1 ? Layout::oihw : Layout::goihw, op.weight,
                                  plan.weights_desc());
    const Memory bias = weights({op.channels}, Layout::x, op.bias, plan.bias_desc());
    m_scratch = std::max(m_scratch, plan.scratchpad_desc().get_size());
    std::vector<std::pair<int, Memory>> memories{{DNNL_ARG_WEIGHTS, weight}, {DNNL_ARG_BIAS, bias}};
    std::vector<std::pair<int, Value>> values{{DNNL_ARG_DST, result}};
    if (first && m_picture.buffer < 0)
        memories.emplace_back(DNNL_ARG_SRC, m_plan.picture);
    else
        values.emplace_back(DNNL_ARG_SRC, value(op.input));
    if (first && m_picture.buffer >= 0)
        m_free.push_back(m_picture.buffer);
    addStep(dnnl::convolution_forward(plan), std::move(values), std::move(memories));
    m_values.push_back(result);
    if (residual && m_lastUse[static_cast<size_t>(op.other)] != index)
        throw std::logic_error("a residual input is read again after its sum");
}

void Planner::maxPool(const FoldedOp &op)
{
    const Value &source = value(op.input);
    const Memory::dims in = source.desc.dims();
    const int out = static_cast<int>((in[2] + 2 * op.padding - op.kernel) / op.stride) + 1;
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const dnnl::pooling_forward::primitive_desc plan(
        {dnnl::prop_kind::forward_inference,
         dnnl::algorithm::pooling_max,
         source.desc,
         desc(static_cast<int>(in[1]), out, Layout::any),
         {op.stride, op.stride},
         {op.kernel, op.kernel},
         {op.padding, op.padding},
         {op.padding, op.padding}},
        attr, cpu());
    m_scratch = std::max(m_scratch, plan.scratchpad_desc().get_size());
    Value result{plan.dst_desc(), take(plan.dst_desc())};
    addStep(dnnl::pooling_forward(plan), {{DNNL_ARG_SRC, source}, {DNNL_ARG_DST, result}});
    m_values.push_back(result);
}

void Planner::mean(const FoldedOp &op)
{
    const Value &source = value(op.input);
    const Memory::dims in = source.desc.dims();
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const dnnl::pooling_forward::primitive_desc plan({dnnl::prop_kind::forward_inference,
                                                      dnnl::algorithm::pooling_avg_exclude_padding,
                                                      source.desc,
                                                      desc(static_cast<int>(in[1]), 1, Layout::any),
                                                      {in[2], in[3]},
                                                      {in[2], in[3]},
                                                      {0, 0},
                                                      {0, 0}},
                                                     attr, cpu());
    m_scratch = std::max(m_scratch, plan.scratchpad_desc().get_size());
    Value result{plan.dst_desc(), take(plan.dst_desc())};
    addStep(dnnl::pooling_forward(plan), {{DNNL_ARG_SRC, source}, {DNNL_ARG_DST, result}});
    m_values.push_back(result);
}

void Planner::scale(const FoldedOp &op)
{
    const Value &source = value(op.input);
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const dnnl::binary::primitive_desc plan(
        {dnnl::algorithm::binary_mul, source.desc, value(op.other).desc, source.desc}, attr, cpu());
    m_scratch = std::max(m_scratch, plan.scratchpad_desc().get_size());
    // In place: nobody else reads what is scaled.
    const Value result = source;
    addStep(dnnl::binary(plan),
            {{DNNL_ARG_SRC_0, source}, {DNNL_ARG_SRC_1, value(op.other)}, {DNNL_ARG_DST, result}});
    m_values.push_back(result);
}

void Planner::make()
{
    const auto &ops = *m_graph.ops;
    m_picture.desc = desc(3, m_plan.size, Layout::nchw);
    if (m_plan.type == Memory::data_type::f32 &&
        std::any_of(ops.begin(), ops.end(), isForWinograd) && onednn::hasWinograd())
        m_layout = Layout::nChw16c;
    m_values.reserve(ops.size());
    m_lastUse.assign(ops.size(), -1);
    for (size_t i = 0; i < ops.size(); ++i) {
        for (const int input : {ops[i].input, ops[i].other}) {
            if (input >= 0)
                m_lastUse[static_cast<size_t>(input)] = static_cast<int>(i);
        }
    }
    for (size_t i = 0; i < ops.size(); ++i) {
        const FoldedOp &op = ops[i];
        const int index = static_cast<int>(i);
        switch (op.kind) {
        case FoldedOp::Kind::Conv:
            conv(index, op);
            break;
        case FoldedOp::Kind::MaxPool:
            maxPool(op);
            break;
        case FoldedOp::Kind::Mean:
            mean(op);
            break;
        case FoldedOp::Kind::Scale:
            scale(op);
            break;
        }
        // What was read for the last time gives its buffer back, unless the result lies in it.
        for (const int input : {op.input, op.other}) {
            if (input >= 0 && m_values[static_cast<size_t>(input)].buffer != m_values.back().buffer)
                release(input, index);
        }
    }
    const Value last = m_values.back();
    const Memory::dims dims = last.desc.dims();
    m_plan.channels = static_cast<int>(dims[1]);
    m_plan.side = static_cast<int>(dims[2]);
    const Memory::desc plain(dims, Memory::data_type::f32, Layout::nhwc);
    m_plan.result = Memory(plain, cpu());
    addStep(dnnl::reorder(dnnl::reorder::primitive_desc(cpu(), last.desc, cpu(), plain)),
            {{DNNL_ARG_FROM, last}}, {{DNNL_ARG_TO, m_plan.result}});

    for (const size_t bytes : m_bufferSize)
        m_plan.buffers.emplace_back(
            Memory::desc({static_cast<Memory::dim>(bytes)}, Memory::data_type::u8, Layout::x),
            cpu());
    m_plan.scratch = Memory(Memory::desc({static_cast<Memory::dim>(std::max<size_t>(m_scratch, 1))},
                                         Memory::data_type::u8, Layout::x),
                            cpu());
    for (Pending &pending : m_pending) {
        Step step{std::move(pending.primitive), {}};
        for (const auto &[role, held] : pending.values)
            step.arguments.emplace(
                role, Memory(held.desc, cpu(),
                             m_plan.buffers[static_cast<size_t>(held.buffer)].get_data_handle()));
        for (const auto &[role, memory] : pending.memories)
            step.arguments.emplace(role, memory);
        step.arguments.emplace(DNNL_ARG_SCRATCHPAD, m_plan.scratch);
        m_plan.steps.push_back(std::move(step));
    }
}

} // namespace

OneDnnForward::OneDnnForward(std::unique_ptr<Plan> plan) : m_plan(std::move(plan)) {}

OneDnnForward::~OneDnnForward() = default;

Result<std::shared_ptr<OneDnnForward>> OneDnnForward::make(const FoldedGraph &graph, int batch,
                                                           int size, Precision precision,
                                                           int threads, const OneDnnForward *like)
{
    try {
        auto plan = std::make_unique<Plan>();
        plan->batch = batch;
        plan->size = size;
        plan->type =
            precision == Precision::BFloat16 ? Memory::data_type::bf16 : Memory::data_type::f32;
        Planner(*plan, graph, threads, like ? like->m_plan.get() : nullptr).make();
        return std::shared_ptr<OneDnnForward>(new OneDnnForward(std::move(plan)));
    } catch (const dnnl::error &error) {
        return failure(
            u"oneDNN cannot prepare the network: %1."_s.arg(QString::fromUtf8(error.what())));
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory for a batch of %1 pictures."_s.arg(batch));
    }
}

int OneDnnForward::batch() const
{
    return m_plan->batch;
}

float *OneDnnForward::input()
{
    return static_cast<float *>(m_plan->picture.get_data_handle());
}

const float *OneDnnForward::run()
{
    for (const Step &step : m_plan->steps)
        step.primitive.execute(m_plan->stream, step.arguments);
    m_plan->stream.wait();
    return static_cast<const float *>(m_plan->result.get_data_handle());
}

int OneDnnForward::outputChannels() const
{
    return m_plan->channels;
}

int OneDnnForward::outputSide() const
{
    return m_plan->side;
}

qint64 OneDnnForward::bytes() const
{
    qint64 sum = 0;
    for (const Memory &buffer : m_plan->buffers)
        sum += static_cast<qint64>(buffer.get_desc().get_size());
    for (const Plan::Weight &weight : m_plan->weights)
        sum += static_cast<qint64>(weight.reordered.get_desc().get_size());
    return sum;
}

bool hasFastBFloat16()
{
    const auto isa = dnnl::get_effective_cpu_isa();
    return isa == dnnl::cpu_isa::avx512_core || isa == dnnl::cpu_isa::avx512_core_vnni ||
           isa == dnnl::cpu_isa::avx512_core_bf16 || isa == dnnl::cpu_isa::avx512_core_amx;
}

} // namespace lesiondesk
