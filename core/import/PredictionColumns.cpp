// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PredictionColumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kPrefix = u"p_"_s;

bool isSame(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

int classOf(QStringView key, const std::vector<Diagnosis> &classes)
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const Diagnosis &one) { return isSame(one.key, key); });
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

Error twice(const QString &table, const QString &column)
{
    return failure(u"%1 has the column %2 twice: keep one of them."_s.arg(table, column));
}

/// "a, b, c and 7 more"
QString some(const QStringList &names)
{
    constexpr qsizetype kShown = 10;
    if (names.size() <= kShown)
        return names.join(u", "_s);
    return u"%1 and %2 more"_s.arg(names.mid(0, kShown).join(u", "_s)).arg(names.size() - kShown);
}

} // namespace

Result<PredictionColumns> predictionColumns(const QStringList &header,
                                            const std::vector<Diagnosis> &classes,
                                            const QString &table, const QString &set)
{
    PredictionColumns columns;
    std::vector<int> probabilities(classes.size(), -1);
    QStringList strangers;
    bool anyProbability = false;
    for (int k = 0; k < static_cast<int>(header.size()); ++k) {
        const QString &column = header[k];
        int *place = nullptr;
        if (isSame(column, u"image")) {
            place = &columns.image;
        } else if (isSame(column, u"predicted")) {
            place = &columns.predicted;
        } else if (column.startsWith(kPrefix, Qt::CaseInsensitive)) {
            anyProbability = true;
            const int index = classOf(QStringView(column).mid(kPrefix.size()), classes);
            if (index < 0) {
                strangers.append(column);
                continue;
            }
            place = &probabilities[static_cast<size_t>(index)];
        } else {
            if (!column.isEmpty())
                columns.leftOut.append(column);
            continue;
        }
        if (*place >= 0)
            return twice(table, column);
        *place = k;
    }
    if (columns.image < 0)
        return failure(u"%1 has no column image: its first line must name the columns, image and "
                       "p_<class> for every class, or image and predicted."_s.arg(table));
    if (!strangers.isEmpty())
        return failure(u"%1 has probabilities of classes that %2 does not have: %3."_s.arg(
            table, set, some(strangers)));
    if (!anyProbability && columns.predicted < 0)
        return failure(u"%1 has no predictions: neither columns p_<class> nor a column predicted "
                       "is there."_s.arg(table));
    columns.needed = columns.image + 1;
    if (!anyProbability) {
        columns.needed = std::max(columns.needed, columns.predicted + 1);
        return columns;
    }
    QStringList missing;
    for (size_t k = 0; k < classes.size(); ++k) {
        if (probabilities[k] < 0)
            missing.append(kPrefix + classes[k].key);
        columns.needed = std::max(columns.needed, probabilities[k] + 1);
    }
    if (!missing.isEmpty())
        return failure(
            u"%1 lacks probabilities of classes that %2 has: %3."_s.arg(table, set, some(missing)));
    columns.probabilities = std::move(probabilities);
    if (columns.predicted >= 0)
        columns.leftOut.append(header[columns.predicted]);
    return columns;
}

} // namespace lesiondesk
