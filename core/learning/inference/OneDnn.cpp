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
    static const bool has = [] {
        using Memory = dnnl::memory;
        const Memory::desc picture({1, 64, 32, 32}, Memory::data_type::f32,
                                   Memory::format_tag::nChw16c);
        const Memory::desc weights({64, 64, 3, 3}, Memory::data_type::f32, Memory::format_tag::any);
        return winogradPlan<dnnl::convolution_forward>({dnnl::prop_kind::forward_inference,
                                                        dnnl::algorithm::convolution_direct,
                                                        picture,
                                                        weights,
                                                        picture,
                                                        {1, 1},
                                                        {1, 1},
                                                        {1, 1}},
                                                       {})
            .has_value();
    }();
    return has;
}

} // namespace lesiondesk::onednn
