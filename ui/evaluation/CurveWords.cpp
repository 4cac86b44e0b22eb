// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/CurveWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class CurveWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::CurveWords)
};

QString count(int n)
{
    return QLocale().toString(n);
}

} // namespace

QString percentText(double fraction)
{
    return CurveWords::tr("%1 %").arg(QLocale().toString(fraction * 100, 'f', 1));
}

QString figureWithInterval(const std::optional<double> &value,
                           const std::optional<Interval> &interval)
{
    if (!value)
        return CurveWords::tr("n/a");
    const auto number = [](double x) { return QLocale().toString(x, 'f', 3); };
    return interval ? CurveWords::tr("%1 [%2–%3]")
                          .arg(number(*value), number(interval->low), number(interval->high))
                    : number(*value);
}

QString shareWithInterval(int hits, int n)
{
    const auto interval = wilson95(hits, n);
    if (!interval)
        return CurveWords::tr("n/a");
    const auto number = [](double x) { return QLocale().toString(x * 100, 'f', 1); };
    return CurveWords::tr("%1 % [%2–%3 %]")
        .arg(number(static_cast<double>(hits) / n), number(interval->low), number(interval->high));
}

QString thresholdText(double threshold, std::optional<double> other)
{
    if (std::isinf(threshold))
        return CurveWords::tr("more than 1");
    for (int digits = 2; digits < 9; ++digits) {
        const QString text = QLocale().toString(threshold, 'f', digits);
        const bool isApart = !other || *other == threshold || std::isinf(*other) ||
                             text != QLocale().toString(*other, 'f', digits);
        // A small threshold says more than 0.00.
        if (isApart && (threshold == 0 || threshold >= 2 * std::pow(10, -digits)))
            return text;
    }
    return QLocale().toString(threshold, 'g', 9);
}

QString targetWord(const FindTarget &target)
{
    return target.isGroup() ? CurveWords::tr("malignant") : target.key;
}

QString targetName(const FindTarget &target, const EvalResult &result)
{
    if (target.isGroup())
        return CurveWords::tr("All malignant together");
    const EvalClass &one = result.classes[static_cast<size_t>(target.classes.front())];
    return CurveWords::tr("%1 · %2").arg(one.key, one.name);
}

QString pointWords(const BinaryCurve &curve, size_t point)
{
    const CurvePoint &at = curve.points[point];
    const auto precision = curve.precision(point);
    return CurveWords::tr(
               "threshold %1: finds %2 of %3 (sensitivity %4), false alarms %5 among %6 others "
               "(false-positive rate %7), precision %8")
        .arg(thresholdText(at.threshold), count(at.truePositives), count(curve.positives),
             percentText(curve.sensitivity(point)), count(at.falsePositives),
             count(curve.negatives), percentText(curve.falsePositiveRate(point)),
             precision ? percentText(*precision) : CurveWords::tr("n/a"));
}

QString priceWords(const FindTarget &target, const BinaryCurve &curve, const OperatingPoint &at,
                   double wished)
{
    const QString what = targetWord(target);
    const double perFound = falseAlarmsPerFound(at).value_or(0);
    const QString many = QLocale().toString(perFound, 'f', perFound < 10 ? 1 : 0);
    const QString price = at.falseAlarms == 0 ? CurveWords::tr("without a false alarm")
                          : perFound >= 1
                              ? CurveWords::tr("%1 false alarms for every image found").arg(many)
                              : CurveWords::tr("one false alarm for every %1 images found")
                                    .arg(QLocale().toString(1 / perFound, 'f', 1));
    QStringList sentences{
        (target.isGroup()
             ? CurveWords::tr(
                   "To find %1 of all malignant images, call %2 whatever has "
                   "probabilities of the malignant classes that add up to %3 or more: %4.")
             : CurveWords::tr("To find %1 of the %2 images, call %2 whatever has a probability of "
                              "%3 or more: %4."))
            .arg(percentText(wished), what, thresholdText(at.threshold), price)};
    const double oneImage = 1.0 / curve.positives;
    if (oneImage > 0.02)
        sentences.append(
            CurveWords::tr("One image is %1 of sensitivity.").arg(percentText(oneImage)));
    if (curve.positives < kEnoughToRank)
        sentences.append(CurveWords::tr("Only %Ln image(s) to find: too few to set a threshold by.",
                                        nullptr, curve.positives));
    return sentences.join(u' ');
}

QString whyNoCurve(const FindTarget &target, const BinaryCurve &curve)
{
    const QString what = targetWord(target);
    if (curve.positives == 0)
        return CurveWords::tr(
                   "None of the %Ln image(s) shown is truly %1: there is nothing to find, so "
                   "sensitivity and both curves are undefined. Choose another class, or let more "
                   "images through the filter.",
                   nullptr, curve.negatives)
            .arg(what);
    if (curve.negatives == 0)
        return CurveWords::tr(
                   "All %Ln image(s) shown are truly %1: there is nothing to tell them from, so "
                   "false alarms and both curves are undefined. Choose another class, or let more "
                   "images through the filter.",
                   nullptr, curve.positives)
            .arg(what);
    return {};
}

QString whyNoProbabilities()
{
    return CurveWords::tr(
        "These answers are classes alone, without probabilities. Curves, thresholds and "
        "confidence need the probability of every class: import the predictions with a "
        "column p_… per class, or show a run that was trained here.");
}

QString whyNoImages()
{
    return CurveWords::tr(
        "No image with a label and a prediction passes the filter: there is nothing to draw. "
        "Let more images through.");
}

} // namespace lesiondesk
