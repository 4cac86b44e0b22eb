// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace lesiondesk
{

/// The one source of randomness: xoshiro256** seeded through SplitMix64 (Blackman and Vigna,
/// "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021). The same seed gives
/// the same numbers on every machine, which the standard library's distributions do not promise.
class Rng
{
public:
    using State = std::array<std::uint64_t, 4>;

    explicit Rng(std::uint64_t seed)
    {
        for (auto &word : m_state) {
            seed += 0x9e3779b97f4a7c15ULL;
            std::uint64_t z = seed;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            word = z ^ (z >> 31);
        }
    }

    /// A generator for one named sub-task, independent of how much the others draw.
    static Rng forStream(std::uint64_t seed, std::uint64_t stream)
    {
        Rng mixer(seed ^ (stream * 0xd1342543de82ef95ULL + 0x632be59bd9b4e019ULL));
        return Rng(mixer.next());
    }

    std::uint64_t next()
    {
        const std::uint64_t result = rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = rotl(m_state[3], 45);
        return result;
    }

    /// Uniform in [0, bound), without bias (rejection); bound must be positive.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t threshold = (0 - bound) % bound;
        for (;;) {
            const std::uint64_t value = next();
            if (value >= threshold)
                return value % bound;
        }
    }

    /// Uniform in [0, 1) with 53 bits.
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [low, high).
    double real(double low, double high) { return low + (high - low) * real(); }
    bool coin(double probability = 0.5) { return real() < probability; }

    /// Fisher-Yates.
    template <typename Container>
    void shuffle(Container &items)
    {
        for (auto i = items.size(); i > 1; --i) {
            const auto j = static_cast<decltype(i)>(below(static_cast<std::uint64_t>(i)));
            std::swap(items[i - 1], items[j]);
        }
    }

    State state() const { return m_state; }
    void setState(const State &state) { m_state = state; }

private:
    static std::uint64_t rotl(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
    State m_state{};
};

} // namespace lesiondesk
