"""Sending a list of members from the desk."""

import time

from filing import press

PATH = "/desk/members"


def send(page, hall, path, union=1):
    page.goto(hall.address + PATH + "/import")
    options = page.locator("[name=union] option").evaluate_all("all => all.map(o => o.value)")
    page.locator("[name=union]").select_option(options[union])
    page.locator("input[type=file]").set_input_files(path)
    press(page, page.locator("main form .btn.primary").first)


def settled(page, seconds=240):
    """Waits while the page renews itself, as it does without a script."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if page.locator("progress").count() == 0:
            return
        time.sleep(0.5)
    raise AssertionError("the list is still moving: " + page.locator("main").inner_text())
