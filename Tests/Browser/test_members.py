"""An officer's list of members: sent, checked, mended, taken over, and taken away."""

import csv
import io
import re
import subprocess

import checks
import members
import openpyxl
import pytest
from filing import press
from hall import BINARY
from looks import DESKTOP, Look

BOTH_DESKS = [Look(screen=DESKTOP), Look(screen=DESKTOP, javascript=False)]


@pytest.fixture(scope="module")
def rolls(tmp_path_factory):
    """Lists of people who do not exist, as the benchmark makes them."""

    def write(rows, seed=7):
        folder = tmp_path_factory.mktemp("rolls")
        command = [str(BINARY), "measure", "import", "--rows", str(rows), "--seed", str(seed)]
        subprocess.run([*command, "--write", str(folder)], check=True, capture_output=True)
        return folder

    return write


def count(page, label):
    fact = page.locator("dl.facts div", has_text=label).first
    return int(fact.locator("dd").inner_text())


def download(page, button):
    with page.expect_download() as download:
        button.click()
    return io.BytesIO(download.value.path().read_bytes())


@pytest.mark.parametrize("look", BOTH_DESKS, ids=str)
def test_an_officer_imports_twenty_thousand_members(look, visit, hall, rolls):
    rows, seed = (20_000, 7) if look.javascript else (400, 8)
    folder = rolls(rows, seed)
    officer = visit(look, "officer")
    page = officer.page
    members.send(page, hall, folder / ("roll.xlsx" if look.javascript else "roll.csv"))
    members.settled(page)
    checks.expect_clean(officer)
    total, bad = count(page, "新会员"), count(page, "要改")
    assert bad > 0 and total + bad == rows
    assert re.search(r"[A-L]\d+", page.locator("main table tbody tr").first.inner_text())
    press(page, page.locator("main a.btn.primary"))
    checks.expect_clean(officer)
    press(page, page.locator("main form .btn.primary"))
    members.settled(page, "已完成")
    assert count(page, "已导入") == total
    checks.expect_clean(officer)


def test_the_result_and_the_template_are_read_by_another_program(visit, hall, rolls):
    """openpyxl is the second model: what we write is what it reads, and the other way round."""
    officer = visit(Look(screen=DESKTOP), "officer")
    page = officer.page
    page.goto(hall.address + members.PATH + "/import")
    template = openpyxl.load_workbook(download(page, page.locator('main a[href$="/template"]')))
    sheet = template.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    assert titles[:3] == ["姓名", "身份证号", "手机号"] and sheet.freeze_panes == "A2"
    sheet.append(["王试验", "990101199003071111", "12700000001"])
    sheet.append(["李试验", 340101199003071234.0, 12700000002])
    sheet.append(["=1+1", None, "12700000003"])
    path = rolls(1) / "mine.xlsx"
    template.save(path)
    members.send(page, hall, path)
    members.settled(page)
    text = page.locator("main table").inner_text()
    assert "B2" in text and "B3" in text and "设为“文本”" in text
    result = openpyxl.load_workbook(download(page, page.locator("button[value=xlsx]")))
    cells = [[cell.value for cell in row] for row in result.worksheets[0].iter_rows()]
    assert cells[0][-2:] == ["结果", "问题"] and cells[1][1] == "990101199003071111"
    assert "身份证号有一位填错了" in cells[1][-1]
    assert all(cell is None or isinstance(cell, str) for row in cells for cell in row)
    bad = result.worksheets[0]["B2"]
    assert bad.fill.fgColor.rgb.endswith("FCD9D4") and bad.data_type in ("s", "inlineStr")
    text = download(page, page.locator("button[value=csv]")).getvalue()
    assert text.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))) == len(cells)


def test_members_go_out_masked_or_whole_for_a_reason(visit, hall):
    officer = visit(Look(screen=DESKTOP), "officer")
    page = officer.page
    page.goto(hall.address + members.PATH + "/export")
    options = page.locator("[name=union] option").evaluate_all("all => all.map(o => o.value)")
    page.locator("[name=union]").select_option(options[1])
    book = openpyxl.load_workbook(download(page, page.locator("main form .btn.primary")))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert len(rows) > 1 and all("*" in row[1] for row in rows[1:] if row[1])
    page.locator("[name=numbers][value=whole]").check()
    press(page, page.locator("main form .btn.primary"))
    assert "理由" in page.locator("main").inner_text() or "/again" in page.url
