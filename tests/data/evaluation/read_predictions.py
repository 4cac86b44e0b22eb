#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a run's predictions as a Python user would, from CSV, JSON and the two labels.json for
FiftyOne, and prints accuracy and confusion matrix of each as JSON. With pandas and scikit-learn
where they are there, else with the standard library.

    read_predictions.py predictions.csv predictions.json fiftyone-folder
"""
import csv
import json
import os
import sys

try:
    import pandas
except ImportError:
    pandas = None
try:
    from sklearn.metrics import accuracy_score, confusion_matrix
except ImportError:
    accuracy_score = None


def figures(truth, predicted, classes):
    if accuracy_score is not None:
        return {
            "accuracy": float(accuracy_score(truth, predicted)),
            "confusion": confusion_matrix(truth, predicted, labels=classes).tolist(),
        }
    matrix = [[0] * len(classes) for _ in classes]
    for t, p in zip(truth, predicted):
        matrix[classes.index(t)][classes.index(p)] += 1
    right = sum(matrix[k][k] for k in range(len(classes)))
    return {"accuracy": right / len(truth), "confusion": matrix}


def from_csv(path):
    if pandas is not None:
        table = pandas.read_csv(path)
        names = [c for c in table.columns if c.startswith("p_")]
        sums = table[names].sum(axis=1)
        columns = table["truth"].tolist(), table["predicted"].tolist()
        best = table[names].idxmax(axis=1).str[2:].tolist()
    else:
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        names = [c for c in rows[0] if c.startswith("p_")]
        sums = [sum(float(row[n]) for n in names) for row in rows]
        columns = [row["truth"] for row in rows], [row["predicted"] for row in rows]
        best = [max(names, key=lambda n: float(row[n]))[2:] for row in rows]
    assert all(abs(s - 1) < 1e-5 for s in sums), "probabilities add up to 1"
    assert best == columns[1], "predicted is the most probable class"
    return figures(*columns, [n[2:] for n in names])


def from_json(path):
    with open(path, encoding="utf-8") as file:
        records = json.load(file)
    if pandas is not None:
        table = pandas.read_json(path)
        assert len(table) == len(records)
        assert set(table.columns) == set(records[0])
    for record in records:
        assert os.path.basename(record["file"]) == record["file"]
        assert record["confidence"] == max(record["probabilities"].values())
        assert record["probabilities"][record["predicted"]] == record["confidence"]
    classes = sorted(records[0]["probabilities"])
    return figures([r["truth"] for r in records], [r["predicted"] for r in records], classes)


def from_fiftyone(folder):
    """What FiftyOneImageClassificationDatasetImporter makes of the files: a target is an index,
    or {"label": index, "confidence": number}."""
    with open(os.path.join(folder, "ground_truth", "labels.json"), encoding="utf-8") as file:
        truths = json.load(file)
    with open(os.path.join(folder, "predictions", "labels.json"), encoding="utf-8") as file:
        predictions = json.load(file)
    classes = truths["classes"]
    assert predictions["classes"] == classes
    assert set(truths["labels"]) == set(predictions["labels"])
    names = sorted(truths["labels"])
    for name in names:
        assert 0 < predictions["labels"][name]["confidence"] <= 1
    return figures(
        [classes[truths["labels"][name]] for name in names],
        [classes[predictions["labels"][name]["label"]] for name in names],
        sorted(classes),
    )


print(
    json.dumps(
        {
            "pandas": pandas is not None,
            "csv": from_csv(sys.argv[1]),
            "json": from_json(sys.argv[2]),
            "fiftyone": from_fiftyone(sys.argv[3]),
        }
    )
)
