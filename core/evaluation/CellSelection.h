// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/evaluation/EvalResult.h"

#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// Some cells of a matrix of `classes` classes. Whatever can be clicked (a cell, a header, Σ, a
/// part of a bar) is such a selection, so a count and the images behind it come from one
/// definition. It speaks of the classes of the result, not of what the screen shows: order,
/// collapse and filter do not touch it. An answer is a class, kNoAnswer or kCannotJudge; rows,
/// columns and everything hold cells between two classes alone, as the figures do, unless they are
/// the line of such an answer.
class CellSelection
{
public:
    explicit CellSelection(int classes = 0);

    static CellSelection cell(int classes, int truth, int predicted);
    static CellSelection row(int classes, int truth);        ///< all that truly are of a class
    static CellSelection column(int classes, int predicted); ///< all predicted as a class
    /// Every pair of these answers.
    static CellSelection block(int classes, const std::vector<int> &truths,
                               const std::vector<int> &predictions);
    static CellSelection everything(int classes);
    static CellSelection found(int classes, int index) { return cell(classes, index, index); }
    static CellSelection missed(int classes, int index);      ///< the row without the diagonal
    static CellSelection falseAlarms(int classes, int index); ///< the column without the diagonal
    static CellSelection allCorrect(int classes);
    static CellSelection allErrors(int classes);

    void select(int truth, int predicted) { m_cells[position(truth, predicted)] = true; }

    int classes() const { return m_classes; }
    bool contains(int truth, int predicted) const;
    bool isEmpty() const;
    int cellCount() const;

    CellSelection united(const CellSelection &other) const;
    CellSelection intersected(const CellSelection &other) const;
    CellSelection without(const CellSelection &other) const;
    /// The same cells of a matrix with other classes, matched by key; cells of classes that it does
    /// not have are dropped, "no answer" and "cannot be judged" stay. Everything stays everything.
    CellSelection remapped(const QStringList &from, const QStringList &to) const;

    /// What the selection is, for words. Cell: (index, other) = (true, predicted).
    enum class Kind {
        Nothing,
        Cell,
        Row,
        Column,
        Missed,
        FalseAlarms,
        Correct,
        Errors,
        All,
        Several
    };
    struct Shape {
        Kind kind = Kind::Nothing;
        int index = -1;
        int other = -1;

        bool operator==(const Shape &) const = default;
    };
    Shape shape() const;

    bool operator==(const CellSelection &) const = default;

private:
    size_t position(int truth, int predicted) const;
    bool isBlock(const Shape &shape, int count) const;

    int m_classes; ///< the lines are the classes, kNoAnswer, kCannotJudge
    std::vector<bool> m_cells;
};

/// The cell off the diagonal with most images (the first of equals); everything where there is no
/// error. What a page shows first.
CellSelection largestError(const ConfusionMatrix &matrix);
/// How many images the selected cells hold.
int countOf(const ConfusionMatrix &matrix, const CellSelection &selection);
/// Exactly the images of the selected cells (and of this modality), in the order of the result.
std::vector<ImageId> imagesOf(const EvalResult &result, const CellSelection &selection,
                              std::optional<Modality> modality = {});
/// Those among these positions.
std::vector<ImageId> imagesOf(const EvalResult &result, const std::vector<int> &items,
                              const CellSelection &selection);

} // namespace lesiondesk
