"""At the desk: cases are opened and explained, sealed numbers shown for a reason, old forms refused."""

import re

import checks
import desk
from filing import press
from looks import DESKTOP, Look



def test_a_sealed_number_asks_for_the_password_and_a_reason_and_leaves_a_line(visit, hall):
    witness = visit(Look(screen=DESKTOP), "officer")
    page = witness.page
    path, _ = desk.file_for_stranger(page, hall)
    case = hall.address + path
    hall.let_proofs_expire()
    press(page, page.locator('a[href$="/reveal/phone"]'))
    assert "/desk/login/again" in page.url
    wrong = hall.log_in("officer", 1)
    desk.prove_again(page, hall, wrong)
    assert "/desk/login/again" in page.url
    assert page.locator(".error").inner_text().strip()
    desk.prove_again(page, hall, hall.log_in("officer"))
    assert page.url == case + "/reveal/phone"

    page.locator("[name=reason]").evaluate("field => field.required = false")
    reveal = page.locator('form[action$="/reveal/phone"] .btn.primary')
    assert press(page, reveal).status == 422
    assert page.locator(".error").inner_text().strip()
    page.locator("[name=reason]").fill("打电话核对材料")
    press(page, reveal)
    assert re.fullmatch(r"1\d{10}", page.locator(".receipt").inner_text())
    page.goto(case)
    page.locator("details:has(.audit) summary").click()
    assert "打电话核对材料" in page.locator(".audit").inner_text()
