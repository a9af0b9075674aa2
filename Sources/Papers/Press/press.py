"""The press: sets papers as PDF, one after another, for as long as its standard input is open.

Started by UnionHall and by nobody else. Each line in and out is JSON; the first line in has the template
and the folders of fonts. What papers say comes as data and is never read as Typst. Nothing is fetched:
the root, which is the folder of packages too, holds the template and no more.
"""

import base64
import datetime
import json
import os
import sys
import tempfile

CHINA = datetime.timezone(datetime.timedelta(hours=8))


def main():
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    setting = json.loads(sys.stdin.readline())
    try:
        import typst
    except ImportError as error:
        say(answers, {"trouble": "typst", "why": str(error)})
        return
    with tempfile.TemporaryDirectory(prefix="unionhall-press-") as root:
        template = os.path.join(root, "paper.typ")
        with open(template, "w", encoding="utf-8") as file:
            file.write(setting["template"])
        fonts = typst.Fonts(font_paths=setting["fonts"])
        compiler = typst.Compiler(
            template,
            root=root,
            font_paths=fonts,
            package_path=root,
            package_cache_path=root,
        )
        say(answers, {"families": sorted(set(fonts.families()))})
        for line in sys.stdin:
            say(answers, pressed(compiler, json.loads(line)))


def pressed(compiler, order):
    day = datetime.date.fromisoformat(order["date"])
    try:
        pdf = compiler.compile(
            sys_inputs={"paper": json.dumps(order, ensure_ascii=False)},
            format="pdf",
            pdf_standards=["a-2b"],
            timestamp=datetime.datetime.combine(day, datetime.time(9), CHINA),
        )
    except Exception as error:  # A paper that cannot be set must not end the press.
        return {"trouble": "paper", "why": str(error)[:2000]}
    return {"pdf": base64.b64encode(pdf).decode("ascii")}


def say(answers, answer):
    answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
    answers.flush()


main()
