// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CrossTable.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace lesiondesk
{

namespace
{

constexpr std::array kNatures{Nature::Benign, Nature::Malignant, Nature::Uncertain};
constexpr std::array kExtraAnswers{kNoAnswer, kCannotJudge};
constexpr int kExtras = static_cast<int>(kExtraAnswers.size());

/// The lines of classes.
std::vector<CrossTable::Line> classLines(const EvalResult &result, const CrossOptions &options)
{
    std::vector<int> order = options.order;
    if (order.empty()) {
        order.resize(result.classes.size());
        std::iota(order.begin(), order.end(), 0);
    }
    assert(order.size() == result.classes.size());
    std::vector<CrossTable::Line> lines;
    if (!options.collapsed) {
        for (const int k : order) {
            const EvalClass &one = result.classes[static_cast<size_t>(k)];
            lines.push_back({{k}, one.key, one.name, {}});
        }
        return lines;
    }
    for (const Nature nature : kNatures) {
        CrossTable::Line line{{}, natureKey(nature), {}, nature};
        for (const int k : order) {
            if (result.classes[static_cast<size_t>(k)].nature == nature)
                line.answers.push_back(k);
        }
        if (!line.answers.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

/// From an answer to the line where it stands.
class LineOf
{
public:
    explicit LineOf(int classes) : m_lines(static_cast<size_t>(classes + kExtras), -1) {}
    int &operator[](int answer) { return m_lines[static_cast<size_t>(answer + kExtras)]; }

private:
    std::vector<int> m_lines;
};

} // namespace

CrossTable CrossTable::of(const EvalResult &result, const std::vector<int> &items,
                          const CrossOptions &options, const CostTable &costs)
{
    CrossTable table;
    table.m_resultClasses = static_cast<int>(result.classes.size());
    table.m_collapsed = options.collapsed;
    table.m_rowKind = result.rows.kind;
    table.m_columnKind = result.columns.kind;
    const int classes = table.m_resultClasses;

    // One pass over the images: counts of every pair of answers, and sums of probabilities.
    const std::vector<Line> lines = classLines(result, options);
    table.m_lines = static_cast<int>(lines.size());
    LineOf lineOf(classes);
    for (int k = 0; k < table.m_lines; ++k) {
        for (const int answer : lines[static_cast<size_t>(k)].answers)
            lineOf[answer] = k;
    }
    const auto wide = static_cast<size_t>(classes + kExtras);
    const auto at = [wide](int truth, int predicted) {
        return static_cast<size_t>(truth + kExtras) * wide +
               static_cast<size_t>(predicted + kExtras);
    };
    std::vector<int> counts(wide * wide, 0);
    std::vector<double> probable(result.hasProbabilities ? wide * wide : 0, 0.0);
    for (const int k : items) {
        const EvalItem &item = result.items[static_cast<size_t>(k)];
        const size_t cell = at(item.truth, item.predicted);
        ++counts[cell];
        if (probable.empty() || item.predicted < 0 || item.probabilities.empty())
            continue;
        const int column = lineOf[item.predicted];
        for (const int answer : lines[static_cast<size_t>(column)].answers)
            probable[cell] += static_cast<double>(item.probabilities[static_cast<size_t>(answer)]);
    }

    table.m_rows = table.m_columns = lines;
    for (const int answer : kExtraAnswers) {
        int down = 0;
        int across = 0;
        for (int k = -kExtras; k < classes; ++k) {
            down += counts[at(answer, k)];
            across += counts[at(k, answer)];
        }
        if (down > 0)
            table.m_rows.push_back({{answer}, {}, {}, {}});
        if (across > 0)
            table.m_columns.push_back({{answer}, {}, {}, {}});
    }
    const size_t cells = table.m_rows.size() * table.m_columns.size();
    table.m_counts.assign(cells, 0);
    table.m_harms.assign(cells, 0.0);
    table.m_probables.assign(probable.empty() ? 0 : cells, 0.0);
    size_t cell = 0;
    for (const Line &row : table.m_rows) {
        for (const Line &column : table.m_columns) {
            for (const int truth : row.answers) {
                for (const int predicted : column.answers) {
                    const int count = counts[at(truth, predicted)];
                    if (count == 0)
                        continue;
                    table.m_counts[cell] += count;
                    if (!probable.empty())
                        table.m_probables[cell] += probable[at(truth, predicted)];
                    if (truth >= 0 && predicted >= 0 && truth != predicted)
                        table.m_harms[cell] +=
                            count * costs.cost(result.classes[static_cast<size_t>(truth)],
                                               result.classes[static_cast<size_t>(predicted)]);
                }
            }
            ++cell;
        }
    }
    table.sumUp();
    return table;
}

CrossTable CrossTable::of(const ConfusionMatrix &matrix, const QStringList &keys,
                          const QStringList &names)
{
    assert(keys.size() == matrix.classes() && names.size() == matrix.classes());
    CrossTable table;
    table.m_lines = table.m_resultClasses = matrix.classes();
    for (int k = 0; k < matrix.classes(); ++k)
        table.m_rows.push_back({{k}, keys[k], names[k], {}});
    table.m_columns = table.m_rows;
    for (int t = 0; t < matrix.classes(); ++t) {
        for (int p = 0; p < matrix.classes(); ++p)
            table.m_counts.push_back(matrix.at(t, p));
    }
    table.sumUp();
    return table;
}

size_t CrossTable::position(int row, int column) const
{
    assert(row >= 0 && row < static_cast<int>(m_rows.size()) && column >= 0 &&
           column < static_cast<int>(m_columns.size()));
    return static_cast<size_t>(row) * m_columns.size() + static_cast<size_t>(column);
}

void CrossTable::sumUp()
{
    m_rowTotals.assign(m_rows.size(), 0);
    m_columnTotals.assign(m_columns.size(), 0);
    for (int r = 0; r < static_cast<int>(m_rows.size()); ++r) {
        for (int c = 0; c < static_cast<int>(m_columns.size()); ++c) {
            const int images = count(r, c);
            m_all += images;
            if (c < m_lines)
                m_rowTotals[static_cast<size_t>(r)] += images;
            if (r < m_lines)
                m_columnTotals[static_cast<size_t>(c)] += images;
            if (r < m_lines && c < m_lines)
                m_total += images;
        }
    }
}

ConfusionMatrix CrossTable::confusion() const
{
    ConfusionMatrix matrix(m_lines);
    for (int r = 0; r < m_lines; ++r) {
        for (int c = 0; c < m_lines; ++c)
            matrix.add(r, c, count(r, c));
    }
    return matrix;
}

std::optional<double> CrossTable::value(CellMode mode, int row, int column) const
{
    const int images = count(row, column);
    const bool extra = row >= m_lines || column >= m_lines;
    if (images == 0 || (extra && mode != CellMode::Counts && mode != CellMode::MeanProbability))
        return std::nullopt;
    switch (mode) {
    case CellMode::RowShare:
        return static_cast<double>(images) / rowTotal(row);
    case CellMode::ColumnShare:
        return static_cast<double>(images) / columnTotal(column);
    case CellMode::MeanProbability:
        if (m_probables.empty() || column >= m_lines)
            return std::nullopt;
        return m_probables[position(row, column)] / images;
    case CellMode::Harm:
        return m_harms.empty() ? std::nullopt : std::optional(m_harms[position(row, column)]);
    case CellMode::Counts:
        break;
    }
    return images;
}

double CrossTable::largest(CellMode mode, bool diagonal) const
{
    double most = 0;
    for (int r = 0; r < m_lines; ++r) {
        for (int c = 0; c < m_lines; ++c) {
            if ((r == c) == diagonal)
                most = std::max(most, value(mode, r, c).value_or(0));
        }
    }
    return most;
}

CellSelection CrossTable::cell(int row, int column) const
{
    return CellSelection::block(m_resultClasses, m_rows[static_cast<size_t>(row)].answers,
                                m_columns[static_cast<size_t>(column)].answers);
}

CellSelection CrossTable::row(int row) const
{
    CellSelection result(m_resultClasses);
    for (const int truth : m_rows[static_cast<size_t>(row)].answers) {
        for (int p = 0; p < m_resultClasses; ++p)
            result.select(truth, p);
    }
    return result;
}

CellSelection CrossTable::column(int column) const
{
    CellSelection result(m_resultClasses);
    for (const int predicted : m_columns[static_cast<size_t>(column)].answers) {
        for (int t = 0; t < m_resultClasses; ++t)
            result.select(t, predicted);
    }
    return result;
}

CellSelection CrossTable::everything() const
{
    return CellSelection::everything(m_resultClasses);
}

CellSelection CrossTable::diagonal() const
{
    CellSelection result(m_resultClasses);
    for (int k = 0; k < m_lines; ++k) {
        const std::vector<int> &answers = m_rows[static_cast<size_t>(k)].answers;
        for (const int truth : answers) {
            for (const int predicted : answers)
                result.select(truth, predicted);
        }
    }
    return result;
}

CellSelection CrossTable::errors() const
{
    return everything().without(diagonal());
}

CrossTable::Cover CrossTable::cover(const CellSelection &selection, int row, int column) const
{
    bool some = false;
    bool all = true;
    for (const int truth : m_rows[static_cast<size_t>(row)].answers) {
        for (const int predicted : m_columns[static_cast<size_t>(column)].answers) {
            const bool chosen = selection.contains(truth, predicted);
            some = some || chosen;
            all = all && chosen;
        }
    }
    return all ? Cover::Whole : some ? Cover::Part : Cover::None;
}

std::optional<CellSelection> CrossTable::inLines(const CellSelection &selection) const
{
    CellSelection lines(m_lines);
    int covered = 0;
    for (int r = 0; r < m_lines; ++r) {
        for (int c = 0; c < m_lines; ++c) {
            const Cover how = cover(selection, r, c);
            if (how == Cover::Part)
                return std::nullopt;
            if (how != Cover::Whole)
                continue;
            lines.select(r, c);
            covered += static_cast<int>(m_rows[static_cast<size_t>(r)].answers.size() *
                                        m_columns[static_cast<size_t>(c)].answers.size());
        }
    }
    return covered == selection.cellCount() ? std::optional(lines) : std::nullopt;
}

int CrossTable::rowOf(int answer) const
{
    for (size_t r = 0; r < m_rows.size(); ++r) {
        const auto &answers = m_rows[r].answers;
        if (std::find(answers.begin(), answers.end(), answer) != answers.end())
            return static_cast<int>(r);
    }
    return -1;
}

int CrossTable::columnOf(int answer) const
{
    for (size_t c = 0; c < m_columns.size(); ++c) {
        const auto &answers = m_columns[c].answers;
        if (std::find(answers.begin(), answers.end(), answer) != answers.end())
            return static_cast<int>(c);
    }
    return -1;
}

ConfusionMatrix confusionOf(const EvalResult &result, const std::vector<int> &items)
{
    ConfusionMatrix matrix(static_cast<int>(result.classes.size()));
    for (const int k : items) {
        const EvalItem &item = result.items[static_cast<size_t>(k)];
        if (item.isJudged())
            matrix.add(item.truth, item.predicted);
    }
    return matrix;
}

} // namespace lesiondesk
