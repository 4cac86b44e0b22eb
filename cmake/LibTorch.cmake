# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch behind one name, lesiondesk_torch, whatever its source. Only core/learning links it, PRIVATE.
add_library(lesiondesk_torch INTERFACE)
if(LESIONDESK_LIBTORCH STREQUAL "system")
    find_package(Torch REQUIRED)
    target_link_libraries(lesiondesk_torch INTERFACE ${TORCH_LIBRARIES})
elseif(LESIONDESK_LIBTORCH STREQUAL "wheel")
    # The wheel's own find_package wants nvcc and a matching CUDA toolkit; our code has no kernels,
    # so headers and libraries are all that is needed.
    set(LESIONDESK_TORCH_DIR "" CACHE PATH "The wheel's torch folder (…/site-packages/torch)")
    if(NOT EXISTS "${LESIONDESK_TORCH_DIR}/include/torch")
        message(FATAL_ERROR "LESIONDESK_LIBTORCH=wheel needs -DLESIONDESK_TORCH_DIR=…/site-packages/torch")
    endif()
    target_include_directories(lesiondesk_torch SYSTEM INTERFACE
        "${LESIONDESK_TORCH_DIR}/include" "${LESIONDESK_TORCH_DIR}/include/torch/csrc/api/include")
    set(torch_lib "${LESIONDESK_TORCH_DIR}/lib")
    target_link_libraries(lesiondesk_torch INTERFACE "${torch_lib}/libtorch_cpu.so" "${torch_lib}/libc10.so")
    if(EXISTS "${torch_lib}/libtorch_cuda.so")
        target_link_libraries(lesiondesk_torch INTERFACE -Wl,--no-as-needed "${torch_lib}/libtorch_cuda.so"
            "${torch_lib}/libc10_cuda.so" "${torch_lib}/libtorch.so")
    endif()
    file(GLOB nvidia_libs "${LESIONDESK_TORCH_DIR}/../nvidia/*/lib")
    list(JOIN nvidia_libs ":" nvidia_path)
    target_link_options(lesiondesk_torch INTERFACE -Wl,--allow-shlib-undefined -Wl,--disable-new-dtags
        "-Wl,-rpath,${torch_lib}:${nvidia_path}")
else()
    message(FATAL_ERROR "LESIONDESK_LIBTORCH is '${LESIONDESK_LIBTORCH}': choose system or wheel")
endif()
