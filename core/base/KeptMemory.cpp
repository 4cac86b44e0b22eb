// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/KeptMemory.h"

#include <atomic>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lesiondesk
{

namespace
{

std::atomic<int> living{0};

/// Pieces over `mapped` bytes come from the system one by one; `kept` free bytes at the end of the
/// heap do not go back.
void setThresholds([[maybe_unused]] int mapped, [[maybe_unused]] int kept)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, mapped);
    mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

} // namespace

KeptMemory::KeptMemory()
{
    if (living++ == 0)
        setThresholds(1 << 30, std::numeric_limits<int>::max());
}

KeptMemory::~KeptMemory()
{
    if (--living > 0)
        return;
    // What glibc's own adjusting comes to after a few large pieces.
    setThresholds(32 << 20, 64 << 20);
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace lesiondesk
