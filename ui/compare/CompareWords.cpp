// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::CompareWords)
};

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString signedNumber(double value)
{
    const double rounded = std::round(value * 100);
    const QString size = number(std::abs(value));
    if (rounded == 0)
        return size;
    return (value < 0 ? u"−"_s : u"+"_s) + size;
}

} // namespace

QString figureTitle(Figure figure)
{
    switch (figure) {
    case Figure::Accuracy:
        return CompareWords::tr("accuracy");
    case Figure::BalancedAccuracy:
        return CompareWords::tr("balanced accuracy");
    case Figure::MacroF1:
        return CompareWords::tr("macro-F1");
    case Figure::WeightedF1:
        return CompareWords::tr("weighted F1");
    case Figure::Kappa:
        return CompareWords::tr("kappa");
    case Figure::Mcc:
        return CompareWords::tr("MCC");
    case Figure::Auc:
        return CompareWords::tr("AUC");
    case Figure::AveragePrecision:
        return CompareWords::tr("average precision");
    case Figure::Ece:
        return CompareWords::tr("ECE");
    case Figure::Top3:
        break;
    }
    return CompareWords::tr("top 3");
}

QString sideName(const Run &run, LabelBasis labels)
{
    const QString name = CompareWords::tr("%1 · %2").arg(QString::number(run.id.value), run.name);
    return labels == LabelBasis::Validated ? CompareWords::tr("%1 · validated labels").arg(name)
                                           : name;
}

QString outcomeWords(PairOutcome outcome)
{
    switch (outcome) {
    case PairOutcome::BothRight:
        return CompareWords::tr("both right");
    case PairOutcome::OnlyA:
        return CompareWords::tr("only A right");
    case PairOutcome::OnlyB:
        return CompareWords::tr("only B right");
    case PairOutcome::BothWrong:
        break;
    }
    return CompareWords::tr("both wrong");
}

QString decimals(const std::optional<double> &value)
{
    return value ? number(*value) : u"–"_s;
}

QString signedDecimals(const std::optional<double> &value)
{
    return value ? signedNumber(*value) : u"–"_s;
}

QString signedInterval(const std::optional<Interval> &interval)
{
    return interval ? CompareWords::tr("[%1 to %2]")
                          .arg(signedNumber(interval->low), signedNumber(interval->high))
                    : QString();
}

QString valueWithInterval(const std::optional<double> &value,
                          const std::optional<Interval> &interval)
{
    if (!value || !interval)
        return decimals(value);
    return u"%1 [%2–%3]"_s.arg(number(*value), number(interval->low), number(interval->high));
}

QString chanceText(double p)
{
    if (p < 0.001)
        return CompareWords::tr("p < 0.001");
    return CompareWords::tr("p = %1").arg(QLocale().toString(p, 'f', p < 0.1 ? 3 : 2));
}

bool isBeyondChance(const std::optional<Interval> &difference)
{
    return difference && (difference->low > 0 || difference->high < 0);
}

QString verdictText(const Comparison &comparison)
{
    if (comparison.n == 0)
        return CompareWords::tr("The two were not scored on any common image: nothing can be "
                                "compared.");
    const int apart = comparison.onlyA + comparison.onlyB;
    if (apart == 0)
        return CompareWords::tr("A and B are right and wrong on the same images.");
    const QString split =
        CompareWords::tr("On %1 of %2 images only one of the two is right: A on %3, B on %4 (%5).")
            .arg(apart)
            .arg(comparison.n)
            .arg(comparison.onlyA)
            .arg(comparison.onlyB)
            .arg(chanceText(comparison.p));
    return split + u' ' +
           (isBeyondChance(comparison.p)
                ? CompareWords::tr("That is more than chance gives.")
                : CompareWords::tr("Chance alone gives as much: no difference is shown."));
}

QStringList comparisonNotes(const LoadedComparison &loaded)
{
    QStringList notes;
    const Pairing &pairing = loaded.pairing;
    if (!pairing.sameImages())
        notes.append(
            CompareWords::tr("Compared on the %1 images that both were scored on; left out: %2 of "
                             "A alone, %3 of B alone.")
                .arg(pairing.items.size())
                .arg(pairing.onlyInA)
                .arg(pairing.onlyInB));
    if (loaded.a().side.labels != loaded.b().side.labels)
        notes.append(CompareWords::tr("A counts with recorded labels, B with validated ones: they "
                                      "differ for %n image(s).",
                                      nullptr, pairing.otherTruth));
    return notes;
}

} // namespace lesiondesk
