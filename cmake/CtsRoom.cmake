# A room is a folder, a static library and a promise: it links what it may know and nothing else.
#   cts_room(PATH shared/expr LINKS cts_shared_model PRIVATE_LINKS yaml-cpp)
# makes the target cts_shared_expr from every .cpp directly inside the folder (not its subfolders,
# unless they are named).
# Headers are included from the checkout's root: #include "shared/expr/parser.h".
# docs/architecture.md draws the same rooms and arrows; scripts/check compares the two.
#   EXCLUDE a.cpp     leaves a file out
#   SUBFOLDERS lint   takes these folders' .cpp files in as well: parts of the same room
#   PCH <wx/wx.h>     precompiles these headers for the room, instead of the common standard ones
#   NO_UNITY          for a room whose files cannot be compiled as one
add_library(cts_options INTERFACE)
target_include_directories(cts_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(cts_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                             -Wno-missing-field-initializers)
# Poco and wx ask for these of whoever includes them; asked for everywhere, one precompiled header serves all rooms.
target_compile_definitions(cts_options INTERFACE _FILE_OFFSET_BITS=64 _LARGEFILE64_SOURCE _REENTRANT _THREAD_SAFE _XOPEN_SOURCE=500)
if(CTS_WARNINGS_AS_ERRORS)
  target_compile_options(cts_options INTERFACE -Werror)
endif()
if(CMAKE_UNITY_BUILD)
  # In a unity file every source is an included one, so a member of a source's own type looks as if others could see it.
  target_compile_options(cts_options INTERFACE -Wno-subobject-linkage)
endif()
if(CMAKE_CXX_COMPILER_LAUNCHER)
  target_compile_options(cts_options INTERFACE -fpch-preprocess)  # what a compiler cache needs to see through one
endif()
target_link_libraries(cts_options INTERFACE Threads::Threads)

# The standard library, precompiled once for every room. Nothing may rely on it: a file includes what it uses, and
# scripts/check --tidy compiles without it.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/cts_std.cpp CONTENT "// Carries the precompiled standard headers.\n")
add_library(cts_std OBJECT ${CMAKE_BINARY_DIR}/cts_std.cpp)
target_link_libraries(cts_std PRIVATE cts_options)
target_precompile_headers(cts_std PRIVATE <algorithm> <array> <chrono> <compare> <cstdint> <functional> <map> <memory>
                          <optional> <set> <span> <sstream> <string> <string_view> <tuple> <unordered_map> <utility>
                          <variant> <vector> <tl/expected.hpp>)

function(cts_room)
  cmake_parse_arguments(ROOM "NO_UNITY" "PATH" "LINKS;PRIVATE_LINKS;EXCLUDE;PCH;SUBFOLDERS" ${ARGN})
  string(REPLACE "/" "_" name cts_${ROOM_PATH})
  set(patterns ${CMAKE_SOURCE_DIR}/${ROOM_PATH}/*.cpp)
  foreach(subfolder ${ROOM_SUBFOLDERS})
    list(APPEND patterns ${CMAKE_SOURCE_DIR}/${ROOM_PATH}/${subfolder}/*.cpp)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  foreach(excluded ${ROOM_EXCLUDE})
    list(REMOVE_ITEM sources ${CMAKE_SOURCE_DIR}/${ROOM_PATH}/${excluded})
  endforeach()
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE cts_options ${ROOM_LINKS} ${ROOM_PRIVATE_LINKS})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC cts_options ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
  if(ROOM_PCH)
    target_precompile_headers(${name} PRIVATE ${ROOM_PCH})
  else()
    target_precompile_headers(${name} REUSE_FROM cts_std)
  endif()
  if(ROOM_NO_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  endif()
endfunction()

# cts_test_suite(PATH tests/shared/expr LINKS cts_shared_expr) makes test_shared_expr from the folder's .cpp files
# (Boost.Test, one main for all) and registers it with CTest under its path.
#   COMMAND_PREFIX ${CTS_WITH_DISPLAY}   for a suite with real windows
#   LABELS long                          for a suite that only scripts/test --long runs
function(cts_test_suite)
  cmake_parse_arguments(SUITE "NO_UNITY" "PATH;TIMEOUT" "LINKS;ENVIRONMENT;LABELS;COMMAND_PREFIX" ${ARGN})
  string(REGEX REPLACE "^tests/" "" short ${SUITE_PATH})
  string(REPLACE "/" "_" name test_${short})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${SUITE_PATH}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE cts_options cts_test_main ${SUITE_LINKS})
  target_compile_definitions(${name} PRIVATE CTS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CTS_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_precompile_headers(${name} REUSE_FROM cts_test_std)
  if(SUITE_NO_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  endif()
  add_test(NAME ${short} COMMAND ${SUITE_COMMAND_PREFIX} $<TARGET_FILE:${name}> --log_level=message
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(NOT SUITE_TIMEOUT)
    set(SUITE_TIMEOUT 300)
  endif()
  set_tests_properties(${short} PROPERTIES TIMEOUT ${SUITE_TIMEOUT} ENVIRONMENT "${SUITE_ENVIRONMENT}" LABELS "${SUITE_LABELS}")
endfunction()

# A display of its own for a suite that opens windows, whatever the machine has.
set(CTS_WITH_DISPLAY dbus-run-session -- xvfb-run --auto-servernum "--server-args=-screen 0 1920x1080x24 -nolisten tcp")
