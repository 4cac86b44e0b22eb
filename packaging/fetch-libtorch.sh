#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings LibTorch 2 from PyPI's `torch` wheel into a cache outside the checkout and prints its torch folder:
#   packaging/fetch-libtorch.sh          what compiling, linking and running on the CPU needs
#   packaging/fetch-libtorch.sh --cuda   and the NVIDIA libraries that a GPU needs (about 3 GB more)
# Every file is pinned by version and SHA-256, which pip verifies. What is there already is not fetched again.
# $LESIONDESK_WHEEL_CACHE puts it elsewhere than ~/.cache/lesiondesk. Progress goes to stderr.
set -euo pipefail

torch_version="2.15.0"
# libtorch_cpu.so itself is linked against these two of CUDA's libraries, GPU or not.
wheels_cpu="
torch==2.15.0              --hash=sha256:48c2d861134c0b5697c7602cb5ffa68f62a2989fdcd1717e593356f67996ca1e
nvidia-cuda-runtime==13.2.86 --hash=sha256:3498247680dfddce31bad102af7e3e26fc795342a3cac64722bb0fa95e7f60f0
nvidia-cuda-cupti==13.2.86 --hash=sha256:8fa29f15dd8336181f961764d9d95236fc6b931dd0c8fcf8cd70aab0c310b586
"
# What libtorch_cuda.so is linked against, what that needs, and what it opens while it runs.
wheels_cuda="
nvidia-cublas==13.4.1.3    --hash=sha256:a5917cb642cfb07f4a0231ee16aec7e2e0357d8cb8b1b78a0c9c68dba3e6afc7
nvidia-cuda-nvrtc==13.2.86 --hash=sha256:8111c5130e967b78222ea2124145f8efe9ce201b752b2579a2513100a53be1c5
nvidia-cudnn-cu13==9.26.0.51 --hash=sha256:9c976d539786698c71d6bcdbe2053b7485fae062ff7e1215d2f2ff67b1a2149a
nvidia-cufft==12.2.0.57    --hash=sha256:34da27fadf3979b0b042c43823f0530be8408b86df31ee0108e1ca0b621d4ef6
nvidia-cufile==1.17.1.22   --hash=sha256:87feaf8c3ad20d3d03a01933181801ff6892bace5c8f0b1e4b48f319d3e62d36
nvidia-cusolver==12.2.0.11 --hash=sha256:fab5778f6769947389a1a6abc07e635576825a08c0ffc68c3ae7f1392c794b42
nvidia-cusparse==12.7.10.12 --hash=sha256:25907c75e4db1581685f06f61cc6cdecc04611765516a52373e0a18ebd69fa00
nvidia-cusparselt-cu13==0.8.1 --hash=sha256:786ce87568c303fadb5afcc7102d454cd3040d75f6f8626f5db460d1871f4dd0
nvidia-nccl-cu13==2.30.7   --hash=sha256:cefa7fdb9710efd0f39c5f1be1d61ff6fc9a996c451265bd7fbdcf9455ed4b50
nvidia-nvjitlink==13.5.37  --hash=sha256:280d7cb9649704145f074b8dbde500de04ce02d0872e066e20a83c17bcaa93eb
nvidia-nvshmem-cu13==3.7.2 --hash=sha256:b9a4f843c62b5dded8ad33fd6d220e007dcd39f06cee549292f5ba14ce4c235c
nvidia-nvtx==13.2.86       --hash=sha256:968ce72baee2a01791c7d3254000eac81f24677b0b91c62d21b449a1f309c245
"

say() { echo "fetch-libtorch: $*" >&2; }
kind="cpu"
case "${1:-}" in
    "") ;;
    --cuda) kind="cuda" ;;
    *) say "unknown option '$1': use no option, or --cuda"; exit 2 ;;
esac
if [[ "$(uname -sm)" != "Linux x86_64" ]]; then
    say "the pinned wheels are for Linux on x86-64, this is $(uname -sm): build with -DLESIONDESK_LIBTORCH=system"
    exit 1
fi

cache="${LESIONDESK_WHEEL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lesiondesk}"
mkdir -p "$cache"
exec 9>"$cache/.lock"
flock 9 # two builds at once fetch it once

# install FOLDER WHEELS: unpacks pinned wheels into a new folder, all or nothing.
install() {
    local folder="$1" wheels="$2"
    local partial="$folder.partial"
    rm -rf "$partial"
    mkdir -p "$partial"
    # Debian's Python, whatever others are in the path; the wheels are named exactly, so its version does not matter.
    echo "$wheels" >"$partial.txt"
    if ! PIP_ROOT_USER_ACTION=ignore /usr/bin/python3 -m pip install --quiet --disable-pip-version-check --no-cache-dir --no-deps --no-compile \
        --require-hashes --only-binary=:all: --implementation cp --python-version 311 --abi cp311 --abi none \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux_2_25_x86_64 \
        --platform manylinux_2_18_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
        --platform manylinux2010_x86_64 --platform manylinux1_x86_64 \
        --target "$partial" -r "$partial.txt" 1>&2; then
        rm -rf "$partial" "$partial.txt"
        say "pip could not fetch the wheels: check the network, then run this again"
        exit 1
    fi
    rm "$partial.txt"
    mv "$partial" "$folder"
}

cpu="$cache/libtorch-$torch_version-cpu"
if [[ ! -d "$cpu" ]]; then
    say "fetching LibTorch $torch_version into $cpu (550 MB)"
    install "$cpu" "$wheels_cpu"
fi
if [[ "$kind" == "cuda" && ! -d "$cache/libtorch-$torch_version-cuda" ]]; then
    cuda="$cache/libtorch-$torch_version-cuda"
    say "fetching NVIDIA's libraries into $cuda (2 GB)"
    rm -rf "$cuda.nvidia"
    install "$cuda.nvidia" "$wheels_cuda"
    # Hard links: the CPU's files are on the disk once.
    rm -rf "$cuda.partial"
    cp -al "$cpu" "$cuda.partial"
    cp -al "$cuda.nvidia/." "$cuda.partial/"
    rm -rf "$cuda.nvidia"
    mv "$cuda.partial" "$cuda"
fi
echo "$cache/libtorch-$torch_version-$kind/torch"
