#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes log_loss.json: random probabilities (float32, sure mistakes among them) with
scikit-learn's log_loss. Made with scikit-learn 1.9.1. Run it in this folder to make it again."""
import json

import numpy as np
from sklearn.metrics import log_loss

rng = np.random.default_rng(11)
cases = []
for name, n, classes, sharp in [("soft", 40, 5, 1.0), ("sharp", 60, 13, 12.0), ("two", 9, 2, 2.0)]:
    scores = rng.normal(size=(n, classes)) * sharp
    p = np.exp(scores - scores.max(1, keepdims=True))
    p = (p / p.sum(1, keepdims=True)).astype(np.float32)
    cases.append((name, rng.integers(0, classes, n), p))
# Certain, and right or wrong: this is where the clipping counts.
certain = np.eye(3, dtype=np.float32)
cases.append(("certain", np.array([0, 1, 0]), certain))
rows = [{"name": name, "truth": truth.tolist(), "probabilities": p.astype(float).tolist(),
         "loss": float(log_loss(truth, p, labels=list(range(p.shape[1]))))}
        for name, truth, p in cases]
with open("log_loss.json", "w", encoding="utf-8") as out:
    out.write("[" + ",\n".join(json.dumps(row) for row in rows) + "]\n")
