// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "ui/shell/Navigator.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Where the user has been: pages and the image sets that were opened there. Back and forward walk
/// it as in a browser.
class History
{
public:
    struct Visit {
        PageId page = PageId::Cases;
        std::optional<ImageSet> images;
        bool operator==(const Visit &) const = default;
    };

    /// A new place; what lay ahead is forgotten. The same place again is no new visit.
    void visit(Visit visit);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visits.size(); }
    const Visit &back();    ///< canGoBack()
    const Visit &forward(); ///< canGoForward()
    void clear();

private:
    std::vector<Visit> m_visits;
    size_t m_at = 0;
};

} // namespace lesiondesk
