#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes figures.json: answers with probabilities, and scikit-learn's figures for them. Made with
scikit-learn 1.2.1 and NumPy 1.24. Run it in this folder to make the file again.

Where a figure is not defined the file holds null, whatever scikit-learn says in its place (0 for
MCC, nan for kappa, an exception for AUC). The three guesses of top3 are the most probable classes,
of equally probable ones those that come first; scikit-learn takes the last ones of a tie, so it is
compared with where there are none."""
import csv
import json
import warnings

import numpy as np
from sklearn.metrics import (accuracy_score, average_precision_score, balanced_accuracy_score,
                             cohen_kappa_score, f1_score, matthews_corrcoef, precision_score,
                             recall_score, roc_auc_score, top_k_accuracy_score)

warnings.simplefilter("ignore")
rng = np.random.default_rng(11)
BINS = 15


def ece(truth, predicted, p):
    edges = [k / BINS for k in range(BINS + 1)]
    confidence = p.max(axis=1)
    bins = np.clip(np.searchsorted(edges, confidence, side="left") - 1, 0, BINS - 1)
    total = 0
    for k in range(BINS):
        inside = bins == k
        if inside.any():
            total += inside.mean() * abs((truth == predicted)[inside].mean()
                                         - confidence[inside].mean())
    return total


def top3(truth, p):
    guesses = np.argsort(-p, axis=1, kind="stable")[:, :3]
    share = (guesses == truth[:, None]).any(axis=1).mean()
    present = len(set(truth)) == p.shape[1]
    if present and all(len(set(row)) == len(row) for row in p):
        assert abs(share - top_k_accuracy_score(truth, p, k=3)) < 1e-12
    return share


def orNone(defined, value):
    return float(value()) if defined else None


def case(name, classes, truth, predicted, p=None):
    truth, predicted = np.array(truth), np.array(predicted)
    wide = None if p is None else p.astype(np.float64)
    per = {key: [] for key in ("sensitivity", "specificity", "precision", "f1", "auc",
                               "averagePrecision")}
    for k in range(classes):
        own, called = truth == k, predicted == k
        per["sensitivity"].append(orNone(own.any(), lambda: recall_score(own, called)))
        per["specificity"].append(orNone(not own.all(), lambda: recall_score(~own, ~called)))
        per["precision"].append(orNone(called.any(), lambda: precision_score(own, called)))
        per["f1"].append(orNone((own | called).any(), lambda: f1_score(own, called)))
        both = p is not None and own.any() and not own.all()
        per["auc"].append(orNone(both, lambda: roc_auc_score(own, wide[:, k])))
        per["averagePrecision"].append(orNone(
            p is not None and own.any(), lambda: average_precision_score(own, wide[:, k])))

    def mean(values):
        known = [v for v in values if v is not None]
        return float(np.mean(known)) if known else None

    if p is not None and len(set(truth)) == classes > 2 and np.allclose(wide.sum(axis=1), 1):
        macro = roc_auc_score(truth, wide / wide.sum(axis=1, keepdims=True), multi_class="ovr")
        assert abs(macro - mean(per["auc"])) < 1e-6  # it insists on sums of exactly 1
    two = len(set(truth)) > 1 and len(set(predicted)) > 1
    if not two:
        assert matthews_corrcoef(truth, predicted) == 0
    agreed = len(set(truth) | set(predicted)) == 1
    overall = {
        "accuracy": accuracy_score(truth, predicted),
        "balancedAccuracy": balanced_accuracy_score(truth, predicted),
        "macroF1": f1_score(truth, predicted, average="macro", zero_division=0),
        "weightedF1": f1_score(truth, predicted, average="weighted", zero_division=0),
        "kappa": orNone(not agreed, lambda: cohen_kappa_score(truth, predicted)),
        "mcc": orNone(two, lambda: matthews_corrcoef(truth, predicted)),
        "auc": mean(per["auc"]), "averagePrecision": mean(per["averagePrecision"]),
        "ece": orNone(p is not None, lambda: ece(truth, predicted, wide)),
        "top3": orNone(p is not None and classes > 3, lambda: top3(truth, wide))}
    return {"name": name, "classes": classes, "truth": truth.tolist(),
            "predicted": predicted.tolist(),
            "probabilities": [] if p is None else [[float(v) for v in row] for row in wide],
            "overall": overall, "perClass": per}


def softmax(truth, classes, strength=1.5):
    logits = rng.normal(size=(len(truth), classes))
    logits[np.arange(len(truth)), truth] += strength
    p = np.exp(logits)
    return (p / p.sum(axis=1, keepdims=True)).astype(np.float32)


def drawn(name, classes, n, truths=None, silent=(), decimals=None):
    truth = rng.choice(truths if truths is not None else classes, size=n)
    p = softmax(truth, classes)
    for k in silent:
        p[:, k] = 0
    if decimals is not None:
        p = np.round(p, decimals).astype(np.float32)
    return case(name, classes, truth, p.argmax(axis=1), p)


cases = [
    drawn("all classes", 5, 80),
    drawn("two classes", 2, 40),
    drawn("three classes", 3, 40),
    drawn("thirteen classes", 13, 300),
    drawn("ties", 5, 120, decimals=1),
    drawn("nothing but ties", 4, 30, decimals=0),
    drawn("classes without images", 6, 60, truths=[0, 2, 3]),
    drawn("classes never predicted", 5, 60, silent=[1, 4]),
    drawn("a class with neither", 5, 60, truths=[0, 1, 2, 3], silent=[4]),
    drawn("images of one class only", 4, 25, truths=[2]),
    # One class on both sides: kappa, MCC and AUC mean nothing.
    case("one class only, always right", 4, [1] * 6, [1] * 6, softmax(np.full(6, 1), 4, 9)),
    case("a single class", 1, [0] * 3, [0] * 3, np.ones((3, 1), np.float32)),
    # All images called the same: MCC is undefined, kappa is 0.
    case("one answer for all", 3, [0, 1, 2, 0, 1, 0], [1] * 6),
    case("nothing right", 3, [0, 0, 1, 2], [1, 2, 0, 1]),
    case("one image", 5, [3], [3], softmax(np.array([3]), 5)),
    # What is said need not be the most probable class.
    case("answers beside the probabilities", 4, *(lambda t: (t, rng.choice(4, 50),
                                                             softmax(t, 4)))(rng.choice(4, 50))),
]
# Highest probabilities on the bins' edges, or as near as a float is.
grid = np.array([[k / 15, 1 - k / 15] for k in range(16)], np.float32)
cases.append(case("edges of the bins", 2, [0, 1] * 8, grid.argmax(axis=1), grid))

with open("paper-table-v-matrix.csv", encoding="utf-8") as file:
    rows = list(csv.reader(file))[1:]
matrix = np.array([[int(v) for v in row[1:]] for row in rows])
cells = [(t, p) for t in range(13) for p in range(13) for _ in range(matrix[t, p])]
cases.append(case("the paper's table V", 13, *map(list, zip(*cells))))

with open("figures.json", "w", encoding="utf-8") as out:
    out.write("[\n" + ",\n".join(json.dumps(one) for one in cases) + "\n]\n")
