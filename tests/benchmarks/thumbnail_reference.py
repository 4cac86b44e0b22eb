#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second pass of an import beside one `vipsthumbnail -s 256` process (package libvips-tools).

thumbnail_reference.py build/<preset>/bin/lesiondesk_import_benchmark [--images 10000] [--rounds 5]
Both work on the same files, one after the other in every round; medians, their ratio, and JSON.
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time


def own_rate(program, images, folder):
    out = subprocess.run(
        [program, "--benchmark_filter=picturePass", "--benchmark_format=json",
         f"--images={images}", f"--keep={folder}"],
        check=True, capture_output=True, text=True).stdout
    found = json.loads(out)["benchmarks"][0]
    return found["images/s"], found["peak MiB"]


def vips_rate(folder, target):
    files = [os.path.join(folder, "BCC", name) for name in os.listdir(os.path.join(folder, "BCC"))]
    begin = time.monotonic()
    # As many files a process as a command line takes.
    for start in range(0, len(files), 10000):
        subprocess.run(["vipsthumbnail", "-s", "256", "-o", target + "/%s.jpg[Q=85]",
                        *files[start:start + 10000]], check=True)
    return len(files) / (time.monotonic() - begin)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--images", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    ours, theirs, peaks = [], [], []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as target:
        own_rate(options.program, options.images, folder)  # draws the pictures
        for _ in range(options.rounds):
            rate, peak = own_rate(options.program, options.images, folder)
            ours.append(rate)
            peaks.append(peak)
            theirs.append(vips_rate(folder, target))
    result = {
        "images": options.images,
        "rounds": options.rounds,
        "imagesPerSecond": statistics.median(ours),
        "vipsthumbnailPerSecond": statistics.median(theirs),
        "ratio": statistics.median(a / b for a, b in zip(ours, theirs)),
        "peakMiB": max(peaks),
    }
    print(f"pictures {result['imagesPerSecond']:.0f}/s, vipsthumbnail "
          f"{result['vipsthumbnailPerSecond']:.0f}/s, ratio {result['ratio']:.2f}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
