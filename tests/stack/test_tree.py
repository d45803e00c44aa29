"""The tree of a page."""

from tests.stack.tree import parse


def test_visible_words_leave_out_scripts_and_hidden_parts():
    page = parse(
        "<html><head><title>Tab</title></head><body><h1>Hello</h1>"
        "<script>let x = '<p>no</p>'</script><p hidden>not yet</p><p>Two\n  lines</p></body></html>"
    )

    assert page.words == "Hello Two lines"


def test_an_element_without_end_tag_holds_nothing():
    page = parse("<p><input name=a>after</p>")

    assert [each.inside for each in page.descendants("input")] == [[]]
    assert page.words == "after"


def test_options_may_leave_out_their_end_tags():
    page = parse("<select><option value=1>One<option value=2>Two</select><p>after</p>")

    assert [each.words for each in page.descendants("option")] == ["One", "Two"]
    assert [each.tag for each in page.inside if not isinstance(each, str)] == ["select", "p"]


def test_a_stray_end_tag_closes_nothing():
    page = parse("<div></span><p>still inside</p></div>")

    assert [each.tag for each in page.descendants()] == ["div", "p"]
    assert next(page.descendants("div")).words == "still inside"


def test_character_references_are_read():
    page = parse('<a href="/?a=1&amp;b=2">R&amp;B &lt;3</a>')

    link = next(page.descendants("a"))
    assert (link.words, link.get("href")) == ("R&B <3", "/?a=1&b=2")
