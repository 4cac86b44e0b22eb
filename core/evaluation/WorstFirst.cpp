// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/WorstFirst.h"

#include "core/base/Rng.h"
#include "core/evaluation/SharedWork.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lesiondesk
{

namespace
{

constexpr size_t kNearest = 5;
constexpr size_t kMostCompared = 4000;
constexpr std::uint64_t kSampleSeed = 5;
constexpr size_t kBlock = 256; ///< images that are compared at a time
constexpr size_t kTask = 64;   ///< mistakes that a thread takes at a time

const EvalItem &itemAt(const EvalResult &result, int position)
{
    return result.items[static_cast<size_t>(position)];
}

float sureness(const EvalItem &item)
{
    return item.probabilities.empty() ? 0.0F
                                      : item.probabilities[static_cast<size_t>(item.predicted)];
}

std::vector<RankedItem> mistakes(const EvalResult &result, const std::vector<int> &items)
{
    std::vector<RankedItem> wrong;
    for (const int position : items) {
        const EvalItem &item = itemAt(result, position);
        if (item.isJudged() && item.truth != item.predicted)
            wrong.push_back({position, 0});
    }
    return wrong;
}

/// The images of a class that others are compared with, class by class of the probabilities:
/// square roots, padded with zeros to whole blocks. A block lies in one piece, so that the compiler
/// compares its images side by side.
struct Neighbours {
    std::vector<int> items;
    std::vector<float> roots; ///< block, then class, then image of the block
};

Neighbours neighboursOf(const EvalResult &result, int truth)
{
    Neighbours found;
    for (int k = 0; k < static_cast<int>(result.items.size()); ++k) {
        const EvalItem &item = itemAt(result, k);
        if (item.truth == truth && item.probabilities.size() == result.classes.size())
            found.items.push_back(k);
    }
    if (found.items.size() > kMostCompared) {
        // By image id first: the sample is of images, whatever order they come in.
        std::sort(found.items.begin(), found.items.end(),
                  [&](int a, int b) { return itemAt(result, a).image < itemAt(result, b).image; });
        Rng::forStream(kSampleSeed, static_cast<std::uint64_t>(truth)).shuffle(found.items);
        found.items.resize(kMostCompared);
    }
    const size_t width = result.classes.size();
    const size_t blocks = (found.items.size() + kBlock - 1) / kBlock;
    found.roots.assign(blocks * width * kBlock, 0);
    for (size_t k = 0; k < found.items.size(); ++k) {
        const auto &probabilities = itemAt(result, found.items[k]).probabilities;
        for (size_t c = 0; c < width; ++c)
            found.roots[(k / kBlock * width + c) * kBlock + k % kBlock] =
                std::sqrt(probabilities[c]);
    }
    return found;
}

/// In this form two equal answers are exactly 0 apart.
double hellinger(const std::vector<float> &a, const std::vector<float> &b)
{
    double sum = 0;
    for (size_t c = 0; c < a.size(); ++c) {
        const double difference =
            std::sqrt(static_cast<double>(a[c])) - std::sqrt(static_cast<double>(b[c]));
        sum += difference * difference;
    }
    return std::sqrt(sum / 2);
}

struct Neighbour {
    float overlap = -1; ///< sum of sqrt(p q): the larger the nearer
    int item = -1;
};

/// Mean Hellinger distance to the nearest; below 0 where there is nothing to compare with.
double aloneness(const EvalResult &result, int position, const Neighbours &others)
{
    const std::vector<float> &own = itemAt(result, position).probabilities;
    const size_t width = own.size();
    std::array<Neighbour, kNearest> closest; // the farthest of them first
    std::array<float, kBlock> overlap;
    for (size_t begin = 0; begin < others.items.size(); begin += kBlock) {
        overlap.fill(0);
        for (size_t c = 0; c < width; ++c) {
            const float root = std::sqrt(own[c]);
            const float *roots = &others.roots[(begin / kBlock * width + c) * kBlock];
            for (size_t k = 0; k < kBlock; ++k)
                overlap[k] += root * roots[k];
        }
        const size_t end = std::min(kBlock, others.items.size() - begin);
        for (size_t k = 0; k < end; ++k) {
            if (overlap[k] <= closest[0].overlap || others.items[begin + k] == position)
                continue;
            size_t place = 0;
            for (; place + 1 < kNearest && closest[place + 1].overlap < overlap[k]; ++place)
                closest[place] = closest[place + 1];
            closest[place] = {overlap[k], others.items[begin + k]};
        }
    }
    double sum = 0;
    int count = 0;
    for (const Neighbour &one : closest) {
        if (one.item < 0)
            continue;
        sum += hellinger(own, itemAt(result, one.item).probabilities);
        ++count;
    }
    return count == 0 ? -1 : sum / count;
}

void scoreAloneness(const EvalResult &result, std::vector<RankedItem> &wrong)
{
    std::vector<Neighbours> neighbours(result.classes.size());
    for (const RankedItem &one : wrong) {
        const int truth = itemAt(result, one.item).truth;
        Neighbours &of = neighbours[static_cast<size_t>(truth)];
        if (of.items.empty())
            of = neighboursOf(result, truth);
    }
    const int tasks = static_cast<int>((wrong.size() + kTask - 1) / kTask);
    shareWork(tasks, 0, nullptr, [&](const auto &take) {
        for (int task = take(); task >= 0; task = take()) {
            const size_t from = static_cast<size_t>(task) * kTask;
            for (size_t k = from; k < std::min(from + kTask, wrong.size()); ++k) {
                RankedItem &one = wrong[k];
                const auto truth = static_cast<size_t>(itemAt(result, one.item).truth);
                one.score = aloneness(result, one.item, neighbours[truth]);
            }
        }
    });
    std::erase_if(wrong, [](const RankedItem &one) { return one.score < 0; });
}

} // namespace

std::vector<RankedItem> worstFirst(const EvalResult &result, const std::vector<int> &items,
                                   WorstBy by, const CostTable &costs)
{
    if (by != WorstBy::Cost && !result.hasProbabilities)
        return {};
    std::vector<RankedItem> wrong = mistakes(result, items);
    if (by != WorstBy::Cost)
        std::erase_if(wrong, [&](const RankedItem &one) {
            return itemAt(result, one.item).probabilities.size() != result.classes.size();
        });
    if (by == WorstBy::Alone)
        scoreAloneness(result, wrong);
    for (RankedItem &one : wrong) {
        const EvalItem &item = itemAt(result, one.item);
        if (by == WorstBy::Confidence)
            one.score = static_cast<double>(sureness(item));
        else if (by == WorstBy::Cost)
            one.score = costs.cost(result.classes[static_cast<size_t>(item.truth)],
                                   result.classes[static_cast<size_t>(item.predicted)]);
    }
    std::sort(wrong.begin(), wrong.end(), [&](const RankedItem &a, const RankedItem &b) {
        const EvalItem &first = itemAt(result, a.item);
        const EvalItem &second = itemAt(result, b.item);
        if (a.score != b.score)
            return a.score > b.score;
        if (by == WorstBy::Cost && sureness(first) != sureness(second))
            return sureness(first) > sureness(second);
        return first.image < second.image;
    });
    return wrong;
}

} // namespace lesiondesk
