// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QTest>

namespace lesiondesk::test
{

/// A row of test data for every architecture, with its number in the column "architecture".
inline void addArchitectures()
{
    QTest::addColumn<int>("architecture");
    for (const Architecture architecture :
         {Architecture::MobileNetV2, Architecture::ResNet50, Architecture::EfficientNetB3})
        QTest::newRow(qPrintable(architectureKey(architecture))) << static_cast<int>(architecture);
}

} // namespace lesiondesk::test
