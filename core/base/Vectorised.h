// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a function: it is compiled for the processors that matter, and the right form is chosen
/// when the program starts. On x86 alone; elsewhere the compiler's usual form is all there is.
#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__)
#define LESIONDESK_VECTORISED __attribute__((target_clones("avx512f", "avx2,fma", "default")))
#else
#define LESIONDESK_VECTORISED
#endif
