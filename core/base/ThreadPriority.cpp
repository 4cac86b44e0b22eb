// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ThreadPriority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace lesiondesk
{

void yieldToOthers()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    // On Linux a thread is what the other systems call a process here, and has its own value.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

} // namespace lesiondesk
