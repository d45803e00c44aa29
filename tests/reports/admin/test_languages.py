"""The desk's page of languages."""

import pytest
from django.test import Client

from accounts.roles import may_enter_desk
from tests.people import ROLE_OF, member


def desk_of(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("name", [name for name, role in ROLE_OF.items() if may_enter_desk(role)])
def test_everybody_at_the_desk_reads_how_far_each_language_is(name):
    page = desk_of(member(name)).get("/desk/languages/")

    assert page.status_code == 200
    assert "Kiswahili" in page.content.decode()
    assert "machine draft, not yet checked by a speaker" in page.content.decode()


def test_whoever_is_not_signed_in_is_led_to_the_sign_in(ana):
    assert Client().get("/desk/languages/").status_code == 302
    assert desk_of(ana).get("/desk/languages/").status_code == 200


def test_the_first_page_of_the_desk_leads_there(ana):
    assert 'href="/desk/languages/"' in desk_of(ana).get("/desk/").content.decode()


def test_nothing_can_be_posted_there(ana):
    assert desk_of(ana).post("/desk/languages/").status_code == 405
