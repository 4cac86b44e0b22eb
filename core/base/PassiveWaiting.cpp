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
    if (!std::getenv(kPolicy) && setenv(kPolicy, "passive", 0) == 0)
        execv("/proc/self/exe", argv);
#else
    static_cast<void>(argv);
#endif
}

} // namespace lesiondesk
