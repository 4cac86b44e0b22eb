// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace lesiondesk
{

/// Counts of (true class, predicted class): true down, predicted across. A value without threads or
/// errors; indices are positions in the list of classes and asserted.
class ConfusionMatrix
{
public:
    explicit ConfusionMatrix(int classes = 0);

    int classes() const { return m_classes; }
    void add(int truth, int predicted, int count = 1);
    int at(int truth, int predicted) const;
    int rowTotal(int truth) const;        ///< how many truly are of this class
    int columnTotal(int predicted) const; ///< how many were predicted as this class
    int total() const;
    int correct() const; ///< the sum of the diagonal

    bool operator==(const ConfusionMatrix &) const = default;

private:
    std::size_t position(int truth, int predicted) const;

    int m_classes;
    std::vector<int> m_counts;
};

} // namespace lesiondesk
