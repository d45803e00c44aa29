"""Editors. Sign-in only, until the campaigns come."""

from django.urls import include, path

from safety_portal.urls import health

urlpatterns = [*health.urlpatterns, path("accounts/", include("accounts.urls"))]
