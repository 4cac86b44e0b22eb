// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/LabelBasis.h"
#include "core/domain/PlanDifference.h"
#include "core/evaluation/PairedComparison.h"
#include "core/evaluation/SeedGroups.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace lesiondesk::cli
{

/// One side of a comparison.
struct ComparedSide {
    RunId run;
    QString name; ///< of the run
    LabelBasis labels = LabelBasis::Recorded;
};

/// Two sides and what came of them.
struct ComparedPair {
    ComparedSide a;
    ComparedSide b;
    Pairing pairing;
    Comparison comparison;
    bool sameSet = false; ///< both were scored on the same frozen set
    std::vector<PlanDifference> plans;
};

/// comparisonToJson() with what belongs to it: "a", "b", "labels", "sameSet", "leftOut",
/// "otherTruth", "plans".
QJsonObject comparedToJson(const ComparedPair &pair);
/// The same for people, several lines; per cent, a dash where undefined.
QString comparedText(const ComparedPair &pair);

/// [{"runs":[…],"accuracy":{"mean","sd","lowest","highest"},"macroF1":{…}}]
QJsonArray seedGroupsToJson(const std::vector<SeedGroup> &groups);
/// A line per group of several runs; empty where every plan has one seed.
QString seedGroupsText(const std::vector<SeedGroup> &groups);

} // namespace lesiondesk::cli
