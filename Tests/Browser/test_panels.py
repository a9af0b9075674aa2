"""An organisation applies, judges score, two colleagues close and confirm, and everybody reads only his own."""

import checks
import panels
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_judge_scores_what_is_put_to_him(look, visit, hall):
    judge = visit(look, "judge")
    page = judge.page
    # The door of the desk leads to the one page that is a judge's.
    judge.go("/desk")
    assert page.url.endswith("/desk/judging")
    rail = page.locator("header.rail nav, nav[aria-label]").first.inner_text()
    assert "待办" not in rail and "会员" not in rail
    checks.expect_clean(judge)

    answer = panels.wrong_mark(judge, visit)
    assert answer.status == 422 and "最多两位小数" in page.locator("main").inner_text()
    judge.forgive(422)
    checks.expect_clean(judge)

    panels.sheet(judge, visit)
    path = page.url.removeprefix(hall.address)
    panels.fill(page, "8.5", "看得出做过调查。")
    panels.save(page)
    assert "已记下" in page.locator("body").inner_text()
    judge.go(path)
    assert page.locator('main [name^="mark-"]').first.input_value() == "8.5"
    checks.expect_clean(judge)

    # Another judge reads nothing of it, and neither of them the desk's pages.
    other = visit(Look(screen=DESKTOP), "judge", index=1)
    other.go(path)
    assert other.page.locator('main [name^="mark-"]').first.input_value() != "8.5"
    for address in ["/desk/inbox", "/desk/members", "/desk/panels"]:
        assert judge.go(address).status == 403
        judge.forgive(403)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_officer_reads_progress_and_no_value(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    panels.board(officer)
    text = page.locator("main").inner_text()
    assert "评分中" in text and "已评" in text
    assert "名次" not in text and "得分" not in text
    checks.expect_clean(officer)

    # Some have not judged yet.
    answer = press(page, page.locator('form[action$="/close"] button'))
    assert answer.status == 422 and "份评分" in page.locator(".notice").first.inner_text()
    officer.forgive(422)
    checks.expect_clean(officer)

    panels.first_round(officer, visit)
    text = page.locator("main").inner_text()
    assert "已确认" in text and "入选" in text
    checks.expect_clean(officer)

    auditor = visit(look, "auditor")
    panels.scores(auditor, visit)
    text = auditor.page.locator("main").inner_text()
    assert "与审计一致" in text and "与审计不符" not in text
    checks.expect_clean(auditor)
    panels.board(auditor)
    assert auditor.page.locator("main form[method=post]").count() == 0
    checks.expect_clean(auditor)


def test_a_project_goes_from_its_organisation_to_the_list(visit, hall):
    """On a phone for who applies and judges, at a table for the desk; the whole of it once."""
    worker = visit(Look())
    come_as_stranger(worker.page, hall, "蓝晓")
    case, number = panels.apply(worker.page, hall, "焊工技能夜校")
    second, later = panels.apply(worker.page, hall, "钳工技能夜校")
    checks.expect_clean(worker)

    officer = visit(Look(screen=DESKTOP), "officer")
    panels.pass_check(officer, hall, number)
    worker.go(case)
    assert "专家评审" in worker.page.locator("main").inner_text()
    checks.expect_clean(worker)

    # One of four has to do with it: he says so, and it is gone from his list.
    last = visit(Look(), "judge", index=3)
    last.go("/desk/judging")
    press(last.page, panels.open_lines(last.page).filter(has_text="焊工技能夜校"))
    last.page.locator("[name=reason]").fill("负责人是我的学生。")
    press(last.page, last.page.locator('form[action$="/conflict"] button'))
    text = last.page.locator("main").inner_text()
    assert "焊工技能夜校" not in text and "负责人是我的学生" in text
    checks.expect_clean(last)

    for index in range(4):
        panels.judge_all(visit(Look(), "judge", index=index))
    worker.go(case)
    assert "得分" not in worker.page.locator("main").inner_text()

    panels.board(officer)
    press(officer.page, officer.page.locator('form[action$="/close"] button'))
    text = officer.page.locator("main").inner_text()
    assert "名次" in text and "另一位同事" in text
    assert officer.page.locator('form[action$="/confirm"]').count() == 0
    checks.expect_clean(officer)

    deputy = visit(Look(screen=DESKTOP), "officer", index=1)
    panels.board(deputy)
    checks.expect_clean(deputy)
    press(deputy.page, deputy.page.locator('form[action$="/confirm"] button'))
    assert "已确认" in deputy.page.locator("main").inner_text()
    checks.expect_clean(deputy)

    worker.go(case)
    text = worker.page.locator("main").inner_text()
    assert "入选" in text and "得分" in text and "评委意见" not in text
    assert "沈教授" not in text
    checks.expect_clean(worker)

    # The next round: who has come since is put to whom is called then.
    panels.pass_check(officer, hall, later)
    for _ in range(4):
        panels.board(officer)
        page = officer.page
        page.locator("main select[name=account]").select_option(index=1)
        press(page, page.locator('form[action$="/appoint"] button'))
    assert "评分中" in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)
