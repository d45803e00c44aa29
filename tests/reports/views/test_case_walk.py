"""Whoever has come back may press anything in any order: no letter is lost, none is sent twice.

WALKS and STEPS_A_WALK in the environment make it longer.
"""

import os
from collections import Counter
from datetime import timedelta

import pytest
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

from reports.models import Complaint, Message, Report
from reports.views import code
from reports.views.throttle import Share
from reports.vocabulary import Audience
from tests.journey_walk import Visitor
from tests.stack.form import Form

WALKS = int(os.environ.get("WALKS", "8"))
STEPS_A_WALK = int(os.environ.get("STEPS_A_WALK", "20"))
CASE, NEW_CODE, WRITE, BADLY = "/c/in/", "/c/in/code/new/", "/c/in/write/", "/c/in/badly/"
SHOW = "/c/in/show/"
PLACES = ["", "code/", "code/new/", "badly/", "delete/", "write/", "stop/", "keep/", "nothing/"]
WORDS = st.text(alphabet="abcdefgh", min_size=1, max_size=12)
MOVES = {"came back", "pressed", "posted twice", "session lost", "wrote", "complained", "new code"}
STEPS_ENOUGH = 2_000

Pairs = list[tuple[str, str]]


class CaseWalk(RuleBasedStateMachine):
    """`letters` and `complaints` are what was written and taken; `code` is the one that opens."""

    made: Counter[str] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.database = transaction.atomic()
        self.database.__enter__()
        self.mira = Visitor()
        self.letters: list[str] = []
        self.complaints = 0
        self.posted: tuple[str, Pairs] | None = None

    def teardown(self) -> None:
        try:
            self.find_every_letter()
        finally:
            transaction.set_rollback(True)
            self.database.__exit__(None, None, None)

    @initialize(audience=st.sampled_from(Audience))
    def tell(self, audience):
        self.code = self.mira.send(audience=audience).code
        self.come_back()

    @rule()
    def come_back(self):
        self.made["came back"] += 1
        page = self.mira.open_case(self.code)
        assert page.path in {CASE, NEW_CODE}
        self.note_code()

    @precondition(lambda self: self.forms)
    @rule(data=st.data(), words=WORDS)
    def fill_and_press(self, data, words):
        form = data.draw(st.sampled_from(self.forms))
        if "body" in form.names:
            form.fill(body=data.draw(st.sampled_from([words, "", " "])))
        self.made["pressed"] += 1
        self.post(form.action or self.mira.page.path, form.pairs(), is_new=True)

    @rule(place=st.sampled_from(["code/", "badly/", "delete/"]), words=WORDS)
    def ask_for_what_has_a_page_of_its_own(self, place, words):
        """Open such a page and press there: by chance alone few walks would do both."""
        self.open_a_page_of_the_case(place)
        if self.forms and self.mira.page.path == f"{CASE}{place}":
            form = self.forms[0]
            if "body" in form.names:
                form.fill(body=words)
            self.made["pressed"] += 1
            self.post(form.action or self.mira.page.path, form.pairs(), is_new=True)

    @precondition(lambda self: self.posted)
    @rule()
    def post_the_same_once_more(self):
        assert self.posted is not None
        self.made["posted twice"] += 1
        self.post(*self.posted, is_new=False)

    @rule(place=st.sampled_from(PLACES))
    def open_a_page_of_the_case(self, place):
        self.mira.open(f"{CASE}{place}")
        self.note_code()

    @rule()
    def come_back_after_the_hour(self):
        self.made["session lost"] += 1
        self.mira.client.cookies.clear()
        self.mira.open(CASE)

    @rule()
    def find_every_letter(self):
        """Come back with the code, and show what was hidden: every letter stands there, once."""
        self.come_back()
        self.mira.open(CASE)
        for form in self.forms:
            if form.action == SHOW:
                self.mira.post(SHOW, form.pairs())
        shown = self.mira.page.words.split()
        assert [each for each in set(self.letters) if each not in shown] == []

    @invariant()
    def nothing_was_lost_or_sent_twice(self):
        assert Report.objects.count() <= 1
        assert Message.objects.count() == len(self.letters)
        assert Complaint.objects.count() == self.complaints

    @invariant()
    def no_page_is_broken(self):
        assert not hasattr(self.mira, "page") or self.mira.page.status in {200, 400, 404, 405}

    @property
    def forms(self) -> list[Form]:
        """The forms of the case on the page that is shown."""
        page = self.mira.page
        found = [Form(each, page=page.tree) for each in page.tree.descendants("form")]
        return [each for each in found if (each.action or page.path).startswith(CASE)]

    def post(self, path: str, pairs: Pairs, *, is_new: bool) -> None:
        self.posted = (path, pairs)
        self.mira.post(path, pairs)
        self.note_code()
        words = dict(pairs).get("body", "").strip()
        # The form was on the page of an open case: what it sends is taken, once.
        if is_new and words and path == WRITE:
            self.made["wrote"] += 1
            self.letters.append(words)
        if is_new and words and path == BADLY:
            self.made["complained"] += 1
            self.complaints += 1

    def note_code(self) -> None:
        """Write down a new code as soon as it is shown: the old one opens nothing any more."""
        if self.mira.page.path == NEW_CODE and "code" in self.mira.page.html:
            shown = [each for each in self.mira.page.tree.descendants("p") if _is_code(each)]
            if shown:
                self.made["new code"] += shown[0].words != self.code
                self.code = shown[0].words


def _is_code(element) -> bool:
    return str(element.get("class")) == "code"


@pytest.mark.django_db
def test_whatever_is_pressed_on_the_case_page_no_letter_is_lost_or_sent_twice(monkeypatch):
    # More tries than any child's: a busy answer is what other tests look at.
    monkeypatch.setattr(code, "CODE_SHARE", Share(size=1_000_000, window=timedelta(minutes=10)))
    run_state_machine_as_test(
        CaseWalk,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS_A_WALK,
            deadline=None,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert CaseWalk.made.total() > 0
    if WALKS * STEPS_A_WALK >= STEPS_ENOUGH:
        assert set(CaseWalk.made) >= MOVES
