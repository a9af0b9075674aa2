# Sourced first by every script: the repository's folder, a sane environment, the functions.

set -eu
cd "$(dirname "$0")/.."

: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
: "${PATH:=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
LC_ALL=C.UTF-8
export HOME PATH LC_ALL

. Scripts/lib/say.sh
. Scripts/lib/system.sh
. Scripts/lib/swift.sh
. Scripts/lib/python.sh

# What a build links and what fetching needs; the compiler's own needs come with Swift.
build_packages="git ca-certificates libc6-dev libstdc++-12-dev binutils libsqlite3-dev libargon2-dev zlib1g-dev python3 python3-venv"
browser_packages="chromium fonts-noto-cjk"
