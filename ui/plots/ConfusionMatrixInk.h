// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/ConfusionMatrixView.h"

namespace lesiondesk
{

/// With what the matrix is drawn: on the screen with the widget's palette and its marks (hover,
/// selection, cursor), on paper in black on white without them.
struct ConfusionMatrixView::Ink {
    QColor base;
    QColor text;
    QFont font;
    QFont bold;
    QFont small;
    bool marks = false;
};

} // namespace lesiondesk
