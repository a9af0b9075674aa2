"""Days on which a colleague is away."""

import datetime

import desk
from filing import press


def own(witness):
    desk.prove(witness, "legal")
    witness.go("/desk/absences")
    press(witness.page, witness.page.locator("main a.btn").first)


def end_all(witness):
    """Back from everything that was noted, so that the next test finds a colleague who is there."""
    own(witness)
    while witness.page.locator('main form[action$="/end"]').count():
        press(witness.page, witness.page.locator('main form[action$="/end"] button').first)


def note(witness, first, last=None, stand_in=None):
    """Notes days from the first on, with whoever is called so standing in."""
    page = witness.page
    page.locator("#f-from").fill(str(first))
    if last:
        page.locator("#f-until").fill(str(last))
    if stand_in:
        option = page.locator("#f-stand_in option", has_text=stand_in).first
        page.locator("#f-stand_in").select_option(value=option.get_attribute("value"))
    return press(page, page.locator("main form:has(#f-from) button"))


def today():
    """The hall's day: it keeps the time of Shanghai."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()


def noted(witness, visit):
    end_all(witness)
    first = today() + datetime.timedelta(days=200)
    note(witness, first, first + datetime.timedelta(days=6), "孙平")


def wrong(witness, visit):
    own(witness)
    return note(witness, "2020-01-01", "2019-12-31")
