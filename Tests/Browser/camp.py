"""A camp: a child is applied for, and a list is called day by day."""

import filing
from filing import press

SERVICE = "beijing-summer-camp"
FORM = f"/services/{SERVICE}/apply"
DAY = "/desk/roll-calls/{service}/{meet}/{day}"


def card(born="20140305", order=731):
    """A number that adds up and belongs to nobody (GB 11643)."""
    head = f"990181{born}{order:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return head + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(head, weights)) % 11]


def apply(page, hall, name, number):
    """As the child's guardian, up to the last look; the consent is the last question."""
    page.goto(hall.address + FORM)
    for field in ["relative.name", "parent_group", "proof", "pickup.0.name", "health"]:
        if field == "proof":
            filing.send_paper(page, filing.photo())
            continue
        assert filing.asked(page).startswith(field.split(".")[0]), page.url
        if field == "relative.name":
            page.locator('[name="relative.name"]').fill(name)
            page.locator('[name="relative.card"]').fill(number)
        elif field == "parent_group":
            filing.give(page, '.question [name="parent_group"]', "hardship family")
        elif field == "pickup.0.name":
            page.locator('[name="pickup.0.name"]').fill("王奶奶")
            page.locator('[name="pickup.0.phone"]').fill("13800000000")
        press(page, page.locator(".actions button").first)


def agree(page):
    page.locator(".choice:has([name=consent])").click()
    press(page, page.locator(".actions button").first)


def day(witness, index):
    witness.go("/desk/roll-calls")
    return press(witness.page, witness.page.locator('main .list a[href*="/camp/"]').nth(index))


def yesterday(witness, visit):
    day(witness, 0)


def today(witness, visit):
    day(witness, 1)


def nobody(witness, visit):
    today(witness, visit)
    look_for(witness.page, "查无此人")


def look_for(page, words):
    page.locator("[name=q]").first.fill(words)
    press(page, page.locator("main form[role=search] button"))


def no_reason(witness, visit):
    today(witness, visit)
    page = witness.page
    child = page.locator("[data-case]").last
    child.locator('[name^="reason-"]').fill("")
    mark(child, "absent")
    return save(page)


def mark(child, state):
    child.locator(f'.choice:has([value="{state}"])').click()


def save(page):
    return press(page, page.locator("main form:has([data-case]) > .btn").last)
