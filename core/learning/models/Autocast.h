// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <c10/core/Device.h>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// Does this thread's LibTorch multiply in bfloat16?
bool isAutocasting(const at::Device &device);

/// While it lives, this thread's LibTorch multiplies in bfloat16 where the precision says so
/// (autocast: weights and sums stay float). Nothing in fp32.
class AutocastScope
{
public:
    AutocastScope(const at::Device &device, Precision precision);
    ~AutocastScope();
    AutocastScope(const AutocastScope &) = delete;
    AutocastScope &operator=(const AutocastScope &) = delete;

private:
    at::Device m_device;
    bool m_on;
    bool m_before = false;
};

} // namespace lesiondesk::nets
