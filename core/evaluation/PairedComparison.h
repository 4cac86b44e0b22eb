// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/FigureBootstrap.h"

#include <QJsonObject>

#include <optional>
#include <utility>
#include <vector>

namespace lesiondesk
{

/// One image in two results. The truths differ where the results stand on other labels.
struct PairedItem {
    ImageId image;
    PatientId patient;
    int truthA = 0;
    int predictedA = 0;
    int truthB = 0;
    int predictedB = 0;

    bool rightA() const { return truthA == predictedA; }
    bool rightB() const { return truthB == predictedB; }
};

/// The images that two results share, in the order of A.
struct Pairing {
    std::vector<EvalClass> classes; ///< A's, then those of B alone; matched by key
    std::vector<PairedItem> items;
    int onlyInA = 0; ///< images that B says nothing about: left out
    int onlyInB = 0;
    int otherTruth = 0; ///< images whose truth differs between the two
    bool sameImages() const { return onlyInA == 0 && onlyInB == 0; }
};
Pairing pairResults(const EvalResult &a, const EvalResult &b);

enum class PairOutcome { BothRight = 0, OnlyA = 1, OnlyB = 2, BothWrong = 3 };
PairOutcome outcomeOf(const PairedItem &item);
/// The images of an outcome, of all classes or of those whose truth (A's) is this class.
std::vector<ImageId> imagesOf(const Pairing &pairing, PairOutcome outcome,
                              std::optional<int> classIndex = {});
/// The images that A calls one class and B another: what stands behind a cell of the matrix A × B.
std::vector<ImageId> imagesOf(const Pairing &pairing, int predictedA, int predictedB);

/// The images that exactly one of the two has in the cell (true, predicted), each by its own truth:
/// what stands behind a cell of Comparison::difference.
std::vector<ImageId> imagesOfDifference(const Pairing &pairing, int truth, int predicted);

/// McNemar's exact test, two-sided: the binomial probability of a split of onlyA + onlyB at least
/// as uneven under ½ (Q. McNemar, Psychometrika 12 (1947) 153-157); 1 where both are 0.
double mcnemarExact(int onlyA, int onlyB);
/// Holm's step-down correction (S. Holm, Scand. J. Stat. 6 (1979) 65-70), in the order given.
std::vector<double> holm(const std::vector<double> &pValues);

struct ClassComparison {
    QString key;
    int n = 0; ///< images that truly are of the class (A's truth)
    int onlyA = 0;
    int onlyB = 0;
    double p = 1;
    double pHolm = 1; ///< over the classes that have images
    std::optional<double> f1A;
    std::optional<double> f1B;
};

struct Comparison {
    int n = 0;
    int onlyA = 0;
    int onlyB = 0;
    int bothRight = 0;
    int bothWrong = 0;
    double p = 1; ///< McNemar, all images
    std::vector<ClassComparison> classes;
    std::optional<double> macroF1A;
    std::optional<double> macroF1B;
    std::optional<double> macroF1Difference;           ///< B - A
    std::optional<Interval> macroF1DifferenceInterval; ///< 95 %, paired bootstrap over patients
    std::vector<std::vector<int>> difference;          ///< [true][predicted]: B's count less A's
};
Comparison compareResults(const Pairing &pairing, const BootstrapOptions &options = {});

/// {"n","onlyA","onlyB","bothRight","bothWrong","mcnemar":{"p"},"classes":[{"key","n","onlyA",
/// "onlyB","p","pHolm","f1A","f1B"}],"macroF1":{"a","b"},"macroF1Difference":{"value","low",
/// "high"},"difference":[[…]]}: fractions, null where undefined; a class without images has no p.
QJsonObject comparisonToJson(const Comparison &comparison);

} // namespace lesiondesk
