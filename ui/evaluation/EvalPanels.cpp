// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalPanels.h"

namespace lesiondesk
{

std::vector<NamedPanel> makePanels(PageContext & /*context*/, QWidget * /*parent*/)
{
    return {};
}

} // namespace lesiondesk
