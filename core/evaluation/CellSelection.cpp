// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CellSelection.h"

#include <algorithm>
#include <cassert>

namespace lesiondesk
{

CellSelection::CellSelection(int classes)
    : m_classes(classes),
      m_cells(static_cast<size_t>(classes) * static_cast<size_t>(classes), false)
{
}

size_t CellSelection::position(int truth, int predicted) const
{
    assert(truth >= 0 && truth < m_classes && predicted >= 0 && predicted < m_classes);
    return static_cast<size_t>(truth) * static_cast<size_t>(m_classes) +
           static_cast<size_t>(predicted);
}

CellSelection CellSelection::cell(int classes, int truth, int predicted)
{
    CellSelection selection(classes);
    selection.m_cells[selection.position(truth, predicted)] = true;
    return selection;
}

CellSelection CellSelection::row(int classes, int truth)
{
    CellSelection selection(classes);
    for (int k = 0; k < classes; ++k)
        selection.m_cells[selection.position(truth, k)] = true;
    return selection;
}

CellSelection CellSelection::column(int classes, int predicted)
{
    CellSelection selection(classes);
    for (int k = 0; k < classes; ++k)
        selection.m_cells[selection.position(k, predicted)] = true;
    return selection;
}

CellSelection CellSelection::everything(int classes)
{
    CellSelection selection(classes);
    selection.m_cells.assign(selection.m_cells.size(), true);
    return selection;
}

CellSelection CellSelection::missed(int classes, int index)
{
    return row(classes, index).without(cell(classes, index, index));
}

CellSelection CellSelection::falseAlarms(int classes, int index)
{
    return column(classes, index).without(cell(classes, index, index));
}

CellSelection CellSelection::allCorrect(int classes)
{
    CellSelection selection(classes);
    for (int k = 0; k < classes; ++k)
        selection.m_cells[selection.position(k, k)] = true;
    return selection;
}

CellSelection CellSelection::allErrors(int classes)
{
    return everything(classes).without(allCorrect(classes));
}

bool CellSelection::contains(int truth, int predicted) const
{
    return m_cells[position(truth, predicted)];
}

int CellSelection::cellCount() const
{
    return static_cast<int>(std::count(m_cells.begin(), m_cells.end(), true));
}

bool CellSelection::isEmpty() const
{
    return cellCount() == 0;
}

CellSelection CellSelection::united(const CellSelection &other) const
{
    assert(other.m_classes == m_classes);
    CellSelection result = *this;
    for (size_t i = 0; i < m_cells.size(); ++i)
        result.m_cells[i] = m_cells[i] || other.m_cells[i];
    return result;
}

CellSelection CellSelection::intersected(const CellSelection &other) const
{
    assert(other.m_classes == m_classes);
    CellSelection result = *this;
    for (size_t i = 0; i < m_cells.size(); ++i)
        result.m_cells[i] = m_cells[i] && other.m_cells[i];
    return result;
}

CellSelection CellSelection::without(const CellSelection &other) const
{
    assert(other.m_classes == m_classes);
    CellSelection result = *this;
    for (size_t i = 0; i < m_cells.size(); ++i)
        result.m_cells[i] = m_cells[i] && !other.m_cells[i];
    return result;
}

CellSelection CellSelection::remapped(const QStringList &from, const QStringList &to) const
{
    assert(from.size() == m_classes);
    const int size = static_cast<int>(to.size());
    const Kind kind = shape().kind;
    if (kind == Kind::All)
        return everything(size);
    if (kind == Kind::Errors)
        return allErrors(size);
    if (kind == Kind::Correct)
        return allCorrect(size);
    const int index = shape().index < 0 ? -1 : static_cast<int>(to.indexOf(from[shape().index]));
    // A whole row stays a whole row in a matrix with more columns, and so on.
    if (index >= 0 && kind == Kind::Row)
        return row(size, index);
    if (index >= 0 && kind == Kind::Column)
        return column(size, index);
    if (index >= 0 && kind == Kind::Missed)
        return missed(size, index);
    if (index >= 0 && kind == Kind::FalseAlarms)
        return falseAlarms(size, index);
    CellSelection result(size);
    for (int t = 0; t < m_classes; ++t) {
        for (int p = 0; p < m_classes; ++p) {
            const int truth = static_cast<int>(to.indexOf(from[t]));
            const int predicted = static_cast<int>(to.indexOf(from[p]));
            if (contains(t, p) && truth >= 0 && predicted >= 0)
                result.m_cells[result.position(truth, predicted)] = true;
        }
    }
    return result;
}

CellSelection::Shape CellSelection::shape() const
{
    const int count = cellCount();
    if (count == 0)
        return {};
    int truth = 0;
    int predicted = 0;
    const auto first = std::find(m_cells.begin(), m_cells.end(), true) - m_cells.begin();
    truth = static_cast<int>(first) / m_classes;
    predicted = static_cast<int>(first) % m_classes;
    if (*this == everything(m_classes))
        return {Kind::All, -1, -1};
    if (count == 1)
        return {Kind::Cell, truth, predicted};
    if (*this == allCorrect(m_classes))
        return {Kind::Correct, -1, -1};
    if (*this == allErrors(m_classes))
        return {Kind::Errors, -1, -1};
    for (int k = 0; k < m_classes; ++k) {
        if (*this == row(m_classes, k))
            return {Kind::Row, k, -1};
        if (*this == column(m_classes, k))
            return {Kind::Column, k, -1};
        if (*this == missed(m_classes, k))
            return {Kind::Missed, k, -1};
        if (*this == falseAlarms(m_classes, k))
            return {Kind::FalseAlarms, k, -1};
    }
    return {Kind::Several, -1, -1};
}

CellSelection largestError(const ConfusionMatrix &matrix)
{
    int most = 0;
    CellSelection largest = CellSelection::everything(matrix.classes());
    for (int t = 0; t < matrix.classes(); ++t) {
        for (int p = 0; p < matrix.classes(); ++p) {
            if (t != p && matrix.at(t, p) > most) {
                most = matrix.at(t, p);
                largest = CellSelection::cell(matrix.classes(), t, p);
            }
        }
    }
    return largest;
}

int countOf(const ConfusionMatrix &matrix, const CellSelection &selection)
{
    int sum = 0;
    for (int t = 0; t < matrix.classes(); ++t) {
        for (int p = 0; p < matrix.classes(); ++p) {
            if (selection.contains(t, p))
                sum += matrix.at(t, p);
        }
    }
    return sum;
}

std::vector<ImageId> imagesOf(const EvalResult &result, const CellSelection &selection,
                              std::optional<Modality> modality)
{
    std::vector<ImageId> ids;
    for (const EvalItem &item : result.items) {
        if (selection.contains(item.truth, item.predicted) &&
            (!modality || item.modality == *modality))
            ids.push_back(item.image);
    }
    return ids;
}

} // namespace lesiondesk
