// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/EvalPanel.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

struct PageContext;

struct NamedPanel {
    EvalPanel *panel = nullptr; ///< belongs to its parent
    QString title;
    QString toolTip;
};

/// The tabs of the Errors page after "Classes" and "Overall", in their order. The one place where
/// a panel is added.
std::vector<NamedPanel> makePanels(PageContext &context, QWidget *parent);

} // namespace lesiondesk
