// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintApplication.h"

#include <QGuiApplication>

namespace lesiondesk
{

std::unique_ptr<QCoreApplication> makePrintApplication(int &argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace lesiondesk
