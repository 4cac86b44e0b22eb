// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ParameterCount.h"

namespace lesiondesk
{

qint64 parameterCount(Architecture architecture, int classes)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return 2'223'872 + (1280 + 1) * static_cast<qint64>(classes);
    case Architecture::ResNet50:
        return 23'508'032 + (2048 + 1) * static_cast<qint64>(classes);
    case Architecture::EfficientNetB3:
        break;
    }
    return 10'696'232 + (1536 + 1) * static_cast<qint64>(classes);
}

} // namespace lesiondesk
