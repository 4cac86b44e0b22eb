// SPDX-License-Identifier: GPL-3.0-or-later
// A CrossTable to paste elsewhere; what it holds is in CrossTable.cpp.
#include "core/evaluation/CrossTable.h"

#include <cassert>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString cellText(const CrossTable &table, CellMode mode, int row, int column)
{
    if (mode == CellMode::Counts)
        return QString::number(table.count(row, column));
    const auto value = table.value(mode, row, column);
    if (!value)
        return {};
    const bool share = mode == CellMode::RowShare || mode == CellMode::ColumnShare;
    return QString::number(share ? *value * 100 : *value, 'g', 6);
}

/// Header and lines; with counts Σ stands behind the last class.
std::vector<QStringList> gridOf(const CrossTable &table, CellMode mode,
                                const CrossTableWords &words)
{
    const int rows = static_cast<int>(table.rows().size());
    const int columns = static_cast<int>(table.columns().size());
    assert(words.rows.size() == rows && words.columns.size() == columns);
    const bool sums = mode == CellMode::Counts;
    std::vector<QStringList> grid;
    QStringList head{words.corner};
    head += words.columns;
    if (sums)
        head.insert(1 + table.classes(), words.total);
    grid.push_back(head);
    for (int r = 0; r < rows; ++r) {
        QStringList line{words.rows[r]};
        for (int c = 0; c < columns; ++c)
            line.append(cellText(table, mode, r, c));
        if (sums)
            line.insert(1 + table.classes(), QString::number(table.rowTotal(r)));
        grid.push_back(line);
    }
    if (sums) {
        QStringList line{words.total};
        for (int c = 0; c < columns; ++c)
            line.append(QString::number(table.columnTotal(c)));
        line.insert(1 + table.classes(), QString::number(table.total()));
        grid.insert(grid.begin() + 1 + table.classes(), line);
    }
    return grid;
}

/// A tab or a line's end inside a name would tear the table.
QString plain(QString text)
{
    return text.simplified();
}

} // namespace

QString crossTableText(const CrossTable &table, CellMode mode, const CrossTableWords &words)
{
    QString text;
    for (QStringList line : gridOf(table, mode, words)) {
        for (QString &cell : line)
            cell = plain(cell);
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

QString crossTableHtml(const CrossTable &table, CellMode mode, const CrossTableWords &words)
{
    QString html = u"<table>\n"_s;
    bool head = true;
    for (const QStringList &line : gridOf(table, mode, words)) {
        html += u"<tr>"_s;
        for (qsizetype k = 0; k < line.size(); ++k) {
            const QString tag = head || k == 0 ? u"th"_s : u"td"_s;
            html += u"<%1>%2</%1>"_s.arg(tag, plain(line[k]).toHtmlEscaped());
        }
        html += u"</tr>\n"_s;
        head = false;
    }
    return html + u"</table>\n"_s;
}

} // namespace lesiondesk
