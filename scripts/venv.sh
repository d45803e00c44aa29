#!/bin/sh
# Build or refresh the virtual environment from the locked, hashed requirements.
# Usage: scripts/venv.sh [base|test]     VENV_DIR says where (default: .venv)
set -eu

wanted=${1:-base}
cd "$(dirname "$0")/.."
venv=${VENV_DIR:-.venv}
lock=requirements/$wanted.txt
stamp=$venv/.installed
is_fresh=no

refuse() {
    printf 'setup: %s\n' "$1" >&2
    exit 1
}

# The stamp is one line: which lock was installed, and the checksum of that file.
mark_of() {
    if [ -f "requirements/$1.txt" ]; then
        printf '%s %s' "$1" "$(cksum <"requirements/$1.txt")"
    fi
}

is_current() {
    [ -f "$stamp" ] && "$venv/bin/python" -c '' 2>/dev/null || return 1
    installed=$(cat "$stamp")
    # The test lock holds everything the base lock holds.
    [ "$installed" = "$(mark_of "$wanted")" ] || [ "$installed" = "$(mark_of test)" ]
}

# Running the candidate is the only honest check: a shim may exist and start nothing.
find_python() {
    found_without_venv=
    for candidate in python3.13 python3.12 python3.11 python3; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
            python=$candidate
            return
        fi
        found_without_venv=$candidate
    done
    [ -z "$found_without_venv" ] ||
        refuse "$found_without_venv cannot make a virtual environment: apt install python3-venv"
    refuse 'Python 3.11 or newer is needed and was not found: apt install python3 python3-venv'
}

drop_half_made() {
    if [ "$is_fresh" = yes ]; then
        rm -rf "$venv"
    fi
}

make_venv() {
    if [ -e "$venv" ] && [ ! -d "$venv" ]; then
        refuse "$venv is not a folder: move it away, or set VENV_DIR"
    fi
    [ -e "$venv" ] || is_fresh=yes
    mkdir -p "$venv" 2>/dev/null && [ -w "$venv" ] ||
        refuse "cannot write to $venv: take the rights on this folder, or set VENV_DIR"
    trap drop_half_made EXIT
    trap 'exit 130' INT TERM HUP
    if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
        "$python" -m venv --clear "$venv" ||
            refuse "$python could not make $venv: apt install python3-venv"
    fi
}

install_locked() {
    printf 'setup: installing the locked packages of %s into %s\n' "$lock" "$venv"
    "$venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check \
        --require-hashes --requirement "$lock" ||
        refuse "pip could not install $lock: see its lines above, check the network, run again"
}

[ -f "$lock" ] || refuse "$lock is not here: use 'base' or 'test'"
if is_current; then
    exit 0
fi
find_python
make_venv
rm -f "$stamp"
install_locked
mark_of "$wanted" >"$stamp"
is_fresh=no
