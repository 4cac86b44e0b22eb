// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ReportTable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ReportCell ReportCell::mean(double value, double deviation)
{
    ReportCell cell{std::optional<double>(value)};
    cell.deviation = deviation;
    return cell;
}

bool ReportTable::isArtificial() const
{
    return std::any_of(rows.begin(), rows.end(),
                       [](const ReportRow &row) { return row.artificial; });
}

QString numberText(ColumnKind kind, const std::optional<double> &value, bool fine)
{
    if (!value)
        return u"–"_s;
    switch (kind) {
    case ColumnKind::Percent:
        return QString::number(*value * 100, 'f', fine ? 4 : 2);
    case ColumnKind::Fraction:
    case ColumnKind::Loss:
        return QString::number(*value, 'f', fine ? 6 : 4);
    case ColumnKind::Millions:
        return fine ? QString::number(*value, 'f', 0)
                    : QString::number(*value / 1e6, 'f', *value < 1e7 ? 2 : 1) + u'M';
    case ColumnKind::Count:
    case ColumnKind::Text:
        break;
    }
    return QString::number(*value, 'f', 0);
}

QString cellText(const ReportColumn &column, const ReportCell &cell)
{
    if (column.kind == ColumnKind::Text)
        return cell.text;
    const QString number = numberText(column.kind, cell.number);
    return cell.deviation ? number + u" ± "_s + numberText(column.kind, cell.deviation) : number;
}

QString artificialNote()
{
    return u"Artificial images: drawn by the program, no patients, no findings."_s;
}

} // namespace lesiondesk
