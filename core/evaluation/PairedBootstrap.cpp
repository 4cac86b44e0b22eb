// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/PairedBootstrap.h"

#include "core/evaluation/ClusterDraws.h"
#include "core/evaluation/SharedWork.h"

#include <algorithm>
#include <tuple>

namespace lesiondesk
{

namespace
{

/// Images with the same two truths and the same two answers: they weigh alike in every resample, so
/// a resample only has to count how many of them it drew.
struct Pattern {
    PairedItem answers;
    size_t begin = 0; ///< its images' patients, in PairsByPattern
    size_t end = 0;
};

bool sameAnswers(const PairedItem &a, const PairedItem &b)
{
    return a.truthA == b.truthA && a.predictedA == b.predictedA && a.truthB == b.truthB &&
           a.predictedB == b.predictedB;
}

class PairsByPattern
{
public:
    explicit PairsByPattern(const Pairing &pairing)
    {
        std::vector<PatientId> patients;
        patients.reserve(pairing.items.size());
        for (const PairedItem &item : pairing.items)
            patients.push_back(item.patient);
        std::sort(patients.begin(), patients.end());
        patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
        m_patients = static_cast<int>(patients.size());

        std::vector<PairedItem> items = pairing.items;
        std::sort(items.begin(), items.end(), [](const PairedItem &a, const PairedItem &b) {
            return std::tuple(a.truthA, a.predictedA, a.truthB, a.predictedB, a.patient) <
                   std::tuple(b.truthA, b.predictedA, b.truthB, b.predictedB, b.patient);
        });
        m_patientOf.reserve(items.size());
        for (const PairedItem &item : items) {
            if (m_patterns.empty() || !sameAnswers(m_patterns.back().answers, item))
                m_patterns.push_back({item, m_patientOf.size(), m_patientOf.size()});
            const auto at = std::lower_bound(patients.begin(), patients.end(), item.patient);
            m_patientOf.push_back(static_cast<quint32>(at - patients.begin()));
            m_patterns.back().end = m_patientOf.size();
        }
    }

    int patients() const { return m_patients; }
    const std::vector<Pattern> &patterns() const { return m_patterns; }
    quint32 drawn(const Pattern &pattern, const std::vector<quint8> &weights) const
    {
        quint32 sum = 0;
        for (size_t k = pattern.begin; k < pattern.end; ++k)
            sum += weights[m_patientOf[k]];
        return sum;
    }

private:
    int m_patients = 0;
    std::vector<Pattern> m_patterns;
    std::vector<quint32> m_patientOf;
};

/// Macro-F1 over the classes that are present, as computeMetrics() has it, from plain counts.
class Counts
{
public:
    explicit Counts(size_t classes) : m_both(classes), m_found(classes) {}

    void clear()
    {
        std::fill(m_both.begin(), m_both.end(), 0);
        std::fill(m_found.begin(), m_found.end(), 0);
    }
    void add(int truth, int predicted, quint32 count)
    {
        m_both[static_cast<size_t>(truth)] += count;
        m_both[static_cast<size_t>(predicted)] += count;
        if (truth == predicted)
            m_found[static_cast<size_t>(truth)] += count;
    }
    double macroF1() const
    {
        double sum = 0;
        int present = 0;
        for (size_t k = 0; k < m_both.size(); ++k) {
            if (m_both[k] == 0)
                continue;
            ++present;
            sum += 2.0 * static_cast<double>(m_found[k]) / static_cast<double>(m_both[k]);
        }
        return present > 0 ? sum / present : 0;
    }

private:
    std::vector<quint64> m_both; ///< images of the class and images called so
    std::vector<quint64> m_found;
};

} // namespace

std::optional<Interval> macroF1DifferenceInterval(const Pairing &pairing,
                                                  const BootstrapOptions &options)
{
    const PairsByPattern pairs(pairing);
    if (pairs.patients() < 2 || options.resamples < 1)
        return std::nullopt;
    std::vector<double> differences(static_cast<size_t>(options.resamples));
    std::atomic<int> done = 0;
    shareWork(options.resamples, options.threads, options.cancelled, [&](const auto &take) {
        std::vector<quint8> weights;
        Counts a(pairing.classes.size());
        Counts b(pairing.classes.size());
        for (int resample = take(); resample >= 0; resample = take()) {
            drawClusters(pairs.patients(), options.seed, resample, weights);
            a.clear();
            b.clear();
            for (const Pattern &pattern : pairs.patterns()) {
                const quint32 count = pairs.drawn(pattern, weights);
                a.add(pattern.answers.truthA, pattern.answers.predictedA, count);
                b.add(pattern.answers.truthB, pattern.answers.predictedB, count);
            }
            differences[static_cast<size_t>(resample)] = b.macroF1() - a.macroF1();
            done.fetch_add(1, std::memory_order_relaxed);
        }
    });
    if (done.load() < options.resamples)
        return std::nullopt;
    std::sort(differences.begin(), differences.end());
    const auto quantile = [&](double q) {
        return differences[static_cast<size_t>(q * (options.resamples - 1) + 0.5)];
    };
    return Interval{quantile(0.025), quantile(0.975)};
}

} // namespace lesiondesk
