#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes curves.json: random probabilities with scikit-learn's ROC and precision-recall curves, areas
and average precision, reliability bins by NumPy, and the temperature by SciPy. Probabilities are
whole parts of 1,024 or 8, which single precision holds exactly. Made with scikit-learn 1.2.1 and
SciPy 1.10. Run it in this folder to make the file again."""
import json
import warnings

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.metrics import (average_precision_score, precision_recall_curve, roc_auc_score,
                             roc_curve)

warnings.simplefilter("ignore")
random = np.random.default_rng(11)
BINS = 15


def drawn(n, classes, truths, parts, skill):
    truth = random.choice(truths, n)
    alpha = np.full((n, classes), 0.4)
    alpha[np.arange(n), truth] += skill
    shares = np.array([random.dirichlet(one) for one in alpha])
    return truth, np.array([random.multinomial(parts, one) for one in shares])


def one_curve(truth, probabilities, positive):
    is_positive = np.isin(truth, positive)
    score = probabilities[:, positive].sum(axis=1)
    both = is_positive.any() and not is_positive.all()
    entry = {"classes": positive, "positives": int(is_positive.sum()),
             "auc": roc_auc_score(is_positive, score) if both else None,
             "averagePrecision":
                 average_precision_score(is_positive, score) if is_positive.any() else None}
    if both:
        fpr, tpr, thresholds = roc_curve(is_positive, score, drop_intermediate=False)
        # The first threshold is a number above all scores: left out.
        entry["roc"] = {"fpr": fpr.tolist(), "tpr": tpr.tolist(),
                        "thresholds": thresholds[1:].tolist()}
    if is_positive.any():
        precision, recall, _ = precision_recall_curve(is_positive, score)
        # From the highest threshold on, without the point that scikit-learn adds at the end.
        entry["precision"] = precision[-2::-1].tolist()
        entry["recall"] = recall[-2::-1].tolist()
    return entry


def reliability(truth, probabilities):
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    edges = np.linspace(0, 1, BINS + 1)
    bins, error = [], 0.0
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (confidence > low) & (confidence <= high)
        n = int(inside.sum())
        bins.append({"n": n, "correct": int(right[inside].sum()),
                     "confidence": float(confidence[inside].mean()) if n else 0.0})
        if n:
            error += n / len(truth) * abs(right[inside].mean() - confidence[inside].mean())
    return bins, float(error)


def temperature(truth, probabilities):
    logs = np.log(np.maximum(probabilities, 1e-12))
    picked = np.arange(len(truth))

    def loss(log_t):
        return -log_softmax(logs / np.exp(log_t), axis=1)[picked, truth].mean()

    best = minimize_scalar(loss, bounds=(np.log(0.05), np.log(20)), method="bounded",
                           options={"xatol": 1e-12, "maxiter": 1000})
    return float(np.exp(best.x)), float(best.fun)


def case(name, groups, n, classes, truths, parts, skill):
    truth, counts = drawn(n, classes, truths, parts, skill)
    probabilities = counts / parts
    bins, error = reliability(truth, probabilities)
    best, loss = temperature(truth, probabilities)
    return {"name": name, "classes": classes, "parts": parts, "truth": truth.tolist(),
            "counts": counts.tolist(), "ece": error, "bins": bins,
            "temperature": best, "lossAtTemperature": loss,
            "curves": [one_curve(truth, probabilities, group) for group in groups]}


cases = [
    case("several classes together", [[0], [1], [2], [3], [1, 3], [0, 1, 2]], 70, 4, [0, 1, 2, 3],
         1024, 1.0),
    case("ties", [[0], [1], [2], [0, 2], [0, 1, 2]], 60, 3, [0, 1, 2], 8, 0.8),
    case("a class without images", [[0], [1], [2], [3], [2, 3]], 40, 4, [0, 1, 3], 1024, 0.6),
    case("one class only", [[0], [1], [0, 1]], 20, 2, [1], 1024, 0.5),
    case("no better than chance", [[0], [1]], 50, 2, [0, 1], 8, 0.0),
]
with open("curves.json", "w", encoding="utf-8") as out:
    out.write("[" + ",\n".join(json.dumps(one) for one in cases) + "]\n")
