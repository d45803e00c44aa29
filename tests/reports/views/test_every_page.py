"""What holds for every page of the child's site: silent in a history, gone from the phone."""

from typing import Any

import pytest

from readability.gates import TELLTALE
from reports.journey.declaration import DECLARATION, Kind
from reports.vocabulary import Audience
from tests.journey_walk import DULLEST, Seen, Visitor

YOUNGEST = {
    "age": "u6", "safe_now": "not_safe", "country": "no", "find_me": "yes", "find_where": "Here",
    "about": "friend", "other_safe": "not_safe", "harm": ["H09", "saw", "something_else"],
    "harm_more": ["H12"], "meet_when": "soon", "person": ["family"], "at_home": "yes",
}  # fmt: skip
CHILD = {
    "safe_now": "hurt_self", "harm": ["H03", "something_else"], "harm_more": ["H12"],
    "did": ["made_me"], "told": "no", "reply": "call", "phone_safe": "no",
}  # fmt: skip
TEEN = {
    "country": None, "safe_now": "not_safe", "find_me": "yes",
    "age": "18+", "before_adult": "yes", "harm": ["H07"], "person": ["known"],
    "place": ["game"], "app": ["other"],
    "want": ["police"], "reply": "call", "phone_safe": "yes",
}  # fmt: skip
PARENT = {
    "safe_now": "unsure",
    "rel": "saw_it",
    "person": ["home"],
    "knows": "not_safe",
    "harm": ["something_else"],
    "reach": "phone",
}
# Says only later that they saw it.
NEIGHBOUR = {"harm": ["something_else"], "harm_more": ["H11"]}  # fmt: skip
PROFESSIONAL = {"safe_now": "not_safe", "told_emergency": "yes", "harm": ["H03", "H07"]}
# Together they open every branch.
WAYS: list[tuple[Audience, dict[str, Any]]] = [
    (Audience.A, YOUNGEST),
    (Audience.B, CHILD),
    (Audience.C, TEEN),
    (Audience.CAREGIVER, PARENT),
    (Audience.CAREGIVER, NEIGHBOUR),
    (Audience.PROFESSIONAL, PROFESSIONAL),
]
NOTHING_OF_THE_PHONE = "camera=(), microphone=(), geolocation=(), browsing-topics=()"
# Nobody comes past it.
THE_END = "adult_end"

WALKED: dict[str, list[Seen]] = {}


def pages_of(visitor: Visitor, audience: Audience, **answers: Any) -> list[Seen]:
    """Return every page on the way, from the first to the case, and those of a mistake."""
    told = {"age": audience.value, **DULLEST, **answers}
    seen = [visitor.begin(audience)]
    while not visitor.is_at_check:
        if visitor.is_at_list:
            seen.append(visitor.open_next_part())
            continue
        if DECLARATION.steps[visitor.page.step].kind in {Kind.CHOICE, Kind.MANY}:
            seen.append(visitor.press("next"))
        seen.append(visitor.answer(told.get(visitor.page.step)))
    seen.append(visitor.press("send"))
    seen += [visitor.open(path) for path in ["/", "/help/", "/next/", "/nowhere/"]]
    seen.append(visitor.open_case("1234"))
    seen.append(visitor.open_case(seen[-6].code))
    seen += [visitor.open(f"/c/in/{path}/") for path in ["delete", "badly", "code"]]
    seen.append(visitor.press("Give me a new code"))
    return [*seen, Visitor().open("/s/0/"), visitor.open("/leave/")]


@pytest.fixture
def a_full_service(settings, two_countries):
    """Ask all that a service can ask: somebody reads, in two countries."""
    settings.ROTA_STAFFED = True


@pytest.fixture(params=WAYS, ids=[f"{who.value}-{n}" for n, (who, _) in enumerate(WAYS)])
def pages(request, mira, a_full_service):
    """Return the pages of one way; walked once, as no test here changes anything."""
    return walked(mira, *request.param)


def walked(visitor: Visitor, audience: Audience, answers: dict[str, Any]) -> list[Seen]:
    way = f"{audience} {answers}"
    if way not in WALKED:
        WALKED[way] = pages_of(visitor, audience, **answers)
    return WALKED[way]


def test_together_the_ways_show_every_step(db, a_full_service):
    met = {page.step for way in WAYS for page in walked(Visitor(), *way)}

    on_a_way = {name for names in DECLARATION.doors.values() for name in names}
    on_a_way |= {name for names in DECLARATION.paths.values() for name in names}
    assert on_a_way - met == {THE_END}


def test_no_title_and_no_address_tells_what_the_site_is_for(pages):
    told = [text for page in pages for text in (page.title, page.path) if TELLTALE.search(text)]

    assert told == []
    assert len(pages) > 12


def test_every_page_has_one_heading_a_title_and_a_language(pages):
    for page in pages[:-1]:
        assert len(list(page.tree.descendants("h1"))) == 1, page.path
        assert page.title
        assert next(page.tree.descendants("html")).get("lang") == "en"


def test_no_page_stays_on_the_phone_or_leaks_where_one_was(pages):
    for page in pages:
        headers = page.response.headers
        assert headers["Cache-Control"] == "no-store", page.path
        assert headers["Referrer-Policy"] in {"same-origin", "no-referrer"}
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Robots-Tag"] == "noindex"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Permissions-Policy"] == NOTHING_OF_THE_PHONE


def test_no_page_may_run_or_load_anything_foreign(pages):
    for page in pages:
        policy = page.response.headers["Content-Security-Policy"]
        rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
        assert (rules["default-src"], rules["base-uri"]) == ("'none'", "'none'"), page.path
        assert {rules["script-src"], rules["style-src"], rules["form-action"]} == {"'self'"}
        assert rules["frame-ancestors"] == "'none'"
        assert (rules["img-src"], rules["media-src"]) == ("'self' data:", "'self'")


def test_no_page_has_a_script_or_a_style_of_its_own(pages):
    for page in pages:
        for script in page.tree.descendants("script"):
            assert script.get("src").startswith("/static/")
        assert list(page.tree.descendants("style")) == []
        for element in page.tree.descendants():
            assert not [name for name in element.attributes if name.startswith("on")]
            assert not element.has("style")


def test_every_form_is_sent_quietly_and_with_its_token(pages):
    for page in pages:
        for form in page.tree.descendants("form"):
            names = [each.get("name") for each in form.descendants("input")]
            assert form.get("method") == "post"
            assert "csrfmiddlewaretoken" in names


def test_every_form_has_the_words_for_a_phone_without_a_network_hidden_beside_it(pages):
    with_form = [page for page in pages if list(page.tree.descendants("form"))]

    for page in with_form:
        (note,) = [each for each in page.tree.descendants("div") if each.has("data-offline")]
        assert note.has("hidden"), page.path
        assert note.get("role") == "alert"
        assert "Your answers were not sent yet. Try Send again." in " ".join(note.raw_text.split())
    assert len(with_form) > 12


def test_nothing_may_be_uploaded_on_any_page(pages):
    kinds = {each.get("type") for page in pages for each in page.tree.descendants("input")}

    assert kinds <= {"hidden", "radio", "checkbox", "text", "tel"}
    assert "radio" in kinds


def test_every_page_with_the_name_has_the_way_out_first(pages):
    for page in pages:
        links = [link.get("href") for link in page.tree.descendants("a")]
        if links and links != ["/"]:
            assert links[:2] == ["#main", "/leave/"], page.path
