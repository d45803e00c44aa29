"""For trying out on one's own machine: plain http on loopback, static files from the source."""

from .base import *
from .environment import env

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
# Nothing is collected here; WhiteNoise warns of a folder that does not exist.
STATIC_ROOT = None
# Where nobody knows when somebody comes no day is promised, and the demo would show none.
ROTA_STAFFED = env.bool("ROTA_STAFFED", default=True)
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
