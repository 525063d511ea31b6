# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# What the scripts share. Sourced, after `set -euo pipefail`, from the repository's root.

# Recompiling is quick, also in another checkout of the same sources.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
# Precompiled headers too: no macro of ours says when something was compiled.
export CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '▸ %s\n' "$*"; }

# fail WHY: one last line that says what went wrong and why.
fail() {
    printf '✖ %s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# quietly LOG COMMAND…: keeps the output for when it is needed.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; return 1; }
}

# build PRESET [TARGET…]: configures where that was not done yet (afterwards ninja sees to it), then builds.
build() {
    local preset=$1 dir=build/$1
    shift
    [ -f "$dir/build.ninja" ] || quietly "$dir/configure.log" cmake --preset "$preset" || return 1
    ninja -C "$dir" --quiet "$@"
}

# Our C++ files, one a line.
sources() { find core ui app tests cmake -name '*.h' -o -name '*.cpp' | LC_ALL=C sort; }
