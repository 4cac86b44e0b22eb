// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/domain/FrozenSet.h"
#include "core/domain/LabelBasis.h"
#include "core/domain/Modality.h"
#include "core/evaluation/Metrics.h"
#include "core/store/Database.h"

#include <optional>
#include <utility>
#include <vector>

namespace lesiondesk
{

struct EvalClass {
    DiagnosisId id;
    QString key;  ///< BCC
    QString name; ///< Basal cell carcinoma
};

/// Which of a run's predictions count.
struct EvalScope {
    std::optional<Modality> modality = {}; ///< only images with this tag
    Partition partition = Partition::Test;
    int stage = 0;        ///< from 1; 0: the last, by which the run is scored
    FrozenSetId set = {}; ///< what the run said about this set later (predict); `stage` is left out
};

/// One image of the part with its reference label and what the run says about it.
struct EvalItem {
    ImageId image;
    PatientId patient;
    QString key; ///< the image's name in its dataset
    Modality modality = Modality::Untagged;
    int truth = 0;     ///< class index
    int predicted = 0; ///< class index
    std::vector<float> probabilities;
};

/// All that the figures and the gallery of a run are functions of: one value, no database.
struct EvalResult {
    RunId run;
    LabelBasis labels = LabelBasis::Recorded;
    FrozenSetId set;                ///< of the stage, or of the scope
    std::vector<EvalClass> classes; ///< in the order of the frozen set
    std::vector<EvalItem> items;    ///< the surest prediction first, then by image id
    int outsideClasses = 0;         ///< images left out: their label is not a class of the run
    int validatedLabels = 0;        ///< images of the part that have a validated label

    QStringList classKeys() const;
};

/// Reads the run's predictions of the scope (without one: all of the test part, by the last stage)
/// and their labels. Fails when the run or the stage does not exist, or holds no predictions there.
Result<EvalResult> loadEvalResult(Database &database, RunId run, LabelBasis labels,
                                  const EvalScope &scope = {});

/// Brings the items into their order; loadEvalResult() has done it.
void sortBySureness(EvalResult &result);

/// Of all items, or of those with this modality.
ConfusionMatrix confusionOf(const EvalResult &result, std::optional<Modality> modality = {});
Metrics metricsOf(const EvalResult &result, std::optional<Modality> modality = {});

/// The most probable classes of an item, best first (ties: the lower index first).
std::vector<std::pair<int, float>> topClasses(const EvalItem &item, int count);

} // namespace lesiondesk
