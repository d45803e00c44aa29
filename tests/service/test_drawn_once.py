"""A page that is the same for all is drawn once, and never shown to another reader than its own."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from service import drawn_once
from service.drawn_once import show_drawn_once
from service.settings_now import RECENT_CHANGES

FORM, NO_FORM = "form.html", "page.html"


@pytest.fixture(autouse=True)
def two_small_pages(settings, tmp_path):
    (tmp_path / FORM).write_text("{% csrf_token %}{{ word }}", encoding="utf-8")
    (tmp_path / NO_FORM).write_text("{{ word }}", encoding="utf-8")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]


def reader(*, country="KE", lines=()):
    request = RequestFactory().get("/")
    vars(request).update(help_country=country, help_lines=lines)
    return request


def shown(request, word, *, template=NO_FORM, key=()):
    """Return what comes where `word` would be drawn now: an older one if the page was kept."""
    answer = show_drawn_once(request, template, key=key, context=lambda: {"word": word})
    return answer.content.decode()


def test_the_same_page_is_drawn_once_and_one_with_another_text_anew():
    assert shown(reader(), "first") == "first"
    assert shown(reader(), "second") == "first"
    assert shown(reader(), "second", key=("changed",)) == "second"


def test_nobody_is_shown_the_page_of_another_country_or_with_other_numbers():
    shown(reader(), "first")

    assert shown(reader(country="UG"), "Uganda") == "Uganda"
    assert shown(reader(lines=("116",)), "with a number") == "with a number"
    assert shown(reader(), "second") == "first"


def test_each_language_has_its_own():
    shown(reader(), "hello")

    with translation.override("sw"):
        swahili = shown(reader(), "habari")

    assert (swahili, shown(reader(), "again")) == ("habari", "hello")


def test_an_operator_who_changes_a_setting_sees_it_on_the_next_page(monkeypatch):
    shown(reader(), "first")
    changed = (("site_name", "Another name"),)
    monkeypatch.setattr(RECENT_CHANGES, "_read", lambda _key: changed)
    RECENT_CHANGES.forget()

    assert shown(reader(), "second") == "second"


def test_only_a_page_with_a_form_is_given_a_token_and_each_reader_their_own():
    reads, hers, his = reader(), reader(), reader()

    plain = shown(reads, "word")
    forms = [shown(each, "word", template=FORM) for each in (hers, his)]

    assert plain == "word"
    assert "CSRF_COOKIE" not in reads.META
    assert forms[0] != forms[1]
    assert all("CSRF_COOKIE" in each.META for each in (hers, his))
    assert not any(drawn_once.HOLE in each for each in forms)
