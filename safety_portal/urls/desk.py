"""Moderators: sign-in and the desk."""

from django.urls import include, path

from reports.admin.site import desk
from safety_portal.urls import health

urlpatterns = [
    *health.urlpatterns,
    path("accounts/", include("accounts.urls")),
    path("desk/", desk.urls),
]
