// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/FoundByModality.h"

namespace lesiondesk
{

std::vector<FoundByModality> foundByModality(const EvalResult &result,
                                             const std::vector<int> &items)
{
    std::vector<FoundByModality> found(result.classes.size());
    for (const int position : items) {
        const EvalItem &item = result.items[static_cast<size_t>(position)];
        if (!item.isJudged())
            continue;
        FoundCount &count =
            found[static_cast<size_t>(item.truth)][static_cast<size_t>(item.modality)];
        ++count.of;
        count.found += item.truth == item.predicted ? 1 : 0;
    }
    return found;
}

} // namespace lesiondesk
