// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PassiveWaiting.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <cstdlib>
#include <unistd.h>
#endif

namespace lesiondesk
{

void waitPassively(char **argv)
{
#ifdef Q_OS_LINUX
    constexpr const char *kPolicy = "OMP_WAIT_POLICY";
    // By its own path: lists of processes show the name of what was started.
    char path[4096] = {};
    if (!std::getenv(kPolicy) && ::readlink("/proc/self/exe", path, sizeof(path) - 1) > 0 &&
        setenv(kPolicy, "passive", 0) == 0)
        execv(path, argv);
#else
    static_cast<void>(argv);
#endif
}

} // namespace lesiondesk
