#!/usr/bin/env python3
"""Checks the lines of `decimal-oracle` with Python's decimal and with Intel's: 34 digits, half-even, the range
of decimal128.

    swift build -c release --package-path Benchmarks --product decimal-oracle
    python3 Benchmarks/decimal-oracle.py [OPERATIONS] [FIRST_SEED]

Runs of a million operations, each with a seed of its own; prints counts and the first differences. Debian's
`libintelrdfpmath-dev` is downloaded by apt into the build folder, not installed; without it, or without a C
compiler, only Python is asked, and that is said.
"""
import collections
import decimal
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
ORACLE = HERE / ".build/release/decimal-oracle"
INTEL = HERE / ".build/libbid"
RUN = 1_000_000
SHOWN = 20

IEEE = decimal.Context(prec=34, rounding=decimal.ROUND_HALF_EVEN, Emin=-6143, Emax=6144, traps=[])
# Twice the digits and more, for what Python itself rounds only almost correctly.
WIDE = decimal.Context(prec=90, Emin=-999999, Emax=999999, traps=[])
RULES = {
    "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN, "halfUp": decimal.ROUND_HALF_UP,
    "halfDown": decimal.ROUND_HALF_DOWN, "halfEven": decimal.ROUND_HALF_EVEN,
    "floor": decimal.ROUND_FLOOR, "ceiling": decimal.ROUND_CEILING,
}
LIMIT = 10 ** 34


def aligned(left, right):
    """Both numbers as whole multiples of one power of ten."""
    least = min(left.as_tuple().exponent, right.as_tuple().exponent)
    return whole(left, least), whole(right, least), least


def whole(number, exponent):
    sign, digits, own = number.as_tuple()
    value = int("".join(map(str, digits))) * 10 ** (own - exponent)
    return -value if sign else value


def modulo(left, right, *_):
    if not right:
        return None
    first, second, exponent = aligned(left, right)
    return IEEE.plus(WIDE_ENOUGH.scaleb(decimal.Decimal(first % second), exponent))


def floored(left, right, *_):
    if not right:
        return None
    first, second, _ = aligned(left, right)
    if abs(first) // abs(second) >= LIMIT:
        return IEEE.divide(left, right)
    return decimal.Decimal(first // second)


WIDE_ENOUGH = decimal.Context(prec=20000, Emin=-999999, Emax=999999, traps=[])


def rounded(number, scale, rule):
    if number.as_tuple().exponent >= -scale:
        return number
    unit = decimal.Decimal((0, (1,), -scale))
    return number.quantize(unit, rounding=RULES[rule], context=WIDE_ENOUGH)


def power(left, right, *_):
    if not right:
        return decimal.Decimal(1)
    return IEEE.plus(WIDE.power(left, right))


def text(number):
    """Plain digits without zeros at the end; an exponent where more than a hundred zeros stood."""
    number = IEEE.normalize(number)
    if not number:
        return "0"
    if number.as_tuple().exponent <= 100 and number.adjusted() >= -100:
        return format(number, "f")
    return str(number)


def order(left, right, *_):
    return "=" if left == right else "<" if left < right else ">"


def as_int64(number, *_):
    if number != number.to_integral_value() or abs(number.adjusted()) > 30 and number:
        return "null"
    value = int(number)
    return str(value) if -2 ** 63 <= value < 2 ** 63 else "null"


NUMBERS = {
    "+": lambda a, b: IEEE.add(a, b), "-": lambda a, b: IEEE.subtract(a, b),
    "*": lambda a, b: IEEE.multiply(a, b), "/": lambda a, b: IEEE.divide(a, b),
    "%": modulo, "f": floored,
    "s": lambda a, b: IEEE.sqrt(a), "e": lambda a, b: IEEE.exp(a), "l": lambda a, b: IEEE.ln(a),
    "p": power, "n": power,
}
SECOND_LOOK = {
    "e": lambda a, b: IEEE.plus(WIDE.exp(a)), "l": lambda a, b: IEEE.plus(WIDE.ln(a)),
}
TEXTS = {"?": order, "i": as_int64, "t": lambda a, b: text(a)}


def expected(operation, left, right, result, more):
    """The answer Python gives, as text, or the result itself where both are one number."""
    if operation in TEXTS:
        return TEXTS[operation](left, right)
    if operation == "r":
        number = rounded(left, int(more[0]), more[1])
    else:
        number = NUMBERS[operation](left, right)
        if operation in SECOND_LOOK and not same(number, result):
            number = SECOND_LOOK[operation](left, right)
    if same(number, result):
        return result
    return "null" if number is None or not number.is_finite() else text(number)


def same(number, result):
    if number is None or not number.is_finite():
        return result == "null"
    return result != "null" and decimal.Decimal(result) == number


def intel():
    """The program that asks Intel's library; None where it cannot be had."""
    program = INTEL / "libbid-oracle"
    if program.exists() and program.stat().st_mtime > (HERE / "libbid-oracle.c").stat().st_mtime:
        return program
    INTEL.mkdir(parents=True, exist_ok=True)
    try:
        if not list(INTEL.glob("libintelrdfpmath-dev*.deb")):
            quiet = {"cwd": INTEL, "check": True, "capture_output": True}
            subprocess.run(["apt-get", "download", "libintelrdfpmath-dev"], **quiet)
        package = next(INTEL.glob("libintelrdfpmath-dev*.deb"))
        subprocess.run(["dpkg", "-x", package, INTEL], check=True)
        # The variant that takes values, rounding and flags as arguments.
        library = next(INTEL.glob("usr/lib/*/libbidgcc000.a"))
        header = next(INTEL.glob("usr/include/**/bid_functions.h"))
        compiler = shutil.which("cc") or shutil.which("clang") or "cc"
        subprocess.run(
            [compiler, "-O2", "-w", "-DDECIMAL_CALL_BY_REFERENCE=0", "-DDECIMAL_GLOBAL_ROUNDING=0",
             "-DDECIMAL_GLOBAL_EXCEPTION_FLAGS=0", f"-I{header.parent}", HERE / "libbid-oracle.c", library, "-lm",
             "-o", program], check=True)
    except (subprocess.CalledProcessError, FileNotFoundError, StopIteration) as error:
        print(f"Intel's library is not asked: {error}")
        return None
    return program


def check(seed, operations, counts, differences, other):
    process = subprocess.Popen([ORACLE, str(seed), str(operations)], stdout=subprocess.PIPE)
    for line in process.stdout:
        if other:
            other.stdin.write(line)
        operation, first, second, result, *more = line.decode().split()
        left, right = decimal.Decimal(first), decimal.Decimal(second)
        counts[operation] += 1
        if result == "unread":
            in_range = all(IEEE.plus(number).is_finite() for number in (left, right))
            answer = "read" if in_range else result
        else:
            answer = expected(operation, left, right, result, more)
        if answer != result:
            differences[operation] += 1
            if sum(differences.values()) <= SHOWN:
                print(f"seed {seed}: {line.decode().strip()}\n  python: {answer}", flush=True)
    return process.wait()


def said(other):
    """Prints what Intel's library found; how many operations differ."""
    asked = different = 0
    for line in other.communicate()[0].decode().splitlines():
        if line.startswith("libbid"):
            print(line)
            continue
        operation, count, wrong = line.split()
        print(f"{operation} {int(count):>10,} operations {int(wrong):>6,} differ")
        asked += int(count)
        different += int(wrong)
    print(f"{asked:,} operations, {different:,} differ from Intel's")
    return different


def main():
    operations = int(sys.argv[1]) if len(sys.argv) > 1 else RUN
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    counts, differences = collections.Counter(), collections.Counter()
    program = intel()
    other = program and subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    began = time.monotonic()
    left = operations
    while left > 0:
        if check(seed, min(left, RUN), counts, differences, other) != 0:
            sys.exit("decimal-oracle failed")
        left -= RUN
        seed += 1
    for operation in sorted(counts):
        print(f"{operation} {counts[operation]:>10,} operations {differences[operation]:>6,} differ")
    total, wrong = sum(counts.values()), sum(differences.values())
    print(f"{total:,} operations, {wrong:,} differ from Python's, {time.monotonic() - began:.0f} s")
    if other:
        wrong += said(other)
    sys.exit(1 if wrong or total != operations else 0)


if __name__ == "__main__":
    main()
