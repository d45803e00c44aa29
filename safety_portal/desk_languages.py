"""The desk's page of languages: how far each one is, and who has checked it.

Everybody at the desk may read it. What stands there comes from files, never from the database.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from languages.status import rows
from reports.admin.page import show


@require_safe
def show_languages(request: HttpRequest) -> HttpResponse:
    return show(request, "languages", title=_("Languages"), rows=list(rows()))
