// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/FreezeOnce.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RecordStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<FrozenSet> freezeOnce(Database &database, const QString &kind, const FrozenSet &set,
                             const QString &inputHash, QJsonObject result, const Clock &clock)
{
    FrozenSetStore sets(database);
    LD_TRY_ASSIGN(const auto before, sets.all());
    LD_TRY_ASSIGN(FrozenSet frozen, sets.freeze(set, clock));
    const bool known =
        std::any_of(before.begin(), before.end(),
                    [&frozen](const FrozenSetSummary &summary) { return summary.id == frozen.id; });
    if (!known) {
        result.insert(u"set"_s, frozen.id.value);
        result.insert(u"hash"_s, frozen.hash);
        LD_TRY(RecordStore(database).add(kind, frozen.parameters, inputHash, result, clock));
    }
    return frozen;
}

} // namespace lesiondesk
