"""How a worker fills in a form: a question a page, found by the name of its field."""

import re
import struct
import zlib

SERVICE = "jiaozhou-hardship-aid"
SERVICE_PATH = f"/services/{SERVICE}"
FORM_PATH = f"{SERVICE_PATH}/apply"

ILLNESS = {
    "cause": "illness",
    "household_size": "3",
    "monthly_income": "3000",
    "own_cost": "12000",
}
# What the registry does not know of somebody who was on no list.
STRANGER = ILLNESS | {
    "applicant.work_region": "港城市",
    "applicant.bank_account": "6222020000000000000",
}


def photo(grey=200, side=64):
    """A real picture: the smallest thing that a phone could send."""

    def chunk(kind, body):
        check = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([grey]) * side) * side
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return {"name": "证明.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + body}


def apply(page, hall, answers=ILLNESS):
    """From the first question to the receipt. Returns the path of the case."""
    begin(page, hall)
    fill_in(page, answers)
    return hand_in(page)


def fill_in(page, answers):
    """Every question, in whatever order they come, up to the page that shows them all."""
    for _ in range(len(answers) + 1):
        if page.url.endswith("/check"):
            return
        name = asked(page)
        if page.locator(".question input[type=file]").count():
            send_paper(page, photo())
        else:
            assert name in answers, f"asked for {name} at {page.url}"
            answer(page, name, answers[name])


def begin(page, hall, question=""):
    page.goto(hall.address + FORM_PATH + question)


def answer_all(page, answers):
    """Answers questions in the order in which they come, as long as they are among these."""
    for _ in range(len(answers)):
        name = asked(page)
        assert name in answers, f"asked for {name} at {page.url}"
        answer(page, name, answers[name])


def asked(page):
    """The name of the field that the page asks for."""
    return page.locator(".question [name]:not(button)").first.get_attribute("name")


def answer(page, name, value, then="next"):
    give(page, f'.question [name="{name}"]', value)
    press(page, page.locator(".actions button").nth(1 if then == "save" else 0))


def give(page, field, value):
    """Puts an answer into a field, whatever its kind; a choice by its value or its words."""
    kind = page.locator(field).first.evaluate("field => field.type")
    if kind == "radio":
        page.locator(f'{field}[value="{value}"]').locator("xpath=ancestor::label").click()
    elif kind == "select-one":
        page.locator(field).select_option(label=value)
    else:
        page.locator(field).fill(value)


def send_paper(page, *papers):
    page.locator(".question input[type=file][multiple]").set_input_files(list(papers))
    press(page, page.locator(".actions button").first)


def hand_in(page):
    """Agrees and sends the checked form. Returns the path of the case."""
    assert page.url.endswith("/apply/check"), page.url
    agree(page)
    press(page, page.locator("form:has([name=agree]) button"))
    assert page.url.endswith("/receipt"), page.url
    return re.search(r"/cases/[^/]+", page.url).group()


def agree(page):
    page.locator(".choice:has([name=agree])").click()


def press(page, button):
    """Presses what leads to another page, and waits for it."""
    with page.expect_navigation() as arrival:
        button.click()
    return arrival.value
