"""What a phone loads besides the page, against the budget of the interface brief (2.20)."""

import gzip

import pytest

from safety_portal.settings.environment import BASE_DIR

STATIC = BASE_DIR / "static"


@pytest.mark.parametrize(
    ("name", "most_bytes"),
    [("css/site.css", 4000), ("css/after.css", 2000), ("js/site.js", 2000)],
)
def test_what_every_page_loads_stays_small(name, most_bytes):
    packed = gzip.compress((STATIC / name).read_bytes(), compresslevel=9)

    assert len(packed) <= most_bytes
