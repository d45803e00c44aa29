"""Many children in the same moment: nobody's report is lost, nobody gets another's code."""

import time
from functools import partial
from threading import Barrier

import pytest

from tests.journeys.coming_back import come_back, enter_code
from tests.journeys.made_up import Telling
from tests.journeys.rows import reports_stored, wait_until_triaged
from tests.journeys.telling import code_on, open_check_page, press_send
from tests.reliability.children import all_at_once
from tests.stack.client import Browser, Page
from tests.stack.processes import Stack

CROWD = 50
CLASS = 35
CLASS_SECONDS = 60
PAIRS = 10


@pytest.fixture(params=["running_stack", "embedded_stack"], ids=["on servers", "on files"])
def stack(request: pytest.FixtureRequest) -> Stack:
    running: Stack = request.getfixturevalue(request.param)
    return running


def ready_to_send(stack: Stack, name: str) -> Page:
    telling = Telling(door="child", age="10-12", words=f"The story of {name}.")
    return open_check_page(Browser(stack.public_url), telling)


def at_the_same_moment(pages: list[Page]) -> list[Page]:
    """Press Send on all pages when the last thread has arrived."""
    everybody = Barrier(len(pages))

    def press(page: Page) -> Page:
        everybody.wait()
        return press_send(page)

    return all_at_once(press, pages)


def test_fifty_sends_at_once_give_fifty_reports_and_fifty_codes(stack):
    before = reports_stored(stack)
    pages = [ready_to_send(stack, f"crowd{number}") for number in range(CROWD)]

    codes = [code_on(page) for page in at_the_same_moment(pages)]

    assert len({code.digits for code in codes}) == CROWD
    assert len({code.words for code in codes}) == CROWD
    assert reports_stored(stack) == before + CROWD
    wait_until_triaged(stack, seconds=30)


def test_two_parallel_sends_of_one_form_give_one_report_and_the_same_code(stack):
    before = reports_stored(stack)
    for number in range(PAIRS):
        page = ready_to_send(stack, f"pair{number}")

        first, second = at_the_same_moment([page, with_a_connection_of_its_own(page)])

        assert code_on(first) == code_on(second)
    assert reports_stored(stack) == before + PAIRS


def with_a_connection_of_its_own(page: Page) -> Page:
    """Return the same page in a second browser with the same cookies."""
    twin = Browser(page.browser.origin)
    for name, value in page.browser.cookies.items():
        twin.set_cookie(name, value)
    return twin.get(page.url)


def test_a_class_behind_one_address_sends_and_comes_back_within_a_minute(stack):
    began = time.monotonic()
    pages = [ready_to_send(stack, f"pupil{number}") for number in range(CLASS)]
    codes = [code_on(page) for page in at_the_same_moment(pages)]

    cases = all_at_once(partial(open_case, stack), [code.digits for code in codes])

    assert time.monotonic() - began < CLASS_SECONDS
    assert len({code.digits for code in codes}) == CLASS
    assert [case.status for case in cases] == [200] * CLASS


def open_case(stack: Stack, digits: str) -> Page:
    """Enter the code, and press "Try again" as long as that is what the page offers."""
    page = enter_code(Browser(stack.public_url), digits)
    while page.status == 503 and "Try again" in page.form(having="code").buttons:
        time.sleep(1)
        page = page.submit(page.form(having="code"))
    return page


def test_one_child_after_another_from_one_address_never_has_to_press_twice(stack):
    for number in range(CLASS):
        page = ready_to_send(stack, f"single{number}")
        code = code_on(press_send(page))

        assert come_back(Browser(stack.public_url), code.digits).status == 200
