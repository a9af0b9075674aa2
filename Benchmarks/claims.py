"""Claims a second on one offer against clients. Every client is somebody; prints Markdown."""

import argparse
import concurrent.futures
import pathlib
import sqlite3
import tempfile

import load
from hall import run, parse_log_ins, serve

HERE = pathlib.Path(__file__).resolve().parent
CLAIM = "/offers/counter-gifts/parcel/claim"
CLIENTS = [1, 8, 32, 128]
CLAIMS_PER_CLIENT = 100


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=2_000, help="size of the demo city")
    parser.add_argument("--most", type=int, default=4_000, help="claims of one measurement at the most")
    arguments = parser.parse_args()
    load.describe_machine(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = folder / "city"
        words = ["demo", "--data", data, "--people", arguments.people, "--seed", 1]
        log_ins = parse_log_ins(run(*words, "--catalogue", HERE / "offers"))
        with serve(data, folder / "server.log", log_ins, load.FLAGS) as hall:
            claimed = claims(hall, folder, arguments.most)
        expect_exact(data, claimed)


def claims(hall, folder, most):
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        people = list(pool.map(lambda number: load.logged_in_stranger(hall, number), range(max(CLIENTS))))
    print("\n## Claims on one offer\n")
    print("| clients | claims/s | ms each, as a client waits |\n|--:|--:|--:|")
    total = 0
    for clients in CLIENTS:
        count = min(most, CLAIMS_PER_CLIENT * clients)
        prepared = folder / "claims.tsv"
        prepare(prepared, people, count)
        seconds = load.send_commands(hall, prepared, clients)
        total += count
        print(f"| {clients} | {count / seconds:.0f} | {1000 * seconds * clients / count:.2f} |", flush=True)
    return total


def prepare(file, people, count):
    """Every form is fetched anew: a form that is sent twice is answered from memory."""
    with open(file, "w", encoding="utf-8") as output:
        for number in range(count):
            person = people[number % len(people)]
            form = next(form for form in person.get(CLAIM).forms if form.action == CLAIM)
            output.write(f"{person.cookie}\t{form.action}\t{form.body({})}\n")


def expect_exact(data, claimed):
    """Claims, live claims and lines of the books are as many as forms were sent."""
    with sqlite3.connect(data / "hall.db") as base:
        counts = [
            base.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ["grant_held", "live_claim", "transfer WHERE claim_holder IS NOT NULL"]
        ]
    assert counts == [claimed] * 3, f"{claimed} forms, and {counts} grants, claims, lines"
    print(f"\n{claimed} claims sent, {counts[0]} granted: exact.")


main()
