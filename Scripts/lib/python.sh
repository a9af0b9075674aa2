# Virtual environments: one for fetching and testing, one for the press that sets papers as PDF. Nothing else
# of UnionHall runs Python.

python=.venv/bin/python
press=.press/bin/python

need_python() {
    if $python -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    rm -rf .venv
    command -v /usr/bin/python3 >/dev/null && system=/usr/bin/python3 || system=python3
    $system -m venv .venv || stop \
        "没有建成 Python 环境，原因见上面。" "The Python environment could not be made; the reason stands above."
}

# The tools of the tests, each file checked against the hashes of Scripts/tools.lock.
need_tools() {
    need_python
    if cmp -s Scripts/tools.lock .venv/tools.lock; then
        return 0
    fi
    say "安装测试工具……" "Installing the tools of the tests …"
    $python -m pip install --quiet --disable-pip-version-check --no-input --only-binary=:all: \
        --require-hashes --requirement Scripts/tools.lock || stop \
        "测试工具没有装上，请检查网络，再运行一次。" \
        "The tools of the tests could not be installed: check the network and run this again."
    cp Scripts/tools.lock .venv/tools.lock
}

# The press, its file checked against the hashes of Scripts/press.lock. A hall without it works: its pages show
# what papers say and how to install it. So it is no reason to stop.
need_press() {
    if [ -x $press ] && cmp -s Scripts/press.lock .press/press.lock; then
        return 0
    fi
    say "安装文书排版工具……" "Installing what sets papers …"
    rm -rf .press
    command -v /usr/bin/python3 >/dev/null && system=/usr/bin/python3 || system=python3
    if $system -m venv .press && $press -m pip install --quiet --disable-pip-version-check --no-input \
        --only-binary=:all: --require-hashes --requirement Scripts/press.lock; then
        cp Scripts/press.lock .press/press.lock
    else
        rm -rf .press
        say "文书排版工具没有装上，PDF 暂不能下载，其他都不受影响；再运行一次会重试。" \
            "What sets papers could not be installed: no PDF for now, all else works; run this again to retry."
    fi
}

need_assets() {
    $python Scripts/lib/assets.py Assets.lock || stop \
        "页面素材没有取到，原因见上面；若是网络问题，请再运行一次。" \
        "The assets could not be fetched; the reason stands above. If it was the network, run this again."
}
