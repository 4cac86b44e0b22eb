// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lesiondesk
{

/// The calling thread, and every thread that it starts from now on, works when others leave time:
/// the window stays quick beside it. Qt's thread priorities do nothing under Linux's usual
/// scheduler; this is its nice value. Does nothing on other systems.
void yieldToOthers();

} // namespace lesiondesk
