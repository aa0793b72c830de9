#!/bin/sh
# Writes both lock files anew from pyproject.toml. Needs `uv` on the PATH; nothing else here does.
# The locks hold names, versions and hashes for every system, and no address of any registry.
set -eu
cd "$(dirname "$0")/.."

compile() {
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links "$@"
}

compile --output-file requirements.lock
compile --extra dev --constraints requirements.lock --output-file requirements-dev.lock
