// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Verdicts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lesiondesk
{

namespace
{

/// The key that has more than half of `voters`, or `none`.
template <typename Key>
std::optional<Key> majority(const std::map<Key, int> &votes, int voters)
{
    for (const auto &[key, count] : votes) {
        if (2 * count > voters)
            return key;
    }
    return std::nullopt;
}

} // namespace

std::vector<Reading> currentReadings(const std::vector<Reading> &history)
{
    std::map<std::pair<QString, ImageId>, const Reading *> newest;
    for (const Reading &reading : history) {
        const Reading *&kept = newest[{reading.reader, reading.image}];
        if (!kept || kept->id < reading.id)
            kept = &reading;
    }
    std::vector<Reading> current;
    for (const auto &[key, reading] : newest) {
        if (!reading->retracted)
            current.push_back(*reading);
    }
    std::sort(current.begin(), current.end(),
              [](const Reading &a, const Reading &b) { return a.id < b.id; });
    return current;
}

std::vector<RoundStore::Verdict> verdicts(const std::vector<Reading> &current)
{
    struct Votes {
        int readers = 0;
        std::map<DiagnosisId, int> diagnoses;
        int tags = 0;
        std::map<Modality, int> modalities;
    };
    std::map<ImageId, Votes> images;
    for (const Reading &reading : current) {
        Votes &votes = images[reading.image];
        ++votes.readers;
        if (reading.cannotJudge.isEmpty() && reading.diagnosis.isValid())
            ++votes.diagnoses[reading.diagnosis];
        if (reading.modality) {
            ++votes.tags;
            ++votes.modalities[*reading.modality];
        }
    }
    std::vector<RoundStore::Verdict> result;
    for (const auto &[image, votes] : images)
        result.push_back({image, majority(votes.diagnoses, votes.readers).value_or(DiagnosisId()),
                          majority(votes.modalities, votes.tags)});
    return result;
}

} // namespace lesiondesk
