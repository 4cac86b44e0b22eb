// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace lesiondesk
{

/// A drawing of resources/icons by name, in the colour of the palette's text at the moment when it
/// is painted: it follows light and dark by itself.
QIcon themedIcon(const QString &name);

} // namespace lesiondesk
