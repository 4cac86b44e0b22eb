// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/store/Database.h"

namespace lesiondesk
{

/// What runs say about frozen sets that were given to them after training. A prediction's
/// probabilities and truth are in the classes of the run, not of the set; truth -1: the image's
/// class is none of the run's.
class SetPredictionStore
{
public:
    explicit SetPredictionStore(Database &database) : m_db(database) {}

    /// Replaces what the run said about this set before, in one transaction.
    Result<void> replace(RunId run, FrozenSetId set, const std::vector<Prediction> &predictions);
    Result<std::vector<Prediction>> get(RunId run, FrozenSetId set); ///< in the order of image ids

    struct Part {
        FrozenSetId set;
        Partition partition = Partition::Test;
        int images = 0;
    };
    /// About which parts of which sets the run said something, the newest set first.
    Result<std::vector<Part>> parts(RunId run);

private:
    Database &m_db;
};

} // namespace lesiondesk
