// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/domain/FrozenSet.h"
#include "core/domain/LabelBasis.h"
#include "core/domain/Modality.h"
#include "core/domain/Taxonomy.h"
#include "core/evaluation/AnswerSource.h"
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
    Nature nature = Nature::Uncertain;
};

/// Answers that are no class: nothing was said about the image, or a reader could not judge it.
/// Figures are computed without these images; the matrix shows them in lines of their own.
inline constexpr int kNoAnswer = -1;
inline constexpr int kCannotJudge = -2;

/// Which of a run's predictions count.
struct EvalScope {
    std::optional<Modality> modality = {}; ///< only images with this tag
    Partition partition = Partition::Test;
    int stage = 0;        ///< from 1; 0: the last, by which the run is scored
    FrozenSetId set = {}; ///< what the run said about this set later (predict); `stage` is left out
};

/// One image with what the rows (true) and the columns (predicted) say of it.
struct EvalItem {
    ImageId image;
    PatientId patient;
    QString key; ///< the image's name in its dataset
    Modality modality = Modality::Untagged;
    int truth = 0;                    ///< class index, kNoAnswer or kCannotJudge
    int predicted = 0;                ///< class index, kNoAnswer or kCannotJudge
    std::vector<float> probabilities; ///< of the columns' run, one per class; else empty

    bool isJudged() const { return truth >= 0 && predicted >= 0; }
};

/// All that the figures and the gallery of a run are functions of: one value, no database.
struct EvalResult {
    RunId run; ///< of the columns, else of the rows; invalid without a run
    LabelBasis labels = LabelBasis::Recorded;
    AnswerSource rows;              ///< "true"
    AnswerSource columns;           ///< "predicted"
    FrozenSetId set;                ///< of the stage, or of the scope
    std::vector<EvalClass> classes; ///< in the order of the frozen set
    std::vector<EvalItem> items;    ///< the surest prediction first, then by image id
    int outsideClasses = 0;         ///< images left out: their label is not a class of the run
    int validatedLabels = 0;        ///< images of the part that have a validated label
    /// The columns said probabilities. A run made elsewhere may have said classes alone: then what
    /// is computed from probabilities is undefined.
    bool hasProbabilities = true;

    QStringList classKeys() const;
};

/// Reads the run's predictions of the scope (without one: all of the test part, by the last stage)
/// and their labels. Fails when the run or the stage does not exist, or holds no predictions there.
Result<EvalResult> loadEvalResult(Database &database, RunId run, LabelBasis labels,
                                  const EvalScope &scope = {});

/// Any two sources against each other, over the images of the scope: of the set given, else of the
/// test part of a run among the two, else of the whole project (those that either source speaks
/// of). Rows with labels and columns of a run are loadEvalResult() and, as kNoAnswer, the images
/// of the part that the run says nothing about. Where a run is among the two the classes are its
/// own, and images with a label of another class are left out and counted; between labels and
/// readers the classes are all that occur, in the order of their taxonomy.
Result<EvalResult> loadCrossing(Database &database, const AnswerSource &rows,
                                const AnswerSource &columns, const EvalScope &scope = {});

/// Brings the items into their order; loadEvalResult() has done it.
void sortBySureness(EvalResult &result);

/// Of all items, or of those with this modality.
ConfusionMatrix confusionOf(const EvalResult &result, std::optional<Modality> modality = {});
Metrics metricsOf(const EvalResult &result, std::optional<Modality> modality = {});

/// The most probable classes of an item, best first (ties: the lower index first).
std::vector<std::pair<int, float>> topClasses(const EvalItem &item, int count);

} // namespace lesiondesk
