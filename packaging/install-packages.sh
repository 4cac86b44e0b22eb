#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs with apt what packaging/debian-packages.txt lists and this machine lacks.
set -euo pipefail
list="$(dirname "$0")/debian-packages.txt"
missing=()
while read -r package; do
    [[ -z "$package" || "$package" == \#* ]] && continue
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done < "$list"
[[ ${#missing[@]} -eq 0 ]] && exit 0
echo "Installing: ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "This script installs with apt, which is not here: install the packages above by hand." >&2
    exit 1
fi
root=()
if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "Run this as root, or install sudo: the packages above are missing." >&2; exit 1; }
    root=(sudo)
fi
"${root[@]}" apt-get update -q
"${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"
