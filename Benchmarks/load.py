"""Start-up, memory at rest, pages against plain text, commands against clients. Prints Markdown."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests/Browser"))

from hall import open_hall, serve  # noqa: E402
from people import DESK_DOOR, WORKER_DOOR, totp  # noqa: E402
from visitor import Visitor  # noqa: E402

# The load names an address for each request, as a proxy does; from one address it would be slowed down.
FLAGS = ["--behind-proxy"]
STARTS = 5
ROUNDS = 3
CONNECTIONS = 32
CLIENTS = [1, 8, 32, 128]
COMMANDS = 4_000
COMMANDS_PER_CLIENT = 500
REST_SECONDS = 5
MEMORY_GOAL = 150
HOME_GOAL = 25
INBOX_GOAL = 20


def main():
    arguments = parse()
    describe_machine(arguments)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with open_hall(folder, arguments.people, seed=1, flags=FLAGS) as hall:
            data, log_ins = hall.data, hall.log_ins
        start_up(data, folder, log_ins)
        with serve(data, folder / "server.log", log_ins, FLAGS) as hall:
            time.sleep(REST_SECONDS)
            at_rest = memory(hall.process)
            pages(hall, arguments.seconds)
            commands(hall, folder)
            print("\n## Memory\n")
            print(f"At rest, {REST_SECONDS} s after the start: {at_rest:.0f} MB, "
                  f"goal below {MEMORY_GOAL} MB: {verdict(at_rest < MEMORY_GOAL)}.")
            print(f"After the load: {memory(hall.process):.0f} MB.")


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=20_000, help="size of the demo city")
    parser.add_argument("--seconds", type=int, default=5, help="length of each measurement of a page")
    return parser.parse_args()


def describe_machine(arguments):
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    print(f"# Web, {time.strftime('%Y-%m-%d')}\n")
    print(f"{os.cpu_count()} cores ({model.group(1) if model else 'unknown'}), load "
          f"{os.getloadavg()[0]:.1f} before the start; server and wrk on the same cores; "
          f"{arguments.people} people.")


def start_up(data, folder, log_ins):
    seconds = []
    for _ in range(STARTS):
        began = time.monotonic()
        with serve(data, folder / "server.log", log_ins, FLAGS):
            seconds.append(time.monotonic() - began)
    print("\n## Start-up\n")
    print(f"From the start of the process to the first answer of `/health`, {STARTS} times: "
          f"median {statistics.median(seconds) * 1000:.0f} ms, longest {max(seconds) * 1000:.0f} ms.")


def pages(hall, seconds):
    """Plain text and pages in turn, so that what else the machine does falls on both."""
    nobody, worker, officer = Visitor(hall), logged_in_worker(hall), logged_in_staff(hall)
    targets = [
        ("plain text", "/plain", nobody, None),
        ("home, nobody logged in", "/", nobody, HOME_GOAL),
        ("home, a worker", "/", worker, HOME_GOAL),
        ("inbox, an officer", "/desk/inbox", officer, INBOX_GOAL),
    ]
    for _, path, visitor, _ in targets:
        answer, text = visitor.ask("GET", path)
        assert answer.status == 200, f"{path}: {answer.status}\n{text[:2000]}"
    for encoding in ["identity", "gzip"]:
        results = {target[0]: [] for target in targets}
        for _ in range(ROUNDS):
            for name, path, visitor, _ in targets:
                headers = {"Cookie": visitor.cookie, "Accept-Encoding": encoding}
                results[name].append(load_page(hall, path, headers, seconds))
        print(f"\n## Pages, {CONNECTIONS} connections, content encoding {encoding}\n")
        print("| page | requests/s | p50 ms | p99 ms | share of plain text | goal |")
        print("|---|--:|--:|--:|--:|---|")
        plain = middle(results["plain text"], 0)
        for name, _, _, goal in targets:
            rate, p50, p99 = (middle(results[name], column) for column in range(3))
            share = 100 * rate / plain
            judged = f"{goal} %: {verdict(share >= goal)}" if goal and encoding == "identity" else ""
            print(f"| {name} | {rate:.0f} | {p50:.2f} | {p99:.2f} | {share:.0f} % | {judged} |")


def commands(hall, folder):
    """A command is a sent form: the first answer of an application, saved. Every client is somebody."""
    # A code takes a second to arrive; they all wait at the same time.
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        people = list(pool.map(lambda number: logged_in_stranger(hall, number), range(max(CLIENTS))))
    path = first_question(people[0])
    check_that_it_is_taken(people[0], path)
    print("\n## Commands: saving the first answer of an application\n")
    print("| clients | commands/s | ms each, as a client waits |\n|--:|--:|--:|")
    for clients in CLIENTS:
        count = min(COMMANDS, COMMANDS_PER_CLIENT * clients)
        prepared = folder / "forms.tsv"
        prepare(prepared, people, path, count)
        seconds = send_commands(hall, prepared, clients)
        print(f"| {clients} | {count / seconds:.0f} | {1000 * seconds * clients / count:.2f} |", flush=True)


def prepare(file, people, path, count):
    """Every form is fetched anew: a form that is sent twice is answered from memory."""
    with open(file, "w", encoding="utf-8") as output:
        for number in range(count):
            person = people[number % len(people)]
            action, body = filled_form(person, path)
            output.write(f"{person.cookie}\t{action}\t{body}\n")


def filled_form(person, path):
    form = asking_form(person.get(path))
    return form.action, form.body(form.first_answers())


def check_that_it_is_taken(person, path):
    answer, text = person.ask("POST", *filled_form(person, path))
    assert answer.status == 303, f"the form was not taken: {answer.status}\n{text[:2000]}"


def first_question(person):
    services = [link for link in person.get("/services").links if re.fullmatch(r"/services/[^/?]+", link)]
    assert services, "the city offers no service"
    page = person.get(f"{services[0]}/apply")
    asking_form(page)
    return person.path


def asking_form(page):
    """The form with a seal and a question; others have only a button."""
    forms = [form for form in page.forms if form.hidden and form.fields]
    assert forms, f"nothing is asked on this page:\n{page.text[:2000]}"
    return forms[0]


def logged_in_stranger(hall, number):
    phone = f"129{number:08d}"
    visitor = log_in_worker(hall, phone, "")
    visitor.submit(visitor.get("/introduce").form("name"), {"name": "陈生", "phone": phone})
    return visitor


def logged_in_worker(hall):
    log_in = hall.log_in("worker")
    return log_in_worker(hall, log_in.account, log_in.password)


def log_in_worker(hall, phone, last_four):
    visitor = Visitor(hall)
    mark = hall.mark()
    page = visitor.submit(visitor.get(WORKER_DOOR).form("tel"), {"tel": phone})
    page = visitor.submit(page.form("one-time-code"), {"one-time-code": hall.code(phone, mark)})
    if any(form.has("last4") for form in page.forms):
        visitor.submit(page.form("last4"), {"last4": last_four})
    return visitor


def logged_in_staff(hall):
    log_in = hall.log_in("officer")
    visitor = Visitor(hall)
    answers = {"username": log_in.account, "current-password": log_in.password}
    form = visitor.get(DESK_DOOR).form("username")
    code = {"one-time-code": totp(log_in.secret, time.time())}
    if form.has("one-time-code"):
        visitor.submit(form, answers | code)
    else:
        visitor.submit(visitor.submit(form, answers).form("one-time-code"), code)
    return visitor


def load_page(hall, path, headers, seconds):
    """Requests a second, and the middle and 99th of a hundred waiting times in ms."""
    named = [word for header in headers.items() for word in ("-H", ": ".join(header))]
    words = ["--latency", f"-c{CONNECTIONS}", f"-d{seconds}s", *named, "-s", HERE / "pages.lua"]
    text = wrk(*words, hall.address + path)
    assert "Non-2xx" not in text and "Socket errors" not in text, f"{path}:\n{text}"
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    return rate, latency(text, 50), latency(text, 99)


def send_commands(hall, prepared, clients):
    """Seconds for all prepared forms."""
    words = [f"-c{clients}", "-d600s", "-s", HERE / "commands.lua", hall.address, "--", prepared]
    return float(re.search(r"seconds ([\d.]+)", wrk(*words)).group(1))


def wrk(*words):
    done = subprocess.run(["wrk", "-t1", *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def latency(text, percent):
    value, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s|m)\b", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit]


def memory(process):
    """Resident megabytes of a process."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def middle(rows, column):
    return statistics.median(row[column] for row in rows)


def verdict(met):
    return "met" if met else "not met"


if __name__ == "__main__":
    main()
