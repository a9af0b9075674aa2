"""How a visitor writes down a household, and an officer looks at two records that are alike."""

import itertools
import re

from filing import press

SERVICE = "heze-1345-membership"
FORM = f"/desk/apply/{SERVICE}/place"
ALIKE = "/desk/members/alike"

_count = itertools.count(1)


def address():
    return f"实景路{next(_count)}号楼101"


def person(page, number, name, phone, agrees=True):
    """Fills in one of the household."""
    at = f"adults.{number}."
    page.locator(f'[name="{at}who.name"]').fill(name)
    page.locator(f'[name="{at}who.phone"]').fill(phone)
    for field, code in {"age": "middle", "schooling": "college", "work": "works", "union": "outside", "good_time": "evening"}.items():
        page.locator(f'[name="{at}{field}"]').select_option(value=code)
    if agrees:
        page.locator(f'[name="{at}consent"]').check()


def another(page):
    """The next of the household."""
    page.locator("button[name=_more]").click()


def open_form(witness, visit):
    """A form without a yes."""
    witness.go(FORM)
    page = witness.page
    page.locator("[name=front_door]").fill(address())
    person(page, 0, "王一", "", agrees=False)
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    return press(page, page.locator("main form > .btn.primary").first)


def knock(witness, name, phone):
    """Writes down a household of one. Returns the path of its case."""
    witness.go(FORM)
    page = witness.page
    page.locator("[name=front_door]").fill(address())
    person(page, 0, name, phone)
    press(page, page.locator("main form > .btn.primary").first)
    path = re.search(r"/desk/cases/\w+$", page.url)
    assert path, page.locator("main").inner_text()
    return path.group()


def make_pair(witness, visit, name="写错名"):
    """Somebody of the city is written down under another name."""
    from looks import Look

    visitor = visit(Look(), "visitor")
    knock(visitor, name, witness.hall.log_in("worker", 4).account)


def pair(witness, visit):
    """Two records that wait for somebody to look at them."""
    witness.go(ALIKE)
    links = witness.page.locator(f'main a[href^="{ALIKE}/"]')
    if not links.count():
        make_pair(witness, visit)
        witness.go(ALIKE)
    press(witness.page, links.first)
