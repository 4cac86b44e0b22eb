// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Autocast.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

namespace lesiondesk::nets
{

namespace
{

// LibTorch 2.4 and later take the device; before, each device had functions of its own.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool isOn(const at::Device &device)
{
    return at::autocast::is_autocast_enabled(device.type());
}

void turn(const at::Device &device, bool on)
{
    at::autocast::set_autocast_dtype(device.type(), at::kBFloat16);
    at::autocast::set_autocast_enabled(device.type(), on);
}
#else
bool isOn(const at::Device &device)
{
    return device.is_cpu() ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
}

void turn(const at::Device &device, bool on)
{
    if (device.is_cpu()) {
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_cpu_enabled(on);
    } else {
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        at::autocast::set_enabled(on);
    }
}
#endif

} // namespace

bool isAutocasting(const at::Device &device)
{
    return isOn(device);
}

AutocastScope::AutocastScope(const at::Device &device, Precision precision)
    : m_device(device), m_on(precision == Precision::BFloat16)
{
    if (!m_on)
        return;
    m_before = isOn(m_device);
    turn(m_device, true);
    at::autocast::increment_nesting();
}

AutocastScope::~AutocastScope()
{
    if (!m_on)
        return;
    // The weights' rounded copies are kept for one pass only.
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    turn(m_device, m_before);
}

} // namespace lesiondesk::nets
