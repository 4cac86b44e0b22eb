# SPDX-License-Identifier: GPL-3.0-or-later
# What training in several processes needs beside LibTorch: Gloo's headers, and its library where LibTorch
# does not bring it along (Debian's does not, the wheel's does).
find_path(LESIONDESK_GLOO_INCLUDE gloo/algorithm.h REQUIRED)
add_library(lesiondesk_gloo INTERFACE)
target_include_directories(lesiondesk_gloo SYSTEM INTERFACE "${LESIONDESK_GLOO_INCLUDE}")
target_compile_definitions(lesiondesk_gloo INTERFACE USE_C10D_GLOO)
if(LESIONDESK_LIBTORCH STREQUAL "system")
    find_library(LESIONDESK_GLOO_LIBRARY gloo REQUIRED)
    target_link_libraries(lesiondesk_gloo INTERFACE "${LESIONDESK_GLOO_LIBRARY}")
endif()
