// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Bootstrap.h"

#include "core/base/Rng.h"

#include <QHash>

#include <algorithm>

namespace lesiondesk
{

namespace
{

struct Pair {
    int truth = 0;
    int predicted = 0;
};

/// Macro-F1 over the classes that are present, as computeMetrics() has it, from plain counts.
class Counts
{
public:
    explicit Counts(size_t classes) : m_support(classes), m_predicted(classes), m_found(classes) {}

    void clear()
    {
        for (auto *counts : {&m_support, &m_predicted, &m_found})
            std::fill(counts->begin(), counts->end(), 0);
    }
    void add(const Pair &pair)
    {
        ++m_support[static_cast<size_t>(pair.truth)];
        ++m_predicted[static_cast<size_t>(pair.predicted)];
        if (pair.truth == pair.predicted)
            ++m_found[static_cast<size_t>(pair.truth)];
    }
    double macroF1() const
    {
        double sum = 0;
        int present = 0;
        for (size_t k = 0; k < m_found.size(); ++k) {
            const int both = m_support[k] + m_predicted[k];
            if (both == 0)
                continue;
            ++present;
            sum += 2.0 * m_found[k] / both;
        }
        return present > 0 ? sum / present : 0;
    }

private:
    std::vector<int> m_support;
    std::vector<int> m_predicted;
    std::vector<int> m_found;
};

} // namespace

std::optional<Interval> macroF1Interval(const EvalResult &result, std::optional<Modality> modality,
                                        quint64 seed)
{
    std::vector<std::vector<Pair>> patients;
    QHash<PatientId, size_t> position;
    size_t images = 0;
    for (const EvalItem &item : result.items) {
        if (modality && item.modality != *modality)
            continue;
        const auto known = position.constFind(item.patient);
        const size_t at = known == position.constEnd() ? patients.size() : *known;
        if (known == position.constEnd()) {
            position.insert(item.patient, at);
            patients.emplace_back();
        }
        patients[at].push_back({item.truth, item.predicted});
        ++images;
    }
    if (patients.size() < 2)
        return std::nullopt;

    // Large sets have narrow intervals, which fewer draws show as well.
    const size_t draws = std::clamp<size_t>(20'000'000 / images, 200, 2000);
    Rng rng(seed);
    Counts counts(result.classes.size());
    std::vector<double> values;
    values.reserve(draws);
    for (size_t draw = 0; draw < draws; ++draw) {
        counts.clear();
        for (size_t k = 0; k < patients.size(); ++k) {
            for (const Pair &pair : patients[static_cast<size_t>(rng.below(patients.size()))])
                counts.add(pair);
        }
        values.push_back(counts.macroF1());
    }
    std::sort(values.begin(), values.end());
    const auto quantile = [&](double q) {
        return values[static_cast<size_t>(q * static_cast<double>(draws - 1) + 0.5)];
    };
    return Interval{quantile(0.025), quantile(0.975)};
}

} // namespace lesiondesk
