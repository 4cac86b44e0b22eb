# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries the warnings and Qt's hardening for every target of ours.
add_library(lesiondesk_options INTERFACE)
target_compile_options(lesiondesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wcast-align -Wformat=2)
target_compile_definitions(lesiondesk_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(lesiondesk_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(LESIONDESK_SANITIZE_ADDRESS)
    target_compile_options(lesiondesk_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(lesiondesk_options INTERFACE -fsanitize=address,undefined)
endif()
if(LESIONDESK_SANITIZE_THREAD)
    target_compile_options(lesiondesk_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(lesiondesk_options INTERFACE -fsanitize=thread)
endif()
