"""What children told researchers: the study's figures with all that limits them, and as rows."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.figures.drawing import chart_of, number_words
from education.figures.reading import figure_file
from education.figures.shapes import Figure
from education.figures.spreadsheet import rows_as_csv
from education.figures.told import figures_listed
from education.figures.wording import ANSWERS, FORMS, counts_in_words, month_words
from education.views.found import let_be_found
from service.drawn_once import show_drawn_once


@require_safe
def facts(request: HttpRequest) -> HttpResponse:
    """Show the study, whose file ships with the site, and the figures that editors keep."""
    told = figures_listed(now=timezone.now())
    answer = show_drawn_once(
        request,
        "education/facts.html",
        key=told,
        context=lambda: facts_context() | {"told": told},
    )
    return let_be_found(answer)


def facts_context() -> dict[str, Any]:
    whole = figure_file()
    study = whole.study
    return {
        "band": "adult",
        "study": study,
        "counts": counts_in_words(study),
        "forms": [FORMS[each] for each in study.forms],
        "began": month_words(study.began),
        "ended": month_words(study.ended),
        **{f"figure_{number}": drawn(figure) for number, figure in whole.figures.items()},
    }


@require_safe
def figure_rows(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001
    """Give a figure as a file to keep. Its name says nothing of what is in it."""
    whole = figure_file()
    figure = whole.figures.get(number)
    if figure is None:
        raise Http404
    return HttpResponse(
        rows_as_csv(figure, study=whole.study),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="figure-{number}.csv"',
            "Cache-Control": "no-store",
            "X-Robots-Tag": "noindex",
        },
    )


def drawn(figure: Figure) -> dict[str, Any]:
    """Return all that the page shows of a figure."""
    least, most = (pick(figure.certain, key=lambda each: each[1]) for pick in (min, max))
    return {
        "number": figure.number,
        "chart": chart_of(figure, names=ANSWERS),
        "cells": [
            (ANSWERS.get(row.name, row.name), number_words(number, figure.unit))
            for row, number in figure.certain
        ],
        "countries": len(figure.rows),
        "least": number_words(least[1], figure.unit),
        "least_in": least[0].name,
        "most": number_words(most[1], figure.unit),
        "most_in": most[0].name,
        "printed": [row.printed for row in figure.rows if len(row.numbers) > len(row.certain)],
        "percent": {row.name: number_words(number, figure.unit) for row, number in figure.certain},
    }
