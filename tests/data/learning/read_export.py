#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program sees of an exported model, by nothing but FILE.json and torchvision.

    /usr/bin/python3 read_export.py MODEL PICTURE... > probabilities.json

A .safetensors file goes into torchvision's own class of that name (strictly: every key must be
there), a TorchScript file into torch.jit.load. Pictures are prepared by the words of MODEL.json.
The header of .safetensors is read by hand: Debian 12 has no package for it.
"""
import json
import struct
import sys

import numpy as np
import torch
import torchvision
from PIL import Image, ImageOps


def read_safetensors(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    types = {"F32": np.float32, "I64": np.int64}
    state = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + length + begin:8 + length + end], types[entry["dtype"]])
        state[name] = torch.from_numpy(values.copy()).reshape(entry["shape"])
    return state


def load(path, description):
    if description["format"] == "torchscript":
        return torch.jit.load(path)
    model = getattr(torchvision.models, description["architecture"])(
        num_classes=len(description["classes"]))
    model.load_state_dict(read_safetensors(path), strict=True)
    return model


def prepare(path, given):
    assert given["channels"] == "RGB" and given["layout"] == "NCHW"
    rule = given["resize"]
    assert rule["policy"] == "nearest"
    picture = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    picture = picture.resize((rule["width"], rule["height"]), Image.NEAREST)
    normalisation = given["normalisation"]
    values = np.asarray(picture, np.float32) / normalisation["scale"]
    values = (values - np.float32(normalisation["mean"])) / np.float32(normalisation["std"])
    return torch.from_numpy(values.transpose(2, 0, 1).copy())


def main():
    path, pictures = sys.argv[1], sys.argv[2:]
    with open(path + ".json", encoding="utf-8") as file:
        description = json.load(file)
    torch.set_num_threads(2)
    model = load(path, description).eval()
    with torch.no_grad():
        batch = torch.stack([prepare(p, description["input"]) for p in pictures])
        rows = torch.softmax(model(batch), 1).double().tolist()
    json.dump({"probabilities": rows, "keys": sorted(model.state_dict())}, sys.stdout)


main()
