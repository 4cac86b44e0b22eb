// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DifferenceWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::DifferenceWords)
};

const QString kDash = u"–"_s;
constexpr double kSmallestShown = 0.001;
constexpr double kRoundsToZero = 0.005;

} // namespace

QString differenceText(std::optional<double> value)
{
    if (!value)
        return kDash;
    const QString size = QLocale().toString(std::abs(*value), 'f', 2);
    if (std::abs(*value) < kRoundsToZero)
        return size;
    return (*value < 0 ? u"−"_s : u"+"_s) + size;
}

QString differenceIntervalText(const std::optional<Interval> &value)
{
    return value ? DifferenceWords::tr("[%1 to %2]")
                       .arg(differenceText(value->low), differenceText(value->high))
                 : kDash;
}

QString probabilityText(std::optional<double> p)
{
    if (!p)
        return kDash;
    return *p < kSmallestShown ? u"<"_s + QLocale().toString(kSmallestShown, 'f', 3)
                               : QLocale().toString(*p, 'f', 3);
}

QString shareText(double share)
{
    return DifferenceWords::tr("%1 %").arg(QLocale().toString(std::round(share * 100), 'f', 0));
}

} // namespace lesiondesk
