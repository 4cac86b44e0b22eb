// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ClassMapping.h"
#include "ui/shell/Page.h"

#include <optional>

namespace lesiondesk
{

/// Asks for a name and writes the mapping into the project's mappings folder; returns it as it was
/// written. Nothing where the user thought better of it or it could not be done, which is then
/// said.
std::optional<ClassMapping> saveMapping(PageContext &context, QWidget *parent,
                                        ClassMapping mapping);

} // namespace lesiondesk
