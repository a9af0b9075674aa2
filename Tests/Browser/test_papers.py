"""What the union writes: seen before it is written, read on a phone, printed, checked by anybody."""

import re

import desk
import pytest
import ways
from filing import press
from looks import BOTH_WAYS

PDF = b"%PDF-1.7"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_approval_is_written_read_printed_and_checked(visit, look):
    worker = visit(look)
    case = ways.receipt(worker, visit)
    number = worker.page.locator(".receipt").inner_text()
    officer = visit(look, "officer").page
    desk.open_by_number(officer, worker.hall, number)
    desk.begin(officer, "approve")
    preview = officer.locator("article.paper").inner_text()
    assert "困难帮扶审批通知书" in preview and "〔" in preview and "＿" in preview
    desk.confirm(officer)
    worker.go(case)
    press(worker.page, worker.page.locator('main a[href^="/paper/"]').first)
    paper = worker.page.locator("article.paper").inner_text()
    written = re.search(r"胶工帮批〔\d+〕\d+号", paper).group()
    # Nothing but the number differs from what the officer saw.
    assert paper.replace(written, "") == preview.replace(re.search(r"胶工帮批〔\d+〕＿号", preview).group(), "")
    pdf = worker.page.context.request.get(worker.page.url + "/pdf")
    assert pdf.status == 200 and pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(PDF)
    english = worker.page.context.request.get(worker.page.url + "/pdf?language=en")
    assert english.body().startswith(PDF) and english.body() != pdf.body()

    code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", worker.page.locator("main").inner_text()).group()
    anybody = visit(look)
    anybody.go("/papers/verify")
    anybody.page.locator("[name=code]").fill(code.lower())
    press(anybody.page, anybody.page.locator('form[action="/papers/verify"] button'))
    said = anybody.page.locator("main").inner_text()
    assert "这份文书是真的" in said and written in said
    name = worker.page.locator("article.paper p").nth(3).inner_text().rstrip("：")
    assert len(name) > 1 and name not in said
    anybody.page.locator("[name=code]").fill("AAAA-AAAA-AAAA")
    press(anybody.page, anybody.page.locator('form[action="/papers/verify"] button'))
    assert "没有这个核验码" in anybody.page.locator("main").inner_text()

    # To everybody else the paper does not exist.
    stranger = visit(look, "worker", 5)
    answer = stranger.page.context.request.get(worker.page.url)
    assert answer.status == 404

    officer.goto(worker.hall.address + "/desk/papers")
    assert written in officer.locator("main table").inner_text()
    with officer.expect_download() as download:
        officer.locator('form[action="/desk/papers/export"] button').click()
    assert download.value.suggested_filename.endswith(".xlsx")
