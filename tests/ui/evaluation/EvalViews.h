// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ScoreSample.h"
#include "ui/evaluation/EvalPanel.h"

#include <numeric>
#include <utility>

namespace lesiondesk::test
{

/// A view of all items of a result.
inline std::shared_ptr<EvalView> viewOf(EvalResult result)
{
    auto run = std::make_shared<LoadedRun>();
    run->result = std::move(result);
    for (size_t k = 0; k < run->result.items.size(); ++k)
        run->positions.insert(run->result.items[k].image, k);
    auto view = std::make_shared<EvalView>();
    view->items.resize(run->result.items.size());
    std::iota(view->items.begin(), view->items.end(), 0);
    view->run = run;
    return view;
}

/// Classes A, B, … and no items; `malignant` are positions.
inline EvalResult emptyResult(int classes, const std::vector<int> &malignant)
{
    EvalResult result;
    result.run = RunId(1);
    result.columns = AnswerSource::ofRun(RunId(1));
    for (int k = 0; k < classes; ++k)
        result.classes.push_back({DiagnosisId(k + 1), QString(QChar(u'A' + k)),
                                  QStringLiteral("Class %1").arg(QChar(u'A' + k)), Nature::Benign});
    for (const int k : malignant)
        result.classes[static_cast<size_t>(k)].nature = Nature::Malignant;
    return result;
}

/// Image k + 1 of patient k + 1 with this truth and these probabilities.
inline EvalResult resultOf(int classes, const std::vector<int> &malignant,
                           const std::vector<std::pair<int, std::vector<float>>> &rows)
{
    EvalResult result = emptyResult(classes, malignant);
    for (const auto &[truth, row] : rows) {
        const auto id = static_cast<qint64>(result.items.size()) + 1;
        const auto surest = std::max_element(row.begin(), row.end()) - row.begin();
        result.items.push_back({ImageId(id), PatientId(id), QStringLiteral("img_%1").arg(id),
                                Modality::Untagged, truth, static_cast<int>(surest), row});
    }
    return result;
}

/// Answers as of a real run, made by lot.
inline EvalResult sampleResult(int images, int classes, const std::vector<int> &malignant)
{
    const Scores scores = scoreSample(images, classes);
    EvalResult result = emptyResult(classes, malignant);
    for (int k = 0; k < images; ++k) {
        const auto at = static_cast<size_t>(k);
        const auto row = scores.row(k);
        result.items.push_back({ImageId(k + 1), PatientId(scores.cluster[at] + 1),
                                QStringLiteral("img_%1").arg(k), Modality::Untagged,
                                scores.truth[at], scores.predicted[at],
                                std::vector<float>(row.begin(), row.end())});
    }
    sortBySureness(result);
    return result;
}

} // namespace lesiondesk::test
