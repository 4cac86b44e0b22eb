// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lesiondesk
{

/// The LibTorch that this program was built with: "1.13.1".
QString libTorchVersion();

} // namespace lesiondesk
