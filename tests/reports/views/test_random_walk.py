"""Anybody may press anything in any order: no 500, no lost answer, no second report.

WALKS and STEPS_A_WALK in the environment make it longer.
"""

import os
from collections import Counter
from contextlib import suppress
from itertools import product

import pytest
from django.conf import settings as site
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import DOOR, DULLEST, MOST_STEPS, Seen, Visitor, lose_all_sessions
from tests.stack.form import NoSuchControlError

WALKS = int(os.environ.get("WALKS", "45"))
STEPS_A_WALK = int(os.environ.get("STEPS_A_WALK", "20"))
# No branch may take their answers away, save for `words` (see `has_place_for_words`).
ALWAYS_ASKED = {"age", "safe_now", "harm", "more_yes", "words"}
YOUNGEST = {"u6", "6-9"}
NOT_TAKEN = ["Pick one answer.", "That is too long.", "This page is old.", "We forgot your"]
BUTTONS = ["next", "skip", "send_now", "send"]
WORDS = st.text(max_size=60) | st.sampled_from(["<b>&amp;", "a\0b", "one\r\ntwo", "é" * 5000])

LONGEST_BAND = 20

# Each audience must have made each of these, once there are steps enough for it.
MOVES = ("answer", "skip", "back", "posted twice", "session lost", "forged")
STEPS_ENOUGH = 10_000

Pairs = list[tuple[str, str]]


def plain(text: str) -> str:
    return text.replace("\0", "").replace("\r\n", "\n").strip()


def is_a_band(text: str) -> bool:
    """Say whether a forged band stays in the form; else it is given back as it came."""
    return "\0" not in text and 0 < len(text) <= LONGEST_BAND


class Walk(RuleBasedStateMachine):
    """`kept` is what the site must still know; `is_open` says that it holds unsent answers."""

    made: Counter[tuple[Audience, str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.database = transaction.atomic()
        self.database.__enter__()
        self.mira = Visitor()
        self.kept: dict[str, list[str]] = {}
        self.is_open, self.door, self.came_back = False, "", ""
        self.spoken_to: Audience | None = None
        self.codes: list[str] = []
        self.posted: tuple[str, Pairs] | None = None

    def teardown(self) -> None:
        try:
            if self.is_open:
                self.look_at_what_was_said()
        finally:
            transaction.set_rollback(True)
            self.database.__exit__(None, None, None)

    @property
    def page(self) -> Seen:
        return self.mira.page

    @initialize(audience=st.sampled_from(Audience))
    def arrive(self, audience):
        """Say the age too, where that is asked: else few walks would be of any but one band."""
        self.go_through_a_door(audience)
        form = self.page.form(having="next")
        if self.page.step == "age":
            form.fill(answer=audience.value)
            self.post(form.action or self.page.path, form.pairs(button="next"))

    @rule(audience=st.sampled_from(Audience))
    def go_through_a_door(self, audience):
        door = DOOR.get(audience, "child")
        if not self.is_open or door != self.door:
            self.kept, self.came_back = {}, ""
        self.mira.begin(audience)
        self.is_open, self.door = True, door

    @precondition(lambda self: self.buttons)
    @rule(data=st.data())
    def fill_and_press(self, data):
        button = data.draw(st.sampled_from(self.buttons))
        form = self.page.form(having=button)
        if "answer" in form.names:
            offered = form.choices("answer")
            codes = st.lists(st.sampled_from(sorted(offered)), min_size=1, max_size=self.most_ticks)
            form.fill(answer=data.draw(codes if offered else WORDS))
        self.note("skip" if button == "skip" else "answer")
        self.post(form.action or self.page.path, form.pairs(button=button))

    @precondition(lambda self: self.is_open and self.buttons)
    @rule(age=st.sampled_from(["6-9", "10-12", "13-17"]), pages=st.integers(1, 30))
    def tell_some_pages(self, age, pages):
        """Press on as a dull report does: else few walks would come to the end of the way."""
        told = {"age": age, **DULLEST}
        for _ in range(pages):
            if self.mira.is_at_list:
                self.mira.open_next_part()
            if "next" not in self.buttons:
                return
            form = self.page.form(having="next")
            said = told.get(self.page.step)
            if said:
                form.fill(answer=said)
            button = "skip" if "skip" in self.buttons and not said else "next"
            self.post(form.action or self.page.path, form.pairs(button=button))
        self.look_at_what_was_said()

    @precondition(lambda self: self.posted)
    @rule()
    def post_the_same_once_more(self):
        assert self.posted is not None
        self.note("posted twice")
        self.post(*self.posted)

    @precondition(lambda self: self.buttons)
    @rule(
        forged=st.sampled_from(["step", "answer", "band"]),
        value=st.sampled_from(["forged", "", "\0", "x" * 3000]),
    )
    def forge(self, forged, value):
        pairs = self.page.form(having=self.buttons[0]).pairs(button=self.buttons[0])
        others = [pair for pair in pairs if pair[0] != forged]
        self.note("forged")
        self.post(self.page.path, [*others, (forged, value)])

    @precondition(lambda self: self.page.parts)
    @rule(data=st.data())
    def open_a_part(self, data):
        """Open any section from the list, or from the check page."""
        self.mira.open_part(data.draw(st.sampled_from(sorted(self.page.parts))))

    @precondition(lambda self: self.page.path.startswith("/s/"))
    @rule()
    def refresh(self):
        self.mira.open(self.page.path)

    @rule(place=st.sampled_from(["0", "1", "2", "3", "9", "20", "99", "list", "check", "done"]))
    def go_back_or_ahead(self, place):
        self.note("back")
        self.mira.open(f"/s/{place}/")

    @rule(whole_store=st.booleans())
    def come_back_after_the_hour(self, whole_store):
        self.note("session lost")
        if whole_store:
            lose_all_sessions()
        elif site.SESSION_COOKIE_NAME in self.mira.client.cookies:
            self.mira.forget_session()
        self.kept, self.is_open = {}, False

    @precondition(lambda self: self.is_open and self.kept)
    @rule()
    def look_at_what_was_said(self):
        """Open page after page, as far as they lead: behind an unanswered one there is none."""
        for place in range(MOST_STEPS):
            page = self.mira.open(f"/s/{place}/")
            if page.path != f"/s/{place}/":
                return
            if page.step == "words" in self.kept:
                assert [plain(page.typed)] == self.kept["words"]
            elif page.step in self.kept:
                offered = page.form(having="band").choices("answer")
                # A list for another age shows only what it offers too.
                said = [each for each in self.kept[page.step] if each in offered]
                assert sorted(page.ticked) == sorted(said)

    @invariant()
    def each_report_was_sent_once(self):
        assert Report.objects.count() == len(self.codes)

    @invariant()
    def no_page_is_broken(self):
        assert self.page.status in {200, 400, 404}

    def note(self, move: str) -> None:
        """Count a move for the audience that the last page of the journey spoke to."""
        with suppress(NoSuchControlError, ValueError):
            self.spoken_to = Audience(dict(self.page.form(having="band").pairs())["band"])
        if self.spoken_to:
            self.made[self.spoken_to, move] += 1

    @property
    def buttons(self) -> list[str]:
        """The buttons of the journey on the page that is shown."""
        try:
            form = self.page.form(having="band")
        except NoSuchControlError:
            return []
        named = {each.get("name") for each in form.element.descendants("button")}
        return [button for button in BUTTONS if button in named]

    @property
    def most_ticks(self) -> int:
        kinds = {each.get("type") for each in self.page.tree.descendants("input")}
        return 1 if "radio" in kinds else 3

    def post(self, path: str, pairs: Pairs) -> None:
        self.posted = (path, pairs)
        self.mira.post(path, pairs)
        if path.startswith("/s/check/"):
            self.see_whether_it_was_sent()
        elif self.is_open:
            self.note_what_was_kept(pairs)
        else:
            self.see_that_the_words_came_back(pairs)

    def see_whether_it_was_sent(self) -> None:
        if self.page.path != "/s/done/":
            return
        if self.is_open:
            assert self.page.code not in self.codes
            self.codes.append(self.page.code)
            self.kept, self.is_open = {}, False
        else:
            assert self.page.code == self.codes[-1]

    def note_what_was_kept(self, pairs: Pairs) -> None:
        told, names = dict(pairs), {name for name, _ in pairs}
        if told.get("step") not in ALWAYS_ASKED or self.said_on_page(NOT_TAKEN):
            return
        answers = [value for name, value in pairs if name == "answer"]
        named = [plain(each) for each in answers if each != "unsaid"] or answers
        if "skip" in names or named == [""]:
            self.kept.pop(told["step"], None)
        elif answers and is_a_band(told.get("band", "")):
            self.kept[told["step"]] = sorted(set(named))
        if not self.has_place_for_words:
            self.kept.pop("words", None)

    @property
    def has_place_for_words(self) -> bool:
        """Say whether the story is asked: the youngest are only where they want to say more."""
        if self.came_back == "words" or self.kept.get("more_yes") == ["yes"]:
            return True
        return not YOUNGEST & set(self.kept.get("age", ()))

    def see_that_the_words_came_back(self, pairs: Pairs) -> None:
        told = dict(pairs)
        if told.get("band") not in set(Audience):
            return
        self.is_open, self.kept, self.came_back = True, {}, self.page.step
        self.door = DOOR.get(Audience(told["band"]), "child")
        if told.get("step") == "words" and "answer" in told:
            assert plain(self.page.typed) == plain(told["answer"])

    def said_on_page(self, texts: list[str]) -> bool:
        return any(text in self.page.words for text in texts)


@pytest.mark.django_db
def test_whatever_is_pressed_nothing_breaks_is_lost_or_is_sent_twice():
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS_A_WALK,
            deadline=None,
            # Twenty steps can be read as they are; making them fewer takes minutes.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert Walk.made.total() > 0
    if WALKS * STEPS_A_WALK >= STEPS_ENOUGH:
        assert set(product(Audience, MOVES)) <= set(Walk.made)
