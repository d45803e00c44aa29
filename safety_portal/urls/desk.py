"""Moderators: sign-in and the desk."""

from django.urls import include, path

from reports.admin.site import desk

# Importing it puts the lists of education on the desk.
from safety_portal import help_lists as help_lists
from safety_portal.desk_languages import show_languages
from safety_portal.urls import health

urlpatterns = [
    *health.urlpatterns,
    path("accounts/", include("accounts.urls")),
    path("desk/languages/", desk.admin_view(show_languages), name="desk-languages"),
    path("desk/", desk.urls),
]
