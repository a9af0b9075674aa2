"""Services as they are written at the desk."""

import desk
from filing import press

PUBLISHED = "jiaxing-station-compact"


def begin(witness, name, title):
    """A small new service as a design."""
    witness.go("/desk/designs/new")
    page = witness.page
    form = page.locator('form[action$="/begin"]')
    form.locator("[name=title]").fill(title)
    form.locator("[name=name]").fill(name)
    press(page, form.locator("button"))


def change(witness, visit):
    """A published service as a design, begun or gone on with."""
    witness.go("/desk/designs")
    page = witness.page
    row = page.locator("main tr", has_text=PUBLISHED).last
    press(page, row.locator("button, a.btn").first)


def changed(witness, visit):
    """The same with a line that is another, and a name that nobody knows."""
    change(witness, visit)
    page = witness.page
    box = page.locator("#design-text")
    text = box.input_value()
    if "usrs" not in text:
        box.fill(text.replace("priority: {is: users", "priority: {is: usrs"))
        press(page, page.locator('main form[action$="/save"] .btn.primary'))


def changes(witness, visit):
    changed(witness, visit)
    press(witness.page, witness.page.locator('main a[href$="/changes"]'))


def small(witness, visit):
    """A new service, which other pages do not change."""
    name = "page-by-page"
    witness.go("/desk/designs")
    own = witness.page.locator("main td a", has_text="一页一页看")
    if own.count():
        press(witness.page, own.first)
    else:
        begin(witness, name, "一页一页看")


def preview(witness, visit):
    small(witness, visit)
    press(witness.page, witness.page.locator('main a[href*="/preview/"]').first)


def played(witness, visit):
    small(witness, visit)
    return press(witness.page, witness.page.locator('form[action$="/rehearse"] button'))


def waiting(witness, visit):
    """What another designer has handed in, before the one who may publish it."""
    other = visit(witness.look, "designer")
    small(other, visit)
    hand_in = other.page.locator('form[action$="/hand-in"] button')
    if hand_in.count():
        press(other.page, hand_in)
    desk.prove(witness, "designer", 1)
    witness.go(other.page.url[len(other.hall.address):])


def bad_name(witness, visit):
    witness.go("/desk/designs/new")
    page = witness.page
    form = page.locator('form[action$="/begin"]')
    form.locator("[name=title]").fill("春游")
    form.locator("[name=name]").fill("Spring Walk")
    return press(page, form.locator("button"))


def no_zip(witness, visit):
    return send_zip(witness, b"no zip")


def send_zip(witness, packed):
    witness.go("/desk/designs/new")
    page = witness.page
    file = {"name": "service.zip", "mimeType": "application/zip", "buffer": packed}
    page.locator("input[type=file]").set_input_files(file)
    return press(page, page.locator('form[action$="/take-in"] button'))


def drop(page):
    page.locator("details:has(form[action$='/drop']) summary").click()
    press(page, page.locator("form[action$='/drop'] button"))
