// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ScoreOrder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace lesiondesk
{

namespace
{

/// The probability above, turned into a number that sorts the highest first, and the position.
struct Keyed {
    quint32 key = 0;
    quint32 position = 0;
};

quint32 keyOf(float probability)
{
    const auto bits = std::bit_cast<quint32>(probability + 0.0F); // -0 is 0
    // Ascending order of floats as whole numbers: negative ones backwards, below the others.
    const quint32 ascending = bits & 0x80000000U ? ~bits : bits | 0x80000000U;
    return ~ascending;
}

constexpr int kDigitBits = 11;
constexpr size_t kDigits = size_t(1) << kDigitBits;
constexpr int kPasses = 3;

void radixSort(std::vector<Keyed> &items)
{
    std::array<std::array<quint32, kDigits>, kPasses> counts{};
    const auto digit = [](quint32 key, int pass) {
        return (key >> (pass * kDigitBits)) & (kDigits - 1);
    };
    for (const Keyed &item : items) {
        for (int pass = 0; pass < kPasses; ++pass)
            ++counts[static_cast<size_t>(pass)][digit(item.key, pass)];
    }
    std::vector<Keyed> other(items.size());
    for (int pass = 0; pass < kPasses; ++pass) {
        auto &next = counts[static_cast<size_t>(pass)];
        quint32 sum = 0;
        for (quint32 &count : next)
            sum += std::exchange(count, sum);
        for (const Keyed &item : items)
            other[next[digit(item.key, pass)]++] = item;
        items.swap(other);
    }
}

/// The images with one probability, [begin, end) in `sorted`: those of the class first.
void addTied(ScoreOrder &order, const Scores &scores, int classIndex, std::span<const Keyed> tied)
{
    const auto isOwn = [&](const Keyed &item) { return scores.truth[item.position] == classIndex; };
    const auto othersEnd = static_cast<quint32>(order.images.size());
    for (const Keyed &item : tied) {
        if (isOwn(item))
            order.images.push_back(item.position);
    }
    const auto ownEnd = static_cast<quint32>(order.images.size());
    for (const Keyed &item : tied) {
        if (!isOwn(item))
            order.images.push_back(item.position);
    }
    if (ownEnd > othersEnd) {
        order.steps.push_back({othersEnd, ownEnd, static_cast<quint32>(order.images.size())});
        order.own += static_cast<int>(ownEnd - othersEnd);
    }
}

} // namespace

ScoreOrder scoreOrder(const Scores &scores, int classIndex)
{
    assert(scores.hasProbabilities() || scores.size() == 0);
    const auto n = static_cast<size_t>(scores.size());
    const auto width = static_cast<size_t>(scores.classes);
    std::vector<Keyed> sorted(n);
    for (size_t k = 0; k < n; ++k)
        sorted[k] = {keyOf(scores.probabilities[k * width + static_cast<size_t>(classIndex)]),
                     static_cast<quint32>(k)};
    if (n < kDigits)
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
    else
        radixSort(sorted);

    ScoreOrder order;
    order.images.reserve(n);
    for (size_t begin = 0; begin < n;) {
        size_t end = begin + 1;
        while (end < n && sorted[end].key == sorted[begin].key)
            ++end;
        addTied(order, scores, classIndex, std::span(sorted).subspan(begin, end - begin));
        begin = end;
    }
    order.others = scores.size() - order.own;
    return order;
}

std::optional<double> aucOf(const ScoreOrder &order)
{
    if (order.own == 0 || order.others == 0)
        return std::nullopt;
    // Pairs in the wrong order, a tie being half of one; the sums are whole halves, so exact.
    double wrong = 0;
    double above = 0;
    quint32 begin = 0;
    for (const auto &step : order.steps) {
        above += step.othersEnd - begin;
        const double tied = step.tiesEnd - step.ownEnd;
        wrong += (step.ownEnd - step.othersEnd) * (above + 0.5 * tied);
        above += tied;
        begin = step.tiesEnd;
    }
    return 1 - wrong / (static_cast<double>(order.own) * order.others);
}

std::optional<double> averagePrecisionOf(const ScoreOrder &order)
{
    if (order.own == 0)
        return std::nullopt;
    double sum = 0;
    double found = 0;
    for (const auto &step : order.steps) {
        const double own = step.ownEnd - step.othersEnd;
        found += own;
        sum += own * found / step.tiesEnd; // all images down to here are called positive
    }
    return sum / order.own;
}

} // namespace lesiondesk
