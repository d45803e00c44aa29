"""Editors: sign-in and Wagtail. Its pages for the public have no address here, only their files."""

from django.urls import include, path
from wagtail.admin import urls as wagtail_admin
from wagtail.documents import urls as wagtail_documents

from accounts.views import redirect_to_sign_in
from education.views import media
from safety_portal.urls import health

editing = [
    path("cms/login/", redirect_to_sign_in, name="cms-login"),
    path("cms/files/", include(wagtail_documents)),
    path("cms/", include("education.cms.urls")),
    path("cms/", include(wagtail_admin)),
]
urlpatterns = [
    *health.urlpatterns,
    path("accounts/", include("accounts.urls")),
    *editing,
    # An editor sees and hears what was added before any page shows it.
    path("a/<slug:digest>.webp", media.picture),
    path("a/<slug:digest>.mp3", media.clip),
]
