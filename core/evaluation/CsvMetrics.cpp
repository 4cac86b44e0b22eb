// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CsvMetrics.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Pair {
    QString truth;
    QString predicted;
};

Result<QString> className(const CsvTable &table, const CsvTable::Row &row, int column,
                          const QString &columnName, const std::optional<Taxonomy> &taxonomy)
{
    const QString text = table.field(row, column);
    if (text.isEmpty())
        return failure(u"Line %1: the column %2 is empty."_s.arg(row.line).arg(columnName));
    if (!taxonomy)
        return text;
    const int index = taxonomy->find(text);
    if (index < 0)
        return failure(u"Line %1: the taxonomy %2 has no class \"%3\"."_s.arg(
            QString::number(row.line), taxonomy->key, text));
    return taxonomy->diagnoses[static_cast<size_t>(index)].key;
}

} // namespace

Result<Metrics> metricsOfTable(const CsvTable &table, const std::optional<Taxonomy> &taxonomy)
{
    const int truth = table.column(u"truth");
    const int predicted = table.column(u"predicted");
    if (truth < 0 || predicted < 0)
        return failure(u"The table needs the columns truth and predicted; it has: %1."_s.arg(
            table.header().join(u", "_s)));

    std::vector<Pair> pairs;
    QMap<QString, int> indexOf;
    for (const CsvTable::Row &row : table.rows()) {
        Pair pair;
        LD_TRY_ASSIGN(pair.truth, className(table, row, truth, u"truth"_s, taxonomy));
        LD_TRY_ASSIGN(pair.predicted, className(table, row, predicted, u"predicted"_s, taxonomy));
        indexOf.insert(pair.truth, 0);
        indexOf.insert(pair.predicted, 0);
        pairs.push_back(std::move(pair));
    }
    if (pairs.empty())
        return failure(u"The table has no rows below its header."_s);
    QStringList names = indexOf.keys();
    if (taxonomy)
        std::sort(names.begin(), names.end(), [&](const QString &a, const QString &b) {
            return taxonomy->find(a) < taxonomy->find(b);
        });
    for (int k = 0; k < static_cast<int>(names.size()); ++k)
        indexOf[names[k]] = k;

    ConfusionMatrix matrix(static_cast<int>(names.size()));
    for (const Pair &pair : pairs)
        matrix.add(indexOf[pair.truth], indexOf[pair.predicted]);
    return computeMetrics(matrix, names);
}

} // namespace lesiondesk
