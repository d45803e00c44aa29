"""Settings that hold in every mode. What differs between surfaces is chosen here, once."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from languages.known import SOURCE, offered
from safety_portal.key_files import secret_key
from safety_portal.logging import logging_config

from .background import *
from .editing import *
from .editing import EDITING_APPS, EDITORS_BODY_BYTES, EDITORS_FIELDS
from .environment import *
from .environment import (
    BASE_DIR,
    DATA_DIR,
    LOG_LEVEL,
    PORTAL_LANGUAGES,
    PORTAL_SURFACE,
    PSEUDO_LANGUAGES,
    SITE_ORIGIN,
)
from .staff import *
from .staff import STAFF_APPS, STAFF_MIDDLEWARE
from .stores import *

HAS_DESK = PORTAL_SURFACE in {"desk", "all"}
HAS_CMS = PORTAL_SURFACE in {"cms", "all"}
HAS_STAFF = HAS_DESK or HAS_CMS
HAS_PUBLIC = PORTAL_SURFACE in {"public", "all"}
HAS_PRIVATE_KEY = PORTAL_SURFACE in {"desk", "worker", "all"}

SECRET_KEY = secret_key(SECRET_KEY_FILE)

# Every surface has every app and migration; the URL map decides what a process answers.
INSTALLED_APPS = [
    "safety_portal.apps.PortalConfig",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "crispy_forms",
    "csp",
    *STAFF_APPS,
    "languages",
    "accounts",
    "service",
    "education",
    "reports",
    "transparency",
    *EDITING_APPS,
]

MIDDLEWARE = [
    "safety_portal.middleware.SafetyHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    # Around those that answer by themselves.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "safety_portal.middleware.KindErrors",
    "safety_portal.middleware.RejectBadRequests",
    "safety_portal.help_numbers.HelpNumbers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "safety_portal.request_language.SpeakTheirLanguage",
    *(["safety_portal.editing_room.EditingRoom"] if HAS_CMS else []),
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    *(STAFF_MIDDLEWARE if HAS_STAFF else []),
]

SURFACE_URLS = {
    "public": "safety_portal.urls.public",
    "desk": "safety_portal.urls.desk",
    "cms": "safety_portal.urls.cms",
    "worker": "safety_portal.urls.health",
    "all": "safety_portal.urls.everything",
}
ROOT_URLCONF = SURFACE_URLS.get(PORTAL_SURFACE, "safety_portal.urls.health")
WSGI_APPLICATION = "safety_portal.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "safety_portal.context.site",
                *(
                    [
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                    if HAS_STAFF
                    else []
                ),
            ]
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ("plain",)
CRISPY_TEMPLATE_PACK = "plain"

SESSION_ENGINE = "safety_portal.sessions"
SESSION_CACHE_ALIAS = "sessions"
# Unsent answers live only in the sealed session, for an hour (retention table, first row).
SESSION_COOKIE_AGE = 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "reports.views.errors.csrf_failure"

IS_HTTPS = SITE_ORIGIN.startswith("https://")
COOKIE_PREFIX = "__Host-" if IS_HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}{PORTAL_SURFACE}_s"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}{PORTAL_SURFACE}_t"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "connect-src": [SELF] if HAS_DESK else [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Public pages take plain form bodies of at most 64 kB; nothing is ever uploaded. Where editors work
# too, `EditingRoom` holds every other page to the same.
BODY_BYTES, BODY_FIELDS = 64 * 1024, 100
DATA_UPLOAD_MAX_MEMORY_SIZE = EDITORS_BODY_BYTES if HAS_CMS else BODY_BYTES
DATA_UPLOAD_MAX_NUMBER_FIELDS = EDITORS_FIELDS if HAS_CMS else BODY_FIELDS
FILE_UPLOAD_HANDLERS = ["safety_portal.uploads.RefuseUploads"]

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]

# Not the operator's language, which is PORTAL_LANGUAGE: this is what a missing text falls back to.
LANGUAGE_CODE = SOURCE
LANGUAGES = offered(PORTAL_LANGUAGES, with_pseudo=PSEUDO_LANGUAGES)
USE_TZ = True
PSEUDO_LOCALE_PATH = DATA_DIR / "locale"
LOCALE_PATHS = [BASE_DIR / "locale", *([PSEUDO_LOCALE_PATH] if PSEUDO_LANGUAGES else [])]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = logging_config(level=LOG_LEVEL)

# A surface without the desk has no staff middleware or context; the admin's checks ask for both.
SILENCED_SYSTEM_CHECKS = (
    [] if HAS_STAFF else ["admin.E402", "admin.E404", "admin.E408", "admin.E409", "admin.E410"]
)
