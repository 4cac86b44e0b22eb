#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bootstrap of all figures beside NumPy doing the same: 100,000 images of 13 classes, patients
drawn with replacement, all figures of every resample, percentiles.

    cmake --preset release -B build/bench -DLESIONDESK_BUILD_BENCHMARKS=ON -DLESIONDESK_BUILD_GUI=OFF \\
          -DLESIONDESK_BUILD_TESTS=OFF
    ninja -C build/bench lesiondesk_bootstrap
    tests/benchmarks/bootstrap_reference.py build/bench/bin/lesiondesk_bootstrap

(beside a busy neighbour compare the seconds of processors) makes the scores, runs both on them, one after the other, and prints seconds and ratios. NumPy does
--numpy-resamples of the --resamples (its seconds grow with them in proportion; give the same number
to do them all). NumPy's side is written as one would: what can be sorted or looked up once is, a
resample is a vector of weights, and each figure a few array operations on it. It uses one
processor, so the ratio to compare is that of one thread."""
import argparse
import json
import os
import subprocess
import tempfile
import time

import numpy as np

BINS = 15


def make_scores(images, classes, seed=1):
    rng = np.random.default_rng(seed)
    truth = np.minimum(classes - 1, rng.exponential(3 * classes / 13, images).astype(np.int32))
    logits = rng.uniform(-3, 3, (images, classes))
    logits[np.arange(images), truth] += 1.5
    p = np.exp(logits)
    p = (p / p.sum(axis=1, keepdims=True)).astype(np.float32)
    cluster = (np.cumsum(rng.random(images) < 0.7)).astype(np.int32)
    cluster -= cluster[0]
    return truth, p.argmax(axis=1).astype(np.int32), cluster, p


def divide(a, b):
    """Not a number where nothing is there to divide by: such a figure does not count."""
    return np.divide(a, b, out=np.full(np.shape(a), np.nan), where=np.asarray(b) > 0)


class NumpyBootstrap:
    def __init__(self, truth, predicted, cluster, p):
        self.classes = p.shape[1]
        self.clusters = int(cluster.max()) + 1
        self.cluster = cluster
        self.cell = truth.astype(np.int64) * self.classes + predicted
        confidence = p.max(axis=1).astype(np.float64)
        edges = np.arange(BINS + 1) / BINS
        self.bin = np.clip(np.searchsorted(edges, confidence, side="left") - 1, 0, BINS - 1)
        self.surplus = (truth == predicted) - confidence
        self.order, self.own, self.ends = [], [], []
        for k in range(self.classes):
            order = np.argsort(-p[:, k], kind="stable")
            score = p[order, k]
            # Images with the same score change sides together: the last of each group counts.
            ends = np.append(np.nonzero(np.diff(score))[0], len(score) - 1)
            self.order.append(cluster[order])
            self.own.append((truth[order] == k).astype(np.float64))
            self.ends.append(ends if len(ends) < len(score) else None)

    def figures(self, weight_of_cluster):
        c = self.classes
        w = weight_of_cluster[self.cluster]
        matrix = np.bincount(self.cell, weights=w, minlength=c * c).reshape(c, c)
        n = matrix.sum()
        support, predicted, found = matrix.sum(axis=1), matrix.sum(axis=0), np.diag(matrix)
        f1 = divide(2 * found, support + predicted)
        right, chance = found.sum(), support @ predicted
        spread = np.sqrt((n * n - support @ support) * (n * n - predicted @ predicted))
        auc, precision = np.full(c, np.nan), np.full(c, np.nan)
        for k in range(c):
            v = weight_of_cluster[self.order[k]]
            tp, all_ = np.cumsum(v * self.own[k]), np.cumsum(v)
            if self.ends[k] is not None:
                tp, all_ = tp[self.ends[k]], all_[self.ends[k]]
            fp = all_ - tp
            own, others = tp[-1], fp[-1]
            if own > 0:
                step = np.diff(tp, prepend=0)
                precision[k] = (step * tp / np.maximum(all_, 1)).sum() / own
                if others > 0:
                    area = np.trapz(tp, fp) + 0.5 * fp[0] * tp[0]
                    auc[k] = area / (own * others)
        ece = np.abs(np.bincount(self.bin, weights=w * self.surplus, minlength=BINS)).sum() / n
        overall = [np.nanmean(divide(found, support)), np.nanmean(f1), np.nansum(f1 * support) / n,
                   (right * n - chance) / (n * n - chance), (right * n - chance) / spread,
                   np.nanmean(auc), np.nanmean(precision), ece]
        return np.concatenate([overall, f1, auc, precision])

    def intervals(self, resamples, seed=1):
        rng = np.random.default_rng(seed)
        values = []
        for _ in range(resamples):
            drawn = rng.integers(self.clusters, size=self.clusters)
            weights = np.bincount(drawn, minlength=self.clusters).astype(np.float64)
            values.append(self.figures(weights))
        return np.nanpercentile(np.array(values), [2.5, 97.5], axis=0)


OVERALL = ["balancedAccuracy", "macroF1", "weightedF1", "kappa", "mcc", "auc", "averagePrecision",
           "ece"]
PER_CLASS = ["f1", "auc", "averagePrecision"]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="lesiondesk_bootstrap, as built")
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--classes", type=int, default=13)
    parser.add_argument("--resamples", type=int, default=2000)
    parser.add_argument("--numpy-resamples", type=int, default=200)
    args = parser.parse_args()
    truth, predicted, cluster, p = make_scores(args.images, args.classes)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scores.bin")
        with open(path, "wb") as out:
            np.array([args.images, args.classes, cluster.max() + 1], np.int32).tofile(out)
            for column in (truth, predicted, cluster, p):
                column.tofile(out)

        def ours(threads):
            done = subprocess.run([args.program, path, str(args.resamples), str(threads)],
                                  capture_output=True, check=True)
            return json.loads(done.stdout)

        one, every = ours(1), ours(0)
    start, cpu = time.perf_counter(), time.process_time()
    low, high = NumpyBootstrap(truth, predicted, cluster, p).intervals(args.numpy_resamples)
    share = args.resamples / args.numpy_resamples
    seconds, cpu = (time.perf_counter() - start) * share, (time.process_time() - cpu) * share

    said = [every[key] for key in OVERALL] + [one_class[key] for key in PER_CLASS
                                              for one_class in every["classes"]]
    width = np.array([figure["high"] - figure["low"] for figure in said])
    apart = np.maximum(abs(np.array([figure["low"] for figure in said]) - low),
                       abs(np.array([figure["high"] for figure in said]) - high)) / width
    print(f"{args.resamples} resamples of {args.images} images of {args.classes} classes, "
          f"{cluster.max() + 1} patients, {len(said)} figures")
    print(f"{'':28} seconds  of processors  as fast")

    def line(name, wall, busy):
        print(f"{name:26} {wall:9.2f} {busy:14.2f} {seconds / wall:7.1f} times")

    line(f"NumPy {np.__version__} ({args.numpy_resamples} done)", seconds, cpu)
    line("LesionDesk, one thread", one["seconds"], one["cpuSeconds"])
    line(f"LesionDesk, {os.cpu_count()} processors", every["seconds"], every["cpuSeconds"])
    print(f"The ends of the intervals differ by {100 * np.median(apart):.1f} % of their width in the middle, "
          f"{100 * apart.max():.1f} % at most.")


if __name__ == "__main__":
    main()
