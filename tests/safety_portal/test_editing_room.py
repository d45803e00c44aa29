"""Below /cms/ Wagtail gets what it needs, for editors; every other page keeps to less."""

import pytest

from accounts.models import User
from accounts.roles import Role

pytestmark = pytest.mark.django_db
POLICY = "Content-Security-Policy"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_editors_and_reviewers_come_in(signed_in, role):
    assert signed_in(role).get("/cms/").status_code == 200


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EDITOR, Role.REVIEWER}))
def test_nobody_else_comes_in(signed_in, role):
    assert signed_in(role).get("/cms/", follow=True).status_code == 403


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_who_writes_pages_does_not_enter_the_desk(signed_in, role):
    assert signed_in(role).get("/desk/", follow=True).status_code == 403
    assert signed_in(Role.MODERATOR).get("/desk/").status_code == 200


def test_a_stranger_is_sent_to_the_one_sign_in(client):
    answer = client.get("/cms/", follow=True)

    assert answer.redirect_chain[-1][0].startswith("/accounts/login/")


def test_a_password_alone_does_not_open_the_pages(signed_in, settings):
    client = signed_in(Role.EDITOR)
    settings.DEMO_SKIP_SECOND_FACTOR = False

    assert client.get("/cms/").status_code == 302
    assert client.get("/cms/")["Location"].startswith("/accounts/2fa/")


def test_only_there_may_an_element_carry_its_own_style(signed_in):
    client = signed_in(Role.EDITOR)

    room, child = client.get("/cms/")[POLICY], client.get("/")[POLICY]

    assert "style-src 'self' 'unsafe-inline'" in room
    assert "unsafe-inline" not in child
    for policy in (room, child):
        assert "script-src 'self'" in policy.split("; ")
        assert "unsafe-eval" not in policy


def test_a_child_form_stays_small_where_editors_work_too(client):
    big, many = {"answer": "a" * 70_000}, {f"field{n}": "a" for n in range(101)}

    assert client.post("/s/0/", big).status_code == 413
    assert client.post("/s/0/", urlencoded(big), content_type=FORM).status_code == 413
    assert client.post("/s/0/", urlencoded(many), content_type=FORM).status_code == 400
    few = {f"field{n}": "a" for n in range(100)}
    assert client.post("/s/0/", urlencoded(few), content_type=FORM).status_code == 200


FORM = "application/x-www-form-urlencoded"


def urlencoded(fields):
    return "&".join(f"{name}={value}" for name, value in fields.items())


def test_a_changed_role_changes_the_group_at_once():
    person = User.objects.create_user("eda", password="x", role=Role.EDITOR)
    assert [group.name for group in person.groups.all()] == ["Editors"]

    person.role = Role.MODERATOR
    person.save()

    assert person.groups.count() == 0
