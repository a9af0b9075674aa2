"""A service at the desk: changed as a design, checked while one types, published by another; begun, packed, read back."""

import io
import zipfile

import checks
import designs
import desk
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look

# Not the service that other journeys apply for.
SERVICE = "winter-walk"


def save(page):
    return press(page, page.locator('main form[action$="/save"] .btn.primary'))


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_service_is_written_checked_and_published_by_another(look, visit):
    name = f"{SERVICE}-{'plain' if look.javascript else 'bare'}-{look.screen[0]}"
    witness = visit(look, "designer")
    page = witness.page
    witness.go("/desk/designs")
    checks.expect_clean(witness)
    designs.begin(witness, name, "冬日健步走")
    checks.expect_clean(witness)
    design = page.url.split("?")[0]

    box = page.locator("#design-text")
    text = box.input_value()
    box.fill(text.replace("within: 5 working days", "within: 5 working dys"))
    if not look.javascript:
        save(page)
    page.locator("#design-notes li.error").first.wait_for()
    checks.expect_clean(witness)
    assert "第" in page.locator("#design-notes li.error").first.inner_text()
    box.fill(text.replace("500 CNY", "600 CNY"))
    save(page)
    assert page.locator("#design-notes li.error").count() == 0

    # The same file as a form: the value is written back into the text.
    field = page.locator('form[action$="/form"] [name="settings/pay line/is"]')
    field.fill("3100 CNY")
    press(page, page.locator('form[action$="/form"] button'))
    assert "{is: 3100 CNY, title: 月收入标准" in page.locator("#design-text").input_value()

    press(page, page.locator('form[action$="/rehearse"] button'))
    assert "没有通过" in page.locator("main").inner_text()
    checks.expect_clean(witness)
    press(page, page.locator('main a[href*="file=scenarios"]').first)
    box = page.locator("#design-text")
    box.fill(box.input_value().replace("amount: 1000 CNY", "amount: 1200 CNY"))
    save(page)
    press(page, page.locator('form[action$="/rehearse"] button'))
    assert "都通过了" in page.locator("main").inner_text()

    page.goto(design)
    press(page, page.locator('form[action$="/hand-in"] button'))
    assert "等同事复核" in page.locator("main").inner_text()
    assert page.locator('form[action$="/publish"]').count() == 0

    other = visit(look, "designer", 1)
    desk.prove(other, "designer", 1)
    other.page.goto(design)
    checks.expect_clean(other)
    press(other.page, other.page.locator('form[action$="/publish"] button'))
    assert "已发布" in other.page.locator("main").inner_text()
    anybody = visit(look)
    anybody.go(f"/services/{name}")
    assert "冬日健步走" in anybody.page.locator("main").inner_text()


def test_a_folder_is_taken_away_and_read_back(visit):
    witness = visit(Look(screen=DESKTOP), "designer")
    page = witness.page
    witness.go("/desk/designs")
    with page.expect_download() as download:
        page.locator(f'main a[href$="/folders/{designs.PUBLISHED}"]').click()
    packed = open(download.value.path(), "rb").read()
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    assert f"{designs.PUBLISHED}/service.yaml" in names

    unpacked = zipfile.ZipFile(io.BytesIO(packed))
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as other:
        for name in names:
            text = unpacked.read(name)
            if name.endswith("/service.yaml"):
                text = text.replace(f"service: {designs.PUBLISHED}".encode(), b"service: read-back")
            other.writestr(name, text)
    designs.send_zip(witness, again.getvalue())
    assert "read-back" in page.locator("main").inner_text()
    checks.expect_clean(witness)
    designs.drop(page)

    designs.send_zip(witness, b"PK no zip at all")
    witness.forgive(422)
    assert "不是压缩包" in page.locator("main").inner_text()


def test_a_second_window_keeps_nothing_and_loses_nothing(visit):
    first = visit(Look(screen=DESKTOP), "designer")
    designs.begin(first, "two-windows", "两个窗口")
    second = visit(Look(screen=DESKTOP), "designer", 1)
    second.go(first.page.url[len(first.hall.address):])
    box = first.page.locator("#design-text")
    box.fill(box.input_value().replace("两个窗口", "第一个窗口"))
    save(first.page)
    box = second.page.locator("#design-text")
    box.fill(box.input_value().replace("两个窗口", "第二个窗口"))
    save(second.page)
    second.forgive(409)
    assert "刚才被改过" in second.page.locator("main").inner_text()
    assert "第二个窗口" in second.page.locator("#design-text").input_value()
    first.page.reload()
    assert "第一个窗口" in first.page.locator("#design-text").input_value()
    designs.drop(first.page)
