#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes reference.json: random label lists with scikit-learn's figures for them, and intervals by
SciPy. Made with scikit-learn 1.2.1 and SciPy 1.10. Run it in this folder to make the file again."""
import json
import random

from scipy.stats import binomtest
from sklearn.metrics import (accuracy_score, confusion_matrix, f1_score,
                             precision_recall_fscore_support)

random.seed(7)


def case(name, labels, truth, predicted):
    precision, recall, f1, support = precision_recall_fscore_support(
        truth, predicted, labels=labels, zero_division=0)
    return {
        "name": name, "labels": labels, "truth": truth, "predicted": predicted,
        "accuracy": accuracy_score(truth, predicted),
        # Without labels=…: the mean goes over the labels that are present.
        "macroF1": f1_score(truth, predicted, average="macro", zero_division=0),
        "weightedF1": f1_score(truth, predicted, average="weighted", zero_division=0),
        "sensitivity": recall.tolist(), "precision": precision.tolist(), "f1": f1.tolist(),
        "support": support.tolist(),
        "confusion": confusion_matrix(truth, predicted, labels=labels).tolist()}


def drawn(labels, n, right, truths=None, guesses=None):
    truth = [random.choice(truths or labels) for _ in range(n)]
    predicted = [t if random.random() < right and t in (guesses or labels)
                 else random.choice(guesses or labels) for t in truth]
    return truth, predicted


five = ["ACK", "BCC", "MEL", "NEV", "SEK"]
cases = [
    case("all classes", five, *drawn(five, 60, 0.6)),
    case("a class without images", five, *drawn(five, 40, 0.5, truths=five[:4])),
    case("a class never predicted", five, *drawn(five, 40, 0.5, guesses=five[1:])),
    case("a class with neither", five, *drawn(five, 40, 0.5, truths=five[:4], guesses=five[:4])),
    case("nothing right", ["A", "B"], ["A", "A", "B"], ["B", "B", "A"]),
    case("one class", ["A"], ["A", "A"], ["A", "A"]),
]
intervals = []
for hits, n in [(0, 10), (10, 10), (1, 1), (87, 155), (28, 44), (500, 1000), (3, 100000)]:
    ci = binomtest(hits, n).proportion_ci(confidence_level=0.95, method="wilson")
    intervals.append({"hits": hits, "n": n, "low": ci.low, "high": ci.high})
# Percentile bootstrap of macro-F1 for 120 images of 40 patients (three each, in order), 20,000 draws.
labels = five[:3]
truth, predicted = drawn(labels, 120, 0.5)
values = []
for _ in range(20000):
    rows = [3 * p + i for p in random.choices(range(40), k=40) for i in range(3)]
    scores = []
    for label in labels:
        support = sum(truth[r] == label for r in rows)
        guessed = sum(predicted[r] == label for r in rows)
        found = sum(truth[r] == predicted[r] == label for r in rows)
        if support + guessed:
            scores.append(2 * found / (support + guessed))
    values.append(sum(scores) / len(scores))
values.sort()
bootstrap = [{"labels": labels, "truth": truth, "predicted": predicted,
              "low": values[500], "high": values[19500]}]
with open("reference.json", "w", encoding="utf-8") as out:
    lines = {"cases": cases, "intervals": intervals, "bootstrap": bootstrap}
    out.write("{" + ",\n".join(f'"{key}": [\n' + ",\n".join(json.dumps(one) for one in values) + "]"
                               for key, values in lines.items()) + "}\n")
