// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>

class QApplication;

namespace lesiondesk
{

/// Writes a picture of every page, filled with a project's data, light and dark: cases-light.png …
/// Works on a copy of the project's database, so that the project stays as it is.
Result<void> writeShots(QApplication &application, const QString &project, const QString &folder,
                        const Clock &clock);

/// Opens every page of a project, lets it settle and closes the window again.
Result<void> runSelfTest(const QString &project, const Clock &clock);

} // namespace lesiondesk
