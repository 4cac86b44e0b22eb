// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/History.h"

namespace lesiondesk
{

namespace
{

constexpr size_t kLongest = 100;

} // namespace

void History::visit(Visit visit)
{
    if (!m_visits.empty()) {
        if (m_visits[m_at] == visit)
            return;
        m_visits.resize(m_at + 1);
    }
    m_visits.push_back(std::move(visit));
    if (m_visits.size() > kLongest)
        m_visits.erase(m_visits.begin());
    m_at = m_visits.size() - 1;
}

const History::Visit &History::back()
{
    return m_visits[--m_at];
}

const History::Visit &History::forward()
{
    return m_visits[++m_at];
}

void History::clear()
{
    m_visits.clear();
    m_at = 0;
}

} // namespace lesiondesk
