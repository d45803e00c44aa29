"""The admin's own sign-in leads to the one of the project."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from accounts.views import redirect_to_sign_in

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        pytest.param("/desk/login/", "/accounts/login/", id="nothing wanted"),
        pytest.param(
            "/desk/login/?next=/desk/x/", "/accounts/login/?next=%2Fdesk%2Fx%2F", id="own"
        ),
        pytest.param("/desk/login/?next=//evil.example/", "/accounts/login/", id="elsewhere"),
    ],
)
def test_a_stranger_is_sent_to_sign_in(asked, led_to):
    response = Client().get(asked)

    assert response.headers["Location"] == led_to


def test_somebody_signed_in_whose_role_has_no_desk_is_refused(rf):
    request = rf.get("/desk/")
    request.user = User(username="eda", role=Role.EDITOR)

    with pytest.raises(PermissionDenied):
        redirect_to_sign_in(request)
