"""Unit tests: needs no environment; keys are made afresh for each run in a temporary folder."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_folder = Path(tempfile.mkdtemp(prefix="portal-test-"))
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

os.environ["PORTAL_MODE"] = "demo"
os.environ["DATA_DIR"] = str(_folder)
os.environ["PORTAL_PSEUDO_LANGUAGES"] = "true"
os.environ.setdefault("PORTAL_SURFACE", "all")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,127.0.0.1,localhost")

from safety_portal.key_files import make_keys

make_keys(_folder / "keys")

from .demo import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Some tests run a second time with DATABASE_URL set: PostgreSQL makes its own beside it.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": _folder / "test.sqlite3"}
