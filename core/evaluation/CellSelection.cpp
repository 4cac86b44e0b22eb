// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CellSelection.h"

#include <QHash>

#include <algorithm>
#include <cassert>

namespace lesiondesk
{

namespace
{

constexpr int kExtraLines = 2; ///< kNoAnswer and kCannotJudge

} // namespace

CellSelection::CellSelection(int classes)
    : m_classes(classes), m_cells(static_cast<size_t>(classes + kExtraLines) *
                                      static_cast<size_t>(classes + kExtraLines),
                                  false)
{
}

size_t CellSelection::position(int truth, int predicted) const
{
    const auto line = [this](int answer) {
        assert(answer >= kCannotJudge && answer < m_classes);
        return static_cast<size_t>(answer >= 0 ? answer : m_classes - 1 - answer);
    };
    return line(truth) * static_cast<size_t>(m_classes + kExtraLines) + line(predicted);
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
    for (int t = 0; t < classes; ++t) {
        for (int p = 0; p < classes; ++p)
            selection.m_cells[selection.position(t, p)] = true;
    }
    return selection;
}

CellSelection CellSelection::block(int classes, const std::vector<int> &truths,
                                   const std::vector<int> &predictions)
{
    CellSelection selection(classes);
    for (const int t : truths) {
        for (const int p : predictions)
            selection.m_cells[selection.position(t, p)] = true;
    }
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
    return std::find(m_cells.begin(), m_cells.end(), true) == m_cells.end();
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
    if (from == to)
        return *this;
    const int size = static_cast<int>(to.size());
    QHash<QString, int> places;
    for (int k = 0; k < size; ++k)
        places.insert(to[k], k);
    // Of answers before to answers now; kGone where there is none.
    constexpr int kGone = kCannotJudge - 1;
    const auto moved = [&](int answer) {
        return answer < 0 ? answer : places.value(from[answer], kGone);
    };
    const Shape whole = shape();
    if (whole.kind == Kind::All)
        return everything(size);
    if (whole.kind == Kind::Errors)
        return allErrors(size);
    if (whole.kind == Kind::Correct)
        return allCorrect(size);
    // A whole row stays a whole row in a matrix with more columns, and so on.
    const bool isLine = whole.kind == Kind::Row || whole.kind == Kind::Column ||
                        whole.kind == Kind::Missed || whole.kind == Kind::FalseAlarms;
    if (isLine) {
        const int index = moved(whole.index);
        if (index == kGone)
            return CellSelection(size);
        return whole.kind == Kind::Row      ? row(size, index)
               : whole.kind == Kind::Column ? column(size, index)
               : whole.kind == Kind::Missed ? missed(size, index)
                                            : falseAlarms(size, index);
    }
    CellSelection result(size);
    for (int t = kCannotJudge; t < m_classes; ++t) {
        const int truth = moved(t);
        for (int p = kCannotJudge; p < m_classes && truth != kGone; ++p) {
            const int predicted = contains(t, p) ? moved(p) : kGone;
            if (predicted != kGone)
                result.m_cells[result.position(truth, predicted)] = true;
        }
    }
    return result;
}

/// Whether a row, a column, or one of them without its diagonal is all that is selected.
bool CellSelection::isBlock(const Shape &shape, int count) const
{
    const bool alongRow = shape.kind == Kind::Row || shape.kind == Kind::Missed;
    const bool skipsOwn = shape.kind == Kind::Missed || shape.kind == Kind::FalseAlarms;
    if (skipsOwn && shape.index < 0)
        return false;
    int cells = 0;
    for (int k = 0; k < m_classes; ++k) {
        if (skipsOwn && k == shape.index)
            continue;
        if (!(alongRow ? contains(shape.index, k) : contains(k, shape.index)))
            return false;
        ++cells;
    }
    return cells > 0 && cells == count;
}

CellSelection::Shape CellSelection::shape() const
{
    const int count = cellCount();
    if (count == 0)
        return {};
    int truth = kCannotJudge;
    int predicted = kCannotJudge;
    int inside = 0; // between two classes
    int diagonal = 0;
    for (int t = m_classes - 1; t >= kCannotJudge; --t) {
        for (int p = m_classes - 1; p >= kCannotJudge; --p) {
            if (!contains(t, p))
                continue;
            if (t >= 0 && p >= 0) {
                ++inside;
                diagonal += t == p ? 1 : 0;
            }
            // The first in reading order; those of classes come before the others.
            if ((t >= 0 || truth < 0) && (p >= 0 || predicted < 0)) {
                truth = t;
                predicted = p;
            }
        }
    }
    const int all = m_classes * m_classes;
    if (count == inside && inside == all)
        return {Kind::All, -1, -1};
    if (count == 1)
        return {Kind::Cell, truth, predicted};
    if (count == inside && diagonal == m_classes && inside == m_classes)
        return {Kind::Correct, -1, -1};
    if (count == inside && diagonal == 0 && inside == all - m_classes)
        return {Kind::Errors, -1, -1};
    for (const Shape &line :
         {Shape{Kind::Row, truth, -1}, Shape{Kind::Column, predicted, -1},
          Shape{Kind::Missed, truth, -1}, Shape{Kind::FalseAlarms, predicted, -1}}) {
        if (isBlock(line, count))
            return line;
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

std::vector<ImageId> imagesOf(const EvalResult &result, const std::vector<int> &items,
                              const CellSelection &selection)
{
    std::vector<ImageId> ids;
    for (const int position : items) {
        const EvalItem &item = result.items[static_cast<size_t>(position)];
        if (selection.contains(item.truth, item.predicted))
            ids.push_back(item.image);
    }
    return ids;
}

} // namespace lesiondesk
