// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lesiondesk
{

/// OpenMP's threads, which LibTorch computes with, burn the processor while they wait for each
/// other: a window beside them, or a second program, makes a training several times slower. Whether
/// they do is read from OMP_WAIT_POLICY before main() begins, so this starts the program anew in
/// the same process with "passive" where the environment says nothing. To be called first in
/// main(), with its argv. Returns where the environment says something already, where it cannot be
/// done, and on other systems than Linux.
void waitPassively(char **argv);

} // namespace lesiondesk
