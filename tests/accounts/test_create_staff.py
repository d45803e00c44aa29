"""`manage.py create_staff`."""

import json
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import User
from tests.accounts.people import Person

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")


def create_staff(*arguments):
    out = StringIO()
    call_command("create_staff", *arguments, stdout=out)
    (line,) = out.getvalue().splitlines()
    return json.loads(line)


def test_the_printed_password_and_secret_open_the_desk(db):
    shown = create_staff("--username", "ana", "--role", "moderator", "--totp")
    ana = Person(User.objects.get(username="ana"), Client(), shown["totp_secret"])

    ana.type_password(shown["password"])
    ana.type_code()
    assert ana.enters()


def test_without_an_app_the_first_sign_in_sets_one_up(db):
    shown = create_staff("--username", "ana", "--role", "lead")

    assert set(shown) == {"username", "role", "password"}
    assert not Authenticator.objects.exists()


def test_every_password_is_another(db):
    first = create_staff("--username", "ana", "--role", "lead")["password"]
    second = create_staff("--username", "ben", "--role", "lead")["password"]

    assert first != second
    assert len(first) == 24


def test_a_password_from_a_file_is_used_and_not_printed(db, tmp_path):
    secret = tmp_path / "password"
    secret.write_text("words on a sealed note\n")

    shown = create_staff("--username", "ana", "--role", "lead", "--password-file", str(secret))
    assert "password" not in shown
    assert User.objects.get(username="ana").check_password("words on a sealed note")


@pytest.mark.parametrize("weak", ["short", "password1234", "123456789012345", ""])
def test_a_weak_password_makes_no_account(db, tmp_path, weak):
    secret = tmp_path / "password"
    secret.write_text(weak)

    with pytest.raises(CommandError):
        create_staff("--username", "ana", "--role", "lead", "--password-file", str(secret))
    assert not User.objects.exists()


def test_a_missing_password_file_makes_no_account(db, tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        create_staff(
            "--username", "ana", "--role", "lead", "--password-file", str(tmp_path / "none")
        )
    assert not User.objects.exists()


def test_an_account_that_exists_is_left_alone(db):
    shown = create_staff("--username", "ana", "--role", "moderator", "--totp")

    with pytest.raises(CommandError, match="exists already"):
        create_staff("--username", "ANA", "--role", "administrator", "--totp")
    ana = User.objects.get()
    assert ana.role == "moderator"
    assert ana.check_password(shown["password"])
    assert Authenticator.objects.count() == 1


@pytest.mark.parametrize(
    ("username", "role"), [("ana", "owner"), ("not a name", "lead"), ("", "lead")]
)
def test_an_impossible_account_is_refused(db, username, role):
    with pytest.raises(CommandError):
        create_staff("--username", username, "--role", role)
    assert create_staff("--username", "ana", "--role", "lead")["username"] == "ana"
