#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LesionDesk's learning beside the same work in Python, one after the other in every round; medians and their ratios.

against_pytorch.py --bin build/<preset>/bin [--build system=/usr/bin/python3] [--build wheel=PYTHON] [--only predict,train,data]
A build is a LibTorch with the Python that has the same PyTorch and torchvision: `system` runs lesiondesk-cli, `wheel`
lesiondesk-cli-wheel. Where onnx and onnxruntime are installed in the Python, its rate stands beside. Pictures and weights are
drawn by learning_reference.py; nothing is fetched. Prints a table; --json FILE keeps every figure.
"""
import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ARCHITECTURES = ("mobilenet_v2", "resnet50", "efficientnet_b3")


def call(*command):
    """What a command prints, its seconds and its peak memory in MiB."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=errors)
        text = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            errors.seek(0)
            sys.exit(f"{' '.join(map(str, command))}\n{errors.read().decode()[-3000:]}")
    return text, time.monotonic() - begin, usage.ru_maxrss / 1024


class Build:
    def __init__(self, name, python, folder):
        self.name, self.python = name, python
        self.cli = os.path.join(folder, "lesiondesk-cli" + ("" if name == "system" else "-" + name))

    def own(self, *words):
        text, seconds, peak = call(self.cli, *words, "--json")
        return json.loads(text or "{}"), seconds, peak

    def reference(self, *words):
        text, seconds, peak = call(self.python, os.path.join(HERE, "learning_reference.py"), *words)
        return json.loads(text.strip().splitlines()[-1]), seconds, peak

    def has_onnx(self):
        return subprocess.run([self.python, "-c", "import onnx, onnxruntime, onnxscript"], capture_output=True).returncode == 0


def project_of(build, pictures, folder):
    """A project with the pictures as a frozen set, and the set's parts as folders for the reference."""
    project = os.path.join(folder, "Set.lesion")
    if not os.path.isdir(project):
        build.own("init", project)
        build.own("import", project, pictures, "--format", "class-folders", "--dataset", "Drawn")
        build.own("split", project, "--dataset", "Drawn", "--test-fraction", "0.2", "--seed", "7")
    parts = os.path.join(folder, "parts")
    if not os.path.isdir(parts):
        database = sqlite3.connect(os.path.join(project, "project.sqlite"))
        for path, part in database.execute("SELECT image.path, part FROM frozen_set_item JOIN image ON image.id = image_id"):
            name = os.path.join(os.path.basename(os.path.dirname(path)), os.path.basename(path))
            target = os.path.join(parts, ("train", "test")[part], name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.symlink(os.path.join(pictures, name), target)
    return project, parts


class Table:
    """One line a measurement: ours, theirs, in every round."""

    def __init__(self):
        self.lines = []

    def add(self, name, wanted, ours, theirs, unit="images/s", **more):
        ratios = [a / b for a, b in zip(ours, theirs)]
        line = {"name": name, "unit": unit, "ours": statistics.median(ours), "reference": statistics.median(theirs),
                "ratio": statistics.median(ratios), "lowest": min(ratios), "highest": max(ratios), "wanted": wanted,
                "rounds": len(ours), **more}
        self.lines.append(line)
        extra = "".join(f"  {key} {value:.2f}" for key, value in more.items() if isinstance(value, float))
        print(f"{name:52} {line['ours']:9.1f} {line['reference']:9.1f} {line['ratio']:7.2f} "
              f"({line['lowest']:.2f} – {line['highest']:.2f})  wanted {wanted}{extra}", flush=True)


def predict(table, build, folder, options):
    pictures = os.path.join(folder, "pictures")
    for architecture in options.architectures:
        weights = os.path.join(folder, f"{architecture}.pth")
        project, _ = project_of(build, pictures, folder)
        # A run to ask: its network is trained for one short epoch.
        run, _, _ = build.own("train", project, "--set", "1", "--architecture", architecture, "--weights", weights,
                              "--input-size", "64", "--epochs-per-block", "1", "--seed", "7")
        ours, theirs, memory = [], [], []
        for _ in range(options.rounds):
            own, _, own_peak = build.own("predict", project, run["run"], "--set", "1", "--partition", "all", "--input-size", "300")
            reference, _, reference_peak = build.reference("predict", pictures, "--architecture", architecture, "--weights", weights)
            assert own["images"] == reference["images"], (own, reference)
            ours.append(own["imagesPerSecond"])
            theirs.append(reference["imagesPerSecond"])
            memory.append((own_peak, reference_peak))
        more = {}
        if build.has_onnx():
            onnx = [build.reference("onnx", pictures, "--architecture", architecture, "--weights", weights)[0]["imagesPerSecond"]
                    for _ in range(min(3, options.rounds))]
            more = {"share of ONNX Runtime": statistics.median(ours) / statistics.median(onnx),
                    "ONNX Runtime images/s": statistics.median(onnx)}
        table.add(f"{build.name}: predict {architecture} 300×300", "≥ 2", ours, theirs, **more)
        table.add(f"{build.name}: peak of that", "≤ 1.2", *zip(*memory), unit="MiB")


def train(table, build, folder, options):
    project, parts = project_of(build, os.path.join(folder, "pictures"), folder)
    for architecture in options.architectures:
        weights = os.path.join(folder, f"{architecture}.pth")
        for size in (128, 300):
            ours, theirs, memory = [], [], []
            for _ in range(options.rounds):
                # Whole programs on our side, from start to end; the reference's clock leaves its start out.
                own, seconds, own_peak = build.own("train", project, "--set", "1", "--architecture", architecture, "--weights", weights,
                                                   "--input-size", size, "--epochs-per-block", "1", "--seed", "7")
                reference, _, reference_peak = build.reference("train", parts, "--architecture", architecture, "--weights", weights,
                                                               "--size", size)
                ours.append(reference["images"] / seconds)
                theirs.append(reference["imagesPerSecond"])
                memory.append((own_peak, reference_peak))
            table.add(f"{build.name}: train {architecture} {size}×{size}", "≥ 1.5", ours, theirs)
            table.add(f"{build.name}: peak of that", "≤ 1.2", *zip(*memory), unit="MiB")


def data(table, build, folder, options):
    for name, pictures in (("600×450", "pictures"), ("4032×3024", "large")):
        ours, theirs, first, first_theirs, memory = [], [], [], [], []
        for _ in range(options.rounds):
            text, _, own_peak = call(os.path.join(options.bin, "lesiondesk_data_path"), os.path.join(folder, pictures))
            own = json.loads(text)
            reference, _, reference_peak = build.reference("data", os.path.join(folder, pictures))
            ours.append(own["imagesPerSecond"])
            theirs.append(reference["imagesPerSecond"])
            first.append(own["firstPassPerSecond"])
            first_theirs.append(reference["firstPassPerSecond"])
            memory.append((own_peak, reference_peak))
        table.add(f"{build.name}: data path {name}, three epochs", "≥ 3", ours, theirs)
        table.add(f"{build.name}: data path {name}, first epoch", "≥ 3", first, first_theirs)
        table.add(f"{build.name}: peak of that", "≤ 1.2", *zip(*memory), unit="MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--build", action="append", default=[], help="NAME=PYTHON, see above; system=/usr/bin/python3 if not given")
    parser.add_argument("--only", default="predict,train,data")
    parser.add_argument("--architectures", default=",".join(ARCHITECTURES), type=lambda text: text.split(","))
    parser.add_argument("--images", type=int, default=130)
    parser.add_argument("--large", type=int, default=26, help="pictures of 12 megapixels")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", help="kept with pictures, weights and projects; a temporary one if not given")
    parser.add_argument("--json")
    options = parser.parse_args()
    table = Table()
    print(f"{'':52} {'ours':>9} {'theirs':>9} {'ratio':>7}")
    with tempfile.TemporaryDirectory() as temporary:
        for given in options.build or ["system=/usr/bin/python3"]:
            name, python = given.split("=", 1)
            build = Build(name, python, options.bin)
            folder = os.path.join(options.folder or temporary, name)
            if not os.path.isdir(os.path.join(folder, "large")):
                build.reference("draw", os.path.join(folder, "pictures"), "--images", options.images)
                build.reference("draw", os.path.join(folder, "large"), "--images", options.large, "--width", 4032, "--height", 3024)
                for architecture in ARCHITECTURES:
                    build.reference("weights", os.path.join(folder, f"{architecture}.pth"), "--architecture", architecture)
            for verb in options.only.split(","):
                {"predict": predict, "train": train, "data": data}[verb](table, build, folder, options)
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"cores": os.cpu_count(), "measurements": table.lines}, file, indent=1)


if __name__ == "__main__":
    main()
