"""What a file says of a page or a small text, as the values of its model."""

from collections.abc import Mapping
from typing import Any

from education.models import AdvicePage, CallToAction, Figure
from education.models.pages.advice import FIELDS
from education.models.pages.guides import KINDS
from education.page_files import PageFile, Raw, blocks_of, words_of
from education.shelves import source_locale

# What a file names by number or name, as what the database calls it.
Names = Mapping[tuple[str, Any], Any]


def advice_values(file: PageFile) -> dict[str, Any]:
    """Return the values of an advice page. Raises KeyError for a file without a band."""
    values: dict[str, Any] = {
        "title": f"{file.whole['number']}. {file.whole['bands']['13-17']['title']}",
        "number": file.whole["number"],
        "harms": list(file.whole["harms"]),
    }
    for band, end in FIELDS.items():
        said = file.whole["bands"][band.value]
        values |= {f"title_{end}": said["title"], f"words_{end}": words_of(said)}
    return values


def guide_values(file: PageFile, *, names: Names) -> dict[str, Any]:
    values: dict[str, Any] = {
        "title": file.whole["title"],
        "lead": file.whole["lead"],
        "sections": [
            {"type": "section", "value": section_value(each, names=names)}
            for each in file.whole["sections"]
        ],
    }
    return values | ({"asks": file.whole["check"]} if "check" in file.whole else {})


def section_value(section: Mapping[str, Any], *, names: Names) -> Raw:
    return {
        "key": section["key"].replace("_", "-"),
        "heading": section["heading"],
        "minutes": section.get("minutes"),
        "recommendation": section.get("recommendation"),
        "blocks": [named(block, names=names) for block in blocks_of(section)],
    }


def named(block: Raw, *, names: Names) -> Raw:
    """Return a block with the row that it names by number or by name."""
    kind, value = block["type"], block["value"]
    if kind not in {"advice", "call", "figure"}:
        return block
    return {"type": kind, "value": names[(kind, value)]}


def campaign_values(file: PageFile) -> dict[str, Any]:
    whole = file.whole
    return {
        "title": whole["title"],
        "heading": whole["title"],
        "public_slug": whole["slug"],
        **{name: whole[name] for name in ("audience", "goal", "promise", "weeks", "action")},
        "harms": list(whole["harms"]),
        "responsible": whole["owner"],
        "learn": whole.get("learn"),
        "guide": whole.get("guide", ""),
        "for_adults": whole["for_adults"],
        "asks": whole["check"],
        "parts": [{"type": "part", "value": dict(block)} for block in whole["blocks"]],
        "poster_heading": whole["poster"]["heading"],
        "poster_line": whole["poster"]["line"],
    }


def call_values(file: PageFile) -> dict[str, Any]:
    whole = file.whole
    paragraphs = [{"type": "paragraph", "value": line} for line in whole["text"]]
    return {
        "title": whole["title"],
        "audience": whole["audience"],
        "body": [*paragraphs, {"type": "points", "value": list(whole["points"])}],
        "can_be_supported": whole["support"],
    }


def check_values(file: PageFile) -> dict[str, Any]:
    questions = [{"type": "question", "value": question_value(q)} for q in file.whole["questions"]]
    return {"title": file.slug, "audience": file.whole["audience"], "questions": questions}


def question_value(question: Mapping[str, Any]) -> Raw:
    choices = [
        {"text": each["text"], "right": bool(each.get("right"))} for each in question["choices"]
    ]
    return {**question, "choices": choices, "why": question.get("why", "")}


def figure_values(file: PageFile) -> dict[str, Any]:
    values = {name: file.whole[name] for name in ("sentence", "base", "limits", "source")}
    return values | {"period": file.whole.get("period", ""), "is_listed": file.whole["listed"]}


def resource_values(work: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of one work of `library.yaml`."""
    return {
        **{name: work[name] for name in ("title", "summary", "year", "theme")},
        **{name: ", ".join(work[name]) for name in ("authors", "languages", "audiences")},
        "address": work.get("address", ""),
        "checked_on": work["checked"],
    }


def guide_model(file: PageFile) -> Any:  # Any: page classes, which Wagtail does not type
    return KINDS[file.whole["audience"]]


def names_of_advice() -> dict[tuple[str, Any], Any]:
    """Return ("advice", number) -> the row's id, for the blocks that name a page by its number."""
    pages = AdvicePage.objects.exclude(file_key="").values_list("number", "pk")
    return {("advice", number): pk for number, pk in pages}


def names_of_texts() -> dict[tuple[str, Any], Any]:
    """Return ("call", key) and ("figure", key) -> the row's id, for the blocks that name one."""
    return {
        (kind, slug.replace("-", "_")): pk
        for kind, model in (("call", CallToAction), ("figure", Figure))
        for slug, pk in model.objects.filter(locale=source_locale()).values_list("slug", "pk")
    }
