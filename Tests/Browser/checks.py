"""What every page must stand: each check returns its findings, and a good page has none."""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = "color-contrast"
FIRST_LOAD_BYTES = 100 * 1024
NARROWEST = 320


def axe_options(look):
    """What may be new to axe in a look. A dark page has the elements of the light one; English and large type have
    its colours. Comparing colours is half of what axe costs."""
    if look.theme == "dark":
        return {"runOnly": {"type": "rule", "values": [COLOURS]}, "resultTypes": ["violations"]}
    options = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
    if look.language != "zh" or look.size != "normal":
        options["rules"] = {COLOURS: {"enabled": False}}
    return options


def accessibility(page, look):
    found = AXE.run(page, options=axe_options(look)).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]}" for violation in found for node in violation["nodes"]
    ]


def sideways_scroll(page):
    """How far the page can be pushed sideways on the narrowest phone, and what pushes it."""
    size = page.viewport_size
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    found = page.evaluate(
        """width => document.documentElement.scrollWidth <= width ? [] :
            [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5)
                .slice(0, 5)
                .map(e => e.outerHTML.slice(0, 160))
                .concat(`the page is ${document.documentElement.scrollWidth} px wide`)""",
        NARROWEST,
    )
    page.set_viewport_size(size)
    return found


def small_targets(page, smallest):
    """Things to press that a finger would miss. A link inside a sentence is as tall as its line."""
    return page.evaluate(
        """smallest => {
            const pressable = 'a[href], button, summary, select, textarea, input:not([type=hidden])';
            const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
            const inSentence = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
                && [...e.parentElement.childNodes].some(isText);
            const target = e => ['checkbox', 'radio', 'file'].includes(e.type) && e.labels?.length
                ? e.labels[0] : e;
            const shown = box => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
            return [...document.querySelectorAll(pressable)]
                .filter(e => e.checkVisibility({visibilityProperty: true}) || target(e) !== e)
                .filter(e => !inSentence(e))
                .map(e => [target(e), target(e).getBoundingClientRect()])
                .filter(([, box]) => shown(box))
                .filter(([, box]) => box.width < smallest - 0.5 || box.height < smallest - 0.5)
                .map(([e, box]) =>
                    `${Math.round(box.width)}x${Math.round(box.height)}: ${e.outerHTML.slice(0, 160)}`);
        }""",
        smallest,
    )


def frame(page, look):
    """Language, size and one heading: what a screen reader and the style sheet start from."""
    found = []
    language = page.locator("html").get_attribute("lang") or ""
    if not language.startswith(look.language):
        found.append(f"lang is {language!r}, not {look.language}")
    size = page.locator("html").get_attribute("data-size")
    if size != look.size:
        found.append(f"data-size is {size!r}, not {look.size}")
    headings = page.locator("h1").count()
    if headings != 1:
        found.append(f"{headings} headings of the first level")
    if not page.title().strip():
        found.append("no title")
    return found


def expect_clean(visit):
    found = findings(visit)
    assert not found, "\n".join([visit.page.url, *found])


def findings(visit):
    """Everything together, each finding with the name of its check."""
    page, look = visit.page, visit.look
    with visit.scripts_allowed():
        named = {
            "fault": visit.faults,
            "foreign host": visit.foreign,
            "frame": frame(page, look),
            "accessibility": accessibility(page, look),
            "sideways scroll": sideways_scroll(page),
        }
        if look.is_phone:
            named["small target"] = small_targets(page, look.smallest_target)
    return [f"{name}: {finding}" for name, found in named.items() for finding in found]
