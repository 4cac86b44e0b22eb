#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the fixtures of tests/core/learning and of the resize test from the reference
implementations. Run on Debian 12 with python3-torch, python3-torchvision and python3-pil:

    /usr/bin/python3 tests/data/learning/make_fixtures.py

parity_<architecture>.json: what torchvision's network gives with every parameter and buffer set by
    fill() below, which the C++ test repeats bit by bit, so no weights need to be stored. Training
    mode runs with dropout and stochastic depth at 0, as their random numbers are nobody's contract.
steps_<architecture>.json: the frozen-block schedule with three steps of Adam for every number of
    open blocks, on the same network and batch: loss, gradients and running statistics of each step.
initial.json: sums over torchvision's initial weights after torch.manual_seed(7), 13 classes.
nearest.json: PIL's nearest neighbour, as source indices, for odd pairs of sizes.
keras.json: one Keras ImageDataGenerator transform (rotation, width shift, zoom), computed with
    scipy.ndimage.affine_transform as keras.preprocessing.image does it.
*.pth, *.safetensors: small weights files, good and hostile.
"""
import collections
import json
import math
import os
import pickle
import struct
import zipfile

import numpy as np
import torch
import torchvision
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSES = 5


def uniform(count, stream):
    """Numbers in [-1, 1) from integer arithmetic alone: the same in C++."""
    i = np.arange(count, dtype=np.uint64)
    mask = np.uint64(0xFFFFFFFF)
    x = (i * np.uint64(2654435761) + np.uint64(stream) * np.uint64(974711) + np.uint64(12345)) & mask
    x ^= x >> np.uint64(15)
    x = (x * np.uint64(2246822519)) & mask
    x ^= x >> np.uint64(13)
    return x.astype(np.float64) / 2147483648.0 - 1.0


# Keeps the signal neither fading nor exploding in evaluation mode.
GAIN = {"mobilenet_v2": 5.0, "resnet50": 3.0, "efficientnet_b3": 6.0}


def fill(name, shape, stream, gain):
    count = int(np.prod(shape)) if len(shape) else 1
    u = uniform(count, stream)
    if name.endswith("running_mean"):
        v = 0.1 * u
    elif name.endswith("running_var"):
        v = 1.0 + 0.5 * u
    elif len(shape) == 4:
        v = u * math.sqrt(gain / (shape[1] * shape[2] * shape[3]))
    elif len(shape) == 2:
        v = u * math.sqrt(3.0 / shape[1])
    elif name.endswith("weight"):
        v = 1.0 + 0.2 * u
    else:
        v = 0.1 * u
    return torch.from_numpy(v.astype(np.float32)).reshape(shape)


def refill(model, architecture):
    # Order of the streams: sorted names, as C++ has no state_dict order of its own.
    state = model.state_dict()
    names = sorted(n for n in state if not n.endswith("num_batches_tracked"))
    for k, name in enumerate(names):
        state[name].copy_(fill(name, tuple(state[name].shape), k, GAIN[architecture]))


def filled(architecture):
    model = getattr(torchvision.models, architecture)(num_classes=CLASSES)
    refill(model, architecture)
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
        if type(module).__name__ == "StochasticDepth":
            module.p = 0.0
    return model


def parity(architecture, size=96, batch=4):
    torch.set_num_threads(2)
    model = filled(architecture)
    x = torch.from_numpy(uniform(batch * 3 * size * size, 9999).astype(np.float32) * 1.5)
    x = x.reshape(batch, 3, size, size)
    y = torch.arange(batch) % CLASSES
    result = {"size": size, "batch": batch, "classes": CLASSES, "gain": GAIN[architecture]}
    with torch.no_grad():
        result["logits"] = model.eval()(x).tolist()
    logits = model.train()(x)
    loss = torch.nn.functional.cross_entropy(logits, y)
    loss.backward()
    result["trainLogits"] = logits.tolist()
    result["loss"] = loss.item()
    result["gradientNorms"] = {n: round(p.grad.double().norm().item(), 9) for n, p in model.named_parameters()}
    result["runningSums"] = {n: round(b.double().sum().item(), 6) for n, b in model.named_buffers()
                             if n.endswith("running_mean") or n.endswith("running_var")}
    with torch.no_grad():
        result["logitsAfter"] = model.eval()(x).tolist()
    with open(os.path.join(HERE, f"parity_{architecture}.json"), "w") as f:
        json.dump(result, f, indent=0)


# The parameters that each block adds, top to bottom, as prefixes.
BLOCKS = {
    "mobilenet_v2": (("classifier",), ("features.17", "features.18"), ("features.14", "features.15", "features.16"),
                     ("features.11", "features.12", "features.13"),
                     ("features.7", "features.8", "features.9", "features.10")),
    "resnet50": (("fc",), ("layer4",), ("layer3",), ("layer2",), ("layer1",)),
    "efficientnet_b3": (("classifier",), ("features.7", "features.8"), ("features.6",), ("features.5",),
                        ("features.4",), ("features.3",), ("features.2",)),
}


def under(name, prefixes):
    return any(name.startswith(p + ".") for p in prefixes)


def short(value):
    return float(f"{float(value):.6g}")


def training_steps(architecture, size=33, batch=4, head_rate=1e-4, block_rate=1e-5):
    """Lists are in the order of the sorted names of what is open. Every block begins with the same
    numbers in the network, and with what Adam remembers of the steps before. In double precision: Adam
    turns the last bits of a gradient near zero into whole steps, and float's differ between processors."""
    torch.set_num_threads(2)
    model = filled(architecture)
    model = model.double().to(memory_format=torch.channels_last)
    x = torch.from_numpy(uniform(batch * 3 * size * size, 8888).astype(np.float32) * 1.5)
    x = x.reshape(batch, 3, size, size).double().contiguous(memory_format=torch.channels_last)
    y = torch.arange(batch) % CLASSES
    result = {"size": size, "batch": batch, "classes": CLASSES, "gain": GAIN[architecture],
              "headRate": head_rate, "blockRate": block_rate, "blocks": []}
    parameters = dict(model.named_parameters())
    buffers = dict(model.named_buffers())
    opened, adam = [], None
    for block in BLOCKS[architecture]:
        opened += block
        refill(model, architecture)
        new = [p for n, p in parameters.items() if under(n, block)]
        if adam is None:
            adam = torch.optim.Adam(new, lr=head_rate)
        else:
            adam.add_param_group({"params": new, "lr": block_rate})
        for name, parameter in parameters.items():
            parameter.requires_grad_(under(name, opened))
        for name, module in model.named_modules():
            module.train(not name or any(p == name or p.startswith(name + ".") for p in opened)
                         or under(name, opened))
        for name, module in model.named_modules():  # parents have set their children: frozen ones back
            if isinstance(module, torch.nn.BatchNorm2d):
                module.train(under(name, opened))
        steps = []
        for _ in range(3):
            adam.zero_grad()
            loss = torch.nn.functional.cross_entropy(model(x), y)
            loss.backward()
            adam.step()
            names = sorted(n for n in parameters if under(n, opened))
            gradients = [parameters[n].grad.reshape(-1) for n in names]
            steps.append({
                "loss": loss.item(),
                "norms": [short(g.double().norm()) for g in gradients],
                "middle": [short(g[g.numel() // 2]) for g in gradients],
                "statistics": [short(buffers[n].double().sum()) for n in sorted(buffers)
                               if under(n, opened) and not n.endswith("num_batches_tracked")],
            })
        result["blocks"].append(steps)
    with open(os.path.join(HERE, f"steps_{architecture}.json"), "w") as f:
        json.dump(result, f, separators=(",", ":"))


def initial():
    result = {}
    for architecture in ("mobilenet_v2", "resnet50", "efficientnet_b3"):
        torch.manual_seed(7)
        model = getattr(torchvision.models, architecture)(num_classes=13)
        result[architecture] = {
            "parameters": sum(p.numel() for p in model.parameters()),
            "sum": sum(p.double().sum().item() for p in model.parameters()),
            "absolute": sum(p.double().abs().sum().item() for p in model.parameters()),
        }
    with open(os.path.join(HERE, "initial.json"), "w") as f:
        json.dump(result, f, indent=1)


def nearest():
    rows = []
    for source, target in ((7, 3), (3, 7), (5, 5), (100, 300), (6, 9), (601, 300), (450, 128),
                           (1024, 299), (33, 100), (97, 64)):
        picture = Image.fromarray(np.arange(source, dtype=np.int32)[None, :].copy(), mode="I")
        rows.append({"from": source, "to": target,
                     "source": np.asarray(picture.resize((target, 1), Image.NEAREST))[0].tolist()})
    with open(os.path.join(HERE, "nearest.json"), "w") as f:
        json.dump(rows, f)


def keras():
    from scipy import ndimage
    height, width = 12, 16
    picture = ((uniform(height * width, 5) + 1) * 127.9).astype(np.uint8).reshape(height, width)
    picture = ndimage.uniform_filter(picture.astype(np.float64), 3).astype(np.uint8)
    cases = []
    for theta_deg, shift, zx, zy in ((0, 0.125, 1, 1), (90, 0, 1, 1), (0, 0, 0.8, 1.2), (17, -0.1, 1.1, 0.9)):
        theta = np.deg2rad(theta_deg)
        matrix = np.array([[np.cos(theta), -np.sin(theta), 0], [np.sin(theta), np.cos(theta), 0], [0, 0, 1]])
        matrix = matrix @ np.array([[1, 0, 0], [0, 1, shift * width], [0, 0, 1]])
        matrix = matrix @ np.array([[zx, 0, 0], [0, zy, 0], [0, 0, 1]])
        o_x, o_y = height / 2 - 0.5, width / 2 - 0.5
        matrix = (np.array([[1, 0, o_x], [0, 1, o_y], [0, 0, 1]]) @ matrix
                  @ np.array([[1, 0, -o_x], [0, 1, -o_y], [0, 0, 1]]))
        moved = ndimage.affine_transform(picture.astype(np.float32), matrix[:2, :2], matrix[:2, 2],
                                         order=1, mode="nearest")
        cases.append({"rotation": theta_deg, "shift": shift, "zoomRows": zx, "zoomColumns": zy,
                      "result": [round(float(v), 3) for v in moved.ravel()]})
    with open(os.path.join(HERE, "keras.json"), "w") as f:
        json.dump({"height": height, "width": width, "picture": picture.ravel().tolist(), "cases": cases}, f)


def tensors():
    base = torch.arange(24, dtype=torch.float32).reshape(2, 3, 4) / 8
    return collections.OrderedDict(
        plain=base,
        turned=base.permute(2, 0, 1),
        part=base[1, 1:, ::2],
        half=(base[0] / 3).half(),
        brain=(base[0] / 3).bfloat16(),
        counter=torch.tensor(41, dtype=torch.int64),
        scalar=torch.tensor(2.5),
        parameter=torch.nn.Parameter(base[0, 0].clone()),
    )


class Evil:
    def __reduce__(self):
        return (os.system, ("touch /tmp/lesiondesk-was-here",))


def files():
    state = tensors()
    torch.save(state, os.path.join(HERE, "zip.pth"))
    torch.save(state, os.path.join(HERE, "legacy.pth"), _use_new_zipfile_serialization=False)
    torch.save({"epoch": 3, "best": 0.5, "state_dict": {"module." + k: v for k, v in state.items()}},
               os.path.join(HERE, "wrapped.pth"))
    torch.save({"model": {"_orig_mod." + k: v for k, v in state.items()}, "lr": [1e-4, 1e-5]},
               os.path.join(HERE, "compiled.pth"))
    torch.save({"state_dict": Evil()}, os.path.join(HERE, "evil_zip.pth"))
    torch.save({"state_dict": Evil()}, os.path.join(HERE, "evil_legacy.pth"), _use_new_zipfile_serialization=False)
    with open(os.path.join(HERE, "evil_pickle.pth"), "wb") as f:
        pickle.dump(Evil(), f, protocol=2)
    expected = {k: {"shape": list(v.shape), "values": v.detach().double().reshape(-1).tolist()}
                for k, v in state.items()}
    with open(os.path.join(HERE, "tensors.json"), "w") as f:
        json.dump(expected, f)


if __name__ == "__main__":
    nearest()
    keras()
    files()
    initial()
    for name in ("mobilenet_v2", "resnet50", "efficientnet_b3"):
        parity(name)
        training_steps(name)
