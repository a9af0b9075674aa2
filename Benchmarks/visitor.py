"""A browser without a screen: cookies, links, forms. Each visitor comes from an address of his own."""

import html.parser
import http.client
import itertools
import urllib.parse
from dataclasses import dataclass, field

NUMBERS = itertools.count(1)


def new_address():
    number = next(NUMBERS)
    return f"172.16.{number // 256 % 256}.{number % 256}"


class Visitor:
    def __init__(self, hall):
        self._line = http.client.HTTPConnection(hall.host, timeout=60)
        self._headers = {"X-Forwarded-For": new_address()}
        self._cookies = {}
        self.path = "/"

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def get(self, path):
        """Follows redirects, and returns the page."""
        return self._follow(*self.ask("GET", path), path)

    def submit(self, form, answers):
        """Sends a form as its main button would, and returns the page that comes after."""
        return self._follow(*self.ask("POST", form.action, form.body(answers)), form.action)

    def ask(self, method, path, body=None):
        headers = dict(self._headers, Cookie=self.cookie)
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        answer = self._send(method, path, body, headers)
        text = answer.read().decode("utf-8")
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self._cookies[name.strip()] = value
        return answer, text

    def _send(self, method, path, body, headers):
        """The server hangs up on a line that was quiet for a while; then the next request makes a new one."""
        try:
            self._line.request(method, path, body, headers)
            return self._line.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            self._line.close()
            self._line.request(method, path, body, headers)
            return self._line.getresponse()

    def _follow(self, answer, text, path):
        for _ in range(10):
            if answer.status not in (301, 302, 303, 307, 308):
                break
            path = urllib.parse.urljoin(path, answer.headers["Location"])
            answer, text = self.ask("GET", path)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}\n{text[:2000]}")
        self.path = path
        return Page(text)


@dataclass
class Form:
    action: str
    hidden: dict = field(default_factory=dict)
    fields: list = field(default_factory=list)

    def has(self, purpose):
        return any(purpose in (entry.get("autocomplete"), entry.get("name")) for entry in self.fields)

    def body(self, answers):
        """Answers are named by what a field is for, or by its name."""
        filled = dict(self.hidden)
        for entry in self.fields:
            for key in (entry.get("autocomplete"), entry.get("name")):
                if key in answers:
                    filled[entry["name"]] = answers[key]
        return urllib.parse.urlencode(filled)

    def first_answers(self):
        """The first choice, or the number one: enough for a form to be taken."""
        answers = {}
        for entry in self.fields:
            number = entry.get("inputmode") in ("numeric", "decimal") or entry.get("type") == "number"
            usual = "1" if number else "2020-01-01" if entry.get("type") == "date" else "甲"
            answers.setdefault(entry["name"], entry.get("value") or usual)
        return answers


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.links = []
        self.forms = []
        self._select = None
        self.feed(text)

    def form(self, purpose):
        for form in self.forms:
            if form.has(purpose):
                return form
        raise SystemExit(f"no form for {purpose} on this page:\n{self.text[:2000]}")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "form":
            self.forms.append(Form(values.get("action", "")))
        elif self.forms and tag == "input" and values.get("type") == "hidden":
            self.forms[-1].hidden[values["name"]] = values.get("value", "")
        elif self.forms and tag in ("input", "textarea") and "name" in values:
            self.forms[-1].fields.append(values)
        elif self.forms and tag == "select" and "name" in values:
            self._select = values["name"]
        elif self.forms and tag == "option" and values.get("value") and self._select:
            self.forms[-1].fields.append({"name": self._select, "value": values["value"]})
