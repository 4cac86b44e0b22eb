// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/WindowParts.h"

namespace lesiondesk
{

/// All features of the window: the one place that knows every page, so that ui/shell knows none.
WindowParts allParts();

} // namespace lesiondesk
