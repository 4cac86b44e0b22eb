// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Calibration.h"

#include "core/evaluation/EvalResult.h"

#include <QSet>

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <span>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kLeastProbability = 1e-12;
constexpr double kLowestTemperature = 0.05;
constexpr double kHighestTemperature = 20;

double logOf(float probability)
{
    return std::log(std::max(static_cast<double>(probability), kLeastProbability));
}

/// softmax(beta · logs); the largest is taken off first, so that nothing overflows.
void softmax(std::span<const double> logs, double beta, std::vector<double> &out)
{
    const double highest = *std::max_element(logs.begin(), logs.end());
    double sum = 0;
    for (size_t c = 0; c < logs.size(); ++c) {
        out[c] = std::exp(beta * (logs[c] - highest));
        sum += out[c];
    }
    for (double &value : out)
        value /= sum;
}

/// The derivative of the mean cross-entropy by beta = 1 / T: how much more the tempered
/// probabilities expect of ln p than the truth has. It grows with beta, as the cross-entropy is
/// convex in it.
class Slope
{
public:
    explicit Slope(const Scores &scores) : m_scores(scores)
    {
        m_logs.reserve(scores.probabilities.size());
        for (const float probability : scores.probabilities)
            m_logs.push_back(logOf(probability));
    }

    double operator()(double beta) const
    {
        const auto width = static_cast<size_t>(m_scores.classes);
        std::vector<double> tempered(width);
        double sum = 0;
        for (size_t k = 0; k < m_scores.truth.size(); ++k) {
            const auto logs = std::span(m_logs).subspan(k * width, width);
            softmax(logs, beta, tempered);
            const double truth = logs[static_cast<size_t>(m_scores.truth[k])];
            for (size_t c = 0; c < width; ++c)
                sum += tempered[c] * (logs[c] - truth);
        }
        return sum / m_scores.size();
    }

private:
    const Scores &m_scores;
    std::vector<double> m_logs;
};

} // namespace

float highestProbability(std::span<const float> row)
{
    return *std::max_element(row.begin(), row.end());
}

int confidenceBinOf(double confidence, int bins)
{
    // The product may round over an edge: the edges themselves, k / bins, decide.
    int bin = std::clamp(static_cast<int>(std::ceil(confidence * bins)) - 1, 0, bins - 1);
    const auto edge = [bins](int k) { return static_cast<double>(k) / bins; };
    while (bin > 0 && confidence <= edge(bin))
        --bin;
    while (bin < bins - 1 && confidence > edge(bin + 1))
        ++bin;
    return bin;
}

std::vector<ConfidenceBin> confidenceBins(const Scores &scores, int bins)
{
    assert(bins > 0);
    if (!scores.hasProbabilities())
        return {};
    std::vector<ConfidenceBin> filled(static_cast<size_t>(bins));
    for (int b = 0; b < bins; ++b) {
        filled[static_cast<size_t>(b)].low = static_cast<double>(b) / bins;
        filled[static_cast<size_t>(b)].high = static_cast<double>(b + 1) / bins;
    }
    for (int k = 0; k < scores.size(); ++k) {
        const double confidence = highestProbability(scores.row(k));
        ConfidenceBin &bin = filled[static_cast<size_t>(confidenceBinOf(confidence, bins))];
        ++bin.n;
        const auto position = static_cast<size_t>(k);
        if (scores.truth[position] == scores.predicted[position])
            ++bin.correct;
        bin.confidence += confidence;
        bin.positions.push_back(k);
    }
    for (ConfidenceBin &bin : filled) {
        if (bin.n > 0)
            bin.confidence /= bin.n;
    }
    return filled;
}

std::optional<double> expectedCalibrationError(const std::vector<ConfidenceBin> &bins)
{
    int n = 0;
    double sum = 0;
    for (const ConfidenceBin &bin : bins) {
        n += bin.n;
        sum += std::abs(bin.correct - bin.n * bin.confidence);
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

std::optional<MeanSureness> meanSureness(const std::vector<ConfidenceBin> &bins)
{
    int n = 0;
    MeanSureness mean;
    for (const ConfidenceBin &bin : bins) {
        n += bin.n;
        mean.confidence += bin.n * bin.confidence;
        mean.accuracy += bin.correct;
    }
    if (n == 0)
        return std::nullopt;
    return MeanSureness{mean.confidence / n, mean.accuracy / n};
}

std::optional<double> fittedTemperature(const Scores &validation)
{
    if (validation.size() == 0 || !validation.hasProbabilities())
        return std::nullopt;
    const Slope slope(validation);
    const double low = 1 / kHighestTemperature;
    const double high = 1 / kLowestTemperature;
    const double atLow = slope(low);
    const double atHigh = slope(high);
    if (atLow == 0 && atHigh == 0)
        return 1; // all classes are equally probable everywhere: no temperature is better
    if (atLow >= 0)
        return kHighestTemperature;
    if (atHigh <= 0)
        return kLowestTemperature;
    std::uintmax_t steps = 100;
    const auto [from, to] = boost::math::tools::toms748_solve(
        slope, low, high, atLow, atHigh, boost::math::tools::eps_tolerance<double>(40), steps);
    return 2 / (from + to);
}

Scores atTemperature(const Scores &scores, double temperature)
{
    assert(temperature > 0);
    Scores tempered = scores;
    const auto width = static_cast<size_t>(scores.classes);
    std::vector<double> logs(width);
    std::vector<double> values(width);
    for (size_t at = 0; at < tempered.probabilities.size(); at += width) {
        for (size_t c = 0; c < width; ++c)
            logs[c] = logOf(scores.probabilities[at + c]);
        softmax(logs, 1 / temperature, values);
        for (size_t c = 0; c < width; ++c)
            tempered.probabilities[at + c] = static_cast<float>(values[c]);
    }
    return tempered;
}

Result<void> validationIsApart(const EvalResult &validation, const EvalResult &test)
{
    QSet<ImageId> images;
    QSet<PatientId> patients;
    for (const EvalItem &item : test.items) {
        images.insert(item.image);
        patients.insert(item.patient);
    }
    QSet<ImageId> sharedImages;
    QSet<PatientId> sharedPatients;
    for (const EvalItem &item : validation.items) {
        if (images.contains(item.image))
            sharedImages.insert(item.image);
        if (patients.contains(item.patient))
            sharedPatients.insert(item.patient);
    }
    if (sharedPatients.isEmpty() && sharedImages.isEmpty())
        return {};
    return failure(
        u"The validation part shares images (%1) or patients (%2) with the part that it is to "
        "judge: a temperature fitted on them would say nothing; choose a part with other patients."_s
            .arg(QString::number(sharedImages.size()), QString::number(sharedPatients.size())));
}

} // namespace lesiondesk
