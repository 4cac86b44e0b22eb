// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace lesiondesk
{

/// Installs the texts of a language (pt, pt_PT, en …; empty: the system's). What is not translated
/// stays English.
void installLanguage(QApplication &application, const QString &language);

} // namespace lesiondesk
