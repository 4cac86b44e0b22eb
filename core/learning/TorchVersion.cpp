// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/TorchVersion.h"

#include <torch/version.h>

namespace lesiondesk
{

QString libTorchVersion()
{
    return QString::fromLatin1(TORCH_VERSION);
}

} // namespace lesiondesk
