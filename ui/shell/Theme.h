// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace lesiondesk
{

enum class Appearance { System = 0, Light = 1, Dark = 2 };

/// Fusion with a calm palette, light or dark, and the one accent colour. System follows what the
/// desktop's own palette was when the program began.
void applyTheme(QApplication &application, Appearance appearance);
/// Reads and keeps the user's wish.
Appearance storedAppearance();
void storeAppearance(Appearance appearance);

} // namespace lesiondesk
