// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/CompareTable.h"
#include "ui/compare/ComparisonData.h"

#include <QPalette>

#include <vector>

namespace lesiondesk
{

/// What a CompareTable shows. Values and words only: nothing is computed here.
struct CompareCells {
    QStringList columns;
    QStringList rowHeads;
    std::vector<std::vector<CompareCell>> rows;
};

/// Per class: n, F1 of A and B, only A, only B, p, corrected p; a * where it is beyond chance.
CompareCells classCells(const LoadedComparison &loaded);
/// The columns of classCells() that open images.
inline constexpr int kOnlyAColumn = 4;
inline constexpr int kOnlyBColumn = 5;

/// Every run's figures with their intervals, and its difference to A; then the lines of plans that
/// were run with several seeds.
CompareCells figureCells(const LoadedComparison &loaded);
/// B's count less A's per cell: blue where B has more of what is right or less of what is wrong.
CompareCells differenceCells(const LoadedComparison &loaded, const QPalette &palette);
/// The fields in which the two plans differ.
CompareCells planCells(const LoadedComparison &loaded);

} // namespace lesiondesk
