#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What LesionDesk's learning is measured against: the same work in Python with torchvision, PIL and DataLoader.

It has what a careful user gives it: two compute threads on two cores, no gradients where none are needed, frozen parameters
and frozen BatchNorm, and before the clock starts it tries both memory layouts and with and without workers and takes the
fastest. Every verb prints one JSON object.

  predict FOLDER --architecture A --weights FILE [--size 300]      reading, decoding, resizing, forward pass
  train FOLDER --architecture A --weights FILE [--size 300]        the frozen-block schedule, test pass every epoch
  data FOLDER [--size 300] [--epochs 3]                            decode, resize, augment, batch; no network
  onnx FOLDER --architecture A --weights FILE [--size 300]         predict with ONNX Runtime (PyPI onnxruntime, onnx)
  weights FILE --architecture A                                    weights as torchvision draws them with seed 0
  draw FOLDER --images N [--width 600 --height 450]                N JPEGs in thirteen classes
FOLDER/CLASS/*.jpg for predict and data; FOLDER/train and FOLDER/test over that for train.
"""
import argparse
import json
import os
import random
import resource
import time

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import models, transforms
from torchvision.transforms import functional as F

MEAN, DEVIATION = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
BATCH = 32
FEW = 8  # pictures of a trial before the clock starts

# The paper's blocks, top to bottom (after the head), as places in the network.
BLOCKS = {
    "mobilenet_v2": [[f"features.{i}" for i in group] for group in ([18, 17], [14, 15, 16], [11, 12, 13], [7, 8, 9, 10])],
    "resnet50": [["layer4"], ["layer3"], ["layer2"], ["layer1"]],
    "efficientnet_b3": [[f"features.{i}" for i in group] for group in ([8, 7], [6], [5], [4], [3], [2])],
}


def listed(folder):
    """(file, class) in the order of the names."""
    classes = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    return [(os.path.join(folder, name, file), label)
            for label, name in enumerate(classes)
            for file in sorted(os.listdir(os.path.join(folder, name)))], len(classes)


def augmented(picture):
    """Keras' ranges of the paper, with torchvision's own functions on PIL pictures."""
    angle = random.uniform(1, 30) * random.choice((-1, 1))
    shift = random.uniform(-0.1, 0.1) * picture.width
    picture = F.affine(picture, angle, [shift, 0], random.uniform(0.8, 1.2), [0.0, 0.0],
                       interpolation=transforms.InterpolationMode.BILINEAR)
    if random.random() < 0.5:
        picture = F.hflip(picture)
    return F.adjust_brightness(picture, random.uniform(0.2, 0.8))


class Pictures(Dataset):
    def __init__(self, files, size, augment):
        self.files, self.size, self.augment = files, size, augment

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        file, label = self.files[index]
        picture = Image.open(file).convert("RGB").resize((self.size, self.size), Image.NEAREST)
        if self.augment:
            picture = augmented(picture)
        return F.normalize(F.to_tensor(picture), MEAN, DEVIATION), label


class Balanced:
    """One picture of each class a batch; an epoch shows as many pictures as there are, rounded up to whole batches."""

    def __init__(self, files, classes, seed):
        self.of = [[i for i, (_, label) in enumerate(files) if label == c] for c in range(classes)]
        self.steps = -(-len(files) // classes)
        self.random = random.Random(seed)

    def __len__(self):
        return self.steps

    def __iter__(self):
        for _ in range(self.steps):
            yield [self.random.choice(own) for own in self.of]


def network(architecture, weights, classes=None):
    built = getattr(models, architecture)()
    built.load_state_dict(torch.load(weights))
    if classes:  # a new head
        if architecture == "resnet50":
            built.fc = torch.nn.Linear(built.fc.in_features, classes)
        else:
            built.classifier[1] = torch.nn.Linear(built.classifier[1].in_features, classes)
    return built


def laid_out(thing, channels_last):
    return thing.to(memory_format=torch.channels_last) if channels_last else thing


def loader(files, size, augment, workers, **more):
    return DataLoader(Pictures(files, size, augment), num_workers=workers, **more)


@torch.no_grad()
def ask(net, batches, channels_last):
    net.eval()
    return torch.cat([net(laid_out(images, channels_last)) for images, _ in batches])


def fastest(trials):
    """The key of the quickest of several calls, each made once to warm up and once for the clock."""
    seconds = {}
    for key, call in trials.items():
        call()
        begin = time.monotonic()
        call()
        seconds[key] = time.monotonic() - begin
    return min(seconds, key=seconds.get)


def say(images, seconds, **more):
    print(json.dumps({"images": images, "seconds": seconds, "imagesPerSecond": images / seconds,
                      "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "torch": torch.__version__, **more}))


def predict(options):
    files, _ = listed(options.folder)
    net = network(options.architecture, options.weights).eval()
    few = files[:FEW]

    def once(some, channels_last, workers):
        laid_out(net, channels_last)
        return ask(net, loader(some, options.size, False, workers, batch_size=BATCH), channels_last)

    best = fastest({(last, workers): lambda last=last, workers=workers: once(few, last, workers)
                    for last in (False, True) for workers in (0, options.workers)})
    begin = time.monotonic()
    once(files, *best)
    say(len(files), time.monotonic() - begin, channelsLast=best[0], workers=best[1])


def open_blocks(net, architecture, count):
    """Blocks up to `count` train, the head being the first; the rest is frozen, its BatchNorm too."""
    head = net.fc if architecture == "resnet50" else net.classifier
    open_modules = [head] + [net.get_submodule(name) for block in BLOCKS[architecture][:count - 1] for name in block]
    net.requires_grad_(False)
    net.eval()
    for module in open_modules:
        module.requires_grad_(True)
        module.train()
    return head


def train(options):
    train_files, classes = listed(os.path.join(options.folder, "train"))
    test_files, _ = listed(os.path.join(options.folder, "test"))
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    blocks = len(BLOCKS[options.architecture]) + 1

    def step(net, optimizer, images, labels, channels_last):
        loss = torch.nn.functional.cross_entropy(net(laid_out(images, channels_last)), labels)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        return loss.item()

    def layout_trial(channels_last):
        net = laid_out(network(options.architecture, options.weights, classes), channels_last)
        open_blocks(net, options.architecture, 3)
        optimizer = torch.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=1e-4)
        images = torch.rand(classes, 3, options.size, options.size)
        step(net, optimizer, images, torch.arange(classes), channels_last)

    channels_last = fastest({last: lambda last=last: layout_trial(last) for last in (False, True)})
    workers = options.workers
    begin = time.monotonic()
    net = laid_out(network(options.architecture, options.weights, classes), channels_last)
    seen = 0
    optimizer, known = None, set()
    for epoch in range(blocks * options.epochs_per_block):
        if epoch % options.epochs_per_block == 0:
            head = open_blocks(net, options.architecture, epoch // options.epochs_per_block + 1)
            in_head = {id(p) for p in head.parameters()}
            fresh = [p for p in net.parameters() if p.requires_grad and id(p) not in known]
            groups = [{"params": [p for p in fresh if (id(p) in in_head) == of_head], "lr": 1e-4 if of_head else 1e-5}
                      for of_head in (True, False)]
            for group in (group for group in groups if group["params"]):
                if optimizer:
                    optimizer.add_param_group(group)
                else:
                    optimizer = torch.optim.Adam([group])
            known |= {id(p) for p in fresh}
        for images, labels in loader(train_files, options.size, True, workers,
                                     batch_sampler=Balanced(train_files, classes, options.seed + epoch)):
            step(net, optimizer, images, labels, channels_last)
            seen += len(labels)
        ask(net, loader(test_files, options.size, False, workers, batch_size=BATCH), channels_last)
        open_blocks(net, options.architecture, epoch // options.epochs_per_block + 1)
    # What the training part looks like at the end, which LesionDesk's runs store as well.
    ask(net, loader(train_files, options.size, False, workers, batch_size=BATCH), channels_last)
    say(seen, time.monotonic() - begin, channelsLast=channels_last, workers=workers)


def data(options):
    files, classes = listed(options.folder)
    random.seed(options.seed)
    seen = 0
    begin = time.monotonic()
    first = 0
    for _ in range(options.epochs):
        for images, _ in loader(files, options.size, True, options.workers, batch_size=classes):
            seen += len(images)
        first = first or time.monotonic() - begin
    say(seen, time.monotonic() - begin, firstPassPerSecond=len(files) / first, workers=options.workers)


def onnx(options):
    import onnxruntime
    net = network(options.architecture, options.weights).eval()
    file = options.weights + ".onnx"
    torch.onnx.export(net, (torch.rand(1, 3, options.size, options.size),), file, input_names=["images"],
                      output_names=["logits"], opset_version=18, dynamo=True,
                      dynamic_shapes=({0: torch.export.Dim("batch")},))
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(file, settings, providers=["CPUExecutionProvider"])
    files, _ = listed(options.folder)

    def once(some, workers):
        for images, _ in loader(some, options.size, False, workers, batch_size=options.batch):
            session.run(None, {"images": images.numpy()})

    best = fastest({workers: lambda workers=workers: once(files[:FEW], workers) for workers in (0, options.workers)})
    begin = time.monotonic()
    once(files, best)
    say(len(files), time.monotonic() - begin, onnxruntime=onnxruntime.__version__, workers=best)


def weights(options):
    torch.manual_seed(0)
    torch.save(getattr(models, options.architecture)().state_dict(), options.folder)
    print(json.dumps({"torch": torch.__version__}))


def draw(options):
    """A skin tone, a spot whose colour tells the class, grain: files about as large as photographs are."""
    import numpy
    for index in range(options.images):
        label = index % 13
        draws = numpy.random.default_rng(index)
        coarse = draws.integers(150, 220, (6, 8, 3)).astype("uint8")
        picture = numpy.asarray(Image.fromarray(coarse).resize((options.width, options.height), Image.BICUBIC)).astype("int16")
        y, x = numpy.ogrid[:options.height, :options.width]
        spot = (x - options.width / 2) ** 2 + (y - options.height / 2) ** 2 < (options.height / 4) ** 2
        picture[spot] = (40 + 15 * label, 120 - 8 * label, 60 + (label * 53) % 90)
        picture += draws.integers(-9, 10, (options.height, options.width, 1), dtype="int16")
        folder = os.path.join(options.folder, f"class{label:02}")
        os.makedirs(folder, exist_ok=True)
        Image.fromarray(picture.clip(0, 255).astype("uint8")).save(os.path.join(folder, f"{index:05}.jpg"), quality=90)
    print(json.dumps({"images": options.images}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["predict", "train", "data", "onnx", "weights", "draw"])
    parser.add_argument("folder", help="or the weights file to write")
    parser.add_argument("--architecture", choices=sorted(BLOCKS), default="mobilenet_v2")
    parser.add_argument("--weights")
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--epochs-per-block", type=int, default=1)
    parser.add_argument("--images", type=int, default=130)
    parser.add_argument("--width", type=int, default=600)
    parser.add_argument("--height", type=int, default=450)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.set_num_threads(os.cpu_count())
    globals()[options.verb](options)


if __name__ == "__main__":
    main()
