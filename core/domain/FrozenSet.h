// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace lesiondesk
{

enum class Partition { Train = 0, Test = 1 };

/// What a run trains and is scored on: an immutable, hashed list of (image, class, partition).
struct FrozenSet {
    struct Item {
        ImageId image;
        int classIndex = 0; ///< position in `classes`
        Partition partition = Partition::Train;
    };
    FrozenSetId id;
    QString name;
    QString hash; ///< SHA-256 over classes and items in a canonical order, see FrozenSetStore
    QJsonObject parameters; ///< dataset, fraction, group, seed …: how it was made
    QDateTime created;
    std::vector<DiagnosisId> classes; ///< taxonomy order, only those present
    std::vector<Item> items;
};

/// A line of the list of frozen sets.
struct FrozenSetSummary {
    FrozenSetId id;
    QString name;
    QString hash;
    QJsonObject parameters;
    QDateTime created;
    int train = 0;
    int test = 0;
    int classes = 0;
    int runs = 0;
};

} // namespace lesiondesk
