// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

namespace lesiondesk::test
{

/// Fills an open project with `n` made-up images of one dataset "Catalogue" (taxonomy dermai-13, in
/// the proportions of the paper's Table I) and their thumbnails, some seconds for 100,000: rows and
/// small pictures only, no image files. Two images a case here and there, one case a patient. Ends
/// the program on an error.
void generateCatalogue(Project &project, int n, quint64 seed = 1);

} // namespace lesiondesk::test
