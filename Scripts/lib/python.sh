# A virtual environment for fetching and testing. UnionHall itself runs without Python.

python=.venv/bin/python

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

need_assets() {
    $python Scripts/lib/assets.py Assets.lock || stop \
        "页面素材没有取到，原因见上面；若是网络问题，请再运行一次。" \
        "The assets could not be fetched; the reason stands above. If it was the network, run this again."
}
