// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Files.h"
#include "core/evaluation/Scores.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace lesiondesk::test
{

/// The cases of tests/data/evaluation/curves.json.
inline QJsonArray curveCases()
{
    const auto bytes = readFile(testData(QStringLiteral("evaluation/curves.json")));
    return bytes ? QJsonDocument::fromJson(*bytes).array() : QJsonArray();
}

/// One image per row: its true class and the probabilities; every image its own patient.
inline Scores scoresOfRows(const std::vector<std::pair<int, std::vector<float>>> &rows)
{
    Scores scores;
    for (const auto &[truth, probabilities] : rows) {
        scores.classes = static_cast<int>(probabilities.size());
        scores.item.push_back(scores.size());
        scores.cluster.push_back(scores.size());
        scores.truth.push_back(truth);
        scores.predicted.push_back(static_cast<int>(
            std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin()));
        scores.probabilities.insert(scores.probabilities.end(), probabilities.begin(),
                                    probabilities.end());
    }
    scores.clusters = scores.size();
    return scores;
}

inline Scores scoresOfCase(const QJsonObject &one)
{
    const QJsonArray truth = one[QStringLiteral("truth")].toArray();
    const QJsonArray counts = one[QStringLiteral("counts")].toArray();
    const auto parts = static_cast<float>(one[QStringLiteral("parts")].toInt());
    std::vector<std::pair<int, std::vector<float>>> rows;
    for (qsizetype k = 0; k < truth.size(); ++k) {
        std::vector<float> row;
        for (const QJsonValue &count : counts[k].toArray())
            row.push_back(static_cast<float>(count.toInt()) / parts);
        rows.emplace_back(truth[k].toInt(), row);
    }
    return scoresOfRows(rows);
}

/// The same number, or undefined on both sides.
inline bool agrees(const std::optional<double> &value, const QJsonValue &wanted, double within)
{
    return wanted.isDouble() ? value && std::abs(*value - wanted.toDouble()) <= within
                             : wanted.isNull() && !value;
}

} // namespace lesiondesk::test
