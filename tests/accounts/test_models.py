"""The staff account."""

from uuid import UUID

import pytest
from django.db import IntegrityError

from accounts.models import User
from accounts.roles import DESK_ROLES, Role
from tests.accounts.people import PASSWORD


@pytest.mark.parametrize("role", list(Role))
def test_the_desk_opens_by_role_alone(role):
    assert User(username="ana", role=role).is_staff is (role in DESK_ROLES)


def test_a_role_that_does_not_exist_is_refused_by_the_database(db):
    User.objects.create_user("ana", password=PASSWORD, role=Role.LEAD)

    with pytest.raises(IntegrityError):
        User.objects.filter(username="ana").update(role="owner")


def test_nobody_stands_above_the_roles(db):
    omar = User.objects.create_user("omar", password=PASSWORD, role=Role.ADMINISTRATOR)

    assert not omar.is_superuser
    assert not omar.has_perm("accounts.delete_user")
    assert "is_superuser" not in {field.name for field in User._meta.get_fields()}


def test_one_person_has_one_account_whatever_the_case(db):
    User.objects.create_user("Ana", password=PASSWORD, role=Role.MODERATOR)

    assert User.objects.get().username == "ana"
    with pytest.raises(IntegrityError):
        User.objects.create_user("ANA", password=PASSWORD, role=Role.MODERATOR)


def test_no_name_and_no_mail_address_is_kept():
    columns = {field.name for field in User._meta.get_fields()}

    assert not columns & {"first_name", "last_name", "email"}
    assert {"username", "role", "pseudonym"} <= columns


def test_the_number_of_an_account_cannot_be_guessed(db):
    ana = User.objects.create_user("ana", password=PASSWORD, role=Role.MODERATOR)

    assert isinstance(ana.pk, UUID)


def test_reporters_see_a_pseudonym(db):
    ana = User.objects.create_user("ana", password=PASSWORD, role=Role.MODERATOR)

    assert ana.pseudonym == "helper"
    assert ana.get_full_name() == ""
    assert ana.get_short_name() == "ana"


def test_a_library_that_asks_who_stands_above_the_roles_hears_nobody(db):
    ana = User.objects.create_user("ana", password=PASSWORD, role=Role.ADMINISTRATOR)

    above, below = {"is_superuser": True}, {"is_superuser": False}
    assert list(User.objects.filter(**above)) == []
    assert list(User.objects.filter(**below)) == [ana]
