"""Sending a list of members from the desk."""

from filing import press

PATH = "/desk/members"


def send(page, hall, path, union=1):
    # A long list is read before the answer comes; a busy machine takes its time.
    page.set_default_timeout(120_000)
    page.goto(hall.address + PATH + "/import")
    options = page.locator("[name=union] option").evaluate_all("all => all.map(o => o.value)")
    page.locator("[name=union]").select_option(options[union])
    page.locator("input[type=file]").set_input_files(path)
    press(page, page.locator("main form .btn.primary").first)


def settled(page, state="等您确认", seconds=240):
    """Waits until the list has come to a state; the page asks for itself again, with no script."""
    page.locator(".pill", has_text=state).first.wait_for(timeout=seconds * 1_000)
