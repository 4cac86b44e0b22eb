// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/inference/OneDnn.h"

namespace lesiondesk::onednn
{

const dnnl::engine &cpu()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

bool hasWinograd()
{
    using Memory = dnnl::memory;
    const Memory::desc picture({1, 64, 32, 32}, Memory::data_type::f32,
                               Memory::format_tag::nChw16c);
    const Memory::desc weights({64, 64, 3, 3}, Memory::data_type::f32, Memory::format_tag::any);
    dnnl::convolution_forward::desc desc(dnnl::prop_kind::forward_inference,
                                         dnnl::algorithm::convolution_direct, picture, weights,
                                         picture, {1, 1}, {1, 1}, {1, 1});
    desc.data.alg_kind = dnnl_convolution_winograd;
    try {
        const dnnl::convolution_forward::primitive_desc plan(desc, cpu());
        return true;
    } catch (const dnnl::error &) {
        return false;
    }
}

} // namespace lesiondesk::onednn
