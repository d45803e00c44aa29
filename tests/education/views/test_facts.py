"""The page of figures: who may do what there, what it weighs, and in which language it is."""

import csv
import gzip
import re
from io import StringIO

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from languages.pseudo import END, FROM_THE_RIGHT
from readability.gates import TELLTALE
from tests.education.figures.as_shown import NUMBERS, raw_file
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = pytest.mark.django_db
MOST_BYTES = 8_000
PATHS = ["/facts/", "/facts/2.csv", "/facts/3.csv", "/facts/4.csv"]
WORD = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


def page_in(language):
    return Client(headers={"accept-language": language}).get("/facts/").content.decode()


@pytest.fixture(name="tree")
def page_in_english():
    return parse(page_in("en"))


@pytest.mark.parametrize("path", PATHS)
def test_it_can_be_read_and_nothing_else(client, path):
    for method in (client.get, client.head):
        assert method(path).status_code == 200
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(path).status_code == 405


@pytest.mark.parametrize("number", [0, 1, 5, 33])
def test_a_figure_that_is_not_there_has_no_file(client, number):
    assert client.get(f"/facts/{number}.csv").status_code == 404
    assert client.get("/facts/3.csv").status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_it_asks_no_table_and_starts_no_session(client, path):
    client.get("/facts/")

    with own_queries() as queries:
        assert client.get(path).status_code == 200

    assert queries == []
    assert settings.SESSION_COOKIE_NAME not in client.cookies


def test_it_is_light_enough_for_a_slow_phone():
    assert len(gzip.compress(page_in("en").encode())) <= MOST_BYTES


def test_neither_title_nor_address_nor_file_name_tells_what_it_is_about(client, tree):
    title = next(tree.descendants("title"))
    name = client.get("/facts/3.csv").headers["Content-Disposition"]

    assert "What researchers heard" in title.raw_text
    assert name == 'attachment; filename="figure-3.csv"'
    assert TELLTALE.search(" ".join([title.raw_text, name, *PATHS])) is None
    assert (reverse("learn:facts"), reverse("learn:figure-rows", args=[3])) == (
        "/facts/",
        "/facts/3.csv",
    )


def test_a_file_is_marked_as_what_it_is_and_kept_nowhere(client):
    headers = client.get("/facts/4.csv").headers

    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"


def test_it_needs_no_script_and_has_no_style_of_its_own(tree):
    elements = list(tree.descendants())

    assert [each.get("src") for each in elements if each.tag == "script"] == ["/static/js/site.js"]
    assert not any(each.has("style") or each.tag == "style" for each in elements)
    sheets = [each.get("href") for each in elements if each.get("rel") == "stylesheet"]
    assert sheets == ["/static/css/site.css", "/static/css/facts.css"]


def test_it_prints_and_speaks_to_adults(tree):
    (body,) = tree.descendants("body")

    assert body.get("class").split() == ["band-adult"]
    assert [each.words for each in tree.descendants("h1")] == ["What children told researchers"]


def test_each_chart_is_one_picture_with_a_name_and_a_description(tree):
    charts = [each for each in tree.descendants("svg") if each.get("class") == "bars"]
    named = {each.get("id"): each.words for each in tree.descendants("title", "desc")}

    assert len(charts) == len(NUMBERS)
    for each in charts:
        assert each.get("role") == "img"
        name, description = each.get("aria-labelledby").split()
        assert named[name]
        assert named[description].startswith("One bar for each")


def test_each_figure_says_its_base_its_source_and_when(tree):
    said = [each.words for each in tree.descendants("dl")]

    assert len(said) == 4
    for number, words in enumerate(said, start=1):
        assert words.startswith("Base ")
        assert f"data insight on social media, figure {number}." in words
    assert ["Sent in 2019." in each for each in said] == [False, False, False, True]
    assert raw_file()["_about"]["source_a"]["title"] in tree.words


def test_the_words_of_the_answers_fit_the_files_own(tree):
    ids = {each["id"] for each in raw_file()["study_facts"]["four_forms_measured"]}
    lines = [each.words for each in tree.descendants("li")]

    assert len(ids) == len([each for each in lines if each.startswith("Someone ")]) == 4


@pytest.mark.parametrize("number", NUMBERS)
def test_a_file_has_one_header_and_lines_of_one_length(client, number):
    text = client.get(f"/facts/{number}.csv").content.decode("utf-8")

    header, *lines = csv.reader(StringIO(text, newline=""), strict=True)
    assert {"base", "source", "certainty", "period"} <= set(header)
    assert {len(line) for line in lines} == {len(header)}
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(lines) + 1


def plain_in(page):
    """Return the texts that went past every catalogue, without the names that stay as they are."""
    raw = raw_file()
    rows = [row for number in (3, 4) for row in raw[f"figure_{number}"]["rows"]]
    source = raw["_about"]["source_a"]
    kept = {row["country"] for row in rows} | {source["title"]} | {*source["organisations"]}
    kept |= {*raw["study_facts"]["eastern_southern_africa"], *raw["study_facts"]["southeast_asia"]}
    main = page.partition("<main")[2].partition("</main>")[0]
    main = re.sub(r"<samp.*?</samp>", "", f"<main{main}", flags=re.S)
    texts = [" ".join(text.split()) for text in re.findall(r">([^<]*)<", main)]
    # A long name in a chart is broken: its second line has only the mark of the end.
    plain = [text for text in texts if FROM_THE_RIGHT not in text and END not in text]
    for name in sorted(kept, key=len, reverse=True):
        plain = [text.replace(name, "") for text in plain]
    return [text for text in plain if WORD.search(text)]


def test_every_text_of_the_page_can_be_translated_and_names_stay(pseudo_languages):
    page = page_in("ar-XB")

    assert plain_in(page) == []
    assert plain_in(page_in("en"))
    assert ">Ethiopia</text>" in page


def test_from_the_right_the_bars_begin_on_the_right(pseudo_languages):
    tree = parse(page_in("ar-XB"))

    bars = [each for each in tree.descendants("rect") if each.get("y").endswith("em")]
    assert len(bars) == 22
    for each in bars:
        reach = sum(float(each.get(name).removesuffix("%")) for name in ("x", "width"))
        assert reach == pytest.approx(100)


@pytest.mark.parametrize(
    ("language", "said"),
    [("sw", "Kile watoto waliwaambia watafiti"), ("pt", "de dezembro de 2020 a novembro de 2021")],
)
def test_the_drafts_leave_nothing_in_english_but_the_name_of_the_study(language, said):
    tree = parse(page_in(language))

    english = [each.words for each in tree.descendants() if each.get("lang") == "en"]
    assert english == [raw_file()["_about"]["source_a"]["title"]]
    assert said in tree.words
