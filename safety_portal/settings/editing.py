"""Wagtail, for editors. Nothing in it asks another host, sends mail or manages staff."""

from zoneinfo import available_timezones

from languages.known import offered

from .environment import PORTAL_LANGUAGES, SITE_NAME, SITE_ORIGIN

# Before Wagtail's own: ours stand in for its widgets and its page of languages.
EDITING_APPS = [
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.users",
    "wagtail.snippets",
    # No document can be uploaded; Wagtail's pages name its addresses all the same.
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    # With it the widgets of `templates/` stand in for Wagtail's, which need a script in the page.
    "django.forms",
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_ORIGIN
WAGTAILADMIN_LOGIN_URL = "cms-login"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English")]
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = offered(PORTAL_LANGUAGES, with_pseudo=False)
# A translation begins as a draft, also where its page is up.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_AUTO_CREATE_REDIRECTS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True

# A machine's own "localtime" is among them, and no browser knows it.
WAGTAIL_USER_TIME_ZONES = sorted({"UTC", *(each for each in available_timezones() if "/" in each)})

# Each of these would ask another host, or change an account elsewhere than `accounts` does.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False

# The largest page of an editor: a long guide with every block open.
EDITORS_BODY_BYTES = 4 * 1024 * 1024
EDITORS_FIELDS = 10_000
# As the browser's own field for a day and a time writes it.
WAGTAIL_DATETIME_FORMAT = "%Y-%m-%dT%H:%M"
