// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lesiondesk
{

/// A step of Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1,
/// with the bias corrections drawn together as in torch.optim.Adam) in one pass over memory:
///   m ← β₁·m + (1 − β₁)·g    v ← β₂·v + (1 − β₂)·g²
///   w ← w − rate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε)
class AdamStep
{
public:
    static constexpr double kBeta1 = 0.9;
    static constexpr double kBeta2 = 0.999;
    static constexpr double kEpsilon = 1e-8;

    /// `step`: t, from 1.
    AdamStep(double rate, std::int64_t step);

    /// rate/(1 − β₁ᵗ)
    double stepSize() const { return m_stepSize; }
    /// √(1 − β₂ᵗ)
    double correction() const { return m_correction; }

    /// For `count` values each of weights, gradients and moments.
    void apply(std::int64_t count, float *weight, const float *gradient, float *mean,
               float *square) const;
    void apply(std::int64_t count, double *weight, const double *gradient, double *mean,
               double *square) const;

private:
    double m_stepSize;
    double m_correction;
};

} // namespace lesiondesk
