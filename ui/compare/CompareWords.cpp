// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareWords.h"

#include "ui/widgets/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::CompareWords)
};

} // namespace

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

QString valueWithInterval(const std::optional<double> &value,
                          const std::optional<Interval> &interval)
{
    if (!value || !interval)
        return figureText(value);
    return u"%1 %2"_s.arg(figureText(value), intervalText(interval));
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
