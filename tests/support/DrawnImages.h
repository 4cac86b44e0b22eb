// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lesiondesk::test
{

/// Draws a picture of its own for every `seed` (a coloured disc on a skin-coloured ground) and
/// writes it; the format follows the ending (.jpg, .png).
void drawImage(const QString &path, int seed, int width = 96, int height = 72);

} // namespace lesiondesk::test
