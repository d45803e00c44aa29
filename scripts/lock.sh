#!/bin/sh
# Lock the dependencies of pyproject.toml with hashes, for every supported Python, naming no index.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null 2>&1 || {
    printf 'lock: uv is needed: pip install uv\n' >&2
    exit 1
}

lock() {
    output=$1
    shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-annotate --no-emit-index-url --no-emit-find-links \
        --output-file "$output" "$@" pyproject.toml
}

lock requirements/base.txt
lock requirements/test.txt --group pyproject.toml:test
