"""A figure as comma-separated values, for whoever counts on with it."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from education.figures.shapes import Figure, Row, Study

CERTAIN, LOST = "certain", "column lost"
HEADER = (
    *("figure", "title", "row", "iso2", "column", "value", "unit", "certainty", "printed_place"),
    *("printed_row", "base", "source", "organisations", "period", "notes"),
)
# A spreadsheet would take such a cell for a formula and carry it out.
FORMULA = re.compile(r"[=+\-@\t\r]")


def rows_as_csv(figure: Figure, *, study: Study) -> str:
    """Return every printed number as a line (RFC 4180); the column is empty where it is lost."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in figure.rows:
        for line in _lines(row, figure=figure, study=study):
            writer.writerow([harmless(str(cell)) for cell in line])
    return file.getvalue()


def harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def _lines(row: Row, *, figure: Figure, study: Study) -> Iterator[tuple[object, ...]]:
    notes = " ".join(filter(None, [figure.base_note, *figure.notes]))
    for place, (column, value) in enumerate(row.columns, start=1):
        yield (
            *(figure.number, figure.title, row.said or row.name, row.iso2, column, value),
            *(figure.unit, CERTAIN if column else LOST, place, row.printed, figure.base),
            *(study.title, study.by, figure.period, notes),
        )
