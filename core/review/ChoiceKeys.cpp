// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChoiceKeys.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace lesiondesk
{

namespace
{

constexpr size_t kDigits = 10;

/// 0: begins with the letters, 1: a word or alias does, 2: holds them, 3: nothing of it.
int distance(const Diagnosis &diagnosis, const QString &letters)
{
    const auto begins = [&letters](const QString &text) {
        return text.startsWith(letters, Qt::CaseInsensitive);
    };
    if (begins(diagnosis.key) || begins(diagnosis.name))
        return 0;
    const QStringList words = diagnosis.name.split(u' ', Qt::SkipEmptyParts);
    if (std::any_of(words.begin(), words.end(), begins) ||
        std::any_of(diagnosis.aliases.begin(), diagnosis.aliases.end(), begins))
        return 1;
    if (diagnosis.name.contains(letters, Qt::CaseInsensitive) ||
        diagnosis.key.contains(letters, Qt::CaseInsensitive))
        return 2;
    return 3;
}

} // namespace

std::vector<DiagnosisChoice> assignKeys(const Taxonomy &taxonomy,
                                        const std::vector<DiagnosisId> &recorded)
{
    QHash<DiagnosisId, int> counts;
    for (const DiagnosisId id : recorded)
        ++counts[id];
    std::vector<DiagnosisChoice> choices;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses)
        choices.push_back({diagnosis, {}});

    std::vector<size_t> order(choices.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return counts.value(choices[a].diagnosis.id) > counts.value(choices[b].diagnosis.id);
    });
    order.resize(std::min(order.size(), kDigits));
    std::sort(order.begin(), order.end());
    for (size_t k = 0; k < order.size(); ++k)
        choices[order[k]].digit = QChar(static_cast<char16_t>(u'0' + (k + 1) % kDigits));
    return choices;
}

std::vector<int> findChoices(const std::vector<DiagnosisChoice> &choices, const QString &letters)
{
    const QString wanted = letters.trimmed();
    std::vector<int> found;
    for (int rank = 0; rank < 3; ++rank) {
        for (size_t i = 0; i < choices.size(); ++i) {
            if (distance(choices[i].diagnosis, wanted) == rank)
                found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

} // namespace lesiondesk
