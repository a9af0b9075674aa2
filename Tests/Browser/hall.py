"""A union hall that runs: the debug binary on a demo city of its own, in a folder that goes away."""

import contextlib
import itertools
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("UNIONHALL_BINARY", REPOSITORY / ".build/debug/unionhall"))
START_SECONDS = 120


@dataclass(frozen=True)
class LogIn:
    """A line of what `unionhall demo` prints, its words set apart by tabs.

    Staff: role, account, password, TOTP secret. A worker: role, phone, last four of the identity number.
    """

    role: str
    account: str
    password: str = ""
    secret: str = ""


class Hall:
    def __init__(self, address, data, log_ins, process=None):
        self.address = address
        self.data = pathlib.Path(data)
        self.log_ins = log_ins
        self.process = process
        # A hall of our own begins empty of strangers; another may have seen some.
        self._strangers = itertools.count(1 if process else int(time.time()) % 10**8)

    @property
    def host(self):
        return self.address.removeprefix("http://")

    def log_in(self, role, index=0):
        """The account of a role; people of one role are taken in turn."""
        people = [entry for entry in self.log_ins if entry.role == role]
        assert people, f"the demo printed nobody who is a {role}"
        return people[index % len(people)]

    def strange_phone(self):
        """A phone that nobody in the city has, and nobody in this run has had."""
        return f"129{next(self._strangers) % 10**8:08d}"

    def let_codes_expire(self):
        """As if five minutes had gone by since the last code."""
        self._alter("UPDATE login_code SET expires_at = sent_at")

    def let_proofs_expire(self):
        """As if everybody at the desk had typed his password some time ago."""
        self._alter("UPDATE session SET strong_until = made_at")

    def enrol_last(self):
        """As if the union had put whoever came last on its list."""
        union = "(SELECT union_id FROM person WHERE union_id IS NOT NULL ORDER BY id LIMIT 1)"
        self._alter(
            f"UPDATE person SET member_since = '2020-01-01', union_id = {union} WHERE id = (SELECT MAX(id) FROM person)"
        )

    def count_a_vote(self, panel):
        """As if the same vote had been held before, and its list been confirmed."""
        self._alter(
            "INSERT OR REPLACE INTO panel_round (tenant, id, service, panel, number, opened_at, closed_at, confirmed_at)"
            " SELECT tenant, 7, service, panel, 0, opened_at - 2, opened_at - 1, opened_at - 1"
            f" FROM panel_round WHERE panel = '{panel}' ORDER BY number DESC LIMIT 1"
        )

    def _alter(self, statement):
        with contextlib.closing(sqlite3.connect(self.data / "hall.db", timeout=10)) as database:
            assert database.execute(statement).rowcount > 0, statement
            database.commit()

    def mark(self):
        """Where the outbox ends now. A code is looked for behind the mark, so that no old one is taken."""
        path = self.data / "outbox.log"
        return path.stat().st_size if path.exists() else 0

    def code(self, phone, since, seconds=10):
        """The code that was sent to a phone after the mark."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with contextlib.suppress(FileNotFoundError), open(self.data / "outbox.log", "rb") as box:
                box.seek(since)
                for line in reversed(box.read().decode("utf-8").splitlines()):
                    code = re.search(r"(?<!\d)\d{6}(?!\d)", line)
                    if phone in line and code:
                        return code.group()
            time.sleep(0.05)
        raise AssertionError(f"no code for {phone} came into outbox.log within {seconds} s")


@contextlib.contextmanager
def open_hall(folder, people, seed, flags=()):
    """Makes the city, starts the server, waits until it answers, and ends it."""
    data = folder / "city"
    made = run("demo", "--data", data, "--people", people, "--seed", seed)
    with serve(data, folder / "server.log", parse_log_ins(made), flags) as hall:
        yield hall


@contextlib.contextmanager
def serve(data, log, log_ins, flags=()):
    port = free_port()
    with open(log, "wb") as output:
        server = subprocess.Popen(
            [BINARY, "serve", "--data", data, "--port", str(port), *flags],
            cwd=REPOSITORY,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        hall = Hall(f"http://127.0.0.1:{port}", data, log_ins, server.pid)
        wait_until_healthy(hall, server, log)
        yield hall
        assert server.poll() is None, f"the server ended during the tests:\n{tail(log)}"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            raise


def run(*words):
    done = subprocess.run(
        [BINARY, *map(str, words)], cwd=REPOSITORY, capture_output=True, text=True
    )
    command = f"unionhall {' '.join(map(str, words))}"
    assert done.returncode == 0, f"{command}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def parse_log_ins(text):
    rows = [re.split(r"\t+| {2,}", line.strip()) for line in text.splitlines()]
    return [LogIn(*(word.strip("-") for word in row[:4])) for row in rows if len(row) > 1]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_healthy(hall, server, log):
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, f"the server did not start:\n{tail(log)}"
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            if urllib.request.urlopen(f"{hall.address}/health", timeout=5).status == 200:
                return
        time.sleep(0.01)
    raise AssertionError(f"/health did not answer within {START_SECONDS} s:\n{tail(log)}")


def tail(log, lines=40):
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-lines:])
