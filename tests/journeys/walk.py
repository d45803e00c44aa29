"""All stories from Send to the answer: told, triaged, answered on the desk, read with the code."""

from dataclasses import dataclass, field

from tests.journeys import desk
from tests.journeys.coming_back import come_back, writings
from tests.journeys.made_up import Story, stories
from tests.journeys.rows import wait_until_triaged
from tests.journeys.staff import StaffMember, hire, sign_in
from tests.journeys.telling import Code, tell
from tests.stack.client import Browser
from tests.stack.processes import Stack

TRIAGE_SECONDS = 60.0
# Made up (RFC 5737): the address that a proxy writes down for the reporter.
ADDRESS = "198.51.100.77"


@dataclass(kw_only=True)
class Walk:
    """What happened, by the id of the story. Pages are kept as the words on them."""

    stack: Stack
    moderator: StaffMember
    stories: list[Story]
    codes: dict[str, Code] = field(default_factory=dict)
    read_on_desk: dict[str, str] = field(default_factory=dict)
    read_by_reporter: dict[str, str] = field(default_factory=dict)
    left_in_queue: list[str] = field(default_factory=list)


def walk_all(stack: Stack) -> Walk:
    """Walk every story through a running stack. Raises LostTheWayError where a page is wrong."""
    moderator = hire(stack, username="ana", role="moderator")
    walk = Walk(stack=stack, moderator=moderator, stories=stories())
    for story in walk.stories:
        walk.codes[story.id] = tell(fresh_browser(stack), story.telling)
    wait_until_triaged(stack, seconds=TRIAGE_SECONDS)
    _answer_everything(walk)
    for story, write_down in zip(walk.stories, writings(len(walk.stories)), strict=True):
        page = come_back(fresh_browser(stack), write_down(walk.codes[story.id]))
        walk.read_by_reporter[story.id] = page.words
    return walk


def fresh_browser(stack: Stack) -> Browser:
    """Return the browser of somebody who was never here."""
    return Browser(stack.public_url, headers={"X-Forwarded-For": ADDRESS})


def _answer_everything(walk: Walk) -> None:
    browser = sign_in(walk.stack, walk.moderator)
    by_marker = {story.marker: story for story in walk.stories}
    for address in desk.report_addresses(browser):
        page = desk.take(browser, address)
        told = desk.open_story(page)
        story = next((by_marker[marker] for marker in by_marker if marker in told), None)
        if story is None:
            walk.left_in_queue.append(address)
            continue
        walk.read_on_desk[story.id] = told
        desk.reply(page, story.answer)
