// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CellSelection.h"
#include "core/evaluation/CostTable.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// What the cells of the matrix say. Shares are fractions of the line's Σ; MeanProbability is what
/// the columns gave to the column's class (to all its classes together, where it is collapsed), as
/// the mean over the cell's images; Harm is the sum of what the cell's mistakes cost (CostTable.h).
enum class CellMode { Counts = 0, RowShare = 1, ColumnShare = 2, MeanProbability = 3, Harm = 4 };
inline constexpr int kCellModes = 5;

/// What is shown of a result.
struct CrossOptions {
    std::vector<int> order; ///< positions of the classes, as orderedClasses(); empty: as they are
    bool collapsed = false; ///< to benign, malignant, uncertain, as far as there are such classes
};

/// The table that the screen shows of a result: rows against columns. First come the lines of
/// classes, the same ones down and across; then, only where an image has such an answer, "no
/// answer" and "cannot be judged". Σ is of the lines of classes alone, as every figure is. A
/// collapsed line stands for several classes, and its cells for the union of theirs. A value; pure.
class CrossTable
{
public:
    struct Line {
        std::vector<int> answers;     ///< class indices; or kNoAnswer or kCannotJudge alone
        QString key;                  ///< of the class, of the nature (benign …); else empty
        QString name;                 ///< of the class; else empty
        std::optional<Nature> nature; ///< where the line is collapsed

        bool isExtra() const { return answers.front() < 0; }
    };
    /// How much of a cell is selected: with collapsed lines it can be some of it.
    enum class Cover { None, Part, Whole };

    CrossTable() = default;
    /// Of these positions in the result's items.
    static CrossTable of(const EvalResult &result, const std::vector<int> &items,
                         const CrossOptions &options = {}, const CostTable &costs = {});
    /// Of counts alone: no probabilities, no costs.
    static CrossTable of(const ConfusionMatrix &matrix, const QStringList &keys,
                         const QStringList &names);

    /// Lines of classes; the extra ones come behind.
    int classes() const { return m_lines; }
    const std::vector<Line> &rows() const { return m_rows; }
    const std::vector<Line> &columns() const { return m_columns; }
    /// Of the whole result, not of the lines: what selections are of.
    int resultClasses() const { return m_resultClasses; }
    AnswerSource::Kind rowKind() const { return m_rowKind; }
    AnswerSource::Kind columnKind() const { return m_columnKind; }
    bool isCollapsed() const { return m_collapsed; }

    int count(int row, int column) const { return m_counts[position(row, column)]; }
    int rowTotal(int row) const { return m_rowTotals[static_cast<size_t>(row)]; }
    int columnTotal(int column) const { return m_columnTotals[static_cast<size_t>(column)]; }
    int total() const { return m_total; }
    /// Images that count in no figure: in a line that is no class.
    int extraTotal() const { return m_all - m_total; }
    /// Of the lines of classes, as they are shown.
    ConfusionMatrix confusion() const;

    /// None where the cell has no image, and where the mode does not apply to it: shares and harm
    /// in a line that is no class, probabilities where there are none.
    std::optional<double> value(CellMode mode, int row, int column) const;
    /// The largest value on the diagonal and off it, lines of classes alone; 0 without any.
    double largest(CellMode mode, bool diagonal) const;

    CellSelection cell(int row, int column) const;
    CellSelection row(int row) const;       ///< what rowTotal() counts
    CellSelection column(int column) const; ///< what columnTotal() counts
    CellSelection everything() const;       ///< what total() counts
    CellSelection diagonal() const;
    CellSelection errors() const; ///< everything without the diagonal
    Cover cover(const CellSelection &selection, int row, int column) const;
    /// The selection as cells of the lines of classes, to say it in words; none where it cuts
    /// through a cell or holds one of an extra line.
    std::optional<CellSelection> inLines(const CellSelection &selection) const;
    /// Where an answer stands: a line; -1 where no image has it.
    int rowOf(int answer) const;
    int columnOf(int answer) const;

private:
    size_t position(int row, int column) const;
    void sumUp();

    int m_lines = 0;
    int m_resultClasses = 0;
    bool m_collapsed = false;
    AnswerSource::Kind m_rowKind = AnswerSource::Kind::Recorded;
    AnswerSource::Kind m_columnKind = AnswerSource::Kind::Run;
    std::vector<Line> m_rows;
    std::vector<Line> m_columns;
    std::vector<int> m_counts;       ///< row by row
    std::vector<double> m_harms;     ///< empty without costs
    std::vector<double> m_probables; ///< sums; empty without probabilities
    std::vector<int> m_rowTotals;
    std::vector<int> m_columnTotals;
    int m_total = 0;
    int m_all = 0;
};

/// The words that a copied table stands between.
struct CrossTableWords {
    QString corner;      ///< what is down and across, and the mode
    QStringList rows;    ///< one per row
    QStringList columns; ///< one per column
    QString total;       ///< Σ
};
/// The table as text to paste: lines end in \n, cells in tabs; and as HTML, which spreadsheets keep
/// as cells. Shares are per cent; numbers have a decimal point; what is undefined is empty. With
/// counts the sums stand at the end of the lines of classes, before the extra ones.
QString crossTableText(const CrossTable &table, CellMode mode, const CrossTableWords &words);
QString crossTableHtml(const CrossTable &table, CellMode mode, const CrossTableWords &words);

/// Of these positions in the result's items; those without two classes are left out.
ConfusionMatrix confusionOf(const EvalResult &result, const std::vector<int> &items);

} // namespace lesiondesk
