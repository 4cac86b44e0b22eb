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

ReportCell ReportCell::coded(const QString &words, const QString &code)
{
    ReportCell cell{words};
    cell.code = code;
    return cell;
}

ReportCell ReportCell::within(std::optional<double> value, std::optional<Interval> interval)
{
    ReportCell cell{value};
    cell.interval = interval;
    return cell;
}

bool ReportTable::isArtificial() const
{
    return std::any_of(rows.begin(), rows.end(),
                       [](const ReportRow &row) { return row.artificial; });
}

namespace
{

/// Without a minus sign before what rounds to zero.
QString rounded(double value, int decimals)
{
    const QString text = QString::number(value, 'f', decimals);
    return text.startsWith(u'-') && text.toDouble() == 0 ? text.mid(1) : text;
}

} // namespace

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
    case ColumnKind::Rate:
        return rounded(*value, fine ? 6 : 2);
    case ColumnKind::Change:
        return (*value > 0 ? u"+"_s : QString()) + rounded(*value, fine ? 6 : 2);
    case ColumnKind::PValue:
        if (fine)
            return QString::number(*value, 'g', 6);
        return *value < 0.001 ? u"< 0.001"_s : QString::number(*value, 'f', 3);
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
    if (cell.deviation)
        return number + u" ± "_s + numberText(column.kind, cell.deviation);
    if (!cell.interval)
        return number;
    // A dash before a minus sign cannot be read.
    const QString to = cell.interval->low < 0 ? u", "_s : u"–"_s;
    return u"%1 [%2%3%4]"_s.arg(number, numberText(column.kind, cell.interval->low), to,
                                numberText(column.kind, cell.interval->high));
}

QString artificialNote()
{
    return u"Artificial images: drawn by the program, no patients, no findings."_s;
}

} // namespace lesiondesk
