// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/AdamStep.h"

#include "core/base/Vectorised.h"

#include <cmath>

namespace lesiondesk
{

namespace
{

template <typename Real>
[[gnu::always_inline]] inline void
applyTo(std::int64_t count, Real *__restrict weight, const Real *__restrict gradient,
        Real *__restrict mean, Real *__restrict square, double stepSize, double correction)
{
    constexpr auto keepMean = static_cast<Real>(AdamStep::kBeta1);
    constexpr auto takeMean = static_cast<Real>(1 - AdamStep::kBeta1);
    constexpr auto keepSquare = static_cast<Real>(AdamStep::kBeta2);
    constexpr auto takeSquare = static_cast<Real>(1 - AdamStep::kBeta2);
    constexpr auto epsilon = static_cast<Real>(AdamStep::kEpsilon);
    const auto size = static_cast<Real>(stepSize);
    const auto root = static_cast<Real>(correction);
    for (std::int64_t i = 0; i < count; ++i) {
        const Real g = gradient[i];
        mean[i] = keepMean * mean[i] + takeMean * g;
        square[i] = keepSquare * square[i] + takeSquare * g * g;
        weight[i] -= size * mean[i] / (std::sqrt(square[i]) / root + epsilon);
    }
}

} // namespace

AdamStep::AdamStep(double rate, std::int64_t step)
    : m_stepSize(rate / (1 - std::pow(kBeta1, static_cast<double>(step)))),
      m_correction(std::sqrt(1 - std::pow(kBeta2, static_cast<double>(step))))
{
}

LESIONDESK_VECTORISED
void AdamStep::apply(std::int64_t count, float *weight, const float *gradient, float *mean,
                     float *square) const
{
    applyTo(count, weight, gradient, mean, square, m_stepSize, m_correction);
}

LESIONDESK_VECTORISED
void AdamStep::apply(std::int64_t count, double *weight, const double *gradient, double *mean,
                     double *square) const
{
    applyTo(count, weight, gradient, mean, square, m_stepSize, m_correction);
}

} // namespace lesiondesk
