"""The site's own settings, with an empty view, an empty task and a folder for static files."""

from safety_portal.settings.active import *  # noqa: F403
from safety_portal.settings.active import HAS_PUBLIC, INSTALLED_APPS, ROOT_URLCONF
from safety_portal.settings.environment import env

INSTALLED_APPS = [*INSTALLED_APPS, "tests.bench"]
ROOT_URLCONF = "tests.bench.empty_site" if HAS_PUBLIC else ROOT_URLCONF
CELERY_IMPORTS = ["tests.bench.empty_task"]
STATIC_ROOT = env.str("BENCH_STATIC_ROOT")
