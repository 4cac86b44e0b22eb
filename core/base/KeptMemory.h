// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lesiondesk
{

/// While one lives, large pieces of freed memory stay with the process instead of going back to the
/// system each time: every step of a training asks for the same pieces, and fresh ones cost a page
/// fault every 4 KiB. With the last one the memory goes back. Any thread; does nothing where the C
/// library is not glibc.
class KeptMemory
{
public:
    KeptMemory();
    ~KeptMemory();
    KeptMemory(const KeptMemory &) = delete;
    KeptMemory &operator=(const KeptMemory &) = delete;
};

} // namespace lesiondesk
