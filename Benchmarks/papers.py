"""Sets letters with the helper as the hall starts it, and prints as Markdown what it takes."""

import argparse
import base64
import json
import pathlib
import statistics
import subprocess
import sys
import time

PRESS = pathlib.Path(__file__).resolve().parent.parent / "Sources/Papers/Press"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=200)
    letters = parser.parse_args().letters
    rows = [("one page", 6), ("three pages", 40)]
    print("| letter | start to first | next, median | 99 of 100 | a minute | PDF |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, paragraphs in rows:
        began = time.perf_counter()
        with Helper() as helper:
            helper.press(0, paragraphs)
            first = time.perf_counter() - began
            times, size = [], 0
            for number in range(1, letters + 1):
                began = time.perf_counter()
                size = len(helper.press(number, paragraphs))
                times.append(time.perf_counter() - began)
        times.sort()
        late = times[int(len(times) * 0.99) - 1]
        print(
            f"| {name} | {first * 1000:.0f} ms | {statistics.median(times) * 1000:.0f} ms | {late * 1000:.0f} ms "
            f"| {60 / statistics.mean(times):,.0f} | {size / 1024:.0f} KB |"
        )


class Helper:
    def __enter__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", (PRESS / "press.py").read_text("utf-8")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ask({"template": (PRESS / "paper.typ").read_text("utf-8"), "fonts": []})
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def ask(self, order):
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "trouble" not in answer, answer
        return answer

    def press(self, number, paragraphs):
        """Each letter differs in every paragraph, as letters do: nothing can be taken from the one before."""
        blocks = [
            {
                "kind": "paragraph",
                "text": f"第{number}号函第{index}段：经我会核实，你单位自2024年5月{index % 28 + 1}日起未足额支付职工工资"
                f"{number * 37 + index}元，请于收到本函之日起五个工作日内书面答复，并一次付清。",
            }
            for index in range(paragraphs)
        ]
        text = {"title": "提示函", "to": ["某劳务有限公司"], "blocks": blocks, "signer": "港城市总工会", "day": "2024年6月25日"}
        answer = self.ask(
            {
                "layout": "official letter",
                "number": f"工提〔2024〕{number}号",
                "code": f"7K3M-9QXA-{number:04}",
                "date": "2024-06-25",
                "language": "zh",
                "address": "hall.example/papers/verify",
                "qr": ["10" * 16 + "1" if row % 2 else "01" * 16 + "0" for row in range(33)],
                "text": text,
            }
        )
        return base64.b64decode(answer["pdf"])


main()
