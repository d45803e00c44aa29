"""One child's way from the home page to the code, found by filling in what each page asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.bench.client import TOKEN_FIELD, Answer, Asker, Fields
from tests.stack.form import Form
from tests.stack.parts import next_part
from tests.stack.tree import Element, parse

HOME, CHECK, DONE = "/", "/s/check/", "/s/done/"
MOST_REQUESTS = 120
# Pressed where a page has them; the first that is there.
DOOR = "child"
BUTTONS = ("next", "send")
# Taken where a question offers them; else its first choice.
CHOICES = frozenset({"10-12", "safe", "me", "H13", "H03", "online", "no"})
# Whose pages are weighed: the door, and the choices that differ from those above.
WAYS = {
    "6-9": ("child", (CHOICES | {"6-9"}) - {"10-12"}),
    "10-12": ("child", CHOICES),
    "13-17": ("child", (CHOICES | {"13-17"}) - {"10-12"}),
    "caregiver": ("adult", CHOICES),
    "professional": ("pro", CHOICES),
}
WORDS = (
    "It began in the game after school. Someone I do not know wrote to me every day and was nice"
    " at first. Then they asked where I live and wanted me to keep it between us. I said no and"
    " they got angry and sent many messages. The name in the game is @made_up_0001. I showed my"
    " cousin. I blocked them but there is a new account now and I do not want to go online."
)
# For the other boxes: short enough for each.
NAME = "@made_up_0001"


@dataclass(frozen=True)
class Step:
    """One request, ready to be sent again with another person's cookies."""

    method: str
    path: str
    fields: Fields = ()

    @property
    def is_send(self) -> bool:
        return self.method == "POST" and self.path == CHECK


@dataclass(frozen=True)
class Visit:
    """A request and what came."""

    step: Step
    answer: Answer


class LostTheWayError(Exception):
    """A page did not lead on as it does for a child."""


def walk(
    browser: Asker, *, door: str = DOOR, choices: Collection[str] = CHOICES
) -> Iterator[Visit]:
    """Give every request of one report, redirects included. Raises LostTheWayError."""
    step = Step("GET", HOME)
    for _ in range(MOST_REQUESTS):
        visit = Visit(step, browser.ask(step.method, step.path, step.fields))
        yield visit
        if step.path == DONE and visit.answer.status == 200:
            return
        step = next_step(visit, door=door, choices=choices)
    message = f"no code after {MOST_REQUESTS} requests, last at {step.path}"
    raise LostTheWayError(message)


def next_step(visit: Visit, *, door: str = DOOR, choices: Collection[str] = CHOICES) -> Step:
    """Return the request that follows: the redirect, or the page's form with an answer."""
    if visit.answer.location:
        return Step("GET", urlsplit(visit.answer.location).path)
    if visit.answer.status != 200:
        message = f"{visit.step.method} {visit.step.path} answered {visit.answer.status}"
        raise LostTheWayError(message)
    page = parse(visit.answer.text)
    for element in page.descendants("form"):
        form = Form(element, page=page)
        button = button_of(element, door)
        if form.method == "post" and button:
            fill(form, choices)
            pairs = [pair for pair in form.pairs(button=button) if pair[0] != TOKEN_FIELD]
            return Step("POST", form.action or visit.step.path, tuple(pairs))
    if link := next_part(page):
        return Step("GET", link.get("href"))
    message = f"nothing leads on from {visit.step.path}"
    raise LostTheWayError(message)


def button_of(form: Element, door: str) -> str:
    found = {
        word
        for each in form.descendants("button")
        for word in (each.get("name"), each.get("value"))
    }
    return next((name for name in (door, *BUTTONS) if name in found), "")


def fill(form: Form, wanted: Collection[str]) -> None:
    """Answer the question of the page, if it asks one."""
    if "answer" not in form.names:
        return
    choices = list(form.choices("answer"))
    if choices:
        form.fill(answer=[each for each in choices if each in wanted] or choices[:1])
    else:
        form.fill(answer=text_for(dict(form.pairs())["step"]))


def text_for(step: str) -> str:
    """Return what is typed into the box of a question."""
    return WORDS if step == "words" else NAME
