# SPDX-License-Identifier: Apache-2.0
# What every target of the project is built with: one INTERFACE target, and helpers that link it.

add_library(clinic_options INTERFACE)
target_compile_features(clinic_options INTERFACE cxx_std_20)
target_include_directories(clinic_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(clinic_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wcast-align
  -Werror=switch -Werror=return-type -fno-strict-aliasing -fstack-protector-strong)
target_compile_definitions(clinic_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 CLINIC_INTAKE_VERSION="${PROJECT_VERSION}")
target_compile_definitions(clinic_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(clinic_options INTERFACE -Wl,-z,relro,-z,now)

# GCC 12 takes what an optimised std::variant of std::optional holds for uninitialised, the more so with sanitizers:
# only false alarms so far.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND (CLINIC_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug"))
  target_compile_options(clinic_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(CLINIC_WERROR)
  target_compile_options(clinic_options INTERFACE -Werror)
endif()
if(CLINIC_SANITIZE)
  target_compile_options(clinic_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(clinic_options INTERFACE -fsanitize=address,undefined)
endif()
if(CLINIC_FUZZ)
  target_compile_options(clinic_options INTERFACE -fsanitize=fuzzer-no-link,float-cast-overflow)
  target_link_options(clinic_options INTERFACE -fsanitize=float-cast-overflow)
endif()

# Most of the time that a file takes goes into Qt's headers, so these are compiled once. GCC wants the same flags for a
# precompiled header as for the file, and libraries are position independent in another way than programs. <QTest> is not
# among them: what is in it depends on which modules the test links.
set(CLINIC_PRECOMPILED ${PROJECT_SOURCE_DIR}/cmake/precompiled)
add_library(clinic_precompiled_core OBJECT ${CLINIC_PRECOMPILED}/program.cpp)
add_library(clinic_precompiled_widgets OBJECT ${CLINIC_PRECOMPILED}/program.cpp)
target_link_libraries(clinic_precompiled_core PRIVATE clinic_options Qt6::Core)
target_link_libraries(clinic_precompiled_widgets PRIVATE clinic_options Qt6::Widgets)
set(precompiled clinic_precompiled_core clinic_precompiled_widgets)
if(BUILD_TESTING)
  add_executable(clinic_precompiled_core_test ${CLINIC_PRECOMPILED}/program.cpp)
  add_executable(clinic_precompiled_widgets_test ${CLINIC_PRECOMPILED}/program.cpp)
  target_link_libraries(clinic_precompiled_core_test PRIVATE clinic_options Qt6::Core)
  target_link_libraries(clinic_precompiled_widgets_test PRIVATE clinic_options Qt6::Widgets)
  list(APPEND precompiled clinic_precompiled_core_test clinic_precompiled_widgets_test)
endif()
foreach(target ${precompiled})
  string(REGEX REPLACE "clinic_precompiled_|_test" "" header ${target})
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_precompile_headers(${target} PRIVATE <cmake/precompiled/${header}.h>)
endforeach()

# clinic_precompile(TARGET FLAVOUR DEPENDENCIES…): FLAVOUR is empty or _test.
function(clinic_precompile target flavour)
  set(header core)
  if("clinic_ui" IN_LIST ARGN OR "Qt6::Widgets" IN_LIST ARGN)
    set(header widgets)
  endif()
  target_precompile_headers(${target} REUSE_FROM clinic_precompiled_${header}${flavour})
endfunction()

# clinic_library(NAME SOURCES … LINK …): the library of one layer. Static, but for the sanitizers, whose data make a test
# program of 200 MB otherwise: BUILD_SHARED_LIBS.
function(clinic_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_library(${name} ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC clinic_options ${arg_LINK})
  clinic_precompile(${name} "" ${arg_LINK})
endfunction()

# clinic_test(NAME SOURCES … LINK …): one Qt Test program, run offscreen and away from the keychain of whoever runs it.
# Qt Test's own limit is for all rows of a function together. The first source is the one with the test class.
function(clinic_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  # By itself: AUTOMOC looks through all files of each of the many programs, three seconds a program.
  list(GET arg_SOURCES 0 test_class)
  cmake_path(GET test_class STEM stem)
  qt_generate_moc(${test_class} ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc TARGET ${name})
  target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE clinic_options Qt6::Test ${arg_LINK})
  clinic_precompile(${name} _test ${arg_LINK})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 900
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;DBUS_SESSION_BUS_ADDRESS=disabled:;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=1700000;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()
