"""Decides the tables of rules-speed with other engines as well, and prints who does how much.

Usage: rules.py RULES-SPEED ROWS. CPU seconds of each process on one thread; every answer is compared
row by row; loading, and coding texts as numbers, count for nobody.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import polars as pl
import zen

ZEN_ROWS = 100_000


def main():
    binary, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as place:
        folder = Path(place)
        print("# Decision tables\n")
        print(f"{time.strftime('%F')}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before the start, {rows:,} rows.\n")
        print("## This engine\n\n```")
        sys.stdout.flush()
        process = subprocess.Popen([binary, str(rows), folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for line in iter(process.stdout.readline, "ready\n"):
            assert line, "rules-speed ended early"
            print(line, end="")
        print("```\n\n## Beside others\n")
        ours = json.loads((folder / "figures.json").read_text())
        frame = pl.read_csv(folder / "rows.csv")
        duck = Duck(folder)
        met = []
        for table in [Table(folder / "table-12.txt"), Table(folder / "table-240.txt")]:
            met += compare(table, ours, frame, duck, folder, Ours(process, table, rows))
        process.stdin.close()
        process.wait()
        met.append(("one decision explained", ours["12 explained"] * 1e6, "µs", "under", 20))
        checked = ours["100 parsed"] + ours["100 checked"]
        met.append(("100 rules parsed and checked", checked * 1e3, "ms", "under", 20))
        print("## Goals\n\n| what | measured | goal | |\n| --- | ---: | ---: | --- |")
        for name, value, unit, side, goal in met:
            holds = value < goal if side == "under" else value >= goal
            print(f"| {name} | {value:.1f} {unit} | {side} {goal} {unit} | {'met' if holds else 'MISSED'} |")


def compare(table, ours, frame, duck, folder, in_bulk):
    """Prints what everyone does with a table; the answers must be the same."""
    rules = len(table.rules)
    answers = pl.read_csv(folder / f"answers-{rules}.csv")["amount"]
    alone, explained = 1 / ours[f"{rules} one by one"], 1 / ours[f"{rules} explained"]
    bulk, double, decimal, polars = in_turn([
        in_bulk, *duck.engines(table, folder / f"answers-{rules}.csv"), Polars(table, frame, answers),
    ])
    columns = max(double, decimal)
    lines = [
        ("many rows: this engine", bulk, ""), ("DuckDB, CASE", columns, ratio(bulk, columns)),
        ("polars, when/then", polars, ratio(bulk, polars)),
    ]
    plain, traced = zen_rates(table, frame, answers)
    lines += [
        ("one by one: this engine", alone, ""), ("zen-engine", plain, ratio(alone, plain)),
        ("one by one with reasons: this engine", explained, ""),
        ("zen-engine, trace", traced, ratio(explained, traced)),
    ]
    print(f"{rules} rules, rows per CPU second, all answers the same:\n")
    print("| engine | rows | this engine is faster by |\n| --- | ---: | ---: |")
    for name, rate, beside in lines:
        print(f"| {name} | {rate:,.0f} | {beside} |")
    print()
    return [
        (f"{rules} rules, many rows, to DuckDB", bulk / columns, "×", "at least", 3 if rules == 12 else 20),
        (f"{rules} rules, one by one, to zen-engine", alone / plain, "×", "at least", 5),
    ]


def ratio(ours, theirs):
    return f"{ours / theirs:.1f} ×"


def in_turn(engines, rounds=9):
    """Rows per CPU second of each engine in its best round. They take turns, because the machine is
    faster in one minute than in the next."""
    best = [None] * len(engines)
    for _ in range(rounds):
        for place, engine in enumerate(engines):
            taken = engine.seconds()
            best[place] = taken if best[place] is None else min(best[place], taken)
    for engine in engines:
        engine.check()
    return [engine.count / taken for engine, taken in zip(engines, best)]


def cpu(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(count, work, rounds=5):
    """Rows per CPU second in the best of some rounds, and what came out."""
    best = None
    for _ in range(rounds):
        start = time.process_time()
        result = work()
        taken = time.process_time() - start
        best = taken if best is None else min(best, taken)
    return count / best, result


class Table:
    """A table as rules-speed writes it: tests and the amount, column by column."""

    def __init__(self, path):
        lines = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in path.read_text().splitlines()]
        lines = [line for line in lines if len(line) > 1]
        self.columns = lines[0][1:-1]
        self.rules = [(dict(zip(self.columns, line[1:-1])), int(line[-1])) for line in lines[1:]]

    def conditions(self):
        """For each rule what it asks for, as (column, sign, value), and the amount."""
        for tests, amount in self.rules:
            asked = [term for column, cell in tests.items() if cell != "-" for term in terms(column, cell)]
            yield asked, amount


def terms(column, cell):
    if cell in ("true", "false"):
        return [(column, "=", cell == "true")]
    if cell.startswith('"'):
        texts = [text.strip().strip('"') for text in cell.split(",")]
        return [(column, "in", texts)] if len(texts) > 1 else [(column, "=", texts[0])]
    if cell[0] in "[(":
        low, high = cell[1:-1].split("..")
        return [
            (column, ">=" if cell[0] == "[" else ">", int(low)),
            (column, "<=" if cell[-1] == "]" else "<", int(high)),
        ]
    if cell[0] in "<>":
        sign, value = cell.split()
        return [(column, sign, int(value))]
    return [(column, "=", int(cell))]


class Duck:
    """DuckDB with the rows loaded, causes as an enumeration; money both as DOUBLE and as DECIMAL."""

    def __init__(self, folder):
        self.db = duckdb.connect()
        self.db.execute("set threads=1")
        self.db.execute(f"""create table raw as select * from read_csv('{folder}/rows.csv', header=true)""")
        self.db.execute("create type cause as enum (select distinct cause from raw order by 1)")
        for kind in ["double", "decimal(18,2)"]:
            self.db.execute(
                f"""create table "{kind}" as select cause::cause as cause, income::{kind} as income,
                family::int as family, "years"::int as "years", aided::boolean as aided from raw"""
            )
        self.count = self.db.execute("select count(*) from raw").fetchone()[0]
        self.db.execute("drop table raw")

    def engines(self, table, answers):
        self.db.execute(f"create or replace table wanted as select * from read_csv('{answers}', header=true)")
        return [DuckQuery(self, table, kind) for kind in ["double", "decimal(18,2)"]]

    def case(self, table):
        text = "case "
        for asked, amount in table.conditions():
            condition = " and ".join(f'"{column}" {sign} {self.literal(value)}' for column, sign, value in asked)
            text += f"when {condition or 'true'} then {amount} "
        return text + "end"

    def literal(self, value):
        if isinstance(value, list):
            return "(" + ", ".join(map(self.literal, value)) + ")"
        return f"'{value}'" if isinstance(value, str) else str(value).lower()


class DuckQuery:
    """One table over the rows, money of one kind; its answers become a table, as ours become a column."""

    def __init__(self, duck, table, kind):
        self.db, self.count = duck.db, duck.count
        self.said = f"said {kind}"
        self.query = f"""create or replace temp table "{self.said}" as select {duck.case(table)} as amount from "{kind}" """

    def seconds(self):
        return cpu(lambda: self.db.execute(self.query).fetchall())

    def check(self):
        wrong = self.db.execute(
            f"""select count(*) from (select s.amount as a, w.amount as b from "{self.said}" s positional join wanted w)
            where a is distinct from b"""
        ).fetchone()[0]
        assert wrong == 0, f"DuckDB answers {wrong} rows otherwise"


class Ours:
    """This engine, in a process of its own; it has compared its answers itself."""

    def __init__(self, process, table, count):
        self.process, self.rules, self.count = process, len(table.rules), count

    def seconds(self):
        self.process.stdin.write(f"{self.rules}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def check(self):
        pass


class Polars:
    def __init__(self, table, frame, answers):
        causes = pl.Enum(sorted(frame["cause"].unique()))
        self.frame = frame.with_columns(pl.col("cause").cast(causes), pl.col("family", "years").cast(pl.Int32))
        self.answers, self.count = answers, len(frame)
        chain = pl
        for asked, amount in table.conditions():
            parts = [polars_term(*term) for term in asked] or [pl.lit(True)]
            condition = parts[0]
            for part in parts[1:]:
                condition = condition & part
            chain = chain.when(condition).then(amount)
        self.expression = chain.alias("amount")

    def seconds(self):
        def work():
            self.said = self.frame.select(self.expression)

        return cpu(work)

    def check(self):
        wrong = (self.said["amount"] != self.answers).sum()
        assert wrong == 0, f"polars answers {wrong} rows otherwise"


def polars_term(column, sign, value):
    column = pl.col(column)
    if sign == "in":
        return column.is_in(value)
    return {
        "=": column.__eq__, "<": column.__lt__, "<=": column.__le__, ">": column.__gt__, ">=": column.__ge__,
    }[sign](value)


def zen_rates(table, frame, answers):
    """Without and with a trace of what was tested; compiled once, each row a dictionary at hand."""
    fields = [{"id": name, "field": name, "name": name} for name in table.columns]
    rules = [
        {"_id": str(number), "amount": str(amount)} | {name: "" if cell == "-" else cell for name, cell in tests.items()}
        for number, (tests, amount) in enumerate(table.rules)
    ]
    content = {
        "hitPolicy": "first", "inputs": fields, "rules": rules,
        "outputs": [{"id": "amount", "field": "amount", "name": "amount"}],
    }
    graph = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in"},
            {"id": "table", "type": "decisionTableNode", "name": "table", "content": content},
            {"id": "out", "type": "outputNode", "name": "out"},
        ],
        "edges": [
            {"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"aid": graph}}})
    rows = frame.head(ZEN_ROWS).to_dicts()
    rate, said = measure(len(rows), lambda: [engine.evaluate("aid", row)["result"]["amount"] for row in rows], 3)
    assert said == answers.head(len(rows)).to_list(), "zen-engine answers otherwise"
    few = rows[:20_000]
    traced, _ = measure(len(few), lambda: [engine.evaluate("aid", row, {"trace": True}) for row in few], 3)
    return rate, traced


main()
