// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <functional>
#include <future>

namespace lesiondesk
{

/// Writes one thing at a time in a thread of its own, beside what the caller goes on with. `Work`
/// has all that it needs as values. Whatever has begun is finished: the destructor, too, waits.
class StateWriter
{
public:
    using Work = std::function<Result<void>()>;

    /// Waits for the work before; its error is given here, and then nothing begins.
    Result<void> begin(Work work);
    /// Waits; gives the error of the last work, once.
    Result<void> finish();

private:
    std::future<Result<void>> m_running;
};

} // namespace lesiondesk
