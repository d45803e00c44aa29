"""Production's static files, hashed and compressed, on a site that needs no certificate."""

import os
from pathlib import Path

from safety_portal.settings.active import *  # noqa: F403

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = False
STATIC_ROOT = Path(os.environ["AUDIT_STATIC_ROOT"])
