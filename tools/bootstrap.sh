#!/bin/sh
# Makes this folder ready to work in: `.venv` with the locked dependencies, and the libraries of the system.
#
#   tools/bootstrap.sh build    what `make build` needs
#   tools/bootstrap.sh test     also what only the tests need
#   tools/bootstrap.sh lock     only uv, to renew uv.lock when it no longer fits pyproject.toml
#
# PYTHON=/path/to/python chooses the Python.  A stamp in `.venv` makes a second run return at once.
# Everything shown to people is Dutch, because editors run this too.
set -eu

cd "$(dirname "$0")/.."
need=${1:-build}
case $need in
    build | test | lock) ;;
    *) printf 'Gebruik: tools/bootstrap.sh build|test|lock\n' >&2; exit 2 ;;
esac
python=.venv/bin/python
stamp=.venv/.helder-$need
sudo='sudo '
[ "$(id -u)" -ne 0 ] || sudo=

say() { printf 'helder: %s\n' "$*" >&2; }

# Stops with what is wrong ($1) and the exact command to type ($2).
stop() {
    say "$1"
    printf '  Typ dit:            %s\n  Typ daarna opnieuw: make %s\n' "$2" "$need" >&2
    exit 2
}

# The command that makes us root, or nothing when we may not become root.
root_prefix() {
    if [ "$(id -u)" -eq 0 ]; then echo env
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then echo 'sudo -n env'
    fi
}

# Installs Debian packages, or stops with the command.  $1: what is missing, $2…: packages.
install_packages() {
    missing=$1
    shift
    command="${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null 2>&1 ||
        stop "$missing ontbreekt en apt-get is er niet. Installeer deze pakketten van Debian op uw eigen manier: $*" "$command"
    prefix=$(root_prefix)
    [ -n "$prefix" ] || stop "$missing ontbreekt. Ik mag het niet zelf installeren." "$command"
    say "$missing ontbreekt. Ik installeer: $*"
    # A fresh machine has no package lists; a list that is out of date is no reason to stop.
    $prefix apt-get -qq update >&2 || say "De lijst met pakketten is niet vernieuwd. Ik ga door met de oude lijst."
    $prefix DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" >/dev/null ||
        stop "Installeren van $missing lukte niet." "$command"
}

is_recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14}; do
        if command -v "$candidate" >/dev/null 2>&1 && is_recent "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
}

make_environment() {
    # The commands in .venv hold the path of the folder: after a move they point nowhere.
    if [ -e .venv ] && { ! is_recent "$python" || [ "$(cat .venv/.helder-folder 2>/dev/null || pwd -P)" != "$(pwd -P)" ]; }; then
        say "De map .venv werkt niet meer. Ik maak een nieuwe."
        rm -rf .venv
    fi
    [ ! -e .venv ] || return 0
    base=$(find_python)
    [ -n "$base" ] || stop "Ik vind geen Python 3.11 of nieuwer${PYTHON:+ op $PYTHON}." \
        "${sudo}apt-get install -y python3 python3-venv"
    if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "Pakket python$version-venv" "python$version-venv"
    fi
    say "Ik maak .venv met $base."
    "$base" -m venv .venv
    pwd -P >.venv/.helder-folder
}

# uv is a locked dependency itself, so uv.lock alone says which version.
install_uv() {
    version=$(sed -n '/^name = "uv"$/{n;s/^version = "\(.*\)"$/\1/p;}' uv.lock)
    case "$(.venv/bin/uv --version 2>/dev/null || :)" in
        "uv $version" | "uv $version "*) return 0 ;;
    esac
    "$python" -m pip --version >/dev/null 2>&1 || "$python" -m ensurepip >/dev/null
    say "Ik installeer uv $version."
    "$python" -m pip install --quiet --disable-pip-version-check "uv==$version" ||
        stop "uv $version ophalen lukte niet. Hebt u internet?" "$python -m pip install uv==$version"
}

install_dependencies() {
    say "Ik installeer de vaste versies uit uv.lock."
    env -u VIRTUAL_ENV -u PYTHONPATH UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON="$python" UV_PYTHON_DOWNLOADS=never \
        .venv/bin/uv sync --quiet --locked --all-extras ||
        stop "De onderdelen uit uv.lock installeren lukte niet. De reden staat hierboven." \
            ".venv/bin/uv sync --locked --all-extras"
}

# The doctor knows which library lives in which package; there is no second list here.
missing_packages() {
    "$python" -c 'import sys; from publisher.doctor import missing_packages; print(*missing_packages(sys.argv[1]))' "$need"
}

install_system_libraries() {
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    # shellcheck disable=SC2086  # package names hold no spaces
    install_packages "Software van het systeem" $packages
    packages=$(missing_packages)
    [ -z "$packages" ] || stop "Na het installeren mist nog steeds: $packages" ".venv/bin/helder doctor"
}

# What the set-up depends on.  The Python of `.venv` is part of it: that one may be replaced.
fingerprint() {
    { cat uv.lock pyproject.toml tools/bootstrap.sh; pwd -P; "$python" -VV 2>/dev/null || :; } | sha256sum
}

if [ "$need" = lock ]; then
    make_environment
    install_uv
elif [ "$(fingerprint)" != "$(cat "$stamp" 2>/dev/null || :)" ]; then
    make_environment
    install_uv
    install_dependencies
    install_system_libraries
    fingerprint >"$stamp"
    # What is enough for the tests is enough to build.
    [ "$need" = build ] || cp "$stamp" .venv/.helder-build
    say "Klaar om te werken."
fi
