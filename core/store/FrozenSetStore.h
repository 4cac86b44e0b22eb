// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/FrozenSet.h"
#include "core/store/Database.h"

namespace lesiondesk
{

/// Frozen sets: written once, read often. The hash is SHA-256 over, in UTF-8 with \n line ends,
/// one line "class <position> <diagnosis key>" a class and one line
/// "<image sha256> <dataset name>/<image key> <class position> <train|test>" an item, the item
/// lines sorted. The same pictures, classes and parts give the same hash in every project.
class FrozenSetStore
{
public:
    explicit FrozenSetStore(Database &database) : m_db(database) {}

    /// Computes the hash, stores and returns the set with id, hash and time. Where a set of the
    /// same hash and name exists, that one is returned.
    Result<FrozenSet> freeze(FrozenSet set, const Clock &clock);
    Result<FrozenSet> get(FrozenSetId id);
    /// The hash that the set would get today: another one than its own where an image's file, key
    /// or dataset has changed since.
    Result<QString> currentHash(const FrozenSet &set);
    Result<std::vector<FrozenSetSummary>> all(); ///< newest first

private:
    Database &m_db;
};

} // namespace lesiondesk
