// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportJob.h"

#include <QString>

namespace lesiondesk
{

/// What the import says in the user's language.
QString importFormatName(ImportFormat format);
/// What a source of this format looks like.
QString importFormatHint(ImportFormat format);
/// What happens to rows of this state: "New, will be imported".
QString rowStateText(RowState state);

} // namespace lesiondesk
