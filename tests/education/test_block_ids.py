"""Blocks of a shipped file keep their ids from load to load; each line has one of its own."""

from education.block_ids import with_ids

WORDS = [
    {"type": "icon", "value": "heart"},
    {"type": "steps", "value": ["Stop.", "Tell."]},
    {"type": "section", "value": {"heading": "H", "blocks": [{"type": "points", "value": ["P"]}]}},
]


def ids_in(value):
    if isinstance(value, dict):
        own = [value["id"]] if "id" in value else []
        return own + [found for each in value.values() for found in ids_in(each)]
    return [found for each in value for found in ids_in(each)] if isinstance(value, list) else []


def test_every_block_and_every_line_has_an_id_of_its_own():
    ids = ids_in(with_ids(WORDS, of="page"))

    assert len(ids) == len(set(ids)) == 7


def test_a_second_load_gives_the_same_ids_and_another_page_others():
    assert with_ids(WORDS, of="page") == with_ids(WORDS, of="page")
    assert not set(ids_in(with_ids(WORDS, of="page"))) & set(ids_in(with_ids(WORDS, of="other")))


def test_a_line_is_kept_as_wagtail_keeps_it():
    steps = with_ids(WORDS, of="page")[1]["value"]

    assert [(each["type"], each["value"]) for each in steps] == [
        ("item", "Stop."),
        ("item", "Tell."),
    ]


def test_an_id_that_is_there_stays():
    assert with_ids([{"type": "icon", "value": "eye", "id": "mine"}], of="page")[0]["id"] == "mine"
