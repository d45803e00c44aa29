"""No page outgrows what a slow phone may be asked to load (interface note, section 2.20)."""

import gzip

import brotli
import pytest

from scripts.command_lines import ROOT
from tests.bench.in_process import InProcess
from tests.bench.measures.page_weights import HTML_BYTES, SCRIPT_BYTES, STYLE_BYTES
from tests.bench.measures.weight import loads
from tests.bench.walk import DONE, WAYS, walk


@pytest.mark.django_db
@pytest.mark.parametrize("way", WAYS)
def test_every_page_of_a_way_stays_within_its_weight(settings, way):
    settings.ROOT_URLCONF, settings.COUNTRY = "safety_portal.urls.public", "KE"
    door, choices = WAYS[way]

    visits = list(walk(InProcess(), door=door, choices=choices))

    assert visits[-1].step.path == DONE
    sizes = {visit.step.path: len(gzip.compress(visit.answer.body)) for visit in visits}
    assert {path: size for path, size in sizes.items() if size > HTML_BYTES} == {}
    # A file that only later pages load is a trip more on a slow line, in the middle of the way.
    shown = [visit for visit in visits if visit.answer.status == 200]
    assert {tuple(loads(visit)) for visit in shown} == {
        ("/static/css/site.css", "/static/js/site.js")
    }


@pytest.mark.parametrize(
    ("file", "most"), [("css/site.css", STYLE_BYTES), ("js/site.js", SCRIPT_BYTES)]
)
def test_what_every_page_loads_stays_within_its_weight(file, most):
    content = (ROOT / "static" / file).read_bytes()

    assert len(brotli.compress(content)) <= most
