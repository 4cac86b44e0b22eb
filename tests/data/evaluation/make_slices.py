#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes slices.json: pairs of proportions with Newcombe's interval of their difference by
statsmodels, and Fisher's exact p by SciPy, which is held against whole numbers in Python where
these are quick. Made with statsmodels 0.13.5 and
SciPy 1.10.1. Run it in this folder to make it again."""
import json
from fractions import Fraction
from math import comb

import numpy as np
from scipy.stats import fisher_exact
from statsmodels.stats.proportion import confint_proportions_2indep


def exact(a, b, c, d):
    """From the weights of all tables with these margins as whole numbers: nothing is rounded."""
    n1, n2, k = a + b, c + d, a + c
    weights = [comb(n1, x) * comb(n2, k - x) for x in range(max(0, k - n2), min(n1, k) + 1)]
    seen = comb(n1, a) * comb(n2, c)
    return float(Fraction(sum(w for w in weights if w <= seen), sum(weights)))


rng = np.random.default_rng(5)
tables = [(56, 14, 48, 32), (9, 1, 3, 7), (10, 0, 20, 0), (0, 10, 0, 20), (5, 0, 48, 8), (0, 29, 0, 28),
          (3, 3, 3, 3), (1, 9, 11, 3), (8, 2, 1, 5), (1, 0, 0, 1), (2, 3, 6, 4), (30, 12, 18, 30),
          (50, 50, 51, 49), (1000, 1000, 1000, 1000), (0, 1, 700, 299), (300, 1, 2, 301)]
for _ in range(40):
    n1, n2 = rng.integers(1, 400, 2)
    p1, p2 = rng.uniform(0, 1, 2) if rng.random() < 0.3 else [rng.uniform(0.2, 0.9)] * 2
    a, c = rng.binomial(n1, p1), rng.binomial(n2, p2)
    tables.append((int(a), int(n1 - a), int(c), int(n2 - c)))
large = [(6800, 3200, 61500, 28500), (25000, 25000, 25100, 24900), (700, 300, 66000, 33000),
         (40, 10, 65000, 34950), (30000, 20000, 33000, 17000), (49990, 10, 49970, 30)]

rows = []
for a, b, c, d in tables + large:
    p = float(fisher_exact([[a, b], [c, d]])[1])
    if a + b + c + d < 20000:
        assert abs(p - exact(a, b, c, d)) < 1e-10, (a, b, c, d)
    low, high = confint_proportions_2indep(a, a + b, c, c + d, method="newcomb", compare="diff")
    rows.append({"table": [a, b, c, d], "p": p, "low": float(low), "high": float(high)})
with open("slices.json", "w", encoding="utf-8") as out:
    out.write("[" + ",\n".join(json.dumps(row) for row in rows) + "]\n")
