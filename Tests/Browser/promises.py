"""How unpaid wages are filed, promised and paid, on the phone, at the desk and at a firm's own door."""

import datetime
import re

from filing import agree, press
from people import come_as_stranger

SERVICE = "ludian-wage-arrears"
PATH = f"/services/{SERVICE}"
FIRM = "某劳务公司"


def day(days):
    """A day from now, as a date field takes it; the hall lives in Shanghai."""
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8)))
    return (now.date() + datetime.timedelta(days=days)).isoformat()


def lines(page, hall, name="陈试验"):
    """A worker comes, and stands before the lines of who is owed what."""
    phone = come_as_stranger(page, hall, name)
    page.goto(f"{hall.address}{PATH}/apply")
    return phone


def on(page):
    press(page, page.locator(".actions button").first)


def fill_line(page, index, name=None, phone=None, owed=None):
    for part, value in ((".worker.name", name), (".worker.phone", phone), (".owed", owed)):
        if value is not None:
            page.locator(f'[name="claims.{index}{part}"]').fill(value)


def file(page, hall, second):
    """Two are owed 300 yuan; the second by name and phone. Returns the path of the case."""
    lines(page, hall)
    fill_line(page, 0, owed="200")
    press(page, page.locator('button[name="_more"]'))
    fill_line(page, 1, "吴试验", second, "100")
    return go_on(page)


def go_on(page):
    """From the lines to the receipt. Returns the path of the case."""
    on(page)
    page.locator("[name=worked_from]").fill("2024-05-06")
    on(page)
    page.locator('[name="company.name"]').fill(FIRM)
    page.locator('[name="company.phone"]').fill("0870-1234567")
    on(page)
    on(page)
    on(page)
    agree(page)
    press(page, page.locator("form:has([name=agree]) button"))
    return re.search(r"/cases/[^/]+", page.url).group()


def open_form(page, action):
    """The form of an action of the page, its fold opened."""
    form = page.locator(f'form[action$="/do/{action}"]').first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    return form


def send(page, form):
    return press(page, form.locator("button.btn.wide").last)


def promise(page, total="300", until=5, rest=None):
    form = open_form(page, "record%20promise")
    by = form.locator('[name=by][value="labour company"]')
    by.locator("xpath=ancestor::label").click()
    form.locator("[name=sum]").fill(total)
    form.locator("[name=until]").fill(day(until))
    if rest:
        form.locator(f'[name=difference][value="{rest}"]').locator("xpath=ancestor::label").click()
    return send(page, form)


def link(page):
    """Makes the firm's link at the desk. Returns its path and its code."""
    form = page.locator('form[action$="/parties/link"]')
    form.locator("xpath=ancestor::details[1]/summary").click()
    form.locator("select").select_option(label=f"{FIRM}（劳务公司）")
    press(page, form.locator("button"))
    words = page.locator("body").inner_text()
    return re.search(r"/p/\w+", words).group(), re.search(r"验证码：(\d{6})", words).group(1)
