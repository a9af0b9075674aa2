"""How staff work at the desk: pages are found by address, forms by what they post to."""

from filing import press


def prove_again(page, hall, log_in):
    """Where the desk wants the password once more, it gets it, and the page goes on."""
    if "/desk/login/again" not in page.url:
        return
    field = page.locator('input[autocomplete="current-password"]')
    field.fill(log_in.password)
    press(page, field.locator("xpath=ancestor::form[1]").locator("button").first)


def open_by_number(page, hall, number):
    page.goto(hall.address + "/desk/inbox")
    press(page, page.locator("main table a", has_text=number).first)


def act(page, action, words=None):
    """Does an action of the case page; goes through its page that asks once more, if there is one."""
    form = page.locator(f'form[action$="/{action}"]').first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    if words is not None:
        form.locator("textarea").fill(words)
    answer = press(page, form.locator("button").first)
    sure = page.locator("form:has([name=sure])")
    if sure.count():
        answer = press(page, sure.locator("button").first)
    return answer
