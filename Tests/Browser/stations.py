"""How a station is handed in at the desk: chosen or described, with what there is and when it is open."""

import itertools
import re

import filing
from filing import press

SERVICE = "wenzhou-warm-stations"
FORM = f"/desk/apply/{SERVICE}/place"
FACILITIES = ["water", "cooling", "heating", "rest", "first aid", "haircut"]

_count = itertools.count(1)


def describe(page, name):
    """A new station: the block for it opens with a click, without a script as well."""
    part = page.locator('[name="station.name"]')
    if not part.is_visible():
        part.locator("xpath=ancestor::details[1]/summary").click()
    part.fill(name)
    page.locator('[name="station.address"]').fill("学院路1号")
    page.locator('[name="station.x"]').fill("123.8819")
    page.locator('[name="station.y"]').fill("29.9443")


def fill_in(page, facilities=FACILITIES, hours="24/7", order="new"):
    filing.give(page, "[name=order]", order)
    for code in facilities:
        page.locator(f'[name=facilities][value="{code}"]').check()
    page.locator("[name=hours]").fill(hours)


def send(page, with_photo=True):
    """Sends the form. Returns the path of the case."""
    if with_photo:
        page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    press(page, page.locator("main form .btn.primary"))
    path = re.search(r"/desk/cases/\w+$", page.url)
    assert path, page.locator("main").inner_text()
    return path.group()


def file(page, hall, with_photo=True):
    """Hands in a new station. Returns the path of its case, and its name."""
    name = f"实景站{next(_count)}"
    page.goto(hall.address + FORM)
    describe(page, name)
    fill_in(page)
    return send(page, with_photo), name


def file_for_inspection(page, hall):
    """Hands in a station whose inspector answers a checklist. Returns the path of its case."""
    page.goto(hall.address + "/desk/apply/shanxi-200-stations/place")
    describe(page, f"爱心站{next(_count)}")
    filing.give(page, "[name=order]", "new")
    return send(page, with_photo=False)
