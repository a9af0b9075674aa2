"""How a page can be read: language, size of type, theme, width of the screen, with or without JavaScript."""

from dataclasses import dataclass
from itertools import product

PHONE = (390, 844)
DESKTOP = (1440, 900)


@dataclass(frozen=True)
class Look:
    language: str = "zh"
    size: str = "normal"
    theme: str = "light"
    screen: tuple = PHONE
    javascript: bool = True

    @property
    def words(self):
        """What sets it off from the ordinary, for names of tests and pictures."""
        chosen = [
            word
            for word, usual in [(self.language, "zh"), (self.size, "normal"), (self.theme, "light")]
            if word != usual
        ]
        return "-".join((chosen or ["plain"]) + [str(self.screen[0])])

    def __str__(self):
        return self.words + ("" if self.javascript else "-no-js")

    @property
    def is_phone(self):
        return self.screen == PHONE

    @property
    def smallest_target(self):
        """Pixels that a finger can hit (T/TAF 114: 60 in the elder version, 44 elsewhere)."""
        return 60 if self.size == "elder" else 44

    @property
    def viewport(self):
        return dict(zip(("width", "height"), self.screen))

    def as_cookie(self, address):
        return {"name": "look", "value": f"{self.language}.{self.size}.{self.theme}", "url": address}


# Every style on a phone; at a table the plain one, and the one with the longest words.
LOOKS = [
    Look(),
    Look(theme="dark"),
    Look(size="elder"),
    Look(language="en"),
    Look(screen=DESKTOP),
    Look(language="en", screen=DESKTOP),
]

# A journey is walked on a phone and at a table, with and without JavaScript.
BOTH_WAYS = [
    Look(screen=screen, javascript=javascript)
    for screen, javascript in product([PHONE, DESKTOP], [True, False])
]
