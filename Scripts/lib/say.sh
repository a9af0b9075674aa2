# How the scripts speak: Chinese and English on one line, and what to do about it.

say() { printf '%s  %s\n' "$1" "$2"; }

stop() {
    printf '\n%s  %s\n' "$1" "$2" >&2
    exit 1
}
