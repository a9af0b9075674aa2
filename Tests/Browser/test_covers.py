"""A list covers its people, who see it on the phone; the desk finds them and takes the list away."""

import checks
import covers
import pytest
from filing import press
from looks import BOTH_WAYS


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_list_covers_people_and_they_see_it(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    name, phone = covers.somebody(hall)
    officer.go(covers.LIST)
    checks.expect_clean(officer)

    covers.send(page, hall, [(name, phone, "外卖配送"), ("查无此人", "", "外卖配送")], then="begin cover")
    text = page.locator("main").inner_text()
    assert "还没有办理" in text and "名册里没有这个人" in text
    checks.expect_clean(officer)

    covers.send(page, hall, [(name, phone, "外卖配送")], then="begin cover", how="file")
    finding = page.locator("main table").inner_text()
    assert "还不是工会会员" in finding
    checks.expect_clean(officer)


def test_a_member_on_the_list_is_covered(visit, hall):
    officer = visit(covers.DESK, "officer")
    page = officer.page
    worker = visit(covers.PHONE, "worker")
    worker.go("/me/covers")
    assert "保障中" not in worker.page.locator("main").inner_text()
    name, phone = covers.member(worker)
    covers.send(page, hall, [(name, phone, "货运物流")], then="begin cover", how="file")
    press(page, page.locator("main table a").first)
    assert "/desk/cases/" in page.url and "医疗互助" in page.locator("main").inner_text()
    checks.expect_clean(officer)

    officer.go("/desk/covers")
    press(page, page.locator(f'main table a[href="/desk/covers/{covers.SERVICE}"]').first)
    page.locator("[name=q]").fill(phone)
    press(page, page.locator("main form[role=search] button"))
    assert "保障中" in page.locator("main table").inner_text()
    checks.expect_clean(officer)
    with page.expect_download() as arrival:
        page.locator("form[action$='/export'] button").click()
    assert arrival.value.suggested_filename.endswith(".xlsx")

    worker.go("/me/covers")
    text = worker.page.locator("main").inner_text()
    assert "保障中" in text and "你不用交钱" in text
    checks.expect_clean(worker)
    press(worker.page, worker.page.locator("main a", has_text="申领医疗互助金"))
    assert worker.page.url.endswith(f"/services/{covers.SERVICE}.claim")


def test_the_public_page_tells_what_the_paper_told(visit, hall):
    anybody = visit(covers.PHONE)
    anybody.go(f"/services/{covers.SERVICE}")
    text = anybody.page.locator("main").inner_text()
    for figure in ["311,000", "5,750,000", "134", "210,000"]:
        assert figure in text
    assert "%" not in text.split("公开报道的累计数")[1].split("按什么标准")[0]
    checks.expect_clean(anybody)
