"""How staff work at the desk: pages are found by address, forms by what they post to."""

import re
from urllib.parse import quote

import filing
from filing import press
from people import send


def prove_again(page, hall, log_in):
    """Where the desk wants the password once more, it gets it, and the page goes on."""
    if "/desk/login/again" not in page.url:
        return
    send(page, page.locator('input[autocomplete="current-password"]'), log_in.password)


def prove(witness, role, index=0):
    """Types the password before what wants it typed just now: a log-in may be too long ago, and in a slow
    run it may get so between two pages."""
    witness.go("/desk/login/again?back=/desk")
    prove_again(witness.page, witness.hall, witness.hall.log_in(role, index))


def open_by_number(page, hall, number):
    """Looked for by its number: the inbox may have more than one page."""
    page.goto(f"{hall.address}/desk/inbox?q={quote(number)}")
    press(page, page.locator("main table a", has_text=number).first)


def act(page, action, words=None):
    """Does an action of the case page; goes through its page that asks once more, if there is one."""
    answer = begin(page, action, words)
    if page.locator(SURE).count():
        answer = confirm(page)
    return answer


SURE = "form:has([name=sure])"


def begin(page, action, words=None):
    """Presses an action of the case page, and stays where it asks once more."""
    form = page.locator(f'form[action$="/{action}"]').first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    if words is not None:
        form.locator("textarea").fill(words)
    return press(page, form.locator("button").first)


def confirm(page):
    return press(page, page.locator(SURE).locator("button").first)


def file_for_stranger(page, hall, name="王小明"):
    """Registers somebody who called, and applies for him. Returns path and number of the case."""
    page.goto(f"{hall.address}/desk/apply/{filing.SERVICE}/new")
    page.locator("[name=name]").fill(name)
    page.locator("[name=phone]").fill(hall.strange_phone())
    press(page, page.locator("main form button").first)
    give_consent(page, "phone", "本人电话里说，请工会代为申请。")
    return fill_in(page, filing.STRANGER)


def give_consent(page, way, words):
    filing.give(page, "[name=_consent_way]", way)
    page.locator("[name=_consent_words]").fill(words)


def fill_in(page, answers):
    """Fills the whole form, which stands on one page, and sends it. Returns path and number."""
    for name, value in answers.items():
        if page.locator(f'main [name="{name}"]').count():
            filing.give(page, f'[name="{name}"]', value)
    page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    press(page, page.locator("main form .btn.primary"))
    path = re.search(r"/desk/cases/\w+$", page.url)
    assert path, page.locator("main").inner_text()
    return path.group(), number(page)


def number(page):
    """The number of the case that the page shows."""
    return re.search(r"胶困帮〔\d+〕\d+号", page.locator("main").inner_text()).group()
