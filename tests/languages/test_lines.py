"""The tags for templates: translate and blocktranslate that mark what is not translated."""

import pytest
from django.template import Context, Template
from django.utils import translation

from tests.house.tree import name_of, project_files, text_of

IN_ENGLISH = '<span lang="en" dir="ltr">{}</span>'


@pytest.fixture(autouse=True)
def _swahili(speak):
    speak("sw", {("button", "Send"): "Tuma", ("help", "Call %(number)s"): "Piga %(number)s"})
    with translation.override("sw"):
        yield


def drawn(source):
    whole = f"{{% load i18n lines %}}{source}"
    return Template(whole).render(Context({"number": "116"}))


def test_a_translated_text_is_shown_without_a_mark():
    assert drawn('{% translate "Send" context "button" %}') == "Tuma"
    said = drawn('{% blocktranslate context "help" %}Call {{ number }}{% endblocktranslate %}')
    assert said == "Piga 116"


def test_a_missing_text_is_shown_in_english_and_says_so():
    assert drawn('{% translate "Send" context "code" %}') == IN_ENGLISH.format("Send")
    said = drawn("{% blocktranslate %}Call {{ number }}{% endblocktranslate %}")
    assert said == IN_ENGLISH.format("Call 116")


def test_no_mark_stands_in_an_attribute_or_a_title():
    assert drawn('<a title="{% translate_bare "Send" %}">') == '<a title="Send">'
    title = "<title>{% unmarked %}{% translate 'Send' %} - {{ number }}{% endunmarked %}</title>"
    assert drawn(title) == "<title>Send - 116</title>"


def test_every_template_for_children_marks_and_none_marks_inside_an_attribute():
    ours = [path for path in project_files(".html", under="templates") if "lines " in text_of(path)]
    inside = [name_of(path) for path in ours if '="{% translate ' in text_of(path)]

    assert len(ours) > 30
    assert inside == []
