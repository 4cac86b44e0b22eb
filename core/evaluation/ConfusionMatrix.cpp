// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ConfusionMatrix.h"

#include <cassert>
#include <numeric>

namespace lesiondesk
{

ConfusionMatrix::ConfusionMatrix(int classes)
    : m_classes(classes),
      m_counts(static_cast<std::size_t>(classes) * static_cast<std::size_t>(classes), 0)
{
}

std::size_t ConfusionMatrix::position(int truth, int predicted) const
{
    assert(truth >= 0 && truth < m_classes && predicted >= 0 && predicted < m_classes);
    return static_cast<std::size_t>(truth) * static_cast<std::size_t>(m_classes) +
           static_cast<std::size_t>(predicted);
}

void ConfusionMatrix::add(int truth, int predicted, int count)
{
    m_counts[position(truth, predicted)] += count;
}

int ConfusionMatrix::at(int truth, int predicted) const
{
    return m_counts[position(truth, predicted)];
}

int ConfusionMatrix::rowTotal(int truth) const
{
    int sum = 0;
    for (int k = 0; k < m_classes; ++k)
        sum += at(truth, k);
    return sum;
}

int ConfusionMatrix::columnTotal(int predicted) const
{
    int sum = 0;
    for (int k = 0; k < m_classes; ++k)
        sum += at(k, predicted);
    return sum;
}

int ConfusionMatrix::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int ConfusionMatrix::correct() const
{
    int sum = 0;
    for (int k = 0; k < m_classes; ++k)
        sum += at(k, k);
    return sum;
}

} // namespace lesiondesk
