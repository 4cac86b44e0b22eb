// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::FigureWords)
};

struct Words {
    QString name;
    QString explained;
};

Words wordsOf(Figure figure)
{
    switch (figure) {
    case Figure::Accuracy:
        return {FigureWords::tr("Accuracy"), FigureWords::tr("The share of images that are right")};
    case Figure::BalancedAccuracy:
        return {FigureWords::tr("Balanced accuracy"),
                FigureWords::tr("The mean sensitivity of the classes that have images")};
    case Figure::MacroF1:
        return {FigureWords::tr("Macro-F1"),
                FigureWords::tr("The mean F1 of the classes, each counting the same")};
    case Figure::WeightedF1:
        return {FigureWords::tr("Weighted F1"),
                FigureWords::tr("The mean F1 of the classes, each counting by its images")};
    case Figure::Kappa:
        return {FigureWords::tr("Cohen's kappa"),
                FigureWords::tr("Agreement beyond what chance would give: 1 is full, 0 is chance")};
    case Figure::Mcc:
        return {FigureWords::tr("MCC"),
                FigureWords::tr("Matthews' correlation of true and predicted classes: 1 is full, "
                                "0 is chance")};
    case Figure::Auc:
        return {FigureWords::tr("AUC"), FigureWords::tr("The mean area under the ROC curves of "
                                                        "every class against the rest")};
    case Figure::AveragePrecision:
        return {FigureWords::tr("Average precision"),
                FigureWords::tr("The mean over the classes of the average precision of each "
                                "against the rest")};
    case Figure::Ece:
        return {FigureWords::tr("Calibration error (ECE)"),
                FigureWords::tr("How far the stated confidence lies from the share that is right: "
                                "0 is best")};
    case Figure::Top3:
        break;
    }
    return {FigureWords::tr("Top-3 accuracy"),
            FigureWords::tr("The share of images whose class is among the three most probable")};
}

} // namespace

QString figureWord(Figure figure)
{
    return wordsOf(figure).name;
}

QString figureExplained(Figure figure)
{
    return wordsOf(figure).explained;
}

QString figureWord(ClassFigure figure)
{
    switch (figure) {
    case ClassFigure::Sensitivity:
        return FigureWords::tr("Sensitivity");
    case ClassFigure::Specificity:
        return FigureWords::tr("Specificity");
    case ClassFigure::Precision:
        return FigureWords::tr("Precision");
    case ClassFigure::F1:
        return FigureWords::tr("F1");
    case ClassFigure::Auc:
        return FigureWords::tr("AUC, against the rest");
    case ClassFigure::AveragePrecision:
        break;
    }
    return FigureWords::tr("Average precision, against the rest");
}

QString figureText(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'f', 2) : u"–"_s;
}

QString intervalText(const std::optional<Interval> &interval)
{
    return interval ? FigureWords::tr("[%1–%2]").arg(figureText(interval->low),
                                                     figureText(interval->high))
                    : u"–"_s;
}

} // namespace lesiondesk
