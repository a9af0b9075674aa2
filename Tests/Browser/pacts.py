"""A text that two sides agree on: filed and drafted at the desk, answered behind a link and on the phone."""

import re

import promises
from filing import press
from looks import DESKTOP, Look
from people import log_in_worker

SERVICE = "shucheng-courier-contract"
PATH = f"/desk/apply/{SERVICE}/place"
FIRM = "某速递公司"
TEXT = "第一条 工资每月15日前发放。"


def at_desk(look):
    return Look(screen=DESKTOP, javascript=look.javascript)


def file(page, hall, name, phone):
    """One firm and one delegate. Returns the path of the case at the desk."""
    page.goto(hall.address + PATH)
    for part, value in (("firm.name", FIRM), ("delegate.name", name), ("delegate.phone", phone)):
        page.locator(f'[name="sides.0.{part}"]').fill(value)
    press(page, page.locator("main form > .btn.primary").first)
    found = re.search(r"/desk/cases/\w+$", page.url)
    assert found, page.locator("main").inner_text()
    return found.group()


def do(page, action, **answers):
    """An action of the desk's page, its form filled in where it has one."""
    form = page.locator(f'form[action$="/{action}"]').first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    for field, value in answers.items():
        form.locator(f"[name={field}]").fill(value)
    return press(page, form.locator("button.btn").last)


def draft(page, text=TEXT):
    form = promises.open_form(page, "new%20version")
    form.locator("[name=version_words]").fill(text)
    return promises.send(page, form)


def link(page):
    """The firm's link, made at the desk. Returns its path and its code."""
    form = page.locator('form[action$="/parties/link"]')
    form.locator("xpath=ancestor::details[1]/summary").click()
    form.locator("select").select_option(label=f"{FIRM}（企业方）")
    press(page, form.locator("button"))
    words = page.locator("body").inner_text()
    return re.search(r"/p/\w+", words).group(), re.search(r"验证码：(\d{6})", words).group(1)


def enter(witness, path, code):
    witness.go(path)
    witness.page.locator("[name=code]").fill(code)
    press(witness.page, witness.page.locator("main form button"))


def sign(page, name):
    form = promises.open_form(page, "set%20name")
    form.locator("[name=read_and_signed]").locator("xpath=ancestor::label").click()
    form.locator("[name=signature]").fill(name)
    return promises.send(page, form)


def come(witness, hall, name, phone):
    """A delegate comes for the first time, with the phone that was named."""
    log_in_worker(witness.page, hall, phone)
    witness.page.goto(hall.address + "/introduce")
    witness.page.locator("[name=name]").fill(name)
    witness.page.locator("[name=phone]").fill(phone)
    press(witness.page, witness.page.locator("main form button").first)


def asked(visit, hall, look):
    """A case whose sides are asked: the officer's page, the case's path, the firm's link and code, and the delegate."""
    officer = visit(at_desk(look), "officer")
    name, phone = "孙代表", hall.strange_phone()
    case = file(officer.page, hall, name, phone)
    do(officer.page, "begin%20draft")
    draft(officer.page)
    do(officer.page, "put%20to%20sides")
    path, code = link(officer.page)
    officer.go(case)
    return officer, case, (path, code), (name, phone)
