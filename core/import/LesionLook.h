// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace lesiondesk
{

using Colour = std::array<float, 3>; ///< red, green, blue, 0 to 255

/// How the second colour lies on the first.
enum class LesionPattern { Plain, DarkRim, PaleCentre, Blotches, Halves };

/// What a class of the artificial sample looks like: a caricature of the textbook's description,
/// different enough from the others to be learned from the pixels, and nothing more.
struct LesionLook {
    const char *key; ///< of the taxonomy dermai-13
    int macroscopic; ///< how many images the paper's Table I has
    int anatomical;
    double meanAge;
    double ageSpread;
    Colour first;
    Colour second;
    LesionPattern pattern;
    float size;      ///< of the lesion: its radius by half the picture's height
    float stretch;   ///< longest by shortest diameter, at most
    float irregular; ///< of the border, 0 to 0.4 of the radius
    float softness;  ///< width of the border by the radius
    float relief;    ///< how much it stands out of the skin: light and shadow, 0 to 1
    float grain;     ///< strength of the fine texture, 0 to 60
    int darkDots;
    int paleFlecks;
    int vessels;
    int crusts;
    bool navel;     ///< a small pit in the middle
    int satellites; ///< smaller ones around it
    bool stalk;     ///< hangs on a stalk and throws a shadow
};

/// The thirteen classes in the order of the paper's Table I.
const std::vector<LesionLook> &lesionLooks();

} // namespace lesiondesk
