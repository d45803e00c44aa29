"""The child's site, and what may be read beside it."""

from django.urls import include, path

from safety_portal.urls import health

urlpatterns = [
    *health.urlpatterns,
    path("", include("education.urls")),
    path("", include("reports.urls")),
]
handler404 = "reports.views.errors.not_found"
handler500 = "reports.views.errors.server_error"
handler400 = "reports.views.errors.bad_request"
