"""What changed, for editors: shares of many people, differences, and nobody in particular."""

import pytest

from accounts.roles import Role
from education.actions.count_answers import count_answers
from education.actions.load_pages import load_pages
from education.cms.what_changed import points_in_words, tables
from education.models import Check, CheckCount
from education.moments import Moment
from tests.stack.tree import parse

pytestmark = pytest.mark.django_db
PATH = "/cms/what-changed/"
HIDDEN = "0 to 9, or hidden to protect others"


@pytest.fixture(autouse=True)
def what_ships():
    load_pages()


def counted(choice, count, *, moment=Moment.BEFORE, question="pay", source="owe-nothing"):
    CheckCount.objects.create(
        check_slug="pressure", moment=moment, question=question, choice=choice, source=source,
        counted=count,
    )  # fmt: skip


def text(answer):
    return next(parse(answer.content.decode()).descendants("main")).words


def rows_of(source):
    [table] = [t for t in tables() if (t.check, t.source) == ("pressure", source)]
    return {row.question: row for row in table.rows}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_editors_and_reviewers_find_it_in_their_menu(signed_in, role):
    client = signed_in(role)

    assert PATH in client.get("/cms/").content.decode()
    assert client.get(PATH).status_code == 200


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EDITOR, Role.REVIEWER}))
def test_nobody_else_sees_it(signed_in, role):
    assert signed_in(role).get(PATH, follow=True).status_code == 403
    assert signed_in(Role.EDITOR).get(PATH).status_code == 200


def test_a_stranger_is_sent_to_the_sign_in(client, signed_in):
    assert client.get(PATH).status_code == 302
    assert signed_in().get(PATH).status_code == 200


def test_it_can_only_be_read(signed_in):
    client = signed_in()

    assert client.post(PATH).status_code == 405
    assert client.get(PATH).status_code == 200


def test_each_check_stands_there_for_each_of_its_sources(signed_in):
    signed_in()

    assert [(table.check, table.source) for table in tables()] == [
        ("lesson", "Opened by itself"),
        ("lesson", "Lesson"),
        ("listening", "Opened by itself"),
        ("listening", "Listen first"),
        ("pressure", "Opened by itself"),
        ("pressure", "You owe them nothing"),
    ]


def test_before_and_after_stand_side_by_side_with_their_bases(signed_in):
    client = signed_in()
    counted(0, 30)
    counted(1, 20)
    counted(0, 15, moment=Moment.AFTER)
    counted(1, 45, moment=Moment.AFTER)

    shown = text(client.get(PATH))

    assert "40 % of at least 50 answers 75 % of at least 60 answers" in shown
    assert "35 points more" in shown
    assert "is not proof" in shown


def test_yes_and_i_think_so_both_mean_that_one_would_tell(signed_in):
    signed_in()
    for choice, count in enumerate([20, 10, 10, 10, 10]):
        counted(choice, count, question="would-tell")

    row = rows_of("You owe them nothing")["If this happened to you, would you tell someone?"]

    assert row.change.before.percent == 50
    assert "would tell" in row.share_of


def test_fewer_than_ten_on_one_side_are_hidden(signed_in):
    client = signed_in()
    counted(0, 9)
    counted(1, 33)
    shown = text(client.get(PATH))
    assert "at least" not in shown
    assert HIDDEN in shown

    CheckCount.objects.filter(choice=0).update(counted=11)

    assert "75 % of at least 40 answers" in text(client.get(PATH))


def test_one_more_person_never_moves_a_figure(signed_in):
    """Look after each answer: what is shown differs by ten answers or not at all."""
    signed_in()
    question = "Someone wants money, or they will share a picture. What helps most?"
    looks = []

    for number in range(60):
        answers = {"pay": number % 2}
        count_answers(check="pressure", moment=Moment.BEFORE, answers=answers, source="")
        looks.append(rows_of("Opened by itself")[question].change.before)

    moved = [n + 1 for n in range(1, 60) if looks[n] != looks[n - 1]]
    assert moved == [20, 30, 40, 50, 60]


def test_the_figures_of_a_check_that_was_taken_down_stay(signed_in):
    signed_in()
    counted(0, 30)
    counted(1, 20)

    Check.objects.get(slug="pressure").unpublish()

    assert len(rows_of("You owe them nothing")) == 3


def test_the_number_of_questions_to_the_database_does_not_grow_with_the_answers(
    signed_in, django_assert_max_num_queries
):
    signed_in()
    for choice in range(3):
        for moment in Moment:
            counted(choice, 20, moment=moment)

    with django_assert_max_num_queries(6):
        list(tables())


@pytest.mark.parametrize(
    ("points", "words"),
    [(None, "-"), (0, "no difference"), (15, "15 points more"), (-5, "5 points fewer")],
)
def test_a_difference_is_said_in_words(points, words):
    assert points_in_words(points) == words
