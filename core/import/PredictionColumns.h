// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Taxonomy.h"

#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// Which columns of a table of predictions mean what. Positions from 0; -1: not there.
struct PredictionColumns {
    int image = -1;
    int predicted = -1;             ///< read only where there are no probabilities
    std::vector<int> probabilities; ///< one per class of the set, or empty
    QStringList leftOut;            ///< columns without a meaning here, as the table writes them
    int needed = 0;                 ///< fields that a line must have at least

    bool hasProbabilities() const { return !probabilities.empty(); }
};

/// Columns are found by name, without letter case; p_<key> is the probability of a class. `table`
/// and `set` are what the sentences call them. Fails where there is no column image, neither
/// probabilities nor a column predicted, a class of the set without a column or a column without a
/// class of the set, or a column twice.
Result<PredictionColumns> predictionColumns(const QStringList &header,
                                            const std::vector<Diagnosis> &classes,
                                            const QString &table, const QString &set);

} // namespace lesiondesk
