// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace lesiondesk
{

/// The application object of a program that prints without a window: fonts, and no screen. Where no
/// platform is set it takes Qt's "offscreen". `argc` and `argv` must outlive it.
std::unique_ptr<QCoreApplication> makePrintApplication(int &argc, char **argv);

} // namespace lesiondesk
