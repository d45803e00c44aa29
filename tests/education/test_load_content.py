"""The command that puts the shipped content in place."""

import pytest
from django.core.management import call_command

from education.helpline_file import listed_lines
from education.platform_file import listed_platforms


@pytest.mark.django_db
def test_the_command_says_what_it_did(capsys):
    call_command("load_content")
    call_command("load_content")

    lines, apps, pages, *again = capsys.readouterr().out.splitlines()
    assert lines.startswith(f"Help lines: {len(listed_lines())} added")
    assert apps.startswith(f"Apps: {len(listed_platforms())} added")
    assert pages == "Pages: 36 added, 0 changed, 0 removed, 0 kept as edited by hand."
    assert len(again) == 3
    for line in again:
        assert "0 added, 0 changed, 0 removed" in line
