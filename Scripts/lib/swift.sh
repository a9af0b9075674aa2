# Finds the Swift compiler, and builds only when a source is newer than the binary.

swift_major=6
swift_minor=3

# Two plans of one build would otherwise differ in the order of their flags and rebuild everything.
export SWIFT_DETERMINISTIC_HASHING=1

need_swift() {
    if ! command -v swift >/dev/null; then
        for folder in /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/share/swift/usr/bin \
            "$HOME/.local/share/swiftly/bin"; do
            if [ -x "$folder/swift" ]; then
                PATH="$folder:$PATH"
                break
            fi
        done
    fi
    command -v swift >/dev/null || stop \
        "没有找到 Swift，请先安装 $swift_major.$swift_minor 或更新的版本：https://www.swift.org/install/linux/" \
        "Swift was not found: install $swift_major.$swift_minor or newer from https://www.swift.org/install/linux/"
    # shellcheck disable=SC2086
    need_packages $swift_packages
    found=$(swift --version | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
    [ -n "$found" ] || stop \
        "Swift 不能运行，原因见上面；请重新安装：https://www.swift.org/install/linux/" \
        "Swift does not run; the reason stands above. Install it anew: https://www.swift.org/install/linux/"
    echo "$found" | awk -F. -v major=$swift_major -v minor=$swift_minor \
        '{ exit !($1 > major || ($1 == major && $2 >= minor)) }' || stop \
        "Swift $found 太旧，请安装 $swift_major.$swift_minor 或更新的版本：https://www.swift.org/install/linux/" \
        "Swift $found is too old: install $swift_major.$swift_minor or newer from https://www.swift.org/install/linux/"
}

need_swift_packages() {
    swift package resolve >/dev/null || stop \
        "没有取到 Swift 依赖包，请检查网络，再运行一次。" \
        "The Swift packages could not be fetched: check the network and run this again."
}

build_release() {
    built=.build/release-built
    if [ -x .build/release/unionhall ] && [ -e $built ] &&
        [ "$(cat $built)" = "$found" ] && [ -z "$(newer_than $built)" ]; then
        return 0
    fi
    say "正在编译（第一次要几分钟）……" "Building (the first time takes some minutes) …"
    need_space . 3000
    need_swift_packages
    # The mark carries the time at which the build began: what is edited meanwhile is newer.
    echo "$found" >$built.new
    swift build --configuration release --product unionhall || stop \
        "编译没有成功，原因见上面。" "The build failed; the reason stands above."
    mv $built.new $built
}

# Folders count too: a file taken away makes its folder newer.
newer_than() {
    find Package.swift Sources Engines/Package.swift Engines/Sources -newer "$1" 2>/dev/null |
        head -n 1
}
