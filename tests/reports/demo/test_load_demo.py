"""The demo: every state, staff who can sign in, codes that open, and twice changes nothing."""

import stat

import pytest
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import User
from reports.access import keys_of_code, open_with_code
from reports.crypto.codes import parse_code
from reports.demo.cast import CAST, PASSWORD_LINE
from reports.demo.scripts import read_scripts
from reports.models import AuditEvent, Clock, Report
from reports.vocabulary import Level, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def sign_in(settings, tmp_path):
    """Load the demo, and return the lines that say how to sign in."""
    settings.DATA_DIR = tmp_path
    call_command("load_demo", verbosity=0)
    return (tmp_path / "demo-sign-in.txt").read_text().splitlines()


def test_there_is_a_report_in_every_state_and_of_every_level(sign_in):
    reports = Report.objects.all()

    assert {report.state for report in reports} == set(State)
    assert {report.level for report in reports} == set(Level)
    assert Clock.objects.filter(breached_at__isnull=False).exists()
    assert not reports.filter(needs_a_person=True).exists()


def test_everybody_can_sign_in_with_what_the_file_says(sign_in, settings):
    password = next(line for line in sign_in if line.startswith(PASSWORD_LINE))
    password = password.removeprefix(PASSWORD_LINE)

    for name, role in CAST.items():
        client = Client()
        client.post("/accounts/login/", {"login": name, "password": password})
        assert "_auth_user_id" in client.session
        assert User.objects.get(username=name).role == role


def test_the_file_is_for_its_owner_only_and_names_the_desk(sign_in, tmp_path):
    mode = stat.S_IMODE((tmp_path / "demo-sign-in.txt").stat().st_mode)

    assert mode == 0o600
    assert f"{django_settings.SITE_ORIGIN}/desk/" in sign_in[0]


def test_the_codes_in_the_file_open_their_reports(sign_in):
    codes = [line.rpartition(": ")[2] for line in sign_in if "code" in line]

    states = {open_with_code(keys_of_code(parse_code(code))).report.state for code in codes}
    assert states == {State.WAITING_REPORTER, State.CLOSED_HELPED}


def test_a_second_load_changes_nothing(sign_in, tmp_path):
    before = (Report.objects.count(), AuditEvent.objects.count(), sign_in)

    call_command("load_demo", verbosity=0)

    lines = (tmp_path / "demo-sign-in.txt").read_text().splitlines()
    assert (Report.objects.count(), AuditEvent.objects.count(), lines) == before


def test_made_up_reports_stay_out_of_production(settings):
    settings.PORTAL_MODE = "production"

    with pytest.raises(CommandError, match="PORTAL_MODE=demo"):
        call_command("load_demo")
    assert not Report.objects.exists()
    assert not User.objects.exists()


def test_every_made_up_report_has_a_name_of_its_own():
    names = [script.name for script in read_scripts()]

    assert len(set(names)) == len(names) >= 24
