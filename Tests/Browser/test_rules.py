"""The rules of a service at the desk: read, changed in a draft of one's own, tried, counted, taken away, read back."""

import re

import checks
import filing
import pytest
import ways
from filing import press
from hall import REPOSITORY
from looks import BOTH_WAYS, DESKTOP, Look

RULE = ways.RULE
# A colleague of his own, so that no other page meets this draft.
OFFICER = 1


def draft(witness, visit):
    """A draft that is as the published table is."""
    witness.go(RULE)
    page = witness.page
    if page.locator('main a[href$="/draft"]').count():
        press(page, page.locator('main a[href$="/draft"]'))
        page.locator("details:has(form[action$='/drop']) summary").click()
        press(page, page.locator("form[action$='/drop'] button"))
    press(page, page.locator('main form[action$="/draft"] button'))


def rows(page):
    return page.locator("table.grid tbody tr:not(.titles)")


def cell(page, rule, column):
    """The cell of a rule, both counted from one."""
    return rows(page).nth(rule - 1).locator("textarea").nth(column - 1)


def said(page, rule, column):
    return page.locator(f"#n-{rule}-{column}")


def save(page):
    return press(page, page.locator('main form[action$="/cells"] .btn.primary'))


def do(page, what):
    """Presses a button of a row, or one of a column, which are folded away."""
    button = page.locator(f'button[name=do][value="{what}"]')
    if not button.is_visible():
        button.locator("xpath=ancestor::details[1]/summary").click()
    press(page, button)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_table_is_changed_tried_and_counted(look, visit):
    witness = visit(look, "officer", OFFICER)
    page = witness.page
    witness.go("/desk/rules")
    checks.expect_clean(witness)
    press(page, page.locator(f'main a[href="{RULE}"]'))
    checks.expect_clean(witness)
    draft(witness, visit)
    checks.expect_clean(witness)
    assert rows(page).count() == 5

    cell(page, 5, 3).fill("> incme line")
    if not look.javascript:
        save(page)
    fault = said(page, 5, 3).locator(".error")
    fault.wait_for()
    checks.expect_clean(witness)
    cell(page, 5, 3).fill("> income line")
    save(page)
    assert page.locator("[data-state=wrong]").count() == 0

    do(page, "add 4")
    assert rows(page).count() == 6
    do(page, "up 5")
    for column, text in [(2, '"disaster"'), (4, "yes"), (5, "突发、特殊困难")]:
        cell(page, 4, column).fill(text)
    save(page)
    assert page.locator("[data-state=wrong]").count() == 0
    assert said(page, 4, 2).get_attribute("data-state") == "new"
    assert "灾害" in said(page, 4, 2).inner_text()
    assert said(page, 5, 2).get_attribute("data-state") is None
    do(page, "insert 3")
    do(page, "delete 4")
    do(page, "right 2")
    do(page, "left 3")
    checks.expect_clean(witness)

    page.goto(witness.hall.address + RULE + "/try")
    page.locator(".choice:has([name=cause][value=disaster])").click()
    press(page, page.locator('main form[action$="/try"] .btn.primary'))
    checks.expect_clean(witness)
    cards = page.locator("main .card:has(.rules)")
    assert cards.count() == 2

    page.goto(witness.hall.address + RULE + "/draft")
    press(page, page.locator('main form[action$="/count"] button'))
    checks.expect_clean(witness)
    assert "第 4 条" in page.locator("main").inner_text()
    page.locator("main .back").click()
    page.wait_for_url("**/draft")


def take(page, form, of="draft"):
    with page.expect_download() as taken:
        page.locator(f'main a[href="{RULE}/{of}/file?as={form}"]').click()
    return taken.value.path()


def send(page, path, name, kind):
    file = {"name": name, "mimeType": kind, "buffer": path if isinstance(path, bytes) else path.read_bytes()}
    page.locator("input[type=file]").set_input_files(file)
    return press(page, page.locator('form[action$="/upload"] button'))


def test_a_draft_goes_out_and_comes_back(visit):
    witness = visit(Look(screen=DESKTOP), "officer", OFFICER)
    page = witness.page
    draft(witness, visit)
    cell(page, 4, 3).fill("<= 2 * income line")
    save(page)
    whole = take(page, "service").read_text("utf-8")
    published = (REPOSITORY / f"Catalogue/{filing.SERVICE}/service.yaml").read_text("utf-8")
    changed = [(was, now) for was, now in zip(published.split("\n"), whole.split("\n")) if was != now]
    assert len(whole.split("\n")) == len(published.split("\n"))
    assert all(was.strip().startswith("|") and now.strip().startswith("|") for was, now in changed)
    assert any("2 * income line" in now for _, now in changed)
    assert "2 * income line" in take(page, "text").read_text("utf-8")
    for form, kind in [("xlsx", "application/octet-stream"), ("dmn", "application/xml")]:
        taken = take(page, form)
        cell(page, 4, 3).fill("-")
        save(page)
        assert send(page, taken, f"table.{form}", kind).status == 200
        assert cell(page, 4, 3).input_value() == "<= 2 * income line"
        assert page.locator("[data-state=wrong]").count() == 0
    answer = send(page, b"<definitions", "table.dmn", "application/xml")
    assert answer.status == 422
    assert re.search(r"第 1 行", page.locator(".urgent").inner_text())
    assert cell(page, 4, 3).input_value() == "<= 2 * income line"


def paste(box, text):
    box.evaluate(
        """(box, text) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            box.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        text,
    )


def test_a_sheet_obeys_keys_and_takes_a_block(visit):
    witness = visit(Look(screen=DESKTOP), "officer", OFFICER)
    page = witness.page
    draft(witness, visit)
    cell(page, 1, 2).focus()
    page.keyboard.press("Enter")
    assert cell(page, 2, 2).evaluate("box => box === document.activeElement")
    page.keyboard.press("ArrowUp")
    assert cell(page, 1, 2).evaluate("box => box === document.activeElement")
    page.keyboard.press("ArrowRight")
    assert cell(page, 1, 3).evaluate("box => box === document.activeElement")
    paste(
        cell(page, 5, 1),
        '-\t"care"\t-\task\t核实\r\n-\t"other"\t<= 100\tyes\t"很\n少"\r\n',
    )
    assert rows(page).count() == 6
    assert cell(page, 6, 2).input_value() == '"other"'
    assert cell(page, 6, 5).input_value() == "很 少"
    said(page, 6, 2).locator(".words", has_text="其他").wait_for()
    page.keyboard.press("Control+s")
    page.locator(".notice.ok", has_text="草稿已保存").wait_for()
    assert rows(page).count() == 6
    checks.expect_clean(witness)


def test_a_rule_below_lines_under_the_header_has_the_next_number(visit):
    witness = visit(Look(screen=DESKTOP), "officer", OFFICER)
    page = witness.page
    draft(witness, visit)
    model = take(page, "dmn").read_bytes()
    typed = model.replace(b"<inputExpression><text>head income", b'<inputExpression typeRef="number"><text>head income')
    assert send(page, typed, "table.dmn", "application/xml").status == 200
    assert rows(page).first.locator("[data-number]").inner_text() == "type"
    count = rows(page).count()
    last = int(rows(page).last.locator("[data-number]").inner_text())
    assert last < count
    paste(cell(page, count, 1), '-\t"care"\t-\task\t核实\n-\t"other"\t<= 100\tyes\t很少\n')
    added = rows(page).last
    assert added.locator("[data-number]").inner_text() == str(last + 1)
    assert page.locator(f'button[value="down {count}"]').is_enabled()
    assert f"第 {last + 1} 条" in cell(page, count + 1, 2).get_attribute("aria-label")
    said(page, count + 1, 2).locator(".words", has_text="其他").wait_for()
    do(page, f"up {count + 1}")
    assert cell(page, count, 2).input_value() == '"other"'
    assert cell(page, count + 1, 2).input_value() == '"care"'
    checks.expect_clean(witness)
