import pytest

from reports.access import case_file, open_with_code
from reports.access.case_file import letters_of
from reports.actions.change_state import Actor, Circumstances, change_state
from reports.actions.send_message import Letter, answer_reporter, write_to_team
from reports.crypto.envelope import CannotOpenError
from reports.models import AuditEvent, Message, StatusChange
from reports.vocabulary import ClockKind, Direction, State, StateEvent
from tests.reports.builders import NOW, after, data_key_of, fresh, moderator, queued, sent
from tests.reports.faults import LostConnectionError, fault_at_write
from tests.reports.together import together

pytestmark = pytest.mark.django_db

TAG, OTHER_TAG = b"t" * 32, b"u" * 32


@pytest.fixture
def ana(db):
    return moderator()


def write(report, body="One more thing.", *, tag=TAG, now=NOW):
    letter = Letter(body=body, form_tag=tag)
    return write_to_team(report=report, data_key=data_key_of(report), letter=letter, now=now)


def answer(report, by, body="Thank you for telling us.", *, tag=OTHER_TAG, now=NOW):
    letter = Letter(body=body, form_tag=tag)
    return answer_reporter(
        report=report, data_key=data_key_of(report), letter=letter, by=by, now=now
    )


def bodies(report):
    return [each.body for each in letters_of(report, data_key=data_key_of(report))]


def moved(report, *events, by, acts=()):
    for event in events:
        actor = Actor(role="moderator", user=by)
        told = Circumstances(acts=acts)
        change_state(report=report, event=event, actor=actor, circumstances=told, now=NOW)
    return fresh(report)


def closed(report, *, by):
    events = StateEvent.BEGIN_REVIEW, StateEvent.RECORD_ACTION, StateEvent.CLOSE_HELPED
    return moved(report, *events, by=by, acts=("talked",))


def test_both_sides_read_the_same_letters(ana):
    one = sent()
    write(one.report, "One more thing.")
    answer(one.report, ana, "Thank you.", now=after(hours=1))

    case = open_with_code(one.code.keys)

    assert [(each.from_us, each.body) for each in case_file(case).letters] == [
        (False, "One more thing."),
        (True, "Thank you."),
    ]


def test_the_same_form_posted_twice_is_one_letter(ana):
    report = queued()

    assert write(report)
    assert not write(report, "One more thing.")
    assert answer(report, ana)
    assert not answer(report, ana)

    assert len(bodies(report)) == 2
    assert AuditEvent.objects.filter(action__startswith="message").count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_posts_of_one_form_at_the_same_moment_are_one_letter():
    report = queued()

    results = together(*[lambda: write(fresh(report))] * 3)

    assert sorted(results) == [False, False, True]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"direction": Direction.FROM_TEAM}, id="direction"),
        pytest.param({"author_role": "moderator"}, id="author role"),
    ],
)
def test_a_letter_does_not_open_as_somebody_elses(change):
    report = queued()
    write(report)
    assert bodies(report) == ["One more thing."]

    Message.objects.update(**change)

    with pytest.raises(CannotOpenError):
        bodies(report)


def test_a_letter_moved_to_another_report_does_not_open():
    one, other = queued(), queued()
    write(one)

    Message.objects.update(report=other)

    with pytest.raises(CannotOpenError):
        bodies(other)


def test_a_letter_put_in_the_place_of_another_does_not_open():
    report = queued()
    write(report, "First.")
    write(report, "Second.", tag=OTHER_TAG)
    first, second = Message.objects.all()

    Message.objects.filter(pk=first.pk).update(sealed=bytes(second.sealed))

    with pytest.raises(CannotOpenError):
        bodies(report)


def test_an_answer_meets_the_clock_and_keeps_the_promise(ana):
    report = queued()

    answer(report, ana, now=after(hours=2))

    assert report.clocks.get(kind=ClockKind.CHILD_HEARS_BACK).met_at == after(hours=2)
    assert report.promises.get(kind="answer").kept_at == after(hours=2)
    assert Message.objects.get().author == ana


def test_what_a_reporter_writes_keeps_no_promise_of_ours():
    report = queued()

    write(report)

    assert not report.promises.exclude(kept_at=None).exists()
    assert Message.objects.get().author is None


def test_writing_answers_the_question_that_waits(ana):
    report = moved(queued(), StateEvent.BEGIN_REVIEW, StateEvent.ASK_REPORTER, by=ana)

    write(report)

    assert fresh(report).state == State.IN_REVIEW


def test_writing_opens_a_finished_report_again(ana):
    report = closed(queued(), by=ana)

    write(report)

    assert fresh(report).state == State.REOPENED
    assert StatusChange.objects.filter(state=State.REOPENED).count() == 1


@pytest.mark.parametrize("state", [State.QUEUED, State.IN_REVIEW])
def test_writing_to_an_open_report_leaves_its_state(ana, state):
    report = queued()
    if state == State.IN_REVIEW:
        report = moved(report, StateEvent.BEGIN_REVIEW, by=ana)

    write(report)

    assert fresh(report).state == state


def test_a_letter_is_kept_when_the_state_changes_while_it_is_written(ana):
    page = closed(queued(), by=ana)
    write(fresh(page), "A first letter.")

    assert write(page, "A second letter, from another tab.", tag=OTHER_TAG)

    assert len(bodies(page)) == 2
    assert fresh(page).state == State.REOPENED


def test_a_fault_leaves_neither_letter_nor_new_state(ana):
    report = closed(queued(), by=ana)

    for number in range(5):
        with fault_at_write(number), pytest.raises(LostConnectionError):
            write(fresh(report))
        assert fresh(report).state == State.CLOSED_HELPED
        assert Message.objects.count() == 0

    assert write(fresh(report))
