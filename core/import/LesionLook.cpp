// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/LesionLook.h"

namespace lesiondesk
{

const std::vector<LesionLook> &lesionLooks()
{
    using enum LesionPattern;
    // The counts are those of Table I; ages and looks are made up.
    // clang-format off
    static const std::vector<LesionLook> kLooks{
        // key         mac  anat  age  ±   first            second           pattern     size  str  irr   soft  relief grain dots flecks vess crust navel sat stalk
        {"SebKer",    1125,  61,  67, 12, {122,  86,  58}, { 92,  62,  40}, Blotches,   .46F, 1.3F, .06F, .05F, .45F, 34.F, 22,   4,  0, 0, false, 0, false},
        {"ActKer",     442,  77,  72, 10, {206, 128, 112}, {222, 160, 140}, Blotches,   .50F, 1.4F, .20F, .55F, .05F, 26.F,  0,  34,  0, 0, false, 0, false},
        {"Nev",        561,  57,  38, 17, {112,  70,  46}, { 84,  50,  34}, PaleCentre, .30F, 1.2F, .03F, .10F, .15F,  8.F,  0,   0,  0, 0, false, 0, false},
        {"MolCont",     50,  21,   8,  5, {232, 190, 172}, {250, 224, 210}, PaleCentre, .20F, 1.1F, .02F, .10F, .90F,  4.F,  0,   0,  0, 0, true,  6, false},
        {"Haem",        66,   4,  50, 20, {190,  26,  36}, {140,  12,  30}, Blotches,   .32F, 1.2F, .10F, .07F, .55F, 10.F,  0,   0,  0, 0, false, 3, false},
        {"UncNeop",    233,  13,  62, 15, {158, 104, 134}, {112,  84, 116}, Halves,     .40F, 1.4F, .16F, .18F, .35F, 18.F,  2,   0,  3, 1, false, 0, false},
        {"Drmfib",     135,   6,  46, 13, {196, 142, 112}, {120,  74,  52}, DarkRim,    .32F, 1.2F, .05F, .25F, .30F,  8.F,  0,   0,  0, 0, false, 0, false},
        {"SLent",       45,   3,  66, 11, {176, 126,  78}, {162, 112,  66}, Plain,      .55F, 1.5F, .26F, .06F, .00F,  6.F,  0,   0,  0, 0, false, 0, false},
        {"PenFib",      99,  16,  52, 13, {220, 168, 148}, {196, 138, 118}, DarkRim,    .30F, 1.6F, .03F, .06F, .80F,  6.F,  0,   0,  0, 0, false, 0, true },
        {"VWart",      167,  25,  26, 16, {204, 186, 164}, {168, 146, 122}, Blotches,   .38F, 1.2F, .18F, .06F, .60F, 58.F, 14,  16,  0, 0, false, 1, false},
        {"OtMalNeop",  108,   8,  74, 10, {184,  70,  62}, {134,  44,  44}, DarkRim,    .48F, 1.3F, .20F, .12F, .55F, 26.F,  0,   6,  2, 4, false, 0, false},
        {"BCC",         53,   3,  70, 11, {226, 166, 160}, {150, 134, 160}, PaleCentre, .38F, 1.3F, .08F, .10F, .75F,  6.F,  6,   0,  9, 0, false, 0, false},
        {"MM",          50,   2,  63, 14, { 44,  34,  38}, { 96,  56,  72}, Halves,     .48F, 1.7F, .32F, .08F, .15F, 20.F,  8,   0,  0, 0, false, 1, false},
    };
    // clang-format on
    return kLooks;
}

} // namespace lesiondesk
