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

# What the compiler runs on, what the program links, what fetching and the browser tests need.
swift_packages="ca-certificates git binutils libc6-dev libstdc++-12-dev libcurl4 libncurses6 libsqlite3-0 libxml2"
build_packages="libsqlite3-dev libargon2-dev zlib1g-dev libcurl4-openssl-dev libzip-dev libexpat1-dev libxlsxwriter-dev libqrencode-dev python3 python3-venv"
# What papers are set in.
font_packages="fonts-noto-cjk"
# Debian's chromium without what draws windows: the same engine with less beside it, so the journeys take two thirds of the time.
browser_packages="chromium-headless-shell"
# What tests read PDF with.
test_packages="poppler-utils"
