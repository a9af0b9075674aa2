"""How an officer follows a lead up: what is found, who is asked, what is noted."""

import re

from filing import SERVICE, press

LINK = r"https?://\S+(/u/[0-9a-f]{64})"


def find_somebody(page, hall):
    """Runs the rule and opens the newest lead that nobody has followed up. Returns its path."""
    page.goto(hall.address + "/desk/find")
    press(page, page.locator("main form button").first)
    waiting = page.locator("main table tr", has_text="待联系")
    press(page, waiting.last.locator("a").first)
    return page.url.removeprefix(hall.address)


def note_visit(page, hall, name, phone):
    """Notes somebody of whom one heard on a visit. Returns the path of the lead."""
    page.goto(hall.address + "/desk/leads/new")
    page.locator("[name=name]").fill(name)
    page.locator("[name=contact]").fill(phone)
    page.locator(".choice:has([name=source][value=visit])").click()
    service = page.locator(f'.choice:has([name=service][value="{SERVICE}"])')
    if service.count():
        service.first.click()
    press(page, page.locator("main form button").first)
    return page.url.removeprefix(hall.address)


def note_contact(page, words):
    form = unfolded(page, "contact")
    form.locator(".choice:has([name=how][value=phone])").click()
    form.locator(".choice:has([name=result][value=reached])").click()
    form.locator("[name=note]").fill(words)
    press(page, form.locator("button").first)


def note_consent(page, words):
    form = unfolded(page, "consent")
    form.locator(".choice:has([name=how][value=phone])").click()
    form.locator("[name=words]").fill(words)
    form.locator(".choice:has([name=told])").click()
    press(page, form.locator("button").first)


def note_withdrawal(page):
    form = unfolded(page, "withdraw")
    form.locator(".choice:has([name=how][value=phone])").click()
    press(page, form.locator("button").first)


def make_link(page):
    """Makes a link for papers; it is shown once. Returns its path."""
    press(page, page.locator('form[action$="/link"] button').first)
    shown = re.search(LINK, page.locator("body").inner_text())
    assert shown, "no link is shown"
    return shown.group(1)


def begin_case(page):
    press(page, page.locator('form[action$="/open"] button').first)


def fill_in(page, answers):
    """Answers what the form on one page asks, and sends it."""
    for name, value in answers.items():
        choice = page.locator(f'.choice:has([name="{name}"][value="{value}"])')
        field = page.locator(f'input[name="{name}"]:not([type=radio])')
        choice.click() if choice.count() else field.fill(value)
    region = page.locator('select[name="applicant.work_region"]')
    if region.count():
        region.select_option(index=1)
    press(page, page.locator("main form .btn.primary").first)


def unfolded(page, action):
    form = page.locator(f'form[action$="/{action}"]').first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    return form


def index_of(hall, account):
    """Which of the officers has this account."""
    officers = [entry.account for entry in hall.log_ins if entry.role == "officer"]
    return officers.index(account)
