"""Which texts there are to translate."""

from languages.extraction.python_calls import keys_in_python
from languages.extraction.template_nodes import keys_in_template
from languages.extraction.text import Key


def test_calls_in_python_are_found_with_their_context(tmp_path):
    path = tmp_path / "code.py"
    path.write_text(
        'a = pgettext("button", "Send")\nb = _("Stop")\n'
        'c = ngettext("%(n)d day", "%(n)d days", n)\n'
        'd = pgettext(context, text)\ne = translation.pgettext_lazy("title", "Help")\n'
    )

    assert list(keys_in_python(path)) == [
        Key("button", "Send"),
        Key(None, "Stop"),
        Key(None, "%(n)d day", "%(n)d days"),
        Key("title", "Help"),
    ]


def test_tags_in_templates_are_found_as_the_site_will_ask_for_them(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        "{% load i18n lines %}{% if a %}{% translate 'Send' context 'button' %}{% endif %}"
        "<a title=\"{% translate_bare '100 % sure' %}\">"
        "{% blocktranslate trimmed with n=a %}\n  Call\n  {{ n }}\n{% endblocktranslate %}"
    )

    assert list(keys_in_template(path)) == [
        Key("button", "Send"),
        Key(None, "100 %% sure"),
        Key(None, "Call %(n)s"),
    ]


def test_a_tag_without_marks_is_found_too(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("{% load i18n %}{% translate 'Queue' %}")

    assert list(keys_in_template(path)) == [Key(None, "Queue")]
