"""Somebody is put forward and passed, members vote on a phone, and the desk reads how many, never who for whom."""

import checks
import desk
import pytest
import votes
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_member_votes_once_for_each_and_takes_it_back(look, visit, hall):
    name = f"梅{'有' if look.javascript else '无'}{hall.strange_phone()[-4:]}"
    standing, case = votes.candidate(visit, hall, name, "港口装卸公司")
    # Of the own case one reads that it stands in the vote, and cannot vote for it.
    standing.go(votes.PAGE)
    assert "不能投给自己" in votes.card(standing.page, name).inner_text()
    assert votes.card(standing.page, name).locator("form").count() == 0
    checks.expect_clean(standing)

    voter = visit(look)
    page = voter.page
    votes.come_as_member(page, hall, "郭一")
    # The way there is on the first page.
    voter.go("/")
    press(page, page.locator(f'main a[href="{votes.PAGE}"]').first)
    assert "今天还有 3 票" in page.locator("main").inner_text()
    shown = votes.card(page, name).inner_text()
    assert "港口装卸公司" in shown and "带徒弟十二人" in shown
    assert " 票" not in shown
    checks.expect_clean(voter)

    path = votes.card(page, name).locator("form").get_attribute("action")
    votes.give(page, name)
    assert "投好了" in page.locator("body").inner_text()
    assert "今天还有 2 票" in page.locator("main").inner_text()
    assert "已投" in votes.card(page, name).inner_text()
    checks.expect_clean(voter)

    # The same form from an old window counts once.
    seal = page.locator(f'form[action="{path}/back"] input[type=hidden]').evaluate_all(
        "fields => Object.fromEntries(fields.map(field => [field.name, field.value]))"
    )
    answer = page.request.post(hall.address + path, form=seal, headers={"Origin": hall.address})
    assert answer.ok
    voter.go(votes.PAGE)
    assert "今天还有 2 票" in page.locator("main").inner_text()

    press(page, votes.card(page, name).locator("form button"))
    assert "今天还有 3 票" in page.locator("main").inner_text()
    assert "已投" not in votes.card(page, name).inner_text()
    checks.expect_clean(voter)

    # Who is no member reads that it is not for him, and nobody's name.
    other = visit(look)
    come_as_stranger(other.page, hall, "郭二")
    other.go(votes.PAGE)
    text = other.page.locator("main").inner_text()
    assert "不包括您" in text and name not in text
    checks.expect_clean(other)


def test_the_desk_reads_how_many_and_no_count(visit, hall):
    name = f"竹{hall.strange_phone()[-4:]}"
    _, case = votes.candidate(visit, hall, name, "公交公司")
    voter = visit(Look())
    votes.come_as_member(voter.page, hall, "郭三")
    voter.go(votes.PAGE)
    votes.give(voter.page, name)

    officer = visit(Look(screen=DESKTOP), "officer")
    votes.board(officer)
    text = officer.page.locator("main").inner_text()
    assert "投票中" in text and "公交公司" in text
    assert "得票" not in text and "名次" not in text and "郭三" not in text
    # It ends by the clock, and nobody can end it or call judges.
    assert officer.page.locator("main form[method=post]").count() == 0
    checks.expect_clean(officer)

    # Taken off the vote, it is nobody's to vote for, and the vote comes back.
    number = case.rsplit("/", 1)[1]
    officer.go(f"/desk/cases/{number}")
    desk.act(officer.page, "take%20off", "本人要求撤下")
    voter.go(votes.PAGE)
    text = voter.page.locator("main").inner_text()
    assert "今天还有 3 票" in text and name not in text
    checks.expect_clean(voter)
