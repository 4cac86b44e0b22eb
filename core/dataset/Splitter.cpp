// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/Splitter.h"

#include "core/base/Rng.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kGroupKeys{u"patient"_s, u"case"_s, u"none"_s};

struct Group {
    QString key;
    std::vector<size_t> items;
    /// Images per stratum, only those present.
    std::vector<std::pair<size_t, int>> counts;
    bool test = false;
};

struct Stratum {
    int images = 0;
    int groups = 0;
    int test = 0;
    double wished = 0;
};

/// How bad a stratum would be with so many test images: first what must not be, then the distance.
struct Cost {
    int broken = 0;
    double distance = 0;

    Cost &operator+=(const Cost &other)
    {
        broken += other.broken;
        distance += other.distance;
        return *this;
    }
    Cost &operator-=(const Cost &other)
    {
        broken -= other.broken;
        distance -= other.distance;
        return *this;
    }
    bool isBetterThan(const Cost &other) const
    {
        // The margin keeps rounding from flipping the same group for ever.
        return broken != other.broken ? broken < other.broken : distance < other.distance - 1e-9;
    }
};

Cost costOf(const Stratum &stratum, int test)
{
    Cost cost;
    if (test == stratum.images)
        ++cost.broken; // nothing to learn from
    else if (test == 0 && stratum.groups > 1)
        ++cost.broken; // nothing to be scored on
    // Divided by the wish, so that two images too many weigh more in a rare class.
    cost.distance = (test - stratum.wished) * (test - stratum.wished) / stratum.wished;
    return cost;
}

class Assignment
{
public:
    Assignment(const std::vector<SplitItem> &items, size_t classCount, const SplitOptions &options)
        : m_strata(options.stratify ? classCount : 1)
    {
        QHash<QString, size_t> groupOf;
        for (size_t i = 0; i < items.size(); ++i) {
            // The prefixes keep a group of its own apart from a named one of the same spelling.
            const QString key =
                items[i].group.isEmpty() ? u"i/"_s + items[i].key : u"g/"_s + items[i].group;
            const auto found = groupOf.constFind(key);
            size_t index = m_groups.size();
            if (found != groupOf.constEnd()) {
                index = *found;
            } else {
                groupOf.insert(key, index);
                m_groups.push_back({key, {}, {}, false});
            }
            m_groups[index].items.push_back(i);
        }
        for (Group &group : m_groups) {
            std::vector<size_t> strata;
            for (const size_t i : group.items)
                strata.push_back(options.stratify ? static_cast<size_t>(items[i].classIndex) : 0);
            std::sort(strata.begin(), strata.end());
            for (const size_t s : strata) {
                if (group.counts.empty() || group.counts.back().first != s)
                    group.counts.emplace_back(s, 0);
                ++group.counts.back().second;
            }
            for (const auto &[s, count] : group.counts) {
                m_strata[s].images += count;
                ++m_strata[s].groups;
            }
        }
        for (Stratum &stratum : m_strata)
            stratum.wished = options.testFraction * stratum.images;
        // First an order that does not depend on how the items came, then the seed's.
        std::sort(m_groups.begin(), m_groups.end(),
                  [](const Group &a, const Group &b) { return a.key < b.key; });
        Rng rng(options.seed);
        rng.shuffle(m_groups);
    }

    void solve()
    {
        draw();
        // Every change lowers the cost, so this ends; the bound is for very odd sets.
        for (int pass = 0; pass < 50 && (improve() || repair()); ++pass) {
        }
    }

    const std::vector<Group> &groups() const { return m_groups; }

private:
    /// Fills the strata, rarest first, up to their rounded wish.
    void draw()
    {
        std::vector<std::vector<size_t>> groupsOf(m_strata.size());
        for (size_t g = 0; g < m_groups.size(); ++g) {
            for (const auto &[s, count] : m_groups[g].counts)
                groupsOf[s].push_back(g);
        }
        std::vector<size_t> order(m_strata.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) {
            return m_strata[a].images < m_strata[b].images;
        });
        for (const size_t s : order) {
            const int goal = static_cast<int>(std::lround(m_strata[s].wished));
            for (const size_t g : groupsOf[s]) {
                if (m_strata[s].test >= goal)
                    break;
                if (!m_groups[g].test && m_strata[s].test + countIn(g, s) <= goal)
                    flip(g);
            }
        }
    }

    bool improve()
    {
        bool changed = false;
        for (size_t g = 0; g < m_groups.size(); ++g) {
            if (after({g}).isBetterThan(before({g}))) {
                flip(g);
                changed = true;
            }
        }
        return changed;
    }

    /// Where a stratum is on one side only and no single group can mend it, two groups may.
    bool repair()
    {
        for (size_t s = 0; s < m_strata.size(); ++s) {
            if (m_strata[s].images == 0 || m_strata[s].groups < 2 ||
                costOf(m_strata[s], m_strata[s].test).broken == 0)
                continue;
            for (size_t g = 0; g < m_groups.size(); ++g) {
                if (countIn(g, s) == 0)
                    continue;
                for (size_t h = 0; h < m_groups.size(); ++h) {
                    if (h != g && after({g, h}).isBetterThan(before({g, h}))) {
                        flip(g);
                        flip(h);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    int countIn(size_t group, size_t stratum) const
    {
        for (const auto &[s, count] : m_groups[group].counts) {
            if (s == stratum)
                return count;
        }
        return 0;
    }

    /// Test images that every stratum of these groups gains when they change sides.
    std::vector<std::pair<size_t, int>> gains(std::initializer_list<size_t> groups) const
    {
        std::vector<std::pair<size_t, int>> gains;
        for (const size_t g : groups) {
            for (const auto &[s, count] : m_groups[g].counts) {
                const auto stratum = s;
                const auto known =
                    std::find_if(gains.begin(), gains.end(),
                                 [stratum](const auto &gain) { return gain.first == stratum; });
                const int gain = m_groups[g].test ? -count : count;
                if (known == gains.end())
                    gains.emplace_back(s, gain);
                else
                    known->second += gain;
            }
        }
        return gains;
    }

    Cost before(std::initializer_list<size_t> groups) const
    {
        Cost cost;
        for (const auto &[s, gain] : gains(groups))
            cost += costOf(m_strata[s], m_strata[s].test);
        return cost;
    }

    Cost after(std::initializer_list<size_t> groups) const
    {
        Cost cost;
        for (const auto &[s, gain] : gains(groups))
            cost += costOf(m_strata[s], m_strata[s].test + gain);
        return cost;
    }

    void flip(size_t group)
    {
        for (const auto &[s, gain] : gains({group}))
            m_strata[s].test += gain;
        m_groups[group].test = !m_groups[group].test;
    }

    std::vector<Group> m_groups;
    std::vector<Stratum> m_strata;
};

} // namespace

QString splitGroupKey(SplitGroup group)
{
    return kGroupKeys[static_cast<int>(group)];
}

Result<SplitGroup> splitGroupFromKey(const QString &key)
{
    const auto index = kGroupKeys.indexOf(key);
    if (index < 0)
        return failure(
            u"\"%1\" cannot be grouped by: choose one of %2."_s.arg(key, kGroupKeys.join(u", "_s)));
    return static_cast<SplitGroup>(index);
}

double ClassShare::testShare() const
{
    return train + test > 0 ? static_cast<double>(test) / (train + test) : 0;
}

ClassShare Split::total() const
{
    ClassShare total;
    for (const ClassShare &share : classes) {
        total.train += share.train;
        total.test += share.test;
        total.wished += share.wished;
    }
    return total;
}

Result<Split> splitImages(const std::vector<SplitItem> &items, int classCount,
                          const SplitOptions &options)
{
    if (!(options.testFraction > 0 && options.testFraction < 1))
        return failure(u"The test fraction is %1: choose a number between 0 and 1."_s.arg(
            options.testFraction));
    if (items.empty())
        return failure(u"There is no image with a label to split."_s);
    QHash<QString, int> seen;
    for (const SplitItem &item : items) {
        if (item.classIndex < 0 || item.classIndex >= classCount)
            return failure(u"The image %1 has a class that is not in the set."_s.arg(item.key));
        if (++seen[item.key] > 1)
            return failure(u"The image %1 is there twice."_s.arg(item.key));
    }

    Assignment assignment(items, static_cast<size_t>(classCount), options);
    assignment.solve();

    Split split;
    split.partitions.resize(items.size(), Partition::Train);
    split.classes.resize(static_cast<size_t>(classCount));
    for (const Group &group : assignment.groups()) {
        std::vector<int> classes;
        for (const size_t i : group.items) {
            ClassShare &share = split.classes[static_cast<size_t>(items[i].classIndex)];
            if (group.test)
                split.partitions[i] = Partition::Test;
            ++(group.test ? share.test : share.train);
            ++(group.test ? split.test : split.train);
            if (std::find(classes.begin(), classes.end(), items[i].classIndex) == classes.end()) {
                classes.push_back(items[i].classIndex);
                ++share.groups;
            }
        }
    }
    for (ClassShare &share : split.classes)
        share.wished = options.testFraction * (share.train + share.test);
    return split;
}

Split countSplit(const std::vector<SplitItem> &items, std::vector<Partition> partitions,
                 int classCount)
{
    Split split;
    split.partitions = std::move(partitions);
    split.classes.resize(static_cast<size_t>(classCount));
    std::vector<QSet<QString>> groups(static_cast<size_t>(classCount));
    for (size_t i = 0; i < items.size(); ++i) {
        const auto k = static_cast<size_t>(items[i].classIndex);
        const bool isTest = split.partitions[i] == Partition::Test;
        ++(isTest ? split.classes[k].test : split.classes[k].train);
        ++(isTest ? split.test : split.train);
        groups[k].insert(items[i].group.isEmpty() ? items[i].key : items[i].group);
    }
    for (size_t k = 0; k < split.classes.size(); ++k) {
        ClassShare &share = split.classes[k];
        share.groups = static_cast<int>(groups[k].size());
        share.wished = static_cast<double>(split.test) / std::max<size_t>(1, items.size()) *
                       (share.train + share.test);
    }
    return split;
}

} // namespace lesiondesk
