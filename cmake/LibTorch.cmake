# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch behind one name, lesiondesk_torch, whatever its source. Only core/learning links it, PRIVATE.
# LESIONDESK_ALSO_WHEEL adds lesiondesk_torch_wheel beside Debian's, so that one build tree proves both.
set(LESIONDESK_TORCH_DIR "" CACHE PATH "The wheel's torch folder, as packaging/fetch-libtorch.sh prints it")
set(LESIONDESK_ALSO_WHEEL "" CACHE PATH
    "The wheel's torch folder: builds the learning library, the command line and the learning tests with it as well")

# The wheel's own find_package wants nvcc and a matching CUDA toolkit; our code has no kernels,
# so headers and libraries are all that is needed.
function(lesiondesk_add_wheel_torch target folder)
    foreach(file include/ATen/ATen.h lib/libtorch_cpu.so lib/libc10.so)
        if(NOT EXISTS "${folder}/${file}")
            message(FATAL_ERROR "There is no LibTorch wheel in '${folder}' (${file} is missing): give the folder "
                                "that packaging/fetch-libtorch.sh prints")
        endif()
    endforeach()
    set(lib "${folder}/lib")
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE
        "${folder}/include" "${folder}/include/torch/csrc/api/include")
    target_link_libraries(${target} INTERFACE "${lib}/libtorch_cpu.so" "${lib}/libc10.so")
    target_compile_definitions(${target} INTERFACE USE_C10D_GLOO) # as Debian's package says of its own
    # libtorch_cuda.so is in every wheel; what it needs to start is there where NVIDIA's libraries are.
    file(GLOB cudnn "${folder}/../nvidia/cudnn/lib/libcudnn.so*")
    if(EXISTS "${lib}/libtorch_cuda.so" AND cudnn)
        # Nothing of ours calls into it: LibTorch finds it when it is loaded.
        target_link_libraries(${target} INTERFACE -Wl,--push-state,--no-as-needed "${lib}/libtorch_cuda.so"
            "${lib}/libc10_cuda.so" "${lib}/libtorch.so" -Wl,--pop-state)
        message(STATUS "LibTorch: wheel with CUDA in ${folder}")
        # What c10d's header for NCCL includes comes with the same wheels.
        set(nvidia "${folder}/../nvidia")
        file(GLOB nccl "${nvidia}/nccl/lib/libnccl.so*")
        file(GLOB cudart "${nvidia}/cu13/lib/libcudart.so*")
        if(nccl AND cudart AND EXISTS "${nvidia}/nccl/include/nccl.h")
            target_include_directories(${target} SYSTEM INTERFACE "${nvidia}/nccl/include" "${nvidia}/cu13/include")
            target_compile_definitions(${target} INTERFACE USE_C10D_NCCL)
            target_link_libraries(${target} INTERFACE ${nccl} ${cudart})
            message(STATUS "LibTorch: with NCCL")
        endif()
    else()
        message(STATUS "LibTorch: wheel for the CPU in ${folder}")
    endif()
    file(GLOB nvidia_libs "${folder}/../nvidia/*/lib")
    list(JOIN nvidia_libs ":" nvidia_path)
    # DT_RPATH, not RUNPATH: it holds for the libraries of the libraries too, and goes before Debian's.
    target_link_options(${target} INTERFACE -Wl,--allow-shlib-undefined -Wl,--disable-new-dtags
        "-Wl,-rpath,${lib}:${nvidia_path}")
endfunction()

if(LESIONDESK_LIBTORCH STREQUAL "system")
    find_package(Torch REQUIRED)
    add_library(lesiondesk_torch INTERFACE)
    target_link_libraries(lesiondesk_torch INTERFACE ${TORCH_LIBRARIES})
elseif(LESIONDESK_LIBTORCH STREQUAL "wheel")
    lesiondesk_add_wheel_torch(lesiondesk_torch "${LESIONDESK_TORCH_DIR}")
else()
    message(FATAL_ERROR "LESIONDESK_LIBTORCH is '${LESIONDESK_LIBTORCH}': choose system or wheel")
endif()
if(LESIONDESK_ALSO_WHEEL)
    if(NOT LESIONDESK_LIBTORCH STREQUAL "system")
        message(FATAL_ERROR "LESIONDESK_ALSO_WHEEL builds the wheel beside Debian's LibTorch: choose LESIONDESK_LIBTORCH=system")
    endif()
    lesiondesk_add_wheel_torch(lesiondesk_torch_wheel "${LESIONDESK_ALSO_WHEEL}")
endif()
