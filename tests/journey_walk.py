"""A reporter at a browser without JavaScript, on Django's test client.

Opens pages, fills the form that is shown, presses a button. Cookies and form tokens count as they
do in a browser.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import caches
from django.test import Client

from reports.vocabulary import Audience
from tests.stack.form import Form, NoSuchControlError
from tests.stack.parts import next_part
from tests.stack.tree import Element, parse

FORM_TYPE = "application/x-www-form-urlencoded"
MOST_STEPS = 50
DOOR = {Audience.CAREGIVER: "adult", Audience.PROFESSIONAL: "pro"}
STORY = "A made-up story about a game."
# The dullest journey: nobody is in danger, and what need not be answered is skipped. What stands
# here makes it short (few branches) and calm: P3, or what the harm alone gives. Silence would not.
DULLEST: Mapping[str, str | list[str]] = {
    "safe_now": "safe",
    "about": "me",
    "harm": ["H13"],
    "meet_when": "later",
    "deadline": "no",
    "offer": ["other"],
    "demand": ["demand_other"],
    "ongoing": "no",
    "place": ["unsure"],
    "person": ["online"],
    "in_person": "no",
    "more_yes": "yes",
    "words": STORY,
    "child_age": "13-17",
    "told_emergency": "no",
    "other_children": "no",
}


@dataclass(frozen=True)
class Seen:
    """A page as it came, after redirects."""

    response: Any
    path: str

    @property
    def status(self) -> int:
        return int(self.response.status_code)

    @cached_property
    def html(self) -> str:
        return str(self.response.content.decode())

    @cached_property
    def tree(self) -> Element:
        return parse(self.html)

    @property
    def words(self) -> str:
        return self.tree.words

    @property
    def title(self) -> str:
        return " ".join(next(self.tree.descendants("title")).raw_text.split())

    @property
    def heading(self) -> str:
        return next((each.words for each in self.tree.descendants("h1")), "")

    @property
    def code(self) -> str:
        """The digits of the case code on a confirmation."""
        return self._with_class("code")[0].words

    @property
    def code_words(self) -> str:
        return self._with_class("code words")[0].words

    @property
    def step(self) -> str:
        """The name of the step that is asked or shown; "" on a page outside the journey."""
        try:
            return dict(self.form(having="band").pairs()).get("step", "")
        except NoSuchControlError:
            return ""

    @property
    def typed(self) -> str:
        """What stands in the box for own words, of one line or of more."""
        box = next(each for each in self._boxes if each.get("name") in {"answer", "body"})
        return box.raw_text.removeprefix("\n") if box.tag == "textarea" else box.get("value")

    @property
    def parts(self) -> dict[str, tuple[str, str]]:
        """The sections listed on this page: title -> (how far it is, where it opens)."""
        found = {}
        for line in self.tree.descendants("li"):
            states = [each for each in line.descendants("span") if "state" in each.get("class")]
            for link in line.descendants("a") if states else ():
                found[link.words] = (states[0].words, link.get("href"))
        return found

    @property
    def ticked(self) -> list[str]:
        return [each.get("value") for each in self.tree.descendants("input") if each.has("checked")]

    def form(self, *, having: str) -> Form:
        """Return the form with a control or button of this name. Raises NoSuchControlError."""
        for element in self.tree.descendants("form"):
            form = Form(element, page=self.tree)
            names = [each.get("value") for each in element.descendants("button")]
            if having in {*form.names, *form.buttons, *names}:
                return form
        message = f"no form with {having!r} on {self.path} ({self.status})"
        raise NoSuchControlError(message)

    @property
    def _boxes(self) -> Iterator[Element]:
        return self.tree.descendants("textarea", "input")

    def _with_class(self, name: str) -> list[Element]:
        return [each for each in self.tree.descendants("p") if each.get("class") == name]


class Visitor:
    """One browser. `page` is what it shows now; a form is posted as the page has it."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(enforce_csrf_checks=True)
        self.page: Seen

    def open(self, path: str) -> Seen:
        return self._show(self.client.get(path), path)

    def post(self, path: str, pairs: list[tuple[str, str]]) -> Seen:
        """Post these pairs, whatever page is open."""
        return self._show(self.client.post(path, urlencode(pairs), content_type=FORM_TYPE), path)

    def press(self, button: str, /, **values: str | list[str]) -> Seen:
        """Fill the form that has this button and press it."""
        path, pairs = self.filled(button, **values)
        return self.post(path, pairs)

    def filled(
        self, button: str, /, **values: str | list[str]
    ) -> tuple[str, list[tuple[str, str]]]:
        """Return where the form would go and with what, without sending it."""
        form = self.page.form(having=button).fill(**values)
        return form.action or self.page.path, form.pairs(button=button)

    def begin(self, audience: Audience = Audience.B) -> Seen:
        """Go through the door of the home page that is for this audience."""
        self.open("/")
        return self.press(DOOR.get(audience, "child"))

    def walk_to(self, step: str, *, audience: Audience = Audience.B, **answers: Any) -> Seen:
        """Begin and answer until the page of `step` ("check" for the end) is shown."""
        self.begin(audience)
        return self.go_on_to(step, audience=audience, **answers)

    def go_on_to(self, step: str, *, audience: Audience = Audience.B, **answers: Any) -> Seen:
        self.steps_to(step, audience=audience, **answers)
        return self.page

    def way(self, audience: Audience = Audience.B, **answers: Any) -> list[str]:
        """Walk the whole path, to the check page; return the steps met, in order."""
        self.begin(audience)
        return self.steps_to("check", audience=audience, **answers)

    def steps_to(self, step: str, *, audience: Audience = Audience.B, **answers: Any) -> list[str]:
        """Go on to the page of `step`; return the steps that were answered on the way."""
        told = {"age": audience.value, **DULLEST, **answers}
        met: list[str] = []
        while len(met) < MOST_STEPS:
            if self.page.step == step or (step == "check" and self.is_at_check):
                return met
            if self.is_at_list:
                self.open_next_part()
                continue
            met.append(self.page.step)
            self.answer(told.get(met[-1]))
        message = f"{step} was not met, but {self.page.step} at {self.page.path}"
        raise AssertionError(message)

    def go_back_to(self, step: str) -> Seen:
        """Open the page of a step that was met before, whatever its number is now."""
        for place in range(MOST_STEPS):
            page = self.open(f"/s/{place}/")
            if page.step == step:
                return page
            if page.path != f"/s/{place}/":
                break
        message = f"{step} is not among the pages up to {self.page.path}"
        raise AssertionError(message)

    def answer(self, said: str | list[str] | None) -> Seen:
        """Answer the question that is shown; None skips it; a page without one is gone past."""
        names = self.page.form(having="band").names
        if "answer" not in names:
            return self.press("next")
        return self.press("skip") if said is None else self.press("next", answer=said)

    def open_part(self, title: str) -> Seen:
        """Follow the link of a section on the list."""
        return self.open(self.page.parts[title][1])

    def open_next_part(self) -> Seen:
        """Open the first section that has open questions; the last one where none has."""
        link = next_part(self.page.tree)
        assert link is not None
        return self.open(link.get("href"))

    def send(self, *, audience: Audience = Audience.B, **answers: Any) -> Seen:
        """Walk the whole path and press Send; return the confirmation."""
        self.walk_to("check", audience=audience, **answers)
        return self.press("send")

    def open_case(self, code: str) -> Seen:
        self.open("/c/")
        return self.press("Open", code=code)

    @property
    def is_at_check(self) -> bool:
        return self.page.path == "/s/check/"

    @property
    def is_at_list(self) -> bool:
        return bool(self.page.parts) and not self.is_at_check

    def forget_session(self) -> None:
        """Come back after the hour: the phone's cookie is gone."""
        del self.client.cookies[settings.SESSION_COOKIE_NAME]

    def _show(self, response: Any, path: str) -> Seen:
        for _ in range(MOST_STEPS):
            if response.status_code not in {301, 302}:
                break
            path = response.headers["Location"]
            response = self.client.get(path)
        self.page = Seen(response=response, path=path)
        return self.page


def walk(audience: Audience = Audience.B, **answers: Any) -> str:
    """Send one report as this audience does; return its code as digits in fours."""
    return Visitor().send(audience=audience, **answers).code


def lose_all_sessions() -> None:
    """Do what a killed Redis does: every stored session is gone, the cookies are not."""
    caches[settings.SESSION_CACHE_ALIAS].clear()
