# What the machine must offer: a folder to write in, room on the disk, a free port, Debian packages.

need_writable() {
    probe="$1/.unionhall-write-$$"
    if mkdir -p "$1" 2>/dev/null && touch "$probe" 2>/dev/null; then
        rm -f "$probe"
    else
        stop "不能写入文件夹 $1，请换一个可写的文件夹，或改它的权限。" \
            "The folder $1 cannot be written to: use another folder or change its permissions."
    fi
}

# need_space FOLDER MEGABYTES
need_space() {
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$2" ] || stop \
        "磁盘空间不足：$1 还剩 $free MB，需要 $2 MB，请先清理。" \
        "The disk is full: $1 has $free MB left and $2 MB are needed; free some space first."
}

# Reads the kernel's own table, so that nothing has to be installed for it.
port_listens() {
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v port="$(printf ':%04X' "$1")" '
        $4 == "0A" && substr($2, length($2) - 4) == port { found = 1 }
        END { exit !found }'
}

need_free_port() {
    if port_listens "$1"; then
        stop "端口 $1 已被占用。如果职工之家已在运行，请直接打开 http://127.0.0.1:$1；否则用 Scripts/run --port $(($1 + 1))。" \
            "Port $1 is in use. If UnionHall is already running, open http://127.0.0.1:$1; otherwise use Scripts/run --port $(($1 + 1))."
    fi
}

# need_packages NAME…   installs the missing ones and nothing else
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "这不是 Debian，请自行安装与这些包相当的软件：$*" \
            "This is not Debian: install by hand what matches these packages: $*"
        return
    fi
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "安装系统软件包：${missing# }" "Installing system packages:$missing"
    as_root apt-get update -q </dev/null >/dev/null || true
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $missing </dev/null >/dev/null || stop \
        "软件包没有装上，请检查网络，再运行一次；或自行安装：apt-get install$missing" \
        "The packages could not be installed: check the network and run this again, or install them yourself: apt-get install$missing"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        stop "需要管理员权限：请用 root 运行，或先安装 sudo。" \
            "Administrator rights are needed: run this as root, or install sudo first."
    fi
}
