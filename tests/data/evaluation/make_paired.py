#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes paired.json: McNemar's exact test and Holm's correction by statsmodels, and two runs over
the same images with scikit-learn's macro-F1 and a bootstrap of its difference over patients, written
out in NumPy (20,000 draws). Made with statsmodels 0.13.5, scikit-learn 1.2.1 and NumPy 1.24. Run it
in this folder to make the file again."""
import json

import numpy as np
from scipy.stats import binomtest
from sklearn.metrics import confusion_matrix, f1_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests

random = np.random.default_rng(5)


def p_value(only_a, only_b):
    p = mcnemar([[0, only_a], [only_b, 0]], exact=True).pvalue
    if only_a + only_b:
        assert abs(p - binomtest(only_a, only_a + only_b).pvalue) < 1e-12
    return float(p)


def macro_f1(truth, predicted):
    return f1_score(truth, predicted, average="macro", zero_division=0)


def present_macro_f1(truth, predicted, weight, classes):
    both = np.bincount(truth, weight, classes) + np.bincount(predicted, weight, classes)
    found = np.bincount(truth, weight * (truth == predicted), classes)
    return (2 * found[both > 0] / both[both > 0]).mean()


def guesses(truth, right, classes):
    wrong = random.choice(classes, len(truth))
    return np.where(random.random(len(truth)) < right, truth, wrong)


def comparison(name, n, patients, classes, right_a, right_b, other_truth):
    patient = np.sort(random.integers(0, patients, n))
    truth_a = random.choice(classes, n)
    truth_b = np.where(random.random(n) < other_truth, random.choice(classes, n), truth_a)
    a = guesses(truth_a, right_a, classes)
    b = a if other_truth else guesses(truth_a, right_b, classes)
    labels = list(range(max(classes) + 1))
    ok_a, ok_b = a == truth_a, b == truth_b
    per_class = []
    for label in labels:
        own = truth_a == label
        only_a, only_b = int((own & ok_a & ~ok_b).sum()), int((own & ok_b & ~ok_a).sum())
        per_class.append({"n": int(own.sum()), "onlyA": only_a, "onlyB": only_b,
                          "p": p_value(only_a, only_b)})
    tested = [one for one in per_class if one["n"]]
    for one, p in zip(tested, multipletests([c["p"] for c in tested], method="holm")[1]):
        one["pHolm"] = float(p)
    ids = np.unique(patient)
    differences = []
    for _ in range(20000):
        drawn = np.bincount(random.integers(0, len(ids), len(ids)), minlength=len(ids))
        weight = drawn[np.searchsorted(ids, patient)]
        differences.append(present_macro_f1(truth_b, b, weight, len(labels)) -
                           present_macro_f1(truth_a, a, weight, len(labels)))
    low, high = np.quantile(differences, [0.025, 0.975])
    return {"name": name, "classes": len(labels), "patient": patient.tolist(),
            "truthA": truth_a.tolist(), "truthB": truth_b.tolist(), "a": a.tolist(),
            "b": b.tolist(), "onlyA": int((ok_a & ~ok_b).sum()), "onlyB": int((ok_b & ~ok_a).sum()),
            "bothRight": int((ok_a & ok_b).sum()), "bothWrong": int((~ok_a & ~ok_b).sum()),
            "p": p_value(int((ok_a & ~ok_b).sum()), int((ok_b & ~ok_a).sum())),
            "perClass": per_class, "macroF1A": macro_f1(truth_a, a),
            "macroF1B": macro_f1(truth_b, b),
            "difference": (confusion_matrix(truth_b, b, labels=labels) -
                           confusion_matrix(truth_a, a, labels=labels)).tolist(),
            "low": float(low), "high": float(high)}


splits = [(0, 0), (1, 0), (0, 7), (5, 5), (6, 5), (3, 12), (40, 21), (500, 400), (30000, 30500),
          (2, 1500)]
families = [[0.01, 0.04, 0.03, 0.005], [0.5], [0.02, 0.02, 0.02], [1.0, 0.9, 1e-9, 0.3, 0.3],
            random.random(13).tolist()]
out = {
    "mcnemar": [{"onlyA": a, "onlyB": b, "p": p_value(a, b)} for a, b in splits],
    "holm": [{"p": ps, "corrected": multipletests(ps, method="holm")[1].tolist()}
             for ps in families],
    "comparisons": [comparison("two runs", 160, 50, [0, 1, 2], 0.4, 0.7, 0),
                    comparison("a class without images", 90, 30, [0, 1, 3], 0.5, 0.55, 0),
                    comparison("other labels", 120, 40, [0, 1, 2], 0.6, 0, 0.3)],
}
with open("paired.json", "w", encoding="utf-8") as file:
    file.write("{" + ",\n".join(
        f'"{key}": [\n' + ",\n".join(json.dumps(one) for one in values) + "]"
        for key, values in out.items()) + "}\n")
