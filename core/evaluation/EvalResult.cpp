// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/EvalResult.h"

#include "core/evaluation/RunAnswers.h"
#include "core/store/ImageStore.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QStringList EvalResult::classKeys() const
{
    QStringList keys;
    for (const EvalClass &one : classes)
        keys.append(one.key);
    return keys;
}

Result<EvalResult> loadEvalResult(Database &database, RunId run, LabelBasis labels,
                                  const EvalScope &scope)
{
    LD_TRY_ASSIGN(RunAnswers answers, loadRunAnswers(database, run, scope));
    auto &predictions = answers.predictions;
    EvalResult result;
    result.run = run;
    result.labels = labels;
    result.rows = labels == LabelBasis::Validated ? AnswerSource::validated() : AnswerSource();
    result.columns = AnswerSource::ofRun(run);
    result.hasProbabilities = answers.run.hasProbabilities;
    result.set = answers.part;
    result.classes = std::move(answers.classes);
    LD_TRY_ASSIGN(const auto indexOf, classIndices(database, result.classes));

    std::vector<ImageId> ids;
    ids.reserve(predictions.size());
    for (const Prediction &prediction : predictions)
        ids.push_back(prediction.image);
    // Only labels and tags are read here, no pixels: the project's folder does not matter.
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, ProjectPaths{}).rows(ids));
    QHash<ImageId, const ImageRow *> rowOf;
    rowOf.reserve(static_cast<qsizetype>(rows.size()));
    for (const ImageRow &row : rows)
        rowOf.insert(row.id, &row);

    result.items.reserve(predictions.size());
    for (Prediction &prediction : predictions) {
        const int predicted = prediction.predicted();
        const ImageRow *row = rowOf.value(prediction.image, nullptr);
        if (!row)
            return failure(
                u"Run %1 has a prediction for image %2, which the project does not have."_s
                    .arg(run.value)
                    .arg(prediction.image.value));
        if (scope.modality && row->modality != *scope.modality)
            continue;
        int truth = prediction.truth;
        if (row->validated.isValid()) {
            ++result.validatedLabels;
            if (labels == LabelBasis::Validated)
                truth = indexOf.value(row->validated, -1);
        }
        if (truth < 0) {
            ++result.outsideClasses;
            continue;
        }
        result.items.push_back({prediction.image, row->patient, row->key, row->modality, truth,
                                predicted, std::move(prediction.probabilities)});
    }
    sortBySureness(result);
    return result;
}

void sortBySureness(EvalResult &result)
{
    const auto sureness = [](const EvalItem &item) {
        return item.predicted < 0 || item.probabilities.empty()
                   ? 0.0F
                   : item.probabilities[static_cast<size_t>(item.predicted)];
    };
    std::sort(result.items.begin(), result.items.end(), [&](const EvalItem &a, const EvalItem &b) {
        return sureness(a) != sureness(b) ? sureness(a) > sureness(b) : a.image < b.image;
    });
}

ConfusionMatrix confusionOf(const EvalResult &result, std::optional<Modality> modality)
{
    ConfusionMatrix matrix(static_cast<int>(result.classes.size()));
    for (const EvalItem &item : result.items) {
        if (item.isJudged() && (!modality || item.modality == *modality))
            matrix.add(item.truth, item.predicted);
    }
    return matrix;
}

Metrics metricsOf(const EvalResult &result, std::optional<Modality> modality)
{
    return computeMetrics(confusionOf(result, modality), result.classKeys());
}

std::vector<std::pair<int, float>> topClasses(const EvalItem &item, int count)
{
    std::vector<int> order(item.probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    const auto probability = [&](int k) { return item.probabilities[static_cast<size_t>(k)]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return probability(a) > probability(b); });
    std::vector<std::pair<int, float>> top;
    for (const int k : order) {
        if (static_cast<int>(top.size()) == count)
            break;
        top.emplace_back(k, probability(k));
    }
    return top;
}

} // namespace lesiondesk
