// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lesiondesk::bench
{

/// Draws `count` JPEGs of 600 × 450 pixels into the folder's class BCC, each with bytes of its own;
/// those that are there already stay.
void drawPhotographs(const QString &folder, int count);

} // namespace lesiondesk::bench
