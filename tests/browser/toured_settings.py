"""The site as `make run` starts it; in a header it names the templates of each page."""

from safety_portal.settings import active
from safety_portal.settings.active import *  # noqa: F403

MIDDLEWARE = ["tests.browser.toured_middleware.DrawnBy", *active.MIDDLEWARE]
