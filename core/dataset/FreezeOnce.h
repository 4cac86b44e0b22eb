// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/FrozenSet.h"
#include "core/store/Database.h"

namespace lesiondesk
{

/// Freezes the set and, unless the very same one is there already, leaves a record of `kind` with
/// `result` and the set's id and hash. Returns the set that is stored.
Result<FrozenSet> freezeOnce(Database &database, const QString &kind, const FrozenSet &set,
                             const QString &inputHash, QJsonObject result, const Clock &clock);

} // namespace lesiondesk
